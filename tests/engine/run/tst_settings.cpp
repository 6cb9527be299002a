// The parameter table, its text forms, and what validate() says.

#include <cmath>
#include <limits>
#include <set>

#include <gtest/gtest.h>

#include "engine/run/build_model.h"
#include "engine/run/settings.h"

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

Settings with(const std::string& key, const ParameterValue& value)
{
    Settings settings;
    findParameter(key)->set(settings, value);
    return settings;
}

/// An admissible value of a row that is not the default.
ParameterValue anotherValue(const ParameterRow& row)
{
    if (const bool* flag = std::get_if<bool>(&row.defaultValue))
        return !*flag;
    for (const Choice& choice : row.choices)
        if (choice.value != formatValue(row.defaultValue))
            return parseValue(row, choice.value);
    if (std::holds_alternative<double>(row.defaultValue))
        return row.minimum + (row.maximum - row.minimum) / 3;
    if (std::holds_alternative<std::int64_t>(row.defaultValue))
        return static_cast<std::int64_t>(row.maximum);
    return row.defaultValue; // a text with one choice
}

TEST(Settings, everyValueSurvivesTheWayThroughText)
{
    for (const ParameterRow& row : parameterTable()) {
        SCOPED_TRACE(row.key);
        for (const ParameterValue& value : {row.defaultValue, anotherValue(row)}) {
            EXPECT_EQ(parseValue(row, formatValue(value)), value);
            Settings settings;
            row.set(settings, value);
            EXPECT_EQ(row.get(settings), value);
        }
    }
}

TEST(Settings, theTableCoversEveryMember)
{
    Settings changed;
    for (const ParameterRow& row : parameterTable())
        row.set(changed, anotherValue(row));
    EXPECT_NE(changed, Settings{});
    // Set back one by one; what the table does not reach would stay different.
    for (const ParameterRow& row : parameterTable())
        row.set(changed, row.defaultValue);
    EXPECT_EQ(changed, Settings{});
    EXPECT_EQ(parameterTable().size(), 24u);
}

TEST(Settings, rowsAreComplete)
{
    std::set<std::string> keys;
    for (const ParameterRow& row : parameterTable()) {
        EXPECT_TRUE(keys.insert(row.key).second) << row.key;
        EXPECT_FALSE(row.label.empty()) << row.key;
        EXPECT_TRUE(row.help.ends_with('.')) << row.key;
        EXPECT_TRUE(row.group == "target" || row.group == "flow" || row.group == "training") << row.key;
        EXPECT_EQ(row.live, row.key == "learning-rate" || row.key == "threads") << row.key;
    }
}

TEST(Settings, textThatIsNoValueIsRefused)
{
    const std::pair<const char*, const char*> bad[] = {{"lattice", "sixteen"}, {"lattice", "16x"}, {"lattice", ""},
        {"lattice", "12"}, {"lattice", "16.0"}, {"lattice", "99999999999999999999"}, {"temperature", "nan"},
        {"temperature", "inf"}, {"temperature", "2,269"}, {"temperature", " 2"}, {"temperature", "1e999"},
        {"temperature", "0"}, {"symmetric", "yes"}, {"layout", "Mera"}, {"block", "3"}, {"seed", "-1"}};
    for (const auto& [key, text] : bad) {
        SCOPED_TRACE(std::string(key) + " = " + text);
        try {
            parseValue(*findParameter(key), text);
            FAIL();
        } catch (const SettingsError& error) {
            const std::string what = error.what();
            EXPECT_NE(what.find(key), std::string::npos) << what;
            EXPECT_NE(what.find(text), std::string::npos) << what;
            EXPECT_NE(what.find("expected"), std::string::npos) << what;
        }
    }
}

TEST(Settings, presetsAndDefaultsCanBeRun)
{
    EXPECT_TRUE(validate(Settings{}).empty());
    for (const Preset& preset : presets())
        EXPECT_TRUE(validate(preset.settings).empty()) << preset.id;
    EXPECT_EQ(findPreset("no-such"), nullptr);
}

TEST(Settings, thePaperPresetIsTheSupplementsRun)
{
    const Settings paper = findPreset("paper")->settings;
    EXPECT_EQ(paper.lattice, 16);
    EXPECT_EQ(paper.temperature, kCriticalTemperature);
    EXPECT_EQ(paper.block, 2);
    EXPECT_EQ(paper.couplings, 8);
    EXPECT_EQ(paper.hidden, 64);
    EXPECT_EQ(paper.hiddenLayers, 1);
    EXPECT_EQ(paper.batch, 512);
    EXPECT_TRUE(paper.symmetric);
}

TEST(Settings, everyFieldIsNamedWhereItIsWrong)
{
    for (const ParameterRow& row : parameterTable()) {
        SCOPED_TRACE(row.key);
        if (std::holds_alternative<std::int64_t>(row.defaultValue)) {
            EXPECT_TRUE(complaints(with(row.key, static_cast<std::int64_t>(row.minimum) - 1)).contains(row.key));
            EXPECT_TRUE(complaints(with(row.key, static_cast<std::int64_t>(row.maximum) + 1)).contains(row.key));
        } else if (std::holds_alternative<double>(row.defaultValue)) {
            for (const double value : {row.minimum - 1e-9, row.maximum * 1.01, std::nan(""),
                     std::numeric_limits<double>::infinity(), -std::numeric_limits<double>::infinity()})
                EXPECT_TRUE(complaints(with(row.key, value)).contains(row.key)) << value;
        } else if (std::holds_alternative<std::string>(row.defaultValue)) {
            EXPECT_TRUE(complaints(with(row.key, std::string("nonsense"))).contains(row.key));
        }
    }
}

TEST(Settings, allProblemsAreReportedAtOnceEachAsOneSentence)
{
    Settings settings;
    settings.lattice = 12;
    settings.temperature = -1;
    settings.layout = "ladder";
    settings.batch = 0;
    const std::vector<Problem> problems = validate(settings);
    EXPECT_EQ(problems.size(), 4u);
    for (const Problem& problem : problems) {
        EXPECT_TRUE(problem.message.starts_with(problem.field + " is ")) << problem.message;
        EXPECT_TRUE(problem.message.ends_with('.')) << problem.message;
    }
}

TEST(Settings, depthAndBlockAreCheckedAgainstTheLayout)
{
    Settings settings;
    settings.lattice = 8;
    for (const int depth : {0, 1, 3}) {
        settings.depth = depth;
        EXPECT_TRUE(validate(settings).empty()) << depth;
    }
    settings.depth = 4;
    EXPECT_EQ(complaints(settings), std::set<std::string>{"depth"});
    settings.layout = "brickwork";
    settings.depth = 32;
    EXPECT_TRUE(validate(settings).empty());
    settings.block = 4;
    EXPECT_EQ(complaints(settings), std::set<std::string>{"block"});
    settings = Settings{};
    settings.lattice = 4;
    settings.block = 4;
    EXPECT_TRUE(validate(settings).empty());
}

TEST(Settings, whatDoesNotFitIntoMemoryIsRefused)
{
    Settings settings;
    settings.lattice = 128;
    settings.batch = 65536;
    settings.repeats = 16;
    EXPECT_EQ(complaints(settings), std::set<std::string>{"batch"});
    EXPECT_THROW(buildModel(settings), SettingsError);
}

TEST(Settings, onlyLiveParametersDoWithoutARestart)
{
    for (const ParameterRow& row : parameterTable()) {
        const ParameterValue value = anotherValue(row);
        if (value != row.defaultValue) {
            EXPECT_EQ(needsRestart(Settings{}, with(row.key, value)), !row.live) << row.key;
        }
    }
    EXPECT_FALSE(needsRestart(Settings{}, Settings{}));
}

TEST(Settings, depthZeroStandsForAllLevels)
{
    Settings settings;
    EXPECT_EQ(resolvedDepth(settings), 4);
    settings.lattice = 128;
    EXPECT_EQ(resolvedDepth(settings), 7);
    settings.depth = 2;
    EXPECT_EQ(resolvedDepth(settings), 2);
}

} // namespace

} // namespace nrg::test
