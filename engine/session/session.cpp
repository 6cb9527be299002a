#include "engine/session/session.h"

#include <algorithm>
#include <cmath>
#include <future>
#include <limits>
#include <stdexcept>

#include "engine/session/analysis_worker.h"
#include "engine/session/build_model.h"
#include "engine/session/frozen_model.h"
#include "engine/session/run_file.h"
#include "engine/session/sampling_worker.h"
#include "engine/session/snapshot_samples.h"
#include "engine/session/training_figures.h"
#include "engine/training/trainer.h"

namespace nrg {

namespace {

constexpr std::chrono::milliseconds kSamplesInterval{33};
constexpr std::chrono::milliseconds kModelInterval{250};

std::unique_ptr<Trainer> makeTrainer(const Settings& settings)
{
    return std::make_unique<Trainer>(buildModel(settings), trainerOptions(settings));
}

/// Settings with one parameter changed; throws SettingsError where they cannot be run.
void expectRunnable(const Settings& settings)
{
    if (std::vector<Problem> problems = validate(settings); !problems.empty())
        throw SettingsError(std::move(problems));
}

} // namespace

Session::Session(const Settings& settings, Priority priority)
    : Session(makeTrainer(settings), settings, History(), 0, priority)
{
}

Session::Session(
    std::unique_ptr<Trainer> trainer, Settings settings, History history, double seconds, Priority priority)
    : m_trainer(std::move(trainer))
    , m_settings(std::move(settings))
    , m_seconds(seconds)
    , m_history(std::move(history))
{
    start(priority);
}

std::unique_ptr<Session> Session::open(const std::filesystem::path& path, std::optional<int> threads, Priority priority)
{
    RunFile file = readRunFile(path);
    if (threads) {
        file.settings.threads = *threads;
        expectRunnable(file.settings);
    }
    std::unique_ptr<Trainer> trainer = makeTrainer(file.settings);
    trainer->restore(std::move(file.state));
    return std::unique_ptr<Session>(
        new Session(std::move(trainer), std::move(file.settings), std::move(file.history), file.seconds, priority));
}

Session::~Session() = default;

void Session::start(Priority priority)
{
    m_next.settings = m_settings;
    m_next.minusLogZ = m_trainer->model().target->minusLogZ();
    m_next.parameters = m_trainer->model().flow->parameterCount();
    m_next.sampling = std::make_shared<const SamplingSnapshot>();
    m_next.analysis = std::make_shared<const AnalysisSnapshot>();
    m_sampling = std::make_unique<SamplingWorker>(
        [this](auto sampling, auto race) {
            amend([&](Snapshot& snapshot) {
                snapshot.sampling = std::move(sampling);
                snapshot.race = std::move(race);
            });
        },
        priority);
    m_analysis = std::make_unique<AnalysisWorker>(
        [this](auto analysis) { amend([&](Snapshot& snapshot) { snapshot.analysis = std::move(analysis); }); },
        priority);
    publish(false);
    post([this] { publish(true); }); // what the flow draws before it is trained further
    m_worker = std::jthread([this, priority](const std::stop_token& stop) {
        setPriority(priority);
        work(stop);
    });
}

void Session::run(StopCriteria stop)
{
    post([this, stop] {
        if (m_next.state == RunState::Failed)
            return;
        m_stop = stop;
        m_stepsLeft = -1;
        m_sittingStart = m_seconds;
        m_running = true;
        m_next.state = RunState::Running;
        m_next.message.clear();
        m_next.stoppedBy.clear();
        if (const std::string condition = metCondition(); !condition.empty())
            halt(RunState::Finished, condition);
        else
            publish(false);
    });
}

void Session::pause()
{
    post([this] {
        if (m_running)
            halt(RunState::Paused, "user");
    });
}

void Session::step(int count)
{
    post([this, count] {
        if (m_next.state == RunState::Failed || count < 1)
            return;
        m_stop = {};
        m_stepsLeft = std::max<std::int64_t>(m_stepsLeft, 0) + count;
        m_running = true;
        m_next.state = RunState::Running;
        m_next.message.clear();
        m_next.stoppedBy.clear();
        publish(false);
    });
}

void Session::setLearningRate(double learningRate)
{
    Settings probe = snapshot()->settings;
    probe.learningRate = learningRate;
    expectRunnable(probe);
    post([this, learningRate] {
        m_settings.learningRate = learningRate;
        m_trainer->setLearningRate(learningRate);
        publish(false);
    });
}

void Session::setThreads(int threads)
{
    Settings probe = snapshot()->settings;
    probe.threads = threads;
    expectRunnable(probe);
    post([this, threads] {
        m_settings.threads = threads;
        m_trainer->setThreads(resolvedThreads(threads));
        publish(false);
    });
}

void Session::setSampling(const SamplingOptions& options)
{
    m_sampling->setOptions(options);
}

void Session::startRace(const RaceOptions& options)
{
    m_sampling->startRace(options);
}

void Session::cancelRace()
{
    m_sampling->cancelRace();
}

void Session::requestAnalysis(const AnalysisRequest& request)
{
    m_analysis->request(request);
}

void Session::cancelAnalysis()
{
    m_analysis->cancel();
}

void Session::offerReference(std::shared_ptr<const TargetReference> reference)
{
    m_sampling->offerReference(std::move(reference));
}

std::uint64_t Session::requestSave(const std::filesystem::path& path)
{
    std::uint64_t request = 0;
    {
        const std::lock_guard lock(m_mutex);
        request = ++m_saveRequests;
    }
    post([this, request, path] { saveNow(request, path); });
    return request;
}

void Session::save(const std::filesystem::path& path)
{
    std::promise<std::string> outcome;
    std::future<std::string> error = outcome.get_future();
    std::uint64_t request = 0;
    {
        const std::lock_guard lock(m_mutex);
        request = ++m_saveRequests;
    }
    post([this, request, path, &outcome] {
        saveNow(request, path);
        outcome.set_value(m_next.lastSave.error);
    });
    if (const std::string text = error.get(); !text.empty())
        throw FileError(text);
}

std::shared_ptr<const Snapshot> Session::snapshot() const
{
    const std::lock_guard lock(m_mutex);
    return m_snapshot;
}

std::vector<StepReport> Session::takeReports()
{
    std::deque<StepReport> reports;
    {
        const std::lock_guard lock(m_mutex);
        reports.swap(m_reports);
    }
    return {reports.begin(), reports.end()};
}

History Session::history() const
{
    const std::lock_guard lock(m_mutex);
    return m_history;
}

bool Session::waitUntilIdle(std::chrono::milliseconds timeout)
{
    std::unique_lock lock(m_mutex);
    return m_idle.wait_for(lock, timeout, [this] { return !m_busy; });
}

void Session::post(Command command)
{
    {
        const std::lock_guard lock(m_mutex);
        m_commands.push_back(std::move(command));
        m_busy = true;
    }
    m_wake.notify_one();
}

void Session::work(const std::stop_token& stop)
{
    while (!stop.stop_requested()) {
        Command command;
        {
            std::unique_lock lock(m_mutex);
            if (m_commands.empty() && !m_running) {
                m_busy = false;
                m_idle.notify_all();
                m_wake.wait(lock, stop, [this] { return !m_commands.empty(); });
            }
            if (!m_commands.empty()) {
                command = std::move(m_commands.front());
                m_commands.pop_front();
            }
        }
        if (stop.stop_requested())
            return;
        try {
            command ? command() : trainOneStep();
        } catch (const std::bad_alloc&) {
            fail("The machine has run out of memory; lower batch, lattice or the number of layers.");
        } catch (const std::exception& error) {
            fail(error.what());
        } catch (...) {
            fail("An unknown error stopped the run.");
        }
    }
}

void Session::trainOneStep()
{
    const std::int64_t before = m_trainer->state().step;
    const auto start = std::chrono::steady_clock::now();
    StepReport report;
    try {
        report = m_trainer->step();
    } catch (const std::runtime_error& error) {
        if (m_trainer->state().step == before)
            throw;
        // Three skipped steps in a row: the trainer's state is sound, the last step is the third.
        report.step = m_trainer->state().step;
        report.skipped = true;
        report.freeEnergy = report.sigma = report.gradientNorm = std::numeric_limits<double>::quiet_NaN();
        report.learningRate = m_settings.learningRate;
        report.stepSeconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
        append(report);
        halt(RunState::Paused, "", error.what());
        return;
    }
    append(report);
    if (const std::string condition = metCondition(); !condition.empty())
        halt(RunState::Finished, condition);
    else if (m_stepsLeft > 0 && --m_stepsLeft == 0)
        halt(RunState::Paused, "user");
    else
        publish(m_samplesStep <= 0 || std::chrono::steady_clock::now() - m_lastSamples >= kSamplesInterval);
}

void Session::append(const StepReport& step)
{
    StepReport report = step;
    m_seconds += report.stepSeconds;
    report.seconds = m_seconds;
    const std::lock_guard lock(m_mutex);
    m_history.append(report);
    m_reports.push_back(report);
    if (m_reports.size() > History::kCapacity)
        m_reports.pop_front();
}

std::string Session::metCondition() const
{
    if (m_stop.steps && m_trainer->state().step >= *m_stop.steps)
        return "steps";
    if (m_stop.seconds && m_seconds - m_sittingStart >= *m_stop.seconds)
        return "seconds";
    if (m_stop.targetGap && m_next.minusLogZ) {
        const std::vector<StepReport> recent = m_history.recent(kFigureSteps);
        const TrainingFigures figures = trainingFigures(recent, m_next.minusLogZ);
        if (recent.size() == kFigureSteps && *figures.gap <= *m_stop.targetGap)
            return "target-gap";
    }
    return {};
}

void Session::halt(RunState state, const std::string& stoppedBy, const std::string& message)
{
    m_running = false;
    m_stepsLeft = -1;
    m_next.state = state;
    m_next.stoppedBy = stoppedBy;
    m_next.message = message;
    publish(m_samplesStep != m_trainer->state().step);
}

void Session::saveNow(std::uint64_t request, const std::filesystem::path& path)
{
    m_next.lastSave = {.request = request, .path = path.string(), .error = {}, .step = m_trainer->state().step};
    try {
        writeRunFile(path, m_settings, *m_trainer, m_history, m_seconds);
    } catch (const std::exception& error) {
        m_next.lastSave.error = error.what();
    }
    publish(false);
}

void Session::refreshSamples()
{
    const TrainerState& state = m_trainer->state();
    m_next.samples = m_trainer->lastBatch().rows() > 0
        ? samplesOfBatch(m_trainer->model(), m_trainer->lastBatch(), m_settings.seed, state.step)
        : freshSamples(m_trainer->model(), state.theta, m_settings.seed, m_trainer->options().threads);
    m_samplesStep = m_trainer->lastBatch().rows() > 0 ? state.step : 0;
    m_lastSamples = std::chrono::steady_clock::now();
}

void Session::publish(bool withSamples)
{
    if (withSamples)
        refreshSamples();
    refreshModel();
    m_next.settings = m_settings;
    m_next.step = m_trainer->state().step;
    m_next.seconds = m_seconds;
    m_next.skippedSteps = m_trainer->state().skippedSteps;
    m_next.figures = trainingFigures(m_history.recent(kFigureSteps), m_next.minusLogZ);
    {
        const std::lock_guard lock(m_mutex);
        if (m_snapshot) {
            m_next.serial = m_snapshot->serial + 1;
            m_next.sampling = m_snapshot->sampling;
            m_next.race = m_snapshot->race;
            m_next.analysis = m_snapshot->analysis;
        }
        m_snapshot = std::make_shared<const Snapshot>(m_next);
    }
    tellWorkers(); // afterwards: their answer amends the snapshot
}

void Session::refreshModel()
{
    const TrainerState& state = m_trainer->state();
    const auto now = std::chrono::steady_clock::now();
    if (m_next.model && (m_next.model->step == state.step || (m_running && now - m_lastModel < kModelInterval)))
        return;
    m_next.model = std::make_shared<const FrozenModel>(FrozenModel{.model = m_trainer->sharedModel(),
        .theta = std::make_shared<const std::vector<Real>>(state.theta),
        .seed = m_settings.seed,
        .step = state.step,
        .seconds = m_seconds});
    m_lastModel = now;
}

void Session::tellWorkers()
{
    const int threads = m_trainer->options().threads;
    if (m_told.model == m_next.model && m_told.running == m_running && m_told.threads == threads)
        return;
    m_told = {m_next.model, m_running, threads};
    m_sampling->setModel(m_next.model, m_running, threads);
    m_analysis->setModel(m_next.model, m_running, threads);
}

template <class Change>
void Session::amend(Change change)
{
    const std::lock_guard lock(m_mutex);
    Snapshot next = *m_snapshot;
    change(next);
    ++next.serial;
    m_snapshot = std::make_shared<const Snapshot>(std::move(next));
}

void Session::fail(const std::string& what)
{
    m_running = false;
    m_next.state = RunState::Failed;
    m_next.stoppedBy.clear();
    m_next.message = what;
    publish(false);
}

} // namespace nrg
