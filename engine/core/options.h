#pragma once
// Options of a component: what a catalog row offers, and the values that a run has chosen.
//
// A target, prior, layout, conditioner or map brings a table of OptionRows. The form, the shell options and the run
// file's metadata are built from these tables, so that a range or a name is written once.

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "engine/core/errors.h"

namespace nrg {

using OptionValue = std::variant<bool, std::int64_t, double, std::string>;

/// One admissible value of an option that has only a few.
struct Choice {
    std::string value; ///< as stored
    std::string label; ///< as read
};

/// Another option of the run, of this or another component, that must have this value for a row to matter.
struct OptionCondition {
    std::string key;
    OptionValue value;
};

/// One option: how it is named, explained, edited and checked.
struct OptionRow {
    std::string key;    ///< shell option without dashes and metadata key, e.g. "learning-rate"
    std::string label;  ///< as on the form
    std::string symbol; ///< as in equations; may be empty
    std::string help;   ///< a sentence for tooltip and --help: meaning, equation
    std::string unit;   ///< may be empty
    OptionValue standard;
    double minimum = 0; ///< numbers only
    double maximum = 0;
    std::vector<Choice> choices = {}; ///< strings and integers with few admissible values; empty = free
    bool live = false;                ///< applies at the next step; otherwise a change restarts the run
    std::string zeroMeans = {};       ///< what 0 stands for where it is no quantity, e.g. "all cores"
    /// Empty, or what must hold for the option to have an effect. The form hides it elsewhere.
    std::optional<OptionCondition> onlyWith = {};
    /// There is no value unless one is given; `standard` then only says of which type it is.
    bool isOptional = false;

    bool isWhole() const { return std::holds_alternative<std::int64_t>(standard); }
    bool isNumber() const { return isWhole() || std::holds_alternative<double>(standard); }
    bool isFlag() const { return std::holds_alternative<bool>(standard); }
};

/// Values by key. A component's maker finds every key of its rows here.
class Options {
public:
    Options() = default;
    /// The standard of every row, those that are optional aside.
    explicit Options(const std::vector<OptionRow>& rows);

    bool has(std::string_view key) const { return m_values.find(key) != m_values.end(); }
    /// These throw std::out_of_range naming a key that is not there, and std::bad_variant_access for another type.
    const OptionValue& value(std::string_view key) const;
    bool flag(std::string_view key) const { return std::get<bool>(value(key)); }
    std::int64_t whole(std::string_view key) const { return std::get<std::int64_t>(value(key)); }
    /// whole(), saturated to the range of int.
    int integer(std::string_view key) const;
    double number(std::string_view key) const { return std::get<double>(value(key)); }
    const std::string& text(std::string_view key) const { return std::get<std::string>(value(key)); }

    void set(std::string_view key, OptionValue value);

    const std::map<std::string, OptionValue, std::less<>>& values() const { return m_values; }
    bool operator==(const Options&) const = default;

private:
    std::map<std::string, OptionValue, std::less<>> m_values;
};

/// A part of a run: which row of a catalog, and its options.
struct Component {
    std::string id;
    Options options;

    bool operator==(const Component&) const = default;
};

/// Text in C locale with full precision.
std::string formatValue(const OptionValue& value);
/// Back from text; throws SettingsError naming key, value and what was expected.
OptionValue parseValue(const OptionRow& row, std::string_view text);
/// Empty where the value has the row's type and lies within its range or choices.
std::optional<Problem> problemOf(const OptionRow& row, const OptionValue& value);

/// A number brought into the row's range; any other value as it is.
OptionValue nearestAdmissible(const OptionRow& row, const OptionValue& value);

/// What is not admissible among these values, row by row. A value that is not there counts, unless it is optional.
std::vector<Problem> problemsOf(const std::vector<OptionRow>& rows, const Options& values);
/// "4 to 128", "total or path": the admissible values of a row, as they end a sentence.
std::string rangeText(const OptionRow& row);

/// The row with this key, or null.
const OptionRow* findOption(const std::vector<OptionRow>& rows, std::string_view key);

} // namespace nrg
