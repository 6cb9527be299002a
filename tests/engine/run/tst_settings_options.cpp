// Options of a run by key: complete rows, texts and back, and what happens where a component changes.

#include <set>

#include <gtest/gtest.h>

#include "engine/run/component_kinds.h"
#include "engine/run/run_metadata.h"
#include "engine/run/settings_options.h"

namespace nrg::test {

namespace {

/// Every component of every kind, among standard ones.
std::vector<Settings> settingsOfAllComponents()
{
    std::vector<Settings> all;
    for (const ComponentKind& kind : componentKinds())
        for (const ComponentRow& row : kind.rows) {
            all.emplace_back();
            choose(all.back(), kind, row.id);
        }
    return all;
}

std::set<std::string> keysOf(const Settings& settings)
{
    std::set<std::string> keys;
    for (const OptionGroup& group : optionGroups(settings))
        for (const OptionRow* const row : group.rows)
            keys.insert(row->key);
    return keys;
}

/// The sentence that withOptions() refuses with.
std::string refusal(const OptionTexts& texts, OptionSource source = OptionSource::Shell)
{
    try {
        withOptions(Settings{}, texts, source);
    } catch (const SettingsError& error) {
        EXPECT_EQ(error.problems().size(), 1u) << error.what();
        return error.what();
    }
    return {};
}

TEST(SettingsOptions, rowsAreCompleteAndKeysUnique)
{
    for (const Settings& settings : settingsOfAllComponents()) {
        std::set<std::string> keys(runKeys().begin(), runKeys().end());
        for (const OptionGroup& group : optionGroups(settings)) {
            EXPECT_FALSE(group.title.empty());
            for (const OptionRow* const row : group.rows) {
                SCOPED_TRACE(row->key);
                EXPECT_TRUE(keys.insert(row->key).second) << "twice, or a key of the run file's own";
                EXPECT_FALSE(row->label.empty());
                EXPECT_TRUE(row->help.ends_with('.'));
                EXPECT_FALSE(row->isOptional);
                EXPECT_FALSE(problemOf(*row, row->standard));
                EXPECT_EQ(row->live, row->key == "learning-rate" || row->key == "threads");
                EXPECT_EQ(findOption(settings, row->key), row);
                if (row->onlyWith) {
                    EXPECT_NE(findOption(Settings{}, row->onlyWith->key), nullptr);
                }
            }
        }
    }
}

TEST(SettingsOptions, theShellContractsOptionsAreThere)
{
    const std::set<std::string> contract{"target", "lattice", "temperature", "layout", "depth", "repeats", "block",
        "couplings", "hidden", "hidden-layers", "block-couplings", "block-hidden", "share-levels", "translation-scale",
        "symmetric", "gradient", "batch", "learning-rate", "warmup-steps", "decay-steps", "final-learning-rate",
        "clip-norm", "seed", "threads"};
    std::set<std::string> keys = keysOf(Settings{});
    for (const char* const added :
        {"prior", "conditioner", "map", "decay-seconds", "clip-growth", "beta1", "beta2", "grow-from", "grow-steps"})
        EXPECT_EQ(keys.erase(added), 1u) << added;
    EXPECT_EQ(keys, contract);
}

TEST(SettingsOptions, everyOptionSurvivesTheWayThroughText)
{
    for (const Settings& settings : settingsOfAllComponents()) {
        EXPECT_EQ(withOptions(Settings{}, optionTexts(settings)), settings);
        for (const OptionGroup& group : optionGroups(settings))
            for (const OptionRow* const row : group.rows) {
                SCOPED_TRACE(row->key);
                Settings changed = settings;
                const OptionValue end = row->isWhole() && row->choices.empty()
                    ? OptionValue(static_cast<std::int64_t>(row->maximum))
                    : row->standard;
                setOption(changed, row->key, end);
                EXPECT_EQ(optionOf(changed, row->key), end);
                EXPECT_EQ(parseValue(*row, formatValue(end)), end);
                EXPECT_EQ(withOptions(Settings{}, optionTexts(changed)), changed);
            }
    }
}

TEST(SettingsOptions, theTableCoversEveryTrainingSetting)
{
    const Settings standard;
    Settings changed;
    changed.training = {.gradient = "path",
        .batch = 1,
        .learningRate = 0.5,
        .warmupSteps = 2,
        .decaySteps = 3,
        .decaySeconds = 4,
        .finalLearningRate = 0.25,
        .firstDecay = 0.5,
        .secondDecay = 0.75,
        .clipNorm = 5,
        .clipGrowth = 6,
        .growFrom = 8,
        .growSteps = 9,
        .seed = 10,
        .threads = 11};
    changed.symmetric = false;
    changed.lattice = 4;
    EXPECT_EQ(withOptions(Settings{}, optionTexts(changed)), changed);
    for (const MemberOption<TrainingSettings>& option : trainingOptions()) {
        EXPECT_NE(option.get(changed.training), option.get(standard.training)) << option.row.key;
        option.set(changed.training, option.row.standard);
    }
    EXPECT_EQ(changed.training, standard.training);
}

TEST(SettingsOptions, anotherComponentKeepsWhatBothHave)
{
    Settings settings
        = settingsWith({{"depth", "3"}, {"repeats", "2"}, {"block", "4"}, {"block-couplings", "6"}, {"hidden", "9"}});
    setOption(settings, "layout", "tree");
    EXPECT_EQ(settings, settingsWith({{"layout", "tree"}, {"depth", "3"}, {"repeats", "2"}, {"hidden", "9"}}));
    EXPECT_EQ(findOption(settings, "block"), nullptr);
    EXPECT_THROW(optionOf(settings, "block"), std::out_of_range);
    EXPECT_THROW(setOption(settings, "block", 2), std::out_of_range);
    setOption(settings, "layout", "mera");
    EXPECT_EQ(settings.layout.options.integer("block"), 2);
    EXPECT_EQ(settings.layout.options.integer("depth"), 3);
}

TEST(SettingsOptions, rowsOfBlocksMatterWhereThereAreSuchBlocks)
{
    Settings settings;
    const OptionRow& couplings = *findOption(settings, "block-couplings");
    const OptionRow& hidden = *findOption(settings, "block-hidden");
    EXPECT_FALSE(matters(couplings, settings) || matters(hidden, settings));
    setOption(settings, "block", 4);
    EXPECT_TRUE(matters(couplings, settings) && matters(hidden, settings));
    setOption(settings, "layout", "brickwork");
    EXPECT_FALSE(matters(hidden, settings));
    EXPECT_TRUE(matters(*findOption(settings, "hidden"), settings));
}

TEST(SettingsOptions, textThatIsNoValueIsRefused)
{
    const std::pair<const char*, const char*> bad[] = {{"lattice", "sixteen"}, {"lattice", "16x"}, {"lattice", ""},
        {"lattice", "12"}, {"lattice", "16.0"}, {"lattice", "99999999999999999999"}, {"temperature", "nan"},
        {"temperature", "inf"}, {"temperature", "2,269"}, {"temperature", " 2"}, {"temperature", "1e999"},
        {"temperature", "0"}, {"symmetric", "yes"}, {"layout", "Mera"}, {"block", "3"}, {"seed", "-1"},
        {"prior", "uniform"}, {"conditioner", "cnn"}, {"map", "spline"}, {"target", "potts"}};
    for (const auto& [key, text] : bad) {
        SCOPED_TRACE(std::string(key) + " = " + text);
        const std::string what = refusal({{key, text}});
        EXPECT_NE(what.find(key), std::string::npos) << what;
        EXPECT_NE(what.find(text), std::string::npos) << what;
        EXPECT_NE(what.find("expected"), std::string::npos) << what;
    }
}

TEST(SettingsOptions, wholeNumbersAreWrittenAsSuch)
{
    EXPECT_EQ(refusal({{"batch", "0"}}), "batch is 0; expected a whole number from 1 to 65536.");
    EXPECT_EQ(refusal({{"clip-norm", "-1"}}), "clip-norm is -1; expected a number from 0 to 1000000000.");
    EXPECT_EQ(refusal({{"seed", "-1"}}), "seed is -1; expected a whole number from 0 to 9007199254740991.");
}

TEST(SettingsOptions, formerOptionsOfALayoutChangeNothing)
{
    const Settings tree = settingsWith({{"layout", "tree"}});
    EXPECT_EQ(settingsWith({{"layout", "tree"}, {"block", "2"}, {"block-couplings", "7"}}), tree);
    EXPECT_EQ(refusal({{"layout", "tree"}, {"block", "4"}}), "block is 4; expected 2 with layout tree.");
    EXPECT_NE(refusal({{"layout", "tree"}, {"block", "3"}}), "");
    EXPECT_NE(refusal({{"layout", "brickwork"}, {"block-couplings", "0"}}), "");
    EXPECT_EQ(refusal({{"layout", "tree"}, {"block", "2"}}, OptionSource::File),
        "block is not an option of layout tree (Tree).");
}

TEST(SettingsOptions, aFileFromBeforeColoursIsOfACheckerboard)
{
    const Settings earlier = withOptions({}, {{"layout", "stencil"}, {"checkerboards", "5"}}, OptionSource::File);
    EXPECT_EQ(earlier, settingsWith({{"layout", "stencil"}, {"checkerboards", "5"}, {"colours", "2"}}));
    EXPECT_EQ(withOptions({}, {{"layout", "stencil"}}, OptionSource::File),
        settingsWith({{"layout", "stencil"}, {"checkerboards", "8"}, {"colours", "2"}}));
    const Settings standard = settingsWith({{"layout", "stencil"}});
    EXPECT_EQ(std::get<std::int64_t>(optionOf(standard, "colours")), 8);
    EXPECT_EQ(withOptions({}, optionTexts(standard), OptionSource::File), standard);
    EXPECT_EQ(refusal({{"layout", "stencil"}, {"colours", "4"}}), "colours is 4; expected 2 or 8.");
}

TEST(SettingsOptions, anUnknownOptionIsRefusedByItsName)
{
    EXPECT_NE(refusal({{"wavelets", "3"}}).find("wavelets is not an option"), std::string::npos);
}

TEST(SettingsOptions, theHelpsGroupsHoldEveryOptionOnce)
{
    std::set<std::string> keys, wanted;
    for (const OptionGroup& group : allOptionGroups())
        for (const OptionRow* const row : group.rows) {
            EXPECT_TRUE(keys.insert(row->key).second) << row->key;
            EXPECT_EQ(allOptionRows(row->key).front(), row);
        }
    for (const Settings& settings : settingsOfAllComponents())
        wanted.merge(keysOf(settings));
    EXPECT_EQ(keys, wanted);
    EXPECT_EQ(allOptionRows("depth").size(), findKind("layout")->rows.size());
    EXPECT_TRUE(allOptionRows("wavelets").empty());
}

} // namespace

} // namespace nrg::test
