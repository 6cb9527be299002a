// Text forms of parameter values, and what makes settings runnable.

#include "engine/run/settings.h"

#include <algorithm>
#include <charconv>
#include <cmath>

#include "engine/flow/layout.h"
#include "engine/run/build_model.h"

namespace nrg {

namespace {

/// Shortest text that reads back as the same number.
template <class Number>
std::string numberText(Number number)
{
    char buffer[64];
    std::to_chars_result result;
    if constexpr (std::is_floating_point_v<Number>)
        result = std::to_chars(buffer, buffer + sizeof buffer, number, std::chars_format::general);
    else
        result = std::to_chars(buffer, buffer + sizeof buffer, number);
    return {buffer, result.ptr};
}

template <class Number>
std::optional<Number> parseNumber(std::string_view text)
{
    Number number{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size())
        return std::nullopt;
    return number;
}

std::string limitText(const ParameterRow& row, double limit)
{
    const bool whole = std::holds_alternative<std::int64_t>(row.defaultValue);
    return whole ? numberText(static_cast<std::int64_t>(limit)) : numberText(limit);
}

std::string choiceText(const ParameterRow& row)
{
    std::string text;
    for (std::size_t i = 0; i < row.choices.size(); ++i) {
        if (i > 0)
            text += i + 1 == row.choices.size() ? " or " : ", ";
        text += row.choices[i].value;
    }
    return text;
}

/// What a value of this row has to be, as it ends a sentence.
std::string expectation(const ParameterRow& row)
{
    if (row.key == "lattice")
        return "a power of two from 4 to 128";
    if (!row.choices.empty())
        return choiceText(row);
    if (std::holds_alternative<bool>(row.defaultValue))
        return "true or false";
    const bool whole = std::holds_alternative<std::int64_t>(row.defaultValue);
    return (whole ? "a whole number from " : "a number from ") + limitText(row, row.minimum) + " to "
        + limitText(row, row.maximum);
}

Problem problemOf(const ParameterRow& row, std::string_view given)
{
    const bool quoted = std::holds_alternative<std::string>(row.defaultValue) || given.empty();
    const std::string quote = quoted ? "\"" : "";
    return {row.key, row.key + " is " + quote + std::string(given) + quote + "; expected " + expectation(row) + '.'};
}

bool isAdmissible(const ParameterRow& row, const ParameterValue& value)
{
    if (!row.choices.empty()) {
        const std::string text = formatValue(value);
        return std::any_of(
            row.choices.begin(), row.choices.end(), [&text](const Choice& choice) { return choice.value == text; });
    }
    if (const auto* whole = std::get_if<std::int64_t>(&value))
        return static_cast<double>(*whole) >= row.minimum && static_cast<double>(*whole) <= row.maximum;
    if (const auto* number = std::get_if<double>(&value))
        return std::isfinite(*number) && *number >= row.minimum && *number <= row.maximum;
    return true;
}

/// Depth against the layout's range. The fields themselves are admissible.
void checkDepth(const Settings& settings, const LayoutRow& layout, std::vector<Problem>& problems)
{
    const int largest = layout.maximumDepth(settings.lattice);
    if (settings.depth != 0 && (settings.depth < layout.minimumDepth || settings.depth > largest))
        problems.push_back({"depth",
            "depth is " + std::to_string(settings.depth) + "; expected " + std::to_string(layout.minimumDepth) + " to "
                + std::to_string(largest) + ", or 0 for all levels, with layout " + settings.layout + " at lattice "
                + std::to_string(settings.lattice) + '.'});
}

void checkBlock(const Settings& settings, const LayoutRow& layout, std::vector<Problem>& problems)
{
    if (settings.block == 4 && !layout.allowsBlock4)
        problems.push_back({"block", "block is 4; expected 2 with layout " + settings.layout + '.'});
}

void checkMemory(const Settings& settings, std::vector<Problem>& problems)
{
    constexpr double kGiB = 1024.0 * 1024 * 1024;
    const double needed = estimateMemory(settings);
    const double available = physicalMemory();
    if (needed > available)
        problems.push_back({"batch",
            "batch is " + std::to_string(settings.batch) + ", which needs about " + numberText(std::ceil(needed / kGiB))
                + " GiB of memory with these layers; expected less than this " + "machine's "
                + numberText(std::floor(available / kGiB * 10) / 10)
                + " GiB: lower batch, lattice, repeats or depth."});
}

} // namespace

ParameterValue parseValue(const ParameterRow& row, std::string_view text)
{
    std::optional<ParameterValue> value;
    if (std::holds_alternative<bool>(row.defaultValue)) {
        if (text == "true" || text == "false")
            value = text == "true";
    } else if (std::holds_alternative<std::int64_t>(row.defaultValue)) {
        value = parseNumber<std::int64_t>(text);
    } else if (std::holds_alternative<double>(row.defaultValue)) {
        value = parseNumber<double>(text);
    } else {
        value = std::string(text);
    }
    if (!value || !isAdmissible(row, *value))
        throw SettingsError({problemOf(row, text)});
    return *value;
}

std::vector<Problem> validate(const Settings& settings)
{
    std::vector<Problem> problems;
    for (const ParameterRow& row : parameterTable()) {
        const ParameterValue value = row.get(settings);
        if (!isAdmissible(row, value))
            problems.push_back(problemOf(row, formatValue(value)));
    }
    const auto isFine = [&problems](std::string_view field) {
        return std::none_of(problems.begin(), problems.end(), [field](const Problem& p) { return p.field == field; });
    };
    if (const LayoutRow* const layout = findLayout(settings.layout)) {
        if (isFine("depth") && isFine("lattice"))
            checkDepth(settings, *layout, problems);
        if (isFine("block"))
            checkBlock(settings, *layout, problems);
    }
    if (problems.empty())
        checkMemory(settings, problems);
    return problems;
}

bool needsRestart(const Settings& from, const Settings& to)
{
    const auto& rows = parameterTable();
    return std::any_of(
        rows.begin(), rows.end(), [&](const ParameterRow& row) { return !row.live && row.get(from) != row.get(to); });
}

int resolvedDepth(const Settings& settings)
{
    if (settings.depth != 0)
        return settings.depth;
    const LayoutRow* const layout = findLayout(settings.layout);
    return layout ? layout->defaultDepth(settings.lattice) : 0;
}

} // namespace nrg
