// Settings: the standard ones, what validate() says, what restarts a run.

#include <cmath>
#include <limits>
#include <set>

#include <gtest/gtest.h>

#include "engine/run/build_model.h"
#include "engine/run/memory_estimate.h"
#include "engine/run/presets.h"
#include "engine/run/run_file.h"
#include "engine/run/settings_options.h"
#include "engine/targets/dual_ising/exact_ising.h"
#include "support/temporary_folder.h"

namespace nrg::test {

namespace {

/// The fields that validate() complains about.
std::set<std::string> complaints(const Settings& settings)
{
    std::set<std::string> fields;
    for (const Problem& problem : validate(settings))
        fields.insert(problem.field);
    return fields;
}

Settings with(Settings settings, const std::string& key, const OptionValue& value)
{
    setOption(settings, key, value);
    return settings;
}

/// Every layout, since these have different options.
std::vector<Settings> settingsOfAllLayouts()
{
    std::vector<Settings> all;
    for (const Choice& choice : findOption(Settings{}, "layout")->choices)
        all.push_back(with(Settings{}, "layout", choice.value));
    return all;
}

/// An admissible value of a row that is not the standard; the standard where there is no other.
OptionValue anotherValue(const OptionRow& row)
{
    if (row.isFlag())
        return !std::get<bool>(row.standard);
    for (const Choice& choice : row.choices)
        if (choice.value != formatValue(row.standard))
            return parseValue(row, choice.value);
    if (!row.isNumber())
        return row.standard;
    if (row.isWhole())
        return static_cast<std::int64_t>(row.maximum);
    return row.minimum + (row.maximum - row.minimum) / 3;
}

TEST(Settings, everyFieldIsNamedWhereItIsWrong)
{
    for (const Settings& settings : settingsOfAllLayouts())
        for (const OptionGroup& group : optionGroups(settings))
            for (const OptionRow* const row : group.rows) {
                SCOPED_TRACE(settings.layout.id + ' ' + row->key);
                if (row->isWhole()) {
                    for (const double value : {row->minimum - 1, row->maximum + 1})
                        EXPECT_TRUE(
                            complaints(with(settings, row->key, static_cast<std::int64_t>(value))).contains(row->key));
                } else if (row->isNumber()) {
                    for (const double value : {row->minimum - 1e-9, row->maximum * 1.01, std::nan(""),
                             std::numeric_limits<double>::infinity(), -std::numeric_limits<double>::infinity()})
                        EXPECT_TRUE(complaints(with(settings, row->key, value)).contains(row->key)) << value;
                } else if (!row->isFlag()) {
                    EXPECT_TRUE(complaints(with(settings, row->key, "nonsense")).contains(row->key));
                }
            }
}

TEST(Settings, theEndsOfARangeAreAdmissible)
{
    for (const OptionGroup& group : optionGroups(Settings{}))
        for (const OptionRow* const row : group.rows)
            for (const double value : {row->minimum, row->maximum}) {
                if (!row->isNumber() || row->key == "depth") // depth is checked against the lattice as well
                    continue;
                const OptionValue end = row->isWhole() ? OptionValue(static_cast<std::int64_t>(value)) : value;
                EXPECT_FALSE(complaints(with(Settings{}, row->key, end)).contains(row->key)) << row->key << value;
            }
}

TEST(Settings, allProblemsAreReportedAtOnceEachAsOneSentence)
{
    Settings settings;
    settings.lattice = 12;
    setOption(settings, "temperature", -1);
    setOption(settings, "layout", "ladder");
    settings.training.batch = 0;
    const std::vector<Problem> problems = validate(settings);
    EXPECT_EQ(problems.size(), 4u);
    for (const Problem& problem : problems) {
        EXPECT_TRUE(problem.message.starts_with(problem.field + " is ")) << problem.message;
        EXPECT_TRUE(problem.message.ends_with('.')) << problem.message;
    }
}

TEST(Settings, anOptionThatAComponentLacksIsAProblem)
{
    Settings settings;
    settings.layout.options = {};
    EXPECT_TRUE(complaints(settings).contains("depth"));
    settings = with(Settings{}, "layout", "tree");
    settings.layout.options.set("block", std::int64_t(4));
    EXPECT_EQ(complaints(settings), std::set<std::string>{"block"});
}

TEST(Settings, presetsAndDefaultsCanBeRun)
{
    EXPECT_TRUE(validate(Settings{}).empty());
    for (const Settings& settings : settingsOfAllLayouts())
        EXPECT_TRUE(validate(settings).empty()) << settings.layout.id;
    for (const Preset& preset : presets())
        EXPECT_TRUE(validate(preset.settings).empty()) << preset.id;
    EXPECT_EQ(findPreset("no-such"), nullptr);
}

TEST(Settings, thePaperPresetIsTheSupplementsRun)
{
    const Settings paper = findPreset("paper")->settings;
    EXPECT_EQ(paper.lattice, 16);
    EXPECT_EQ(paper.target, (Component{"dual-ising", paper.target.options}));
    EXPECT_EQ(paper.target.options.number("temperature"), kCriticalTemperature);
    EXPECT_EQ(paper.layout.id, "mera");
    EXPECT_EQ(paper.layout.options.integer("block"), 2);
    EXPECT_EQ(paper.layout.options.integer("couplings"), 8);
    EXPECT_EQ(paper.conditioner.options.integer("hidden"), 64);
    EXPECT_EQ(paper.conditioner.options.integer("hidden-layers"), 1);
    EXPECT_EQ(paper.training.batch, 512);
    EXPECT_TRUE(paper.symmetric);
}

TEST(Settings, depthIsCheckedAgainstTheLayout)
{
    Settings settings;
    settings.lattice = 8;
    for (const int depth : {0, 1, 3})
        EXPECT_TRUE(validate(with(settings, "depth", depth)).empty()) << depth;
    setOption(settings, "depth", 4);
    EXPECT_EQ(complaints(settings), std::set<std::string>{"depth"});
    setOption(settings, "layout", "brickwork");
    EXPECT_TRUE(validate(settings).empty());
    EXPECT_TRUE(validate(with(settings, "depth", 32)).empty());
    settings = with(Settings{}, "block", 4);
    settings.lattice = 4;
    EXPECT_TRUE(validate(settings).empty());
}

TEST(Settings, whatDoesNotFitIntoMemoryIsRefused)
{
    const Settings settings = settingsWith({{"lattice", "128"}, {"batch", "65536"}, {"repeats", "16"}});
    EXPECT_EQ(complaints(settings), std::set<std::string>{"batch"});
    EXPECT_THROW(buildModel(settings), SettingsError);
}

TEST(Settings, moreTensorsThanARunFileHoldsAreRefused)
{
    const auto settings = [](const char* couplings, const char* hiddenLayers) {
        return settingsWith({{"lattice", "4"}, {"layout", "brickwork"}, {"depth", "32"}, {"repeats", "16"},
            {"hidden", "1"}, {"batch", "1"}, {"couplings", couplings}, {"hidden-layers", hiddenLayers}});
    };
    EXPECT_EQ(complaints(settings("64", "8")), std::set<std::string>{"couplings"});
    EXPECT_NE(validate(settings("64", "8")).front().message.find("lower couplings"), std::string::npos);
    // 1024 layers of 10 couplings with 2 networks of 2 tensors for each of 2 layers, and a scale
    EXPECT_EQ(complaints(settings("10", "1")), std::set<std::string>{});
    EXPECT_EQ(complaints(settings("11", "1")), std::set<std::string>{"couplings"});
    Settings shared = settings("64", "8");
    setOption(shared, "share-levels", true);
    EXPECT_EQ(complaints(shared), std::set<std::string>{});
}

TEST(Settings, whatMayBeTrainedFitsIntoARunFile)
{
    const TemporaryFolder folder;
    // As many tensors as may be, with the longest names.
    const Settings largest = settingsWith({{"lattice", "4"}, {"layout", "brickwork"}, {"depth", "32"},
        {"repeats", "16"}, {"hidden", "1"}, {"batch", "1"}, {"couplings", "10"}});
    for (Settings settings : {largest, settingsWith({{"lattice", "128"}, {"block", "4"}, {"map", "tanh2"}}),
             settingsWith({{"lattice", "128"}, {"layout", "stencil"}, {"map", "tanh2"}, {"checkerboards", "64"}})}) {
        settings.training.batch = 1;
        const Trainer trainer(buildModel(settings), trainerOptions(settings));
        History history;
        for (std::size_t i = 0; i < History::kMaxMarks; ++i)
            history.mark({static_cast<std::int64_t>(i), "learning-rate", "0.0012345678901234567", "0.0"});
        writeRunFile(folder / "a.nrg", {settings, trainer.state(), history, 1});
        EXPECT_EQ(readRunFile(folder / "a.nrg").settings, settings);
    }
}

TEST(Settings, aBatchIsWorkedOnInSlicesThatAloneKeepTheLayers)
{
    constexpr double kMiB = 1024.0 * 1024;
    Settings settings = settingsWith({{"lattice", "32"}, {"batch", "65536"}, {"threads", "2"}});
    const double states = 2.0 * 65536 * 32 * 32 * sizeof(Real); // z and x
    EXPECT_GT(estimateMemory(settings), states);
    EXPECT_LT(estimateMemory(settings), states + 32 * kMiB);
    settings.training.threads = 8; // more slices at the same time
    EXPECT_LT(estimateMemory(settings), states + 64 * kMiB);
    settings.lattice = 64; // beyond 32 x 32 sites all is one slice
    EXPECT_GT(estimateMemory(settings), 2 * 2 * 65536.0 * 64 * 64 * sizeof(Real)); // both tapes of the finest level
}

TEST(Settings, onlyLiveOptionsDoWithoutARestart)
{
    for (const Settings& settings : settingsOfAllLayouts()) {
        for (const OptionGroup& group : optionGroups(settings))
            for (const OptionRow* const row : group.rows) {
                const OptionValue value = anotherValue(*row);
                if (value != optionOf(settings, row->key)) {
                    EXPECT_EQ(needsRestart(settings, with(settings, row->key, value)), !row->live) << row->key;
                }
            }
        EXPECT_FALSE(needsRestart(settings, settings));
    }
}

TEST(Settings, depthZeroStandsForAllLevels)
{
    Settings settings;
    EXPECT_EQ(resolvedDepth(settings), 4);
    settings.lattice = 128;
    EXPECT_EQ(resolvedDepth(settings), 7);
    EXPECT_EQ(resolvedDepth(with(settings, "depth", 2)), 2);
}

} // namespace

} // namespace nrg::test
