#pragma once
// Shell options: all come from tables of rows, and values are checked against these.

#include <functional>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

#include <CLI/CLI.hpp>

#include "engine/core/member_options.h"
#include "engine/run/settings_options.h"

namespace nrg::cli {

/// The command line asks for something that cannot be; what() is one sentence.
class UsageError : public std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// Options of a run, and --preset.
class SettingsOptions {
public:
    /// Those of all components, grouped by component, and --preset.
    void addAll(CLI::App& command);
    /// Only these.
    void add(CLI::App& command, const std::vector<std::string>& keys);
    /// What says which target it is: its name, the lattice, and the options of all targets.
    void addTarget(CLI::App& command);

    /// What was given.
    const OptionTexts& given() const { return m_given; }

    /// The standard settings or the preset, overridden by what was given. Throws SettingsError.
    Settings settings() const;
    /// `base`, or the preset where one was named, overridden by what was given; not validated. Throws SettingsError for
    /// an option that the chosen components do not have.
    Settings over(const Settings& base) const;

private:
    void addRow(CLI::App& command, const OptionRow& row, const std::string& group);

    std::string m_preset;
    OptionTexts m_given;
};

/// The row of an option that only the shell has; without a standard it has no value unless it is given.
OptionRow wholeRow(const char* key, const std::string& help, std::int64_t minimum, std::int64_t maximum,
    std::optional<std::int64_t> standard = {});
OptionRow numberRow(const char* key, const std::string& help, double minimum, double maximum);

/// Adds --key of a number or text; a value that is not admissible throws SettingsError while parsing. The target must
/// stay where it is.
CLI::Option* addOption(CLI::App& command, const OptionRow& row, std::function<void(const OptionValue&)> take);
CLI::Option* addOption(CLI::App& command, const OptionRow& row, std::optional<std::int64_t>& value);
CLI::Option* addOption(CLI::App& command, const OptionRow& row, std::optional<double>& value);
/// --key a,b,...: each number as the row says.
CLI::Option* addList(CLI::App& command, const OptionRow& row, std::vector<int>& values);

/// Adds all options of a typed part of the engine.
template <class T>
void addOptions(CLI::App& command, const MemberOptions<T>& options, T& values)
{
    for (const MemberOption<T>& option : options)
        addOption(command, option.row, [&values, &option](const OptionValue& value) { option.set(values, value); });
}

} // namespace nrg::cli
