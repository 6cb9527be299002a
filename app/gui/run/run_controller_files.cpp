// The files of the run: the user's own, and the one in which it is kept meanwhile.

#include <QFileInfo>

#include <algorithm>
#include <exception>

#include "app/gui/run/run_controller.h"
#include "app/gui/run/shipped_runs.h"
#include "app/gui/widgets/text.h"
#include "engine/run/existing_file.h"
#include "engine/run/run_file.h"
#include "engine/run/settings_options.h"

namespace nrg::gui {

namespace {

constexpr double kCheckpointSeconds = 8; ///< so that 10 s at most are lost on a busy machine, too

std::filesystem::path toPath(const QString& path)
{
    return std::filesystem::path(path.toStdString());
}

/// The lock of a file that a run may be written to. Throws where it may not.
std::unique_ptr<nrg::FileLock> claim(const QString& path)
{
    nrg::expectRunReplaceable(toPath(path));
    return std::make_unique<nrg::FileLock>(toPath(path));
}

} // namespace

void RunController::keepSession()
{
    m_folder->setPresent(number());
    m_folder->setFile(m_filePath);
    m_session->setCheckpoints({.last = m_folder->last(number()),
        .best = m_folder->best(number()),
        .chains = m_folder->chains(number()),
        .seconds = kCheckpointSeconds,
        .whenHalted = true});
    writeNotes();
}

void RunController::keepIn(std::unique_ptr<SessionFolder> folder)
{
    m_folder = std::move(folder);
    keepSession();
}

bool RunController::recover(std::unique_ptr<SessionFolder> folder)
{
    const int present = folder->present();
    const QString file = folder->file();
    std::shared_ptr<nrg::Session> session;
    try {
        if (present > 0)
            session = nrg::Session::open(folder->last(present), std::nullopt, nrg::Priority::Background);
    } catch (const std::exception& error) {
        emit failed(engineText(error.what()));
        return false;
    }
    if (isWorthKeeping())
        touch();
    const std::vector<int> left = folder->runs();
    const int offset = m_lastNumber + (!left.empty() && left.front() == 0 ? 1 : 0); // numbers are positive here
    if (m_folder) {
        takeShelf(*folder, offset);
        if (folder->runs().empty())
            folder->discard();
    } else {
        m_folder = std::move(folder);
        takeShelf(*m_folder, offset);
    }
    if (session) {
        const std::optional<RunEntry> entry = m_shelf.take(present + offset);
        adopt(std::move(session),
            {.title = entry ? entry->title : QString(),
                .parent = entry ? entry->parent : 0,
                .number = present + offset});
        m_savedStep = 0; // no file of the user's holds the run
        m_filePath = file;
        touch();
        m_folder->setFile(file);
    } else if (!m_isTouched) {
        giveNumber(m_lastNumber + 1);
    }
    announceRun();
    return true;
}

void RunController::keepNow()
{
    if (!m_folder)
        return;
    const auto save = [](nrg::Session& session, const std::filesystem::path& path) {
        try {
            session.save(path);
        } catch (const std::exception&) {
            // The last checkpoint has to do.
        }
    };
    waitForDepartures();
    for (const RunEntry& entry : m_shelf.entries())
        if (entry.held && entry.deletion == 0) // there may be room on the disk by now
            save(*entry.held, m_folder->last(entry.number));
    if (!hasUnsavedSteps()) {
        forget();
        return;
    }
    m_session->pause();
    save(*m_session, m_folder->last(number()));
}

void RunController::forget()
{
    if (!m_folder)
        return;
    const auto isWanted = [this](const RunEntry& entry) {
        std::error_code error;
        return entry.deletion == 0 && (entry.isSaving || std::filesystem::exists(m_folder->last(entry.number), error));
    };
    if (std::ranges::none_of(m_shelf.entries(), isWanted)) {
        m_folder->discard();
        return;
    }
    m_folder->discard(number());
    for (const RunEntry& entry : m_shelf.entries())
        if (!isWanted(entry))
            m_folder->discard(entry.number);
}

bool RunController::open(const QString& path)
{
    try {
        adopt(nrg::Session::open(toPath(path), std::nullopt, nrg::Priority::Background),
            {.title = QFileInfo(path).completeBaseName()});
    } catch (const std::exception& error) {
        emit failed(engineText(error.what()));
        return false;
    }
    touch();
    m_filePath = path;
    if (m_folder)
        m_folder->setFile(path);
    announceRun();
    return true;
}

bool RunController::openShipped(const std::string& id)
{
    const ShippedRun* const run = findShippedRun(id);
    if (!run)
        return false;
    try {
        adopt(openShippedRun(*run, nrg::Priority::Background), {.title = run->title});
    } catch (const std::exception& error) {
        emit failed(engineText(error.what()));
        return false;
    }
    m_shipped = id;
    announceRun();
    return true;
}

QString RunController::suggestedFileName() const
{
    if (!m_filePath.isEmpty())
        return m_filePath;
    QString name = QStringLiteral("%1-%2x%2").arg(QString::fromStdString(m_settings.target.id)).arg(m_settings.lattice);
    if (nrg::findOption(m_settings, "temperature"))
        name += QStringLiteral("-T%1").arg(std::get<double>(nrg::optionOf(m_settings, "temperature")), 0, 'g', 5);
    return name + QStringLiteral(".nrg");
}

void RunController::saveAs()
{
    const QString path = m_questions.saveFileName(suggestedFileName());
    if (!path.isEmpty())
        saveTo(path);
}

void RunController::saveTo(const QString& path)
{
    m_saveLock.reset(); // the file may be the same
    try {
        m_saveLock = claim(path);
    } catch (const std::exception& error) {
        emit failed(engineText(error.what()));
        return;
    }
    m_pendingSave = m_session->requestSave(toPath(path));
    m_timer.start(kWaitingPoll);
}

void RunController::reportSave(const nrg::SaveReport& save)
{
    m_saveLock.reset();
    if (!save.error.empty()) {
        emit failed(engineText(save.error));
        return;
    }
    m_filePath = QString::fromStdString(save.path);
    m_savedStep = save.step;
    if (m_folder)
        m_folder->setFile(m_filePath);
    emit noted(tr("Saved step %1 in %2.").arg(countText(save.step), QFileInfo(m_filePath).fileName()));
    emit stateChanged();
}

bool RunController::saveNow()
{
    const QString path = m_filePath.isEmpty() ? m_questions.saveFileName(suggestedFileName()) : m_filePath;
    if (path.isEmpty())
        return false;
    try {
        const std::unique_ptr<nrg::FileLock> lock = claim(path);
        m_session->save(toPath(path));
    } catch (const std::exception& error) {
        emit failed(engineText(error.what()));
        return false;
    }
    return true;
}

bool RunController::mayClose()
{
    using Reason = RunQuestions::Reason;
    using Answer = RunQuestions::Answer;
    waitForDepartures();
    m_wanted = 0;
    takeDepartures(); // what could not be written is in memory only
    const auto mayGo = [this](Reason reason, qint64 count, bool (RunController::*save)()) {
        const Answer answer = m_questions.unsavedRun(reason, count);
        return answer == Answer::Save ? (this->*save)() : answer == Answer::Discard;
    };
    if (hasUnsavedSteps() && !mayGo(Reason::Close, m_snapshot->step, &RunController::saveNow))
        return false;
    const auto inMemory = static_cast<qint64>(runsInMemory());
    return inMemory == 0 || mayGo(Reason::CloseOthers, inMemory, &RunController::saveHeldRuns);
}

std::size_t RunController::runsInMemory() const
{
    return static_cast<std::size_t>(std::ranges::count_if(m_shelf.entries(),
        [](const RunEntry& entry) { return entry.deletion == 0 && (entry.held || entry.path.empty()); }));
}

bool RunController::saveHeldRuns()
{
    for (const RunEntry& entry : m_shelf.entries()) {
        if (entry.deletion != 0 || !entry.held)
            continue;
        const QString path = m_questions.saveFileName(QStringLiteral("run-%1.nrg").arg(entry.number));
        if (path.isEmpty())
            return false;
        try {
            const std::unique_ptr<nrg::FileLock> lock = claim(path);
            entry.held->save(toPath(path));
        } catch (const std::exception& error) {
            emit failed(engineText(error.what()));
            return false;
        }
    }
    return true;
}

void RunController::saveRunAs(int number)
{
    RunEntry* const entry = m_shelf.find(number);
    if (!entry || entry->isSaving)
        return;
    const QString path = m_questions.saveFileName(
        entry->userFile.isEmpty() ? QStringLiteral("run-%1.nrg").arg(number) : entry->userFile);
    if (path.isEmpty())
        return;
    try {
        const std::unique_ptr<nrg::FileLock> lock = claim(path);
        if (entry->held)
            entry->held->save(toPath(path));
        else
            nrg::writeRunFile(toPath(path), nrg::readRunFile(entry->path));
    } catch (const std::exception& error) {
        emit failed(engineText(error.what()));
        return;
    }
    entry->userFile = path;
    entry->savedStep = entry->figures.step;
    emit noted(tr("Saved run %1 in %2.").arg(number).arg(QFileInfo(path).fileName()));
    showShelf();
}

} // namespace nrg::gui
