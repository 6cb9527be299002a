#pragma once
// Shell options: those of the settings come from the parameter table; numbers are checked like settings.

#include <cstdint>
#include <map>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

#include <CLI/CLI.hpp>

#include "engine/run/settings.h"

namespace nrg::cli {

/// The command line asks for something that cannot be; what() is one sentence.
class UsageError : public std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// Options for rows of the parameter table, and --preset.
class SettingsOptions {
public:
    /// All settings and --preset.
    void addAll(CLI::App& command);
    /// Only the settings with these keys.
    void add(CLI::App& command, const std::vector<std::string>& keys);

    /// Values of options that were given.
    const std::map<std::string, ParameterValue>& given() const { return m_given; }

    /// Defaults or preset, overridden by what was given. Throws SettingsError.
    Settings settings() const;
    /// `base`, or the preset where one was named, overridden by what was given; not validated.
    Settings over(const Settings& base) const;

private:
    void addRow(CLI::App& command, const ParameterRow& row);

    std::string m_preset;
    std::map<std::string, ParameterValue> m_given;
};

/// Adds --key for a number from minimum to maximum; anything else throws SettingsError while parsing.
CLI::Option* addWhole(CLI::App& command, const std::string& key, std::optional<std::int64_t>& value,
    std::int64_t minimum, std::int64_t maximum, const std::string& help);
CLI::Option* addNumber(CLI::App& command, const std::string& key, std::optional<double>& value, double minimum,
    double maximum, const std::string& help);

} // namespace nrg::cli
