#include "app/gui/run/run_controller.h"

#include <algorithm>
#include <chrono>
#include <exception>

#include "app/gui/run/run_departure.h"
#include "app/gui/widgets/text.h"
#include "engine/run/memory_estimate.h"
#include "engine/run/settings_options.h"
#include "engine/run/warm_start.h"
#include "engine/session/frozen_model.h"

namespace nrg::gui {

namespace {

using namespace std::chrono_literals;

constexpr auto kBusyPoll = 33ms;
constexpr auto kIdlePoll = 100ms;

} // namespace

RunController::RunController(const nrg::Settings& settings, RunQuestions& questions, QObject* parent)
    : QObject(parent)
    , m_questions(questions)
{
    connect(&m_timer, &QTimer::timeout, this, &RunController::poll);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(this, &RunController::settingsChanged, this, [this] { setDraft(m_settings); });
    connect(&m_analysis, &AnalysisDesk::requested, this, &RunController::requestAnalysis);
    const auto shareCores = [this] { m_sweep.setTraining(isRunning(), m_settings.training.threads); };
    connect(this, &RunController::stateChanged, this, shareCores);
    connect(this, &RunController::settingsChanged, this, shareCores);
    m_settings = settings;
    adopt(std::make_shared<nrg::Session>(settings, nrg::Priority::Background), {.title = runTitle(nullptr, settings)});
}

RunController::~RunController() = default;

void RunController::adopt(std::shared_ptr<nrg::Session> session, Start start)
{
    leaveRun();
    m_start = std::move(start);
    m_isTouched = false;
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
    m_shipped.clear();
    m_draft = m_settings;
    m_specimen.clear();
    m_analysis.restart();
    m_timer.start(kIdlePoll);
    m_stages.clear();
    giveNumber(m_start.number > 0 ? m_start.number : m_lastNumber + 1);
    findGhosts();
}

void RunController::announceRun()
{
    emit settingsChanged();
    emit shelfChanged();
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
        emit failed(engineText(error.what()));
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
    touch();
    m_timer.start(kWaitingPoll);
    emit stateChanged();
}

void RunController::train()
{
    if (!hasRoom())
        return;
    if (m_snapshot->state == nrg::RunState::Diverged)
        goBack();
    if (m_settings.training.decaySteps > 0 && !lastStep() && m_settings.training.finalLearningRate == 0)
        emit noted(tr("The learning rate has reached 0 after %1 step(s): further steps change nothing.", nullptr,
            pluralOf(m_settings.training.decaySteps))
                       .arg(countText(m_settings.training.decaySteps)));
    if (const int first = m_settings.training.growFrom;
        m_snapshot->step == 0 && first > 0 && first < m_settings.lattice)
        emit noted(tr("The flow grows from %1 x %1 sites: grey curves, scaled to %2 x %2, where the run then begins.")
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
    if (isRunning()) {
        pause();
        return;
    }
    if (!m_shipped.empty() && !startFresh(m_settings))
        return;
    train();
}

bool RunController::hasRoom()
{
    constexpr double kGiB = 1024.0 * 1024 * 1024;
    const double leaving = bytesOfDepartingRuns();
    const double needed = nrg::estimateMemory(m_settings);
    if (hasRoomBeside(leaving, needed, nrg::availableMemory()))
        return true;
    emit failed(
        tr("Runs that end their last step still hold about %1 GiB of memory, and this one needs %2: try again in "
           "a moment.")
            .arg(significantText(leaving / kGiB, 2), significantText(needed / kGiB, 2)));
    return false;
}

void RunController::step()
{
    if (!hasRoom())
        return;
    m_session->step(1);
    wish(Wish::Step);
}

void RunController::goBack()
{
    const double rate = m_settings.training.learningRate / 2;
    try {
        m_session->goBack(rate);
    } catch (const std::exception& error) {
        emit failed(engineText(error.what()));
        return;
    }
    wish(Wish::Step); // until the worker has followed
    emit noted(
        tr("Back at step %1, with learning rate %2.").arg(countText(m_snapshot->bestStep), significantText(rate, 3)));
}

void RunController::reset()
{
    if (m_snapshot->step == 0 && m_snapshot->growth.lattice == 0 && !isRunning() && parent() == 0)
        return;
    startFresh(m_settings);
}

void RunController::grow()
{
    try {
        adopt(nrg::Session::grown(*m_snapshot->model, m_settings, nrg::Priority::Background),
            {.title = tr("grown to %1 x %1 sites").arg(2 * m_settings.lattice),
                .parent = m_snapshot->step > 0 ? number() : parent()});
    } catch (const std::exception& error) {
        emit failed(engineText(error.what()));
        return;
    }
    announceRun();
    emit noted(
        tr("The flow has grown to %1 x %1 sites. Each level starts with what the level of its spacing had learned.")
            .arg(m_settings.lattice));
}

bool RunController::startFresh(const nrg::Settings& settings)
{
    try {
        adopt(std::make_shared<nrg::Session>(settings, nrg::Priority::Background),
            {.title = runTitle(&m_settings, settings)});
    } catch (const std::exception& error) {
        emit failed(engineText(error.what()));
        return false;
    }
    announceRun();
    return true;
}

bool RunController::startFrom(const nrg::Settings& settings)
{
    const int origin = m_snapshot->step > 0 ? number() : parent();
    const bool isSound = m_snapshot->state != nrg::RunState::Diverged && m_snapshot->state != nrg::RunState::Failed;
    if (origin == 0 || !isSound || m_snapshot->growth.lattice > 0 || !nrg::parametersFit(m_settings, settings))
        return false;
    try {
        adopt(nrg::Session::startedFrom(*m_snapshot->model, settings, nrg::Priority::Background),
            {.title = runTitle(&m_settings, settings), .parent = origin});
    } catch (const std::exception&) {
        return false; // from the beginning then, which says what is wrong if that does not work either
    }
    announceRun();
    emit noted(tr("Step 0 from the parameters of run %1. Reset starts from the beginning.").arg(origin));
    return true;
}

bool RunController::changeSettings(const nrg::Settings& settings, Origin origin)
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
    const bool isStarted = origin == Origin::Present && startFrom(settings);
    if (!isStarted && !startFresh(settings))
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
        emit failed(engineText(error.what()));
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
        emit failed(engineText(error.what()));
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
    followGrowth();
    if (fresh || !reports.empty())
        emit updated();
    const bool waiting = m_wish != Wish::None || m_pendingSave != 0;
    const bool leaving = !m_departures.empty();
    const bool racing = m_snapshot->race && m_snapshot->race->running;
    const bool busy = racing || m_snapshot->state == nrg::RunState::Running;
    m_timer.setInterval(waiting ? kWaitingPoll : busy || leaving ? kBusyPoll : kIdlePoll);
    takeDepartures(); // last: it may go on with another run
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
    const QString message = engineText(m_snapshot->message);
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
