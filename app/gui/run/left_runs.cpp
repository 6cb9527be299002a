#include "app/gui/run/left_runs.h"

#include <filesystem>

#include "app/gui/widgets/text.h"
#include "app/gui/widgets/tr.h"
#include "engine/run/run_summary.h"

namespace nrg::gui {

namespace {

/// Of those that were not deleted, the present one aside.
int earlierRuns(const SessionFolder& folder)
{
    int count = 0;
    for (const int number : folder.runs()) {
        RunEntry entry;
        const bool isDeleted = readNote(folder.note(number), entry) && entry.deletion != 0;
        count += number != folder.present() && !isDeleted ? 1 : 0;
    }
    return count;
}

} // namespace

std::optional<RunEntry> entryIn(const SessionFolder& folder, int number)
{
    RunEntry entry;
    try {
        const nrg::RunSummary summary = nrg::readRunSummary(folder.last(number));
        if (!readNote(folder.note(number), entry))
            entry.title = runTitle(nullptr, summary.settings);
        entry.settings = summary.settings;
        entry.figures.step = summary.step; // the window may have ended before the last steps were written
    } catch (const std::exception&) {
        return std::nullopt;
    }
    entry.number = number;
    entry.path = folder.last(number);
    entry.figures.curve.removeIf(
        [&](const QPointF& point) { return point.x() > static_cast<double>(entry.figures.step); });
    return entry;
}

QString leftRunsText(const SessionFolder& folder)
{
    const int earlier = earlierRuns(folder);
    const int present = folder.present();
    if (present == 0)
        return tr("Runs that the last window has left: %1.").arg(earlier);
    QString text;
    try {
        const nrg::RunSummary summary = nrg::readRunSummary(folder.last(present));
        const bool hasChains = std::filesystem::exists(folder.chains(present));
        text = (hasChains
                ? tr("The last window ended before its run was saved: %1 x %1 sites, step %2, with its curves and "
                     "chains.")
                : tr("The last window ended before its run was saved: %1 x %1 sites, step %2, with its curves."))
                   .arg(summary.settings.lattice)
                   .arg(countText(summary.step));
    } catch (const std::exception& error) {
        text = tr("The last window ended before its run was saved. %1").arg(engineText(error.what()));
    }
    return earlier > 0 ? text + QLatin1Char(' ') + tr("Earlier runs kept with it: %1.").arg(earlier) : text;
}

} // namespace nrg::gui
