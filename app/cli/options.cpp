#include "app/cli/options.h"

#include <algorithm>

namespace nrg::cli {

namespace {

const char* typeName(const ParameterRow& row)
{
    if (!row.choices.empty())
        return "CHOICE";
    if (std::holds_alternative<std::int64_t>(row.defaultValue))
        return "INT";
    return std::holds_alternative<double>(row.defaultValue) ? "NUMBER" : "TEXT";
}

/// The row's sentence with its admissible values.
std::string describe(const ParameterRow& row)
{
    std::string range;
    for (const Choice& choice : row.choices)
        range += (range.empty() ? "" : ", ") + choice.value;
    if (range.empty() && std::holds_alternative<std::int64_t>(row.defaultValue))
        range = formatValue(static_cast<std::int64_t>(row.minimum)) + " to "
            + formatValue(static_cast<std::int64_t>(row.maximum));
    else if (range.empty())
        range = formatValue(row.minimum) + " to " + formatValue(row.maximum);
    return row.help + " [" + range + ']';
}

std::string groupName(const ParameterRow& row)
{
    std::string name = row.group;
    name.front() = static_cast<char>(std::toupper(static_cast<unsigned char>(name.front())));
    return name;
}

std::string presetNames()
{
    std::string names;
    const auto& all = presets();
    for (std::size_t i = 0; i < all.size(); ++i)
        names += (i == 0 ? "" : i + 1 == all.size() ? " or " : ", ") + all[i].id;
    return names;
}

/// A row that only parseValue() looks at.
ParameterRow rowFor(const std::string& key, ParameterValue kind, double minimum, double maximum)
{
    ParameterRow row;
    row.key = key;
    row.defaultValue = std::move(kind);
    row.minimum = minimum;
    row.maximum = maximum;
    return row;
}

} // namespace

void SettingsOptions::addAll(CLI::App& command)
{
    command
        .add_option_function<std::string>(
            "--preset",
            [this](const std::string& id) {
                if (!findPreset(id))
                    throw SettingsError({{"preset", "preset is \"" + id + "\"; expected " + presetNames() + '.'}});
                m_preset = id;
            },
            "Start from these settings; options given beside override them [" + presetNames() + ']')
        ->type_name("NAME");
    for (const ParameterRow& row : parameterTable())
        addRow(command, row);
}

void SettingsOptions::add(CLI::App& command, const std::vector<std::string>& keys)
{
    for (const ParameterRow& row : parameterTable())
        if (std::find(keys.begin(), keys.end(), row.key) != keys.end())
            addRow(command, row);
}

void SettingsOptions::addRow(CLI::App& command, const ParameterRow& row)
{
    const std::string key = row.key;
    if (const bool* standard = std::get_if<bool>(&row.defaultValue)) {
        CLI::Option* const on = command.add_flag_callback(
            "--" + key, [this, key] { m_given[key] = true; }, row.help);
        CLI::Option* const off = command.add_flag_callback(
            "--no-" + key, [this, key] { m_given[key] = false; },
            "Switches --" + key + " off [default: " + (*standard ? "on]" : "off]"));
        on->excludes(off)->group(groupName(row));
        off->group(groupName(row));
        return;
    }
    command
        .add_option_function<std::string>(
            "--" + key, [this, &row](const std::string& text) { m_given[row.key] = parseValue(row, text); },
            describe(row))
        ->type_name(typeName(row))
        ->default_str(formatValue(row.defaultValue))
        ->group(groupName(row));
}

Settings SettingsOptions::settings() const
{
    Settings settings = over(Settings{});
    if (std::vector<Problem> problems = validate(settings); !problems.empty())
        throw SettingsError(std::move(problems));
    return settings;
}

Settings SettingsOptions::over(const Settings& base) const
{
    Settings settings = m_preset.empty() ? base : findPreset(m_preset)->settings;
    for (const auto& [key, value] : m_given)
        findParameter(key)->set(settings, value);
    return settings;
}

CLI::Option* addWhole(CLI::App& command, const std::string& key, std::optional<std::int64_t>& value,
    std::int64_t minimum, std::int64_t maximum, const std::string& help)
{
    const ParameterRow row = rowFor(key, std::int64_t(0), static_cast<double>(minimum), static_cast<double>(maximum));
    return command
        .add_option_function<std::string>(
            "--" + key,
            [&value, row](const std::string& text) { value = std::get<std::int64_t>(parseValue(row, text)); }, help)
        ->type_name("INT")
        ->default_str(value ? formatValue(*value) : "");
}

CLI::Option* addNumber(CLI::App& command, const std::string& key, std::optional<double>& value, double minimum,
    double maximum, const std::string& help)
{
    const ParameterRow row = rowFor(key, 0.0, minimum, maximum);
    return command
        .add_option_function<std::string>(
            "--" + key, [&value, row](const std::string& text) { value = std::get<double>(parseValue(row, text)); },
            help)
        ->type_name("NUMBER")
        ->default_str(value ? formatValue(*value) : "");
}

} // namespace nrg::cli
