#include "engine/run/repeat_command.h"

#include <algorithm>

#include "engine/run/component_kinds.h"
#include "engine/run/presets.h"
#include "engine/run/settings_options.h"

namespace nrg {

namespace {

struct Given {
    std::string key;
    OptionValue value;
};

/// What must be given beside `base` to get these settings. Components come first, since they bring the other options.
std::vector<Given> differences(Settings base, const Settings& settings)
{
    std::vector<Given> given;
    const auto give = [&](const std::string& key) {
        const OptionValue value = optionOf(settings, key);
        if (optionOf(base, key) == value)
            return;
        setOption(base, key, value);
        given.push_back({key, value});
    };
    for (const ComponentKind& kind : componentKinds()) // in this order: a layout may choose a conditioner too
        give(kind.choice.key);
    for (const OptionGroup& group : optionGroups(settings))
        for (const OptionRow* const row : group.rows)
            give(row->key);
    return given;
}

} // namespace

std::vector<std::string> repeatArguments(const Settings& settings, const RepeatOptions& options)
{
    std::vector<Given> least = differences(Settings{}, settings);
    std::string preset;
    for (const Preset& candidate : presets())
        if (std::vector<Given> given = differences(candidate.settings, settings);
            given.size() + 1 < least.size() + (preset.empty() ? 0 : 1)) {
            least = std::move(given);
            preset = candidate.id;
        }
    std::vector<std::string> words;
    const auto add = [&words](const std::string& key, const std::string& text) {
        words.push_back("--" + key);
        words.push_back(text);
    };
    if (!preset.empty())
        add("preset", preset);
    for (const Given& given : least)
        if (const bool* const flag = std::get_if<bool>(&given.value))
            words.push_back((*flag ? "--" : "--no-") + given.key);
        else
            add(given.key, formatValue(given.value));
    if (options.steps)
        add("steps", formatValue(*options.steps));
    if (options.seconds)
        add("seconds", formatValue(*options.seconds));
    if (!options.output.empty())
        add("output", options.output);
    return words;
}

std::string repeatCommand(const Settings& settings, const RepeatOptions& options)
{
    std::string line = "neuralrg train";
    for (const std::string& word : repeatArguments(settings, options))
        line += ' ' + shellQuoted(word);
    return line;
}

std::string shellQuoted(const std::string& word)
{
    constexpr const char* kSafe = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789./_:=@%+,-";
    if (!word.empty() && word.find_first_not_of(kSafe) == std::string::npos)
        return word;
    std::string quoted = "'";
    for (const char letter : word)
        quoted += letter == '\'' ? std::string("'\\''") : std::string(1, letter);
    return quoted + '\'';
}

} // namespace nrg
