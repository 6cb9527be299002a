// Earlier runs: how one becomes such, and how it goes on.

#include <algorithm>
#include <exception>
#include <utility>

#include "app/gui/run/left_runs.h"
#include "app/gui/run/run_controller.h"
#include "app/gui/widgets/text.h"

namespace nrg::gui {

namespace {

constexpr std::chrono::seconds kLongestWait{5}; ///< of a window that closes, for runs that are being written

} // namespace

bool RunController::isWorthKeeping() const
{
    const auto newest = m_session->snapshot();
    return newest->step > 0 || newest->growth.lattice > 0;
}

void RunController::leaveRun()
{
    if (!m_session)
        return;
    if (!isWorthKeeping()) {
        retire(std::move(m_session));
        return;
    }
    touch();
    RunEntry entry{.number = number(),
        .parent = parent(),
        .title = title(),
        .settings = m_settings,
        .figures = figuresOf(*m_snapshot, m_history),
        .isSaving = true,
        .path = m_folder ? m_folder->last(number()) : std::filesystem::path(),
        .userFile = m_filePath,
        .savedStep = m_savedStep};
    m_departures.emplace_back(number(), std::move(m_session), entry.path);
    m_shelf.add(std::move(entry));
    dropExcess();
}

void RunController::takeDepartures()
{
    bool isAny = false;
    for (auto departure = m_departures.begin(); departure != m_departures.end();) {
        if (!departure->wait(std::chrono::milliseconds(0))) {
            ++departure;
            continue;
        }
        isAny = true;
        RunDeparture done = std::move(*departure);
        departure = m_departures.erase(departure);
        RunEntry* const entry = m_shelf.find(done.number());
        try {
            RunDeparture::Outcome outcome = done.take();
            if (!entry)
                continue;
            entry->figures = std::move(outcome.figures);
            entry->held = std::move(outcome.held);
            entry->problem = engineText(outcome.error);
        } catch (const std::exception& error) {
            if (entry)
                entry->problem = engineText(error.what());
        }
        if (entry)
            entry->isSaving = false;
        if (entry && !entry->problem.isEmpty())
            emit failed(tr("Run %1 is in memory only: %2").arg(entry->number).arg(entry->problem));
    }
    if (!isAny)
        return;
    dropExcess();
    showShelf();
    if (const RunEntry* const entry = m_shelf.find(m_wanted); entry && !entry->isSaving)
        resumeRun(std::exchange(m_wanted, 0));
}

void RunController::waitForDepartures() const
{
    const auto end = std::chrono::steady_clock::now() + kLongestWait;
    for (const RunDeparture& departure : m_departures)
        departure.wait(std::chrono::duration_cast<std::chrono::milliseconds>(
            std::max(end - std::chrono::steady_clock::now(), std::chrono::steady_clock::duration::zero())));
}

void RunController::dropExcess()
{
    for (const RunEntry& entry : m_shelf.dropExcess()) {
        if (m_folder)
            m_folder->remove(entry.number);
        m_notes.erase(entry.number);
        if (entry.deletion == 0)
            emit noted(tr("Run %1 is gone: a window keeps %2 runs, and %3 of those that are in no file.")
                           .arg(entry.number)
                           .arg(RunShelf::kCapacity)
                           .arg(RunShelf::kHeld));
    }
}

void RunController::showShelf()
{
    writeNotes();
    findGhosts();
    emit shelfChanged();
    emit updated(); // the charts draw some of them
}

void RunController::followGrowth()
{
    constexpr qsizetype kPoints = 400;
    const nrg::GrowthReport& growth = m_snapshot->growth;
    if (!growth.gapPerSite || !m_snapshot->minusLogZ)
        return;
    const Ghost begun{.number = 0,
        .title = tr("grows, %1 x %1").arg(growth.lattice),
        .curve = {},
        .minusLogZ = m_snapshot->minusLogZ,
        .lattice = m_settings.lattice,
        .isSameTarget = true};
    QList<QPointF>& curve = m_stages.try_emplace(growth.lattice, begun).first->second.curve;
    const auto step = static_cast<double>(growth.step);
    if (!curve.isEmpty() && step <= curve.back().x())
        return;
    const double sites = static_cast<double>(m_settings.lattice) * m_settings.lattice;
    curve.emplace_back(step, *m_snapshot->minusLogZ + *growth.gapPerSite * sites);
    if (curve.size() > kPoints)
        for (qsizetype i = 1; i < curve.size(); ++i)
            curve.removeAt(i); // every second one
    findGhosts();
}

void RunController::findGhosts()
{
    std::vector<Ghost> runs;
    for (const auto& stage : m_stages)
        runs.push_back(stage.second);
    for (const RunEntry& entry : m_shelf.entries())
        if (entry.isOverlaid && entry.deletion == 0)
            runs.push_back({.number = entry.number,
                .title = entry.title,
                .curve = entry.figures.curve,
                .minusLogZ = entry.figures.minusLogZ,
                .lattice = entry.settings.lattice,
                .isSameTarget
                = entry.settings.lattice == m_settings.lattice && entry.settings.target == m_settings.target});
    if (runs == m_ghosts.runs && m_settings.lattice == m_ghosts.lattice)
        return;
    m_ghosts.lattice = m_settings.lattice;
    m_ghosts.runs = std::move(runs);
    ++m_ghosts.revision;
}

void RunController::writeNotes()
{
    if (!m_folder)
        return;
    const auto write = [this](const RunEntry& entry) {
        QByteArray note = noteOf(entry);
        if (QByteArray& written = m_notes[entry.number]; written != note) {
            m_folder->setNote(entry.number, note);
            written = std::move(note);
        }
    };
    for (const RunEntry& entry : m_shelf.entries())
        if (!entry.path.empty())
            write(entry);
    if (m_session)
        write({.number = number(), .parent = parent(), .title = title(), .settings = m_settings, .figures = {}});
}

void RunController::touch()
{
    m_isTouched = true;
    m_lastNumber = std::max(m_lastNumber, number());
}

void RunController::giveNumber(int number)
{
    m_start.number = number;
    if (m_folder)
        keepSession();
}

void RunController::takeShelf(SessionFolder& folder, int offset)
{
    std::vector<int> numbers = folder.runs();
    std::ranges::reverse(numbers); // where both are one folder, none may take a name that is still in use
    for (const int from : numbers) {
        const int to = from + offset;
        const bool isInPlace = from == to && &folder == m_folder.get();
        if (!entryIn(folder, from) || !(isInPlace || m_folder->takeRun(folder, from, to)))
            continue; // it stays where it is
        std::optional<RunEntry> entry = entryIn(*m_folder, to);
        if (!entry)
            continue;
        entry->parent += entry->parent > 0 ? offset : 0;
        m_lastNumber = std::max(m_lastNumber, to);
        m_shelf.add(std::move(*entry));
    }
}

bool RunController::resumeRun(int number)
{
    const RunEntry* const found = m_shelf.find(number);
    if (!found || found->deletion != 0)
        return false;
    if (found->isSaving) {
        m_wanted = number;
        emit noted(tr("Run %1 is still being written. It goes on as soon as it is.").arg(number));
        return true;
    }
    std::shared_ptr<nrg::Session> session = found->held;
    try {
        if (!session)
            session = nrg::Session::open(found->path, std::nullopt, nrg::Priority::Background);
    } catch (const std::exception& error) {
        emit failed(engineText(error.what()));
        return false;
    }
    const RunEntry entry = std::move(*m_shelf.take(number));
    adopt(std::move(session), {.title = entry.title, .parent = entry.parent, .number = number});
    touch();
    m_filePath = entry.userFile;
    m_savedStep = entry.userFile.isEmpty() ? 0 : entry.savedStep;
    if (m_folder)
        m_folder->setFile(m_filePath);
    announceRun();
    return true;
}

void RunController::setOverlaid(int number, bool overlaid)
{
    m_shelf.setOverlaid(number, overlaid);
    showShelf();
}

void RunController::deleteRun(int number)
{
    m_shelf.remove(number);
    showShelf();
}

void RunController::undoDelete()
{
    if (m_shelf.bringBack())
        showShelf();
}

} // namespace nrg::gui
