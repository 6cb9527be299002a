#include "engine/session/training_worker.h"

#include <algorithm>
#include <limits>
#include <utility>

#include "engine/run/build_model.h"
#include "engine/run/growth.h"
#include "engine/session/analysis_worker.h"
#include "engine/session/frozen_model.h"
#include "engine/session/run_writer.h"
#include "engine/session/sampling_worker.h"
#include "engine/session/snapshot_mailbox.h"
#include "engine/session/snapshot_samples.h"
#include "engine/session/training_figures.h"
#include "engine/training/trainer.h"

namespace nrg {

namespace {

constexpr std::chrono::milliseconds kSamplesInterval{33};
constexpr std::chrono::milliseconds kModelInterval{250};

} // namespace

TrainingWorker::TrainingWorker(std::unique_ptr<Trainer> trainer, const Settings& settings, History history,
    double seconds, const Outlets& outlets, Priority priority, std::optional<GrowthState> growth)
    : m_outlets(outlets)
    , m_log(std::move(history))
    , m_trainer(std::move(trainer))
    , m_growth(growth                        ? GrowthStages::of(settings, std::move(*growth))
              : m_trainer->state().step == 0 ? GrowthStages::of(settings)
                                             : nullptr)
    , m_checkpoints(outlets.writer)
    , m_watch(settings.lattice * settings.lattice)
    , m_settings(settings)
    , m_seconds(seconds)
    , m_spare(spareSnapshot<TrainingSnapshot>())
    , m_commands(std::make_shared<CommandQueue>())
{
    m_watch.restart(m_log.history());
    m_next.settings = std::make_shared<const Settings>(m_settings);
    if (m_growth && m_growth->stepsDone() > 0)
        m_next.growth = growthReport();
    m_next.minusLogZ = m_trainer->model().target->minusLogZ();
    m_next.parameters = m_trainer->model().flow().parameterCount();
    m_next.message.reserve(kSentenceLength);
    publish(false);
    m_commands->post([this] { publish(true); }); // what the flow draws before it is trained further
    m_worker = startGuarded(*this, priority);
}

TrainingWorker::~TrainingWorker()
{
    m_worker.request_stop();
    ++m_pauses;
    m_commands->close();
}

void TrainingWorker::run(const StopCriteria& stop)
{
    m_commands->post([this, stop] {
        if (!canTrain())
            return;
        begin(stop, -1);
        if (const std::string condition = metCondition(); !condition.empty())
            halt(RunState::Finished, condition);
        else
            publish(false);
    });
}

void TrainingWorker::pause()
{
    ++m_pauses;
    m_commands->post([this] {
        --m_pauses;
        if (m_running)
            halt(RunState::Paused, "user");
    });
}

void TrainingWorker::step(int count)
{
    m_commands->post([this, count] {
        if (!canTrain() || count < 1)
            return;
        begin({}, std::max<std::int64_t>(m_stepsLeft, 0) + count);
        publish(false);
    });
}

void TrainingWorker::setLearningRate(double learningRate)
{
    m_commands->post([this, learningRate] {
        const double before = std::exchange(m_settings.training.learningRate, learningRate);
        markChange("learning-rate", before, learningRate);
        m_trainer->setLearningRate(learningRate);
        changeSettings();
    });
}

void TrainingWorker::setThreads(int threads)
{
    m_commands->post([this, threads] {
        m_settings.training.threads = threads;
        m_trainer->setThreads(resolvedThreads(threads));
        changeSettings();
    });
}

SaveTicket TrainingWorker::requestSave(const std::filesystem::path& path)
{
    const std::lock_guard lock(m_requestMutex);
    auto request = std::make_shared<SaveRequest>(++m_saveRequests, path);
    SaveTicket ticket{.number = m_saveRequests, .outcome = request->outcome()};
    m_commands->post([this, request = std::move(request)] { save(request); });
    return ticket;
}

void TrainingWorker::setCheckpoints(const CheckpointOptions& options, std::shared_ptr<const RunFile> best)
{
    m_commands->post([this, options, best = std::move(best)] { m_checkpoints.setOptions(options, best); });
}

void TrainingWorker::goBack(double learningRate)
{
    m_commands->post([this, learningRate] {
        if (m_next.state != RunState::Diverged)
            return;
        const RunFile best = *m_checkpoints.best();
        m_trainer->restore(best.state);
        m_log.replace(best.history);
        const double before = std::exchange(m_settings.training.learningRate, learningRate);
        markChange("learning-rate", before, learningRate);
        m_trainer->setLearningRate(learningRate);
        m_watch.restart(best.history);
        m_next.settings = std::make_shared<const Settings>(m_settings);
        ++m_next.returns;
        m_samplesStep = -1;
        halt(RunState::Paused, "");
    });
}

bool TrainingWorker::waitUntilIdle(std::chrono::milliseconds timeout)
{
    const std::shared_ptr<CommandQueue> commands = m_commands; // the worker may go meanwhile
    return commands->waitUntilIdle(timeout);
}

void TrainingWorker::turn(const std::stop_token& stop)
{
    const CommandQueue::Command command = m_commands->next(m_running, stop);
    if (stop.stop_requested())
        return;
    if (command)
        command();
    else if (m_running && m_growth)
        growOneStep();
    else if (m_running)
        trainOneStep();
}

void TrainingWorker::fail(std::string_view sentence) noexcept
{
    m_running = false;
    m_stepsLeft = -1;
    m_next.state = RunState::Failed;
    m_next.stoppedBy.clear();
    assignReserved(m_next.message, sentence.substr(0, kSentenceLength));
    try {
        publish(false);
    } catch (...) {
        if (!m_spare)
            return;        // an earlier failure has been shown
        *m_spare = m_next; // allocates nothing: what is large is shared, and the texts fit
        m_outlets.mailbox.setTraining(std::move(m_spare));
        tellWorkers();
    }
}

std::string_view TrainingWorker::outOfMemory() const noexcept
{
    return "The machine has run out of memory; lower batch, lattice or the number of layers.";
}

void TrainingWorker::begin(const StopCriteria& stop, std::int64_t steps)
{
    m_checkpoints.begin([this] { return copy(); });
    m_stop = stop;
    m_stepsLeft = steps;
    m_sittingStart = m_seconds;
    m_running = true;
    m_next.state = RunState::Running;
    m_next.message.clear();
    m_next.stoppedBy.clear();
}

void TrainingWorker::trainOneStep()
{
    const StepOutcome outcome = m_trainer->step(m_seconds, &m_pauses);
    if (outcome.abandoned)
        return;
    append(outcome);
    if (haltedAstray(outcome))
        return;
    if (!outcome.skipped)
        m_checkpoints.afterStep(outcome.step, [this] { return copy(); });
    if (const std::string condition = metCondition(); !condition.empty())
        halt(RunState::Finished, condition);
    else if (m_stepsLeft > 0 && --m_stepsLeft == 0)
        halt(RunState::Paused, "user");
    else
        publish(m_samplesStep <= 0 || std::chrono::steady_clock::now() - m_lastSamples >= kSamplesInterval);
}

bool TrainingWorker::haltedAstray(const StepOutcome& outcome)
{
    constexpr std::int64_t kCheck = 16; // steps between two looks at all parameters
    const bool hasDiverged = m_watch.add(outcome)
        || (m_watch.isBeyond() && !metCondition().empty()) // the run may not end like this
        || (outcome.step % kCheck == 0 && !areSane(m_trainer->state().theta));
    if (!outcome.stalled && !hasDiverged)
        return false;
    const std::shared_ptr<const RunFile> best = m_checkpoints.best();
    m_next.bestStep = best->state.step;
    halt(RunState::Diverged, "divergence",
        divergenceSentence(outcome, best->state.step, m_checkpoints.bestGrade().freeEnergy));
    return true;
}

bool TrainingWorker::canTrain() const
{
    return m_next.state != RunState::Failed && m_next.state != RunState::Diverged;
}

GrowthReport TrainingWorker::growthReport() const
{
    const std::int64_t step = m_growth->stepsDone();
    const double sites = static_cast<double>(m_growth->lattice()) * m_growth->lattice();
    const std::optional<double> gap = trainingFigures(m_stage.recent(figureSteps(step)), m_growth->minusLogZ()).gap;
    return {.lattice = m_growth->lattice(),
        .step = step,
        .steps = m_growth->stageSteps(),
        .share = m_growth->share(),
        .gapPerSite = gap && std::isfinite(*gap) ? std::optional(*gap / sites) : std::nullopt};
}

void TrainingWorker::growOneStep()
{
    const int lattice = m_growth->lattice();
    const StepOutcome outcome = m_growth->step(&m_pauses);
    if (outcome.abandoned)
        return;
    m_stage.append(outcome);
    if (m_growth->lattice() != lattice)
        m_stage.clear();
    m_seconds += outcome.stepSeconds;
    if (outcome.stalled) {
        halt(RunState::Paused, "", divergenceSentence(outcome, 0, std::numeric_limits<double>::quiet_NaN()));
        return;
    }
    m_next.growth = growthReport();
    if (m_growth->isDone()) {
        TrainerState state = m_trainer->state();
        state.theta = m_growth->parameters();
        m_trainer->restore(std::move(state));
        m_growth.reset();
        m_checkpoints.restart([this] { return copy(); });
        m_next.growth = {};
        m_next.model.reset(); // of the flow before
        m_samplesStep = -1;
    }
    m_checkpoints.afterStep(m_next.growth.step, [this] { return copy(); });
    if (const std::string condition = metCondition(); !condition.empty())
        halt(RunState::Finished, condition);
    else if (m_stepsLeft > 0 && --m_stepsLeft == 0)
        halt(RunState::Paused, "user");
    else if (const auto now = std::chrono::steady_clock::now(); !m_growth || now - m_lastGrowth >= kSamplesInterval) {
        m_lastGrowth = now;
        publish(!m_growth);
    }
}

void TrainingWorker::append(StepReport report)
{
    m_seconds += report.stepSeconds;
    report.seconds = m_seconds;
    if (m_settings.training.batch < 2)
        report.sigma = std::numeric_limits<double>::quiet_NaN(); // one draw has no spread
    m_log.append(report);
}

std::string TrainingWorker::metCondition() const
{
    if (m_stop.steps && m_trainer->state().step >= *m_stop.steps)
        return "steps";
    if (m_stop.seconds && m_seconds - m_sittingStart >= *m_stop.seconds)
        return "seconds";
    if (m_stop.targetGap && m_next.minusLogZ) {
        const std::vector<StepReport> recent = m_log.history().recent(kFigureSteps);
        const TrainingFigures figures = trainingFigures(recent, m_next.minusLogZ);
        if (recent.size() == kFigureSteps && *figures.gap <= *m_stop.targetGap)
            return "target-gap";
    }
    return {};
}

void TrainingWorker::halt(RunState state, const std::string& stoppedBy, const std::string& message)
{
    m_running = false;
    m_stepsLeft = -1;
    m_next.state = state;
    m_next.stoppedBy = stoppedBy;
    m_next.message = message;
    publish(m_samplesStep != m_trainer->state().step);
    if (canTrain())
        m_checkpoints.halted([this] { return copy(); });
}

void TrainingWorker::markChange(const char* key, const OptionValue& from, const OptionValue& to)
{
    const std::int64_t step = m_trainer->state().step;
    if (step == 0 || from == to)
        return; // before the first step nothing is changed that the curves show
    m_log.amend([&](History& history) {
        history.mark({.step = step, .key = key, .from = formatValue(from), .to = formatValue(to)});
    });
}

void TrainingWorker::changeSettings()
{
    m_next.settings = std::make_shared<const Settings>(m_settings);
    publish(false);
}

void TrainingWorker::save(const std::shared_ptr<SaveRequest>& request)
{
    try {
        const auto run
            = m_next.state == RunState::Diverged ? m_checkpoints.best() : std::make_shared<const RunFile>(copy());
        request->setStep(run->state.step);
        const bool isOwnFile = request->path() == m_checkpoints.options().last;
        m_outlets.writer.write(request, run, isOwnFile ? m_checkpoints.second(*run) : std::nullopt);
    } catch (const std::bad_alloc&) {
        m_outlets.writer.refuse(*request); // no reason to end the run
    }
}

RunFile TrainingWorker::copy() const
{
    return {.settings = m_settings,
        .state = m_trainer->state(),
        .history = m_log.history(),
        .seconds = m_seconds,
        .growth = m_growth ? std::optional(m_growth->state()) : std::nullopt};
}

void TrainingWorker::refreshSamples()
{
    const Trainer& trainer = *m_trainer;
    const bool isTrained = trainer.lastBatch().rows() > 0;
    m_next.samples = std::make_shared<const Samples>(isTrained
            ? samplesOfBatch(trainer.model(), trainer.lastBatch(), m_settings.training.seed, trainer.state().step)
            : freshSamples(
                trainer.model(), trainer.state().theta, m_settings.training.seed, trainer.options().threads));
    m_samplesStep = isTrained ? trainer.state().step : 0;
    m_lastSamples = std::chrono::steady_clock::now();
}

void TrainingWorker::refreshModel()
{
    const TrainerState& state = m_trainer->state();
    const auto now = std::chrono::steady_clock::now();
    if (m_next.model && (m_next.model->step == state.step || (m_running && now - m_lastModel < kModelInterval)))
        return;
    m_next.model = std::make_shared<const FrozenModel>(FrozenModel{.model = m_trainer->sharedModel(),
        .theta = std::make_shared<const std::vector<Real>>(state.theta),
        .seed = m_settings.training.seed,
        .step = state.step,
        .seconds = m_seconds,
        .gradient = m_trainer->lastGradient()});
    m_lastModel = now;
}

void TrainingWorker::publish(bool withSamples)
{
    if (withSamples)
        refreshSamples();
    refreshModel();
    m_next.step = m_trainer->state().step;
    m_next.seconds = m_seconds;
    m_next.skippedSteps = m_trainer->state().skippedSteps;
    m_next.figures = trainingFigures(m_log.history().recent(figureSteps(m_next.step)), m_next.minusLogZ);
    m_outlets.mailbox.setTraining(std::make_shared<const TrainingSnapshot>(m_next));
    tellWorkers();
}

void TrainingWorker::tellWorkers()
{
    const int threads = m_trainer->options().threads;
    if (m_told.model == m_next.model && m_told.running == m_running && m_told.threads == threads)
        return;
    m_told = {m_next.model, m_running, threads};
    m_outlets.sampling.setModel(m_next.model, m_running, threads);
    m_outlets.analysis.setModel(m_next.model, m_running, threads);
}

} // namespace nrg
