#include "engine/session/session.h"

#include <utility>

#include "engine/run/build_model.h"
#include "engine/run/existing_file.h"
#include "engine/run/growth.h"
#include "engine/run/run_file.h"
#include "engine/run/warm_start.h"
#include "engine/session/analysis_worker.h"
#include "engine/session/frozen_model.h"
#include "engine/session/run_writer.h"
#include "engine/session/sampling_worker.h"
#include "engine/session/training_worker.h"
#include "engine/training/trainer.h"

namespace nrg {

namespace {

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

/// Null where there is none of this run.
std::shared_ptr<const RunFile> bestOfEarlierSitting(const std::filesystem::path& path, const Snapshot& now)
{
    std::error_code error;
    if (now.step == 0 || !std::filesystem::exists(path, error))
        return nullptr;
    try {
        auto best = std::make_shared<const RunFile>(readRunFile(path));
        const bool isOfThisRun = !needsRestart(best->settings, *now.settings) && best->state.step <= now.step;
        return isOfThisRun ? best : nullptr;
    } catch (const FileError&) {
        return nullptr; // the run itself is what counts
    }
}

} // namespace

Session::Session(const Settings& settings, Priority priority)
    : Session(makeTrainer(settings), settings, History(), 0, priority)
{
}

Session::Session(std::unique_ptr<Trainer> trainer, const Settings& settings, History history, double seconds,
    Priority priority, std::optional<GrowthState> growth)
{
    m_writer = std::make_unique<RunWriter>(m_mailbox, priority);
    m_sampling = std::make_unique<SamplingWorker>(
        [this](auto sampling, auto race) { m_mailbox.setSampling(std::move(sampling), std::move(race)); }, priority);
    m_analysis = std::make_unique<AnalysisWorker>(
        [this](auto analysis) { m_mailbox.setAnalysis(std::move(analysis)); }, priority);
    m_training = std::make_unique<TrainingWorker>(std::move(trainer), settings, std::move(history), seconds,
        TrainingWorker::Outlets{m_mailbox, *m_writer, *m_sampling, *m_analysis}, priority, std::move(growth));
}

std::unique_ptr<Session> Session::open(const std::filesystem::path& path, std::optional<int> threads, Priority priority)
{
    RunFile file = readRunFile(path);
    if (threads) {
        file.settings.training.threads = *threads;
        expectRunnable(file.settings);
    }
    file.history.resume();
    std::unique_ptr<Trainer> trainer = makeTrainer(file.settings);
    trainer->restore(std::move(file.state));
    return std::make_unique<Session>(
        std::move(trainer), file.settings, std::move(file.history), file.seconds, priority, std::move(file.growth));
}

std::unique_ptr<Session> Session::grown(const FrozenModel& model, const Settings& settings, Priority priority)
{
    const Settings larger = grownSettings(settings);
    return std::make_unique<Session>(
        grownTrainer(model.model->flow(), *model.theta, larger), larger, History(), 0, priority);
}

std::unique_ptr<Session> Session::startedFrom(const FrozenModel& model, const Settings& settings, Priority priority)
{
    const Settings warm = warmSettings(settings);
    expectRunnable(warm);
    return std::make_unique<Session>(
        warmTrainer(model.model->flow(), *model.theta, warm), warm, History(), 0, priority);
}

Session::~Session() = default;

void Session::run(StopCriteria stop)
{
    m_training->run(stop);
}

void Session::pause()
{
    m_training->pause();
}

void Session::step(int count)
{
    m_training->step(count);
}

void Session::setLearningRate(double learningRate)
{
    Settings probe = *snapshot()->settings;
    probe.training.learningRate = learningRate;
    expectRunnable(probe);
    m_training->setLearningRate(learningRate);
}

void Session::setThreads(int threads)
{
    Settings probe = *snapshot()->settings;
    probe.training.threads = threads;
    expectRunnable(probe);
    m_training->setThreads(threads);
}

void Session::goBack(double learningRate)
{
    Settings probe = *snapshot()->settings;
    probe.training.learningRate = learningRate;
    expectRunnable(probe);
    m_training->goBack(learningRate);
}

void Session::setCheckpoints(const CheckpointOptions& options)
{
    const auto now = snapshot();
    const std::shared_ptr<const RunFile> best = bestOfEarlierSitting(options.best, *now);
    CheckpointOptions allowed = options;
    if (!best && now->step > 0 && whatIsAt(options.best) != ExistingFile::None)
        allowed.best.clear();
    m_training->setCheckpoints(allowed, best);
    m_sampling->setChainFile({.path = options.chains, .seconds = options.seconds});
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
    return m_training->requestSave(path).number;
}

void Session::save(const std::filesystem::path& path)
{
    // From here on nothing of the session is touched: it may be closed while this thread waits.
    SaveTicket ticket = m_training->requestSave(path);
    if (const auto report = ticket.outcome.get(); !report->error.empty())
        throw FileError(report->error);
}

std::shared_ptr<const Snapshot> Session::snapshot() const
{
    return m_mailbox.newest();
}

std::vector<StepReport> Session::takeReports()
{
    return m_training->takeReports();
}

History Session::history() const
{
    return m_training->history();
}

bool Session::waitUntilIdle(std::chrono::milliseconds timeout)
{
    return m_training->waitUntilIdle(timeout);
}

} // namespace nrg
