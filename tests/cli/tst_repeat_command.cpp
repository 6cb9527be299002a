// The line that repeats a run, read back by a shell and by the shell program's own parser, gives the same settings.

#include <cstdio>
#include <random>
#include <set>

#include <gtest/gtest.h>

#include "app/cli/options.h"
#include "engine/run/component_kinds.h"
#include "engine/run/presets.h"
#include "engine/run/repeat_command.h"

namespace nrg::test {

namespace {

/// The words that /bin/sh makes of a line.
std::vector<std::string> shellWords(const std::string& line)
{
    const std::string script = "printf '%s\\0' " + line;
    FILE* const pipe = popen(script.c_str(), "r");
    EXPECT_NE(pipe, nullptr);
    std::vector<std::string> words(1);
    for (int letter = std::fgetc(pipe); letter != EOF; letter = std::fgetc(pipe))
        if (letter == 0)
            words.emplace_back();
        else
            words.back() += static_cast<char>(letter);
    EXPECT_EQ(pclose(pipe), 0);
    words.pop_back();
    return words;
}

struct Parsed {
    Settings settings;
    std::optional<std::int64_t> steps;
    std::optional<double> seconds;
    std::string output;
};

Parsed parse(const std::string& command)
{
    std::vector<std::string> words = shellWords(command);
    EXPECT_GE(words.size(), 2u);
    EXPECT_EQ(words[0] + ' ' + words[1], "neuralrg train");
    CLI::App app;
    cli::SettingsOptions options;
    options.addAll(app);
    Parsed parsed;
    cli::addOption(app, cli::wholeRow("steps", "", 1, 1'000'000'000), parsed.steps);
    cli::addOption(app, cli::numberRow("seconds", "", 1e-3, 1e9), parsed.seconds);
    app.add_option("--output", parsed.output);
    std::vector<std::string> arguments(words.rbegin(), words.rend() - 2); // last word first, as CLI11 wants it
    app.parse(arguments);
    parsed.settings = options.over(Settings{});
    return parsed;
}

OptionValue randomValue(const OptionRow& row, std::mt19937& random)
{
    if (!row.choices.empty()) {
        const std::string& text = row.choices[random() % row.choices.size()].value;
        return row.isWhole() ? OptionValue(std::int64_t(std::stoll(text))) : OptionValue(text);
    }
    if (row.isFlag())
        return random() % 2 == 0;
    std::uniform_real_distribution<double> uniform(row.minimum, row.maximum);
    if (row.isWhole())
        return static_cast<std::int64_t>(uniform(random));
    return row.isNumber() ? OptionValue(uniform(random)) : row.standard;
}

/// Any components with a few of their options anywhere in their ranges.
Settings randomSettings(std::mt19937& random)
{
    const auto& starts = presets();
    Settings settings = starts[random() % starts.size()].settings;
    for (const ComponentKind& kind : componentKinds())
        if (random() % 3 == 0)
            choose(settings, kind, kind.rows[random() % kind.rows.size()].id);
    for (const OptionGroup& group : optionGroups(settings))
        for (const OptionRow* const row : group.rows)
            if (!findKind(row->key) && random() % 3 == 0)
                setOption(settings, row->key, randomValue(*row, random));
    return settings;
}

} // namespace

TEST(RepeatCommand, presetsAreNamed)
{
    EXPECT_EQ(repeatCommand(Settings{}, {.steps = 1500}), "neuralrg train --steps 1500");
    std::set<std::string> lines;
    for (const Preset& preset : presets()) {
        const std::string line = repeatCommand(preset.settings, {.steps = {}, .seconds = 60.5});
        EXPECT_EQ(parse(line).settings, preset.settings) << line;
        EXPECT_EQ(parse(line).seconds, 60.5) << line;
        EXPECT_LT(line.size(), 60u) << line;
        lines.insert(line);
    }
    EXPECT_EQ(lines.size(), presets().size());
}

TEST(RepeatCommand, onlyDifferencesAreGiven)
{
    Settings settings = findPreset("sharp")->settings;
    setOption(settings, "temperature", 2.4);
    settings.symmetric = false;
    settings.training.batch = 80;
    EXPECT_EQ(repeatCommand(settings, {.steps = 20, .seconds = {}, .output = "my run.nrg"}),
        "neuralrg train --preset one-sign --temperature 2.4 --batch 80 --steps 20 --output 'my run.nrg'");
}

TEST(RepeatCommand, randomSettingsComeBack)
{
    std::mt19937 random(3);
    for (int i = 0; i < 300; ++i) {
        const Settings settings = randomSettings(random);
        const std::string line = repeatCommand(settings, {.steps = i + 1});
        const Parsed parsed = parse(line);
        EXPECT_EQ(parsed.settings, settings) << line;
        EXPECT_EQ(parsed.steps, i + 1) << line;
    }
}

TEST(RepeatCommand, aShellReadsQuotedWordsBack)
{
    for (const std::string word :
        {"", "plain-1.5e-3", "two words", "it's", "$HOME `id` \"x\" \\ ; & | * ? ~ #", "a\nb", "'", "''", "größe"})
        EXPECT_EQ(shellWords(shellQuoted(word)), std::vector<std::string>{word}) << word;
}

} // namespace nrg::test
