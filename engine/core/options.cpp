// Text forms of option values, and what makes a value admissible.

#include "engine/core/options.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <limits>
#include <stdexcept>
#include <type_traits>

#include "engine/core/excerpt.h"

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
std::optional<OptionValue> parseNumber(std::string_view text)
{
    Number number{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size())
        return std::nullopt;
    return number;
}

/// Numbers that are whole are written as such, also where they are large.
std::string limitText(double limit)
{
    constexpr double kLargestWhole = 9007199254740992; // 2^53
    if (limit == std::floor(limit) && std::abs(limit) <= kLargestWhole)
        return numberText(static_cast<std::int64_t>(limit));
    return numberText(limit);
}

/// What a value of this row has to be, as it ends a sentence.
std::string expectation(const OptionRow& row)
{
    if (!row.choices.empty())
        return rangeText(row);
    if (row.isFlag())
        return "true or false";
    if (!row.isNumber())
        return "a text";
    return (row.isWhole() ? "a whole number from " : "a number from ") + rangeText(row);
}

Problem refusal(const OptionRow& row, std::string_view given)
{
    const bool quoted = std::holds_alternative<std::string>(row.standard) || given.empty();
    const std::string quote = quoted ? "\"" : "";
    return {row.key, row.key + " is " + quote + excerpt(given) + quote + "; expected " + expectation(row) + '.'};
}

bool isAdmissible(const OptionRow& row, const OptionValue& value)
{
    if (value.index() != row.standard.index())
        return false;
    if (!row.choices.empty())
        return std::any_of(row.choices.begin(), row.choices.end(),
            [text = formatValue(value)](const Choice& choice) { return choice.value == text; });
    if (const auto* whole = std::get_if<std::int64_t>(&value))
        return *whole >= static_cast<std::int64_t>(row.minimum) && *whole <= static_cast<std::int64_t>(row.maximum);
    if (const auto* number = std::get_if<double>(&value))
        return std::isfinite(*number) && *number >= row.minimum && *number <= row.maximum;
    return true;
}

} // namespace

Options::Options(const std::vector<OptionRow>& rows)
{
    for (const OptionRow& row : rows)
        if (!row.isOptional)
            m_values[row.key] = row.standard;
}

const OptionValue& Options::value(std::string_view key) const
{
    const auto found = m_values.find(key);
    if (found == m_values.end())
        throw std::out_of_range("there is no option " + std::string(key));
    return found->second;
}

int Options::integer(std::string_view key) const
{
    using Limits = std::numeric_limits<int>;
    return static_cast<int>(std::clamp<std::int64_t>(whole(key), Limits::min(), Limits::max()));
}

void Options::set(std::string_view key, OptionValue value)
{
    const auto found = m_values.find(key);
    if (found == m_values.end())
        m_values.emplace(key, std::move(value));
    else
        found->second = std::move(value);
}

std::string formatValue(const OptionValue& value)
{
    if (const auto* flag = std::get_if<bool>(&value))
        return *flag ? "true" : "false";
    if (const auto* whole = std::get_if<std::int64_t>(&value))
        return numberText(*whole);
    if (const auto* number = std::get_if<double>(&value))
        return numberText(*number);
    return std::get<std::string>(value);
}

OptionValue parseValue(const OptionRow& row, std::string_view text)
{
    std::optional<OptionValue> value;
    if (row.isFlag()) {
        if (text == "true" || text == "false")
            value = text == "true";
    } else if (row.isWhole()) {
        value = parseNumber<std::int64_t>(text);
    } else if (std::holds_alternative<double>(row.standard)) {
        value = parseNumber<double>(text);
    } else {
        value = std::string(text);
    }
    if (!value || !isAdmissible(row, *value))
        throw SettingsError({refusal(row, text)});
    return *value;
}

std::optional<Problem> problemOf(const OptionRow& row, const OptionValue& value)
{
    if (isAdmissible(row, value))
        return std::nullopt;
    return refusal(row, formatValue(value));
}

OptionValue nearestAdmissible(const OptionRow& row, const OptionValue& value)
{
    if (const auto* whole = std::get_if<std::int64_t>(&value))
        return std::clamp(*whole, static_cast<std::int64_t>(row.minimum), static_cast<std::int64_t>(row.maximum));
    if (const auto* number = std::get_if<double>(&value))
        return std::clamp(*number, row.minimum, row.maximum);
    return value;
}

std::vector<Problem> problemsOf(const std::vector<OptionRow>& rows, const Options& values)
{
    std::vector<Problem> problems;
    for (const OptionRow& row : rows) {
        if (!values.has(row.key)) {
            if (!row.isOptional)
                problems.push_back({row.key, row.key + " is missing; expected " + expectation(row) + '.'});
        } else if (std::optional<Problem> problem = problemOf(row, values.value(row.key))) {
            problems.push_back(std::move(*problem));
        }
    }
    return problems;
}

std::string rangeText(const OptionRow& row)
{
    if (row.choices.empty())
        return limitText(row.minimum) + " to " + limitText(row.maximum);
    std::string text;
    for (std::size_t i = 0; i < row.choices.size(); ++i) {
        if (i > 0)
            text += i + 1 == row.choices.size() ? " or " : ", ";
        text += row.choices[i].value;
    }
    return text;
}

const OptionRow* findOption(const std::vector<OptionRow>& rows, std::string_view key)
{
    const auto row = std::find_if(rows.begin(), rows.end(), [key](const OptionRow& r) { return r.key == key; });
    return row == rows.end() ? nullptr : &*row;
}

} // namespace nrg
