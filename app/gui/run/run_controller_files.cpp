// The files of the run: the user's own, and the one in which it is kept meanwhile.

#include <QFileInfo>

#include <exception>

#include "app/gui/run/run_controller.h"
#include "app/gui/widgets/text.h"
#include "engine/run/existing_file.h"
#include "engine/run/settings_options.h"

namespace nrg::gui {

namespace {

constexpr double kCheckpointSeconds = 10;

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
    m_keptStep = -1;
    m_folder->setFile(m_filePath);
    m_session->setCheckpoints(
        {.last = m_folder->last(), .best = m_folder->best(), .seconds = kCheckpointSeconds, .whenHalted = true});
}

void RunController::keepIn(std::unique_ptr<SessionFolder> folder)
{
    m_folder = std::move(folder);
    keepSession();
}

bool RunController::recover(std::unique_ptr<SessionFolder> folder)
{
    try {
        auto session = nrg::Session::open(folder->last(), std::nullopt, nrg::Priority::Background);
        const QString file = folder->file();
        forget();
        m_folder.reset(); // its run has no steps
        adopt(std::move(session));
        m_savedStep = 0; // no file of the user's holds the run
        m_filePath = file;
        keepIn(std::move(folder));
    } catch (const std::exception& error) {
        emit failed(QString::fromStdString(error.what()));
        return false;
    }
    announceRun();
    return true;
}

void RunController::keepNow()
{
    if (!m_folder)
        return;
    if (!hasUnsavedSteps()) {
        forget();
        return;
    }
    m_session->pause();
    try {
        m_session->save(m_folder->last());
    } catch (const std::exception&) {
        // The last checkpoint has to do.
    }
}

void RunController::forget()
{
    if (m_folder)
        m_folder->discard();
}

bool RunController::open(const QString& path)
{
    if (!mayGiveUp(RunQuestions::Reason::Open))
        return false;
    try {
        adopt(nrg::Session::open(toPath(path), std::nullopt, nrg::Priority::Background));
    } catch (const std::exception& error) {
        emit failed(QString::fromStdString(error.what()));
        return false;
    }
    m_filePath = path;
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
        emit failed(QString::fromStdString(error.what()));
        return;
    }
    m_pendingSave = m_session->requestSave(toPath(path));
    m_timer.start(kWaitingPoll);
}

void RunController::reportSave(const nrg::SaveReport& save)
{
    m_saveLock.reset();
    if (!save.error.empty()) {
        emit failed(QString::fromStdString(save.error));
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
        emit failed(QString::fromStdString(error.what()));
        return false;
    }
    return true;
}

bool RunController::mayGiveUp(RunQuestions::Reason reason)
{
    if (!hasUnsavedSteps())
        return true;
    switch (m_questions.unsavedRun(reason, m_snapshot->step)) {
    case RunQuestions::Answer::Save:
        return saveNow();
    case RunQuestions::Answer::Discard:
        return true;
    case RunQuestions::Answer::Cancel:
        break;
    }
    return false;
}

} // namespace nrg::gui
