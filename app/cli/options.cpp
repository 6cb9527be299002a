#include "app/cli/options.h"

#include <algorithm>

#include "engine/run/component_kinds.h"
#include "engine/run/presets.h"

namespace nrg::cli {

namespace {

const char* typeName(const OptionRow& row)
{
    if (!row.choices.empty())
        return "CHOICE";
    if (row.isWhole())
        return "INT";
    return row.isNumber() ? "NUMBER" : "TEXT";
}

/// The row's sentence with its admissible values.
std::string describe(const OptionRow& row)
{
    return row.help + " [" + rangeText(row) + ']';
}

std::string groupName(const OptionGroup& group)
{
    return group.component.empty() ? group.title : group.title + ": " + group.component;
}

std::string presetNames()
{
    std::string names;
    const auto& all = presets();
    for (std::size_t i = 0; i < all.size(); ++i)
        names += (i == 0 ? "" : i + 1 == all.size() ? " or " : ", ") + all[i].id;
    return names;
}

/// Throws SettingsError where no component would take this value.
void expectTaken(const std::string& key, const std::string& text)
{
    const std::vector<const OptionRow*> rows = allOptionRows(key);
    for (std::size_t i = 0; i + 1 < rows.size(); ++i) {
        try {
            parseValue(*rows[i], text);
            return;
        } catch (const SettingsError&) {
        }
    }
    parseValue(*rows.back(), text);
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
    for (const OptionGroup& group : allOptionGroups())
        for (const OptionRow* const row : group.rows)
            addRow(command, *row, groupName(group));
}

void SettingsOptions::add(CLI::App& command, const std::vector<std::string>& keys)
{
    for (const OptionGroup& group : allOptionGroups())
        for (const OptionRow* const row : group.rows)
            if (std::find(keys.begin(), keys.end(), row->key) != keys.end())
                addRow(command, *row, groupName(group));
}

void SettingsOptions::addTarget(CLI::App& command)
{
    const std::string& title = findKind("target")->choice.label;
    for (const OptionGroup& group : allOptionGroups())
        if (group.title == title)
            for (const OptionRow* const row : group.rows)
                addRow(command, *row, groupName(group));
}

void SettingsOptions::addRow(CLI::App& command, const OptionRow& row, const std::string& group)
{
    const std::string key = row.key;
    if (row.isFlag()) {
        CLI::Option* const on = command.add_flag_callback(
            "--" + key, [this, key] { m_given[key] = "true"; }, row.help);
        CLI::Option* const off = command.add_flag_callback(
            "--no-" + key, [this, key] { m_given[key] = "false"; },
            "Switches --" + key + " off [default: " + (std::get<bool>(row.standard) ? "on]" : "off]"));
        on->excludes(off)->group(group);
        off->group(group);
        return;
    }
    command
        .add_option_function<std::string>(
            "--" + key,
            [this, key](const std::string& text) {
                expectTaken(key, text);
                m_given[key] = text;
            },
            describe(row))
        ->type_name(typeName(row))
        ->default_str(formatValue(row.standard))
        ->group(group);
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
    return withOptions(m_preset.empty() ? base : findPreset(m_preset)->settings, m_given);
}

OptionRow wholeRow(const char* key, const std::string& help, std::int64_t minimum, std::int64_t maximum,
    std::optional<std::int64_t> standard)
{
    OptionRow row;
    row.key = key;
    row.help = help;
    row.standard = standard.value_or(0);
    row.minimum = static_cast<double>(minimum);
    row.maximum = static_cast<double>(maximum);
    row.isOptional = !standard;
    return row;
}

OptionRow numberRow(const char* key, const std::string& help, double minimum, double maximum)
{
    OptionRow row;
    row.key = key;
    row.help = help;
    row.standard = 0.0;
    row.minimum = minimum;
    row.maximum = maximum;
    row.isOptional = true;
    return row;
}

CLI::Option* addOption(CLI::App& command, const OptionRow& row, std::function<void(const OptionValue&)> take)
{
    return command
        .add_option_function<std::string>(
            "--" + row.key, [row, take = std::move(take)](const std::string& text) { take(parseValue(row, text)); },
            describe(row))
        ->type_name(typeName(row))
        ->default_str(row.isOptional ? "" : formatValue(row.standard));
}

CLI::Option* addOption(CLI::App& command, const OptionRow& row, std::optional<std::int64_t>& value)
{
    if (!row.isOptional)
        value = std::get<std::int64_t>(row.standard);
    return addOption(command, row, [&value](const OptionValue& given) { value = std::get<std::int64_t>(given); });
}

CLI::Option* addOption(CLI::App& command, const OptionRow& row, std::optional<double>& value)
{
    if (!row.isOptional)
        value = std::get<double>(row.standard);
    return addOption(command, row, [&value](const OptionValue& given) { value = std::get<double>(given); });
}

CLI::Option* addList(CLI::App& command, const OptionRow& row, std::vector<int>& values)
{
    std::string standard;
    for (const int value : values)
        standard += (standard.empty() ? "" : ",") + std::to_string(value);
    return command
        .add_option_function<std::vector<std::string>>(
            "--" + row.key,
            [&values, row](const std::vector<std::string>& texts) {
                values.clear();
                for (const std::string& text : texts)
                    values.push_back(static_cast<int>(std::get<std::int64_t>(parseValue(row, text))));
            },
            describe(row))
        ->delimiter(',')
        ->type_name("INT,...")
        ->default_str(standard);
}

} // namespace nrg::cli
