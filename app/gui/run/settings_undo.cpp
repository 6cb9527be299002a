#include "app/gui/run/settings_undo.h"

#include <algorithm>

#include "app/gui/run/run_controller.h"
#include "app/gui/widgets/text.h"
#include "engine/run/component_kinds.h"
#include "engine/run/presets.h"
#include "engine/run/settings_options.h"

namespace nrg::gui {

namespace {

constexpr std::size_t kMostEdits = 100;
constexpr int kDigits = 6;

/// Without what belongs to the machine.
nrg::Settings anywhere(nrg::Settings settings)
{
    settings.training.threads = 0;
    return settings;
}

} // namespace

QString optionValueText(const nrg::OptionRow& row, const nrg::OptionValue& value)
{
    const std::string stored = nrg::formatValue(value);
    if (!row.zeroMeans.empty() && stored == "0")
        return engineText(row.zeroMeans);
    const auto choice = std::ranges::find(row.choices, stored, &nrg::Choice::value);
    if (choice != row.choices.end())
        return engineText(choice->label);
    if (const bool* flag = std::get_if<bool>(&value))
        return *flag ? SettingsUndo::tr("on") : SettingsUndo::tr("off");
    if (const double* number = std::get_if<double>(&value))
        return significantText(*number, kDigits);
    if (const std::int64_t* whole = std::get_if<std::int64_t>(&value))
        return countText(*whole);
    return QString::fromStdString(stored);
}

QString changeText(const nrg::Settings& before, const nrg::Settings& after)
{
    std::vector<const nrg::OptionRow*> changed;
    for (const nrg::OptionGroup& group : nrg::optionGroups(after))
        for (const nrg::OptionRow* const row : group.rows)
            if (nrg::findOption(before, row->key) && nrg::optionOf(before, row->key) != nrg::optionOf(after, row->key))
                changed.push_back(row);
    const auto single = [&](const nrg::OptionRow& row) {
        return SettingsUndo::tr("%1 %2 → %3")
            .arg(engineText(row.label), optionValueText(row, nrg::optionOf(before, row.key)),
                optionValueText(row, nrg::optionOf(after, row.key)));
    };
    if (changed.size() == 1)
        return single(*changed.front());
    for (const nrg::Preset& preset : nrg::presets())
        if (anywhere(preset.settings) == anywhere(after))
            return SettingsUndo::tr("preset %1").arg(engineText(preset.title));
    for (const nrg::OptionRow* const row : changed)
        if (nrg::findKind(row->key))
            return single(*row);
    return SettingsUndo::tr("%n setting(s)", nullptr, static_cast<int>(changed.size()));
}

SettingsUndo::SettingsUndo(RunController& run, QObject* parent)
    : QObject(parent)
    , m_run(run)
{
    connect(&run, &RunController::settingsEdited, this, &SettingsUndo::add);
    connect(&run, &RunController::settingsChanged, this, &SettingsUndo::changed);
}

void SettingsUndo::add(const nrg::Settings& before)
{
    if (m_isGoing)
        return;
    m_edits.resize(m_done);
    if (!m_edits.empty() && m_edits.back().after != before)
        m_edits.clear(); // of another run
    m_edits.push_back({before, m_run.settings()});
    if (m_edits.size() > kMostEdits)
        m_edits.erase(m_edits.begin());
    m_done = m_edits.size();
    emit changed();
}

bool SettingsUndo::canUndo() const
{
    return m_done > 0 && m_edits[m_done - 1].after == m_run.settings();
}

bool SettingsUndo::canRedo() const
{
    return m_done < m_edits.size() && m_edits[m_done].before == m_run.settings();
}

QString SettingsUndo::undoText() const
{
    return canUndo() ? changeText(m_edits[m_done - 1].before, m_edits[m_done - 1].after) : QString();
}

QString SettingsUndo::redoText() const
{
    return canRedo() ? changeText(m_edits[m_done].before, m_edits[m_done].after) : QString();
}

bool SettingsUndo::apply(const nrg::Settings& settings)
{
    m_isGoing = true;
    const bool done = m_run.changeSettings(nrg::Settings(settings));
    m_isGoing = false;
    return done;
}

void SettingsUndo::undo()
{
    if (canUndo() && apply(m_edits[m_done - 1].before))
        --m_done;
    emit changed();
}

void SettingsUndo::redo()
{
    if (canRedo() && apply(m_edits[m_done].after))
        ++m_done;
    emit changed();
}

} // namespace nrg::gui
