#include "app/gui/run/run_controller.h"

#include <QThreadPool>

#include <chrono>
#include <exception>

#include "app/gui/widgets/text.h"
#include "engine/run/settings_options.h"
#include "engine/session/frozen_model.h"

namespace nrg::gui {

namespace {

using namespace std::chrono_literals;

constexpr auto kBusyPoll = 33ms;
constexpr auto kIdlePoll = 100ms;

/// A worker ends between two steps, which may take a while for a large lattice: not in the window's thread.
void retire(std::unique_ptr<nrg::Session> session)
{
    if (!session)
        return;
    std::shared_ptr<nrg::Session> last = std::move(session);
    last->setCheckpoints({}); // another run is kept now
    last->pause();
    QThreadPool::globalInstance()->start([last]() mutable { last.reset(); });
}

} // namespace

RunController::RunController(const nrg::Settings& settings, RunQuestions& questions, QObject* parent)
    : QObject(parent)
    , m_questions(questions)
{
    connect(&m_timer, &QTimer::timeout, this, &RunController::poll);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(this, &RunController::settingsChanged, this, [this] { setDraft(m_settings); });
    connect(&m_analysis, &AnalysisDesk::requested, this, &RunController::requestAnalysis);
    m_settings = settings;
    adopt(std::make_unique<nrg::Session>(settings, nrg::Priority::Background));
}

RunController::~RunController() = default;

void RunController::adopt(std::unique_ptr<nrg::Session> session)
{
    retire(std::move(m_session));
    m_session = std::move(session);
    m_session->setSampling(m_sampling);
    m_snapshot = m_session->snapshot();
    m_settings = *m_snapshot->settings;
    if (auto reference = m_references.find(m_snapshot->model->model->target->key()))
        m_session->offerReference(std::move(reference));
    m_history.restore(m_session->history());
    m_session->takeReports(); // the history has them
    m_savedStep = m_snapshot->step;
    m_pendingSave = 0;
    m_saveLock.reset();
    m_wish = Wish::None;
    m_filePath.clear();
    m_draft = m_settings;
    m_specimen.clear();
    m_analysis.restart();
    m_timer.start(kIdlePoll);
    if (m_folder) {
        m_folder->startRun();
        keepSession();
    }
}

void RunController::announceRun()
{
    emit settingsChanged();
    emit updated();
    emit stateChanged();
}

bool RunController::isRunning() const
{
    if (m_wish == Wish::Run)
        return true;
    return m_wish == Wish::None && m_snapshot->state == nrg::RunState::Running;
}

bool RunController::isPausing() const
{
    return m_wish == Wish::Pause;
}

bool RunController::hasUnsavedSteps() const
{
    const bool isGrowing = m_snapshot->growth.lattice > 0;
    return isGrowing || (m_snapshot->step > 0 && m_snapshot->step != m_savedStep);
}

std::optional<std::int64_t> RunController::lastStep() const
{
    if (m_settings.training.decaySteps > m_snapshot->step)
        return m_settings.training.decaySteps;
    return std::nullopt;
}

void RunController::requestAnalysis(nrg::AnalysisRequest request)
{
    const int sites = m_settings.lattice * m_settings.lattice;
    std::erase_if(request.latents, [sites](int site) { return site >= sites; }); // chosen on a larger lattice
    try {
        m_session->requestAnalysis(request);
    } catch (const std::exception& error) {
        emit failed(QString::fromStdString(error.what()));
    }
}

void RunController::setDraft(const nrg::Settings& settings)
{
    if (settings == m_draft)
        return;
    m_draft = settings;
    emit draftChanged();
}

void RunController::wish(Wish wish)
{
    m_wish = wish;
    m_timer.start(kWaitingPoll);
    emit stateChanged();
}

void RunController::train()
{
    if (m_snapshot->state == nrg::RunState::Diverged)
        goBack();
    if (m_settings.training.decaySteps > 0 && !lastStep() && m_settings.training.finalLearningRate == 0)
        emit noted(tr("The learning rate has reached 0 after %1 steps: further steps change nothing.")
                       .arg(countText(m_settings.training.decaySteps)));
    if (const int first = m_settings.training.growFrom;
        m_snapshot->step == 0 && first > 0 && first < m_settings.lattice)
        emit noted(tr("The flow grows from %1 x %1 sites. The curves begin when it has reached %2 x %2.")
                       .arg(first)
                       .arg(m_settings.lattice));
    m_session->run({.steps = lastStep(), .seconds = std::nullopt, .targetGap = std::nullopt});
    wish(Wish::Run);
}

void RunController::pause()
{
    m_session->pause();
    wish(Wish::Pause);
}

void RunController::trainOrPause()
{
    if (isRunning())
        pause();
    else
        train();
}

void RunController::step()
{
    m_session->step(1);
    wish(Wish::Step);
}

void RunController::goBack()
{
    const double rate = m_settings.training.learningRate / 2;
    try {
        m_session->goBack(rate);
    } catch (const std::exception& error) {
        emit failed(QString::fromStdString(error.what()));
        return;
    }
    wish(Wish::Step); // until the worker has followed
    emit noted(
        tr("Back at step %1, with learning rate %2.").arg(countText(m_snapshot->bestStep), significantText(rate, 3)));
}

void RunController::reset()
{
    if (m_snapshot->step == 0 && m_snapshot->growth.lattice == 0 && !isRunning())
        return;
    if (mayGiveUp(RunQuestions::Reason::Reset))
        startFromScratch(m_settings);
}

void RunController::grow()
{
    if (!mayGiveUp(RunQuestions::Reason::Grow))
        return;
    try {
        adopt(nrg::Session::grown(*m_snapshot->model, m_settings, nrg::Priority::Background));
    } catch (const std::exception& error) {
        emit failed(QString::fromStdString(error.what()));
        return;
    }
    announceRun();
    emit noted(
        tr("The flow has grown to %1 x %1 sites. Each level starts with what the level of its spacing had learned.")
            .arg(m_settings.lattice));
}

bool RunController::startFromScratch(const nrg::Settings& settings)
{
    try {
        adopt(std::make_unique<nrg::Session>(settings, nrg::Priority::Background));
    } catch (const std::exception& error) {
        emit failed(QString::fromStdString(error.what()));
        return false;
    }
    announceRun();
    return true;
}

bool RunController::changeSettings(const nrg::Settings& settings)
{
    if (settings == m_settings)
        return true;
    const nrg::Settings before = m_settings;
    if (!nrg::needsRestart(m_settings, settings)) {
        applyLive(settings);
        emit settingsEdited(before);
        return true;
    }
    const bool goOn = isRunning();
    if (!mayGiveUp(RunQuestions::Reason::Restart) || !startFromScratch(settings))
        return false;
    if (goOn)
        train();
    emit settingsEdited(before);
    return true;
}

void RunController::applyLive(const nrg::Settings& settings)
{
    if (settings.training.learningRate != m_settings.training.learningRate)
        m_session->setLearningRate(settings.training.learningRate);
    if (settings.training.threads != m_settings.training.threads)
        m_session->setThreads(settings.training.threads);
    m_settings = settings;
    emit settingsChanged();
    emit updated();
}

void RunController::setSampling(const nrg::SamplingOptions& options)
{
    if (options == m_sampling)
        return;
    try {
        m_session->setSampling(options);
    } catch (const std::exception& error) {
        emit failed(QString::fromStdString(error.what()));
        return;
    }
    m_sampling = options;
    emit samplingChanged();
}

void RunController::startRace(const nrg::RaceOptions& options)
{
    try {
        m_session->startRace(options);
    } catch (const std::exception& error) {
        emit failed(QString::fromStdString(error.what()));
    }
}

void RunController::cancelRace()
{
    m_session->cancelRace();
}

void RunController::poll()
{
    const bool idle = m_session->waitUntilIdle(0ms); // asked first: what follows is then its last word
    const auto reports = m_session->takeReports();
    m_history.append(reports);
    auto newest = m_session->snapshot();
    const bool fresh = newest->serial != m_snapshot->serial;
    takeSnapshot(std::move(newest), idle);
    if (fresh || !reports.empty())
        emit updated();
    const bool waiting = m_wish != Wish::None || m_pendingSave != 0;
    const bool racing = m_snapshot->race && m_snapshot->race->running;
    const bool busy = racing || m_snapshot->state == nrg::RunState::Running;
    m_timer.setInterval(waiting ? kWaitingPoll : busy ? kBusyPoll : kIdlePoll);
}

void RunController::takeSnapshot(std::shared_ptr<const nrg::Snapshot> snapshot, bool idle)
{
    const nrg::RunState before = m_snapshot->state;
    const bool unsavedBefore = hasUnsavedSteps();
    const bool wentBack = snapshot->returns != m_snapshot->returns;
    if (snapshot->settings != m_snapshot->settings)
        m_history.setMarks(m_session->history().marks());
    if (snapshot->sampling != m_snapshot->sampling)
        m_references.keep(snapshot->sampling->reference);
    m_snapshot = std::move(snapshot);
    if (wentBack)
        takeReturn();
    if (const nrg::SaveReport& kept = m_snapshot->lastCheckpoint;
        m_folder && kept.error.empty() && kept.step != m_keptStep && kept.path == m_folder->last().string()) {
        m_keptStep = kept.step;
        m_folder->dropEarlierRuns();
    }
    const bool followed = idle || (m_wish == Wish::Run && m_snapshot->state == nrg::RunState::Running);
    const bool settled = m_wish != Wish::None && followed;
    if (settled)
        m_wish = Wish::None;
    if (m_pendingSave != 0 && m_snapshot->lastSave.request >= m_pendingSave) {
        m_pendingSave = 0;
        reportSave(m_snapshot->lastSave);
    }
    if (m_snapshot->state == before && !settled && unsavedBefore == hasUnsavedSteps())
        return;
    emit stateChanged();
    if (m_snapshot->state == before || m_snapshot->message.empty())
        return;
    const QString message = QString::fromStdString(m_snapshot->message);
    if (m_snapshot->state == nrg::RunState::Diverged)
        emit diverged(message, m_snapshot->bestStep);
    else
        emit failed(message);
}

/// The run stands at an earlier step, with another learning rate.
void RunController::takeReturn()
{
    m_session->takeReports(); // the history has them
    m_history.restore(m_session->history());
    m_settings = *m_snapshot->settings;
    emit settingsChanged();
}

} // namespace nrg::gui
