#include "engine/run/settings_difference.h"

#include <algorithm>
#include <string_view>

#include "engine/run/settings_options.h"

namespace nrg {

namespace {

constexpr std::string_view kThreads = "threads";

bool hasEffect(const OptionRow& row, const Settings& settings)
{
    const OptionRow* const own = findOption(settings, row.key);
    return own && matters(*own, settings);
}

std::string textIn(const OptionTexts& texts, const std::string& key)
{
    const auto found = texts.find(key);
    return found == texts.end() ? std::string() : found->second;
}

} // namespace

std::vector<OptionDifference> differingOptions(const Settings& from, const Settings& to)
{
    const OptionTexts before = optionTexts(from);
    const OptionTexts after = optionTexts(to);
    std::vector<OptionDifference> differences;
    const auto compare = [&](const OptionRow& row) {
        if (row.key == kThreads || !(hasEffect(row, from) || hasEffect(row, to)))
            return;
        OptionDifference difference{.row = &row, .from = textIn(before, row.key), .to = textIn(after, row.key)};
        if (difference.from != difference.to)
            differences.push_back(std::move(difference));
    };
    for (const OptionGroup& group : optionGroups(to))
        for (const OptionRow* const row : group.rows)
            compare(*row);
    for (const OptionGroup& group : optionGroups(from))
        for (const OptionRow* const row : group.rows)
            if (!findOption(to, row->key))
                compare(*row);
    return differences;
}

} // namespace nrg
