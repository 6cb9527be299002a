#include "engine/session/sampling_work.h"

#include <algorithm>
#include <cmath>
#include <stdexcept>
#include <utility>

#include "engine/core/errors.h"
#include "engine/session/chain_recorder.h"
#include "engine/session/flow_diagnostics.h"
#include "engine/session/race.h"
#include "engine/session/reference_run.h"
#include "engine/session/sampler_catalog.h"
#include "engine/targets/observables.h"

namespace nrg {

namespace {

using Seconds = std::chrono::duration<double>;

constexpr double kPublishSeconds = 0.25;
constexpr double kReferenceSlice = 5e-3; ///< of the reference, at a time
constexpr double kRaceSlice = 0.02;      ///< of a race, at a time
constexpr double kAdoptSeconds = 3;      ///< at least between two models of the latent chains, while training
constexpr double kDiagnoseSeconds = 15;  ///< at least between two diagnoses, while training
constexpr std::int64_t kTrainingDraws = 4096;
constexpr std::int64_t kRestingDraws = 16384;
constexpr int kColdWarmUp = 20;          ///< trajectories that adapt the step size from a cold start
constexpr int kModelWarmUp = 10;         ///< the same under a new model
constexpr double kLeastAcceptance = 0.5; ///< of latent chains; outside of this range they adapt again
constexpr double kMostAcceptance = 0.97;
constexpr double kRecent = 0.2;             ///< weight of the last step in the averaged acceptance
constexpr double kEnoughError = 5e-4;       ///< of the leading observable, as a share of its size; chains then rest
constexpr std::int64_t kEnoughSteps = 1000; ///< for chains without an observable

double secondsSince(std::chrono::steady_clock::time_point start)
{
    return Seconds(std::chrono::steady_clock::now() - start).count();
}

} // namespace

struct SamplingWork::Chains {
    SamplerKind kind;
    int leapfrogs;
    std::unique_ptr<Sampler> sampler;
    ChainRecorder recorder;
    SamplerReport report;
    double used = 0; ///< seconds
    int warmUpLeft = kColdWarmUp;
    double acceptance = 0.8; ///< acceptance probability, averaged over the last steps
    bool recorded = false;   ///< since the report was made
};

SamplingWork::SamplingWork(Publish publish, std::function<bool(double)> rest)
    : m_publish(std::move(publish))
    , m_rest(std::move(rest))
{
    m_message.reserve(kSentenceLength);
}

SamplingWork::~SamplingWork() = default;

void SamplingWork::follow(const SamplingWishes& wishes)
{
    if (wishes.options != m_wished) {
        m_wished = wishes.options;
        const bool sameChains = wishes.options.chains == m_options.chains
            && wishes.options.latentLeapfrogs == m_options.latentLeapfrogs
            && wishes.options.physicalLeapfrogs == m_options.physicalLeapfrogs;
        m_options = wishes.options;
        m_seconds = 0;
        m_message.clear();
        if (!sameChains)
            m_chains.clear();
        m_published = {};
    }
    if (wishes.model)
        adopt(wishes.model, wishes.training, wishes.threads);
    if (wishes.chainFile != m_chainFile) {
        m_chainFile = wishes.chainFile;
        m_isFileRead = false;
    }
    if (m_model && !std::exchange(m_isFileRead, true))
        takeLeftChains();
    if (wishes.reference && m_reference && wishes.reference->done
        && wishes.reference->target == m_model->model->target->key()) {
        m_referenceReport = *wishes.reference;
        m_reference.reset();
        m_published = {};
    }
    if (wishes.cancelRace && m_race) {
        m_race.reset();
        m_raceReport = endedRace();
        m_published = {};
    }
    if (wishes.race && m_model) {
        RaceOptions options = *wishes.race;
        if (options.threads == 0)
            options.threads = m_threads;
        m_race = std::make_unique<Race>(m_newest, options);
        m_raceReport = std::make_shared<const RaceSnapshot>(m_race->snapshot());
        m_published = {};
    }
    if (Seconds(Clock::now() - m_published).count() > kPublishSeconds && m_model)
        publish();
}

void SamplingWork::adopt(const std::shared_ptr<const FrozenModel>& model, bool training, int threads)
{
    m_newest = model;
    const int used = training ? 1 : std::max(1, threads);
    const bool first = !m_model;
    const bool newModel = first || model->step != m_model->step;
    const bool due = !training || secondsSince(m_adopted) >= kAdoptSeconds;
    if (newModel || training != m_training)
        m_seconds = 0;
    m_training = training;
    if (first) {
        m_reference = ReferenceRun::start(model->model->target, model->seed);
        if (m_reference)
            m_referenceReport = m_reference->report();
    }
    if (newModel && due) {
        m_model = model;
        m_adopted = Clock::now();
    } else if (used == m_threads) {
        return;
    }
    m_threads = used;
    for (Chains& chains : m_chains)
        continueChains(chains, newModel && due);
}

/// Under a new model the step size stays unless its acceptance is out of range. It adapts again
/// only then, because nothing is counted during adaptation.
void SamplingWork::continueChains(Chains& chains, bool underNewModel)
{
    ChainState state = chains.sampler->state();
    const bool suits = chains.acceptance >= kLeastAcceptance && chains.acceptance <= kMostAcceptance;
    if (underNewModel && samplerRow(chains.kind).needsFlow && !state.warmingUp && !suits) {
        const double logStep = state.stepSize.logStep;
        state.stepSize = StepSizeAdaptation::startingAt(0.1 * std::exp(logStep)); // drawn to ten times its start
        state.stepSize.logStep = logStep;
        state.warmingUp = true;
        chains.warmUpLeft = kModelWarmUp;
    }
    const Matrix fields = chains.sampler->fields();
    chains.sampler = continueSampler(chains.kind, *m_model, std::move(state), fields, options(chains.leapfrogs));
}

SamplerOptions SamplingWork::options(int leapfrogs) const
{
    return {.chains = m_options.chains, .leapfrogs = leapfrogs, .seed = m_model->seed, .threads = m_threads};
}

bool SamplingWork::diagnosisDue() const
{
    if (!m_diagnostics)
        return true;
    const std::int64_t wanted = m_training ? kTrainingDraws : kRestingDraws;
    if (m_diagnostics->modelStep == m_newest->step && m_diagnostics->evaluation.samples >= wanted)
        return false;
    return !m_training || secondsSince(m_diagnosed) >= kDiagnoseSeconds;
}

bool SamplingWork::done() const
{
    if (m_reference || diagnosisDue() || m_chains.empty())
        return false;
    if (!m_training && m_seconds >= m_options.restingSeconds)
        return true;
    return std::all_of(m_chains.begin(), m_chains.end(), [this](const Chains& chains) { return isEnough(chains); });
}

bool SamplingWork::isEnough(const Chains& chains) const
{
    const Observables* const table = m_model->model->target->observables();
    if (!table || table->rows.empty())
        return chains.report.steps >= kEnoughSteps;
    const ChainStatistics* const leading = chains.report.leading();
    if (!leading || !leading->windowClosed)
        return false;
    return leading->error < kEnoughError * table->rows.front().maximum.value_or(std::abs(leading->mean));
}

void SamplingWork::startChains()
{
    const std::pair<SamplerKind, int> wanted[]
        = {{SamplerKind::Latent, m_options.latentLeapfrogs}, {SamplerKind::Physical, m_options.physicalLeapfrogs},
            {SamplerKind::PhysicalPreconditioned, m_options.physicalLeapfrogs}};
    const std::shared_ptr<const Target>& target = m_model->model->target;
    for (const auto& [kind, leapfrogs] : wanted) {
        if (kind == SamplerKind::PhysicalPreconditioned && !target->gaussianPart())
            continue;
        m_chains.push_back(makeChains(kind, leapfrogs));
    }
    m_left.clear();
}

SamplingWork::Chains SamplingWork::makeChains(SamplerKind kind, int leapfrogs) const
{
    std::unique_ptr<Sampler> sampler;
    const auto left = std::ranges::find_if(m_left, [&](const KeptChains& kept) {
        return kept.kind == kind && kept.leapfrogs == leapfrogs && kept.fields.rows() == m_options.chains
            && kept.fields.cols() == m_model->model->target->siteCount();
    });
    if (left != m_left.end()) {
        try {
            sampler = continueSampler(kind, *m_model, left->state(), left->fields, options(leapfrogs));
        } catch (const std::runtime_error&) {
            // A chain has no finite energy where it stood.
        }
    }
    if (!sampler)
        sampler = makeSampler(kind, *m_model, options(leapfrogs));
    ChainRecorder recorder(
        kind, leapfrogs, m_model->model->target, kind == SamplerKind::Latent && m_model->model->isSymmetrised());
    recorder.start(*sampler);
    const int warmUp = sampler->state().warmingUp ? kColdWarmUp : 0;
    return {.kind = kind,
        .leapfrogs = leapfrogs,
        .sampler = std::move(sampler),
        .recorder = std::move(recorder),
        .report = {},
        .warmUpLeft = warmUp};
}

void SamplingWork::takeLeftChains()
{
    m_left.clear();
    m_kept = Clock::now();
    if (m_chainFile.path.empty())
        return;
    try {
        m_left = readChains(m_chainFile.path, m_model->model->target->key());
        m_chains.clear(); // those that have begun since the model came
    } catch (const FileError&) {
        // There are none, or none of this target.
    }
}

void SamplingWork::keepChains()
{
    if (m_chainFile.path.empty() || m_chains.empty() || secondsSince(m_kept) < m_chainFile.seconds)
        return;
    m_kept = Clock::now();
    std::vector<KeptChains> chains;
    for (const Chains& running : m_chains) {
        const ChainState& state = running.sampler->state();
        chains.push_back({.kind = running.kind,
            .leapfrogs = running.leapfrogs,
            .fields = running.sampler->fields(),
            .stepSize = state.stepSize,
            .warmingUp = state.warmingUp,
            .step = state.step});
    }
    try {
        writeChains(m_chainFile.path, m_model->model->target->key(), chains);
    } catch (const FileError&) {
        // The run's own checkpoint, into the same folder, says that nothing can be written.
    }
}

void SamplingWork::work()
{
    if (m_race) {
        advanceRace();
    } else if (samples()) {
        const Clock::time_point start = Clock::now();
        workOnSamples();
        m_seconds += secondsSince(start);
        keepChains();
    }
    if (secondsSince(m_published) >= kPublishSeconds || done())
        publish();
}

/// Runs the sampler with the least time so far, so that all get the same time.
void SamplingWork::workOnSamples()
{
    if (m_chains.empty())
        startChains();
    Chains* next = nullptr;
    for (Chains& chains : m_chains)
        if (!isEnough(chains) && (!next || chains.used < next->used))
            next = &chains;
    if (m_reference && (!next || m_referenceUsed <= next->used))
        advanceReference();
    else if (diagnosisDue() && (!next || next->report.steps > 0))
        diagnose();
    else if (next)
        advance(*next);
}

void SamplingWork::advance(Chains& chains)
{
    const Clock::time_point start = Clock::now();
    const ChainReport step = chains.sampler->advance();
    const double seconds = secondsSince(start);
    chains.used += seconds;
    chains.recorder.record(*chains.sampler, step, seconds);
    chains.recorded = true;
    chains.acceptance += kRecent * (step.acceptanceProbability - chains.acceptance);
    if (chains.warmUpLeft > 0 && --chains.warmUpLeft == 0)
        chains.sampler->endWarmUp();
}

void SamplingWork::advanceReference()
{
    const Clock::time_point start = Clock::now();
    while (!m_reference->done() && secondsSince(start) < kReferenceSlice)
        m_reference->advance();
    m_referenceUsed += secondsSince(start);
    if (m_reference->done()) {
        m_referenceReport = m_reference->report();
        m_reference.reset();
    }
}

void SamplingWork::advanceRace()
{
    m_race->advance(kRaceSlice);
    if (!m_race->finished())
        return;
    m_raceReport = std::make_shared<const RaceSnapshot>(m_race->snapshot());
    m_race.reset();
    publish();
}

void SamplingWork::diagnose()
{
    Clock::time_point start = Clock::now();
    const auto goOn = [&] {
        const bool on = m_rest(secondsSince(start));
        start = Clock::now();
        return on;
    };
    const DiagnosticsOptions options{
        .samples = m_training ? kTrainingDraws : kRestingDraws, .seed = m_newest->seed, .threads = m_threads};
    if (std::optional<FlowDiagnostics> result = diagnoseFlow(*m_newest, options, goOn)) {
        m_diagnostics = std::move(result);
        m_diagnosed = Clock::now();
        publish();
    }
}

void SamplingWork::publish()
{
    m_published = Clock::now();
    auto snapshot = std::make_shared<SamplingSnapshot>();
    snapshot->options = m_options;
    snapshot->modelStep = m_model ? m_model->step : 0;
    for (Chains& chains : m_chains) {
        if (chains.recorded)
            chains.report = chains.recorder.report();
        chains.recorded = false;
        snapshot->samplers.push_back(chains.report);
    }
    if (m_reference)
        m_referenceReport = m_reference->report();
    snapshot->reference = m_referenceReport;
    snapshot->diagnostics = m_diagnostics;
    snapshot->message = m_message;
    if (m_race)
        m_raceReport = std::make_shared<const RaceSnapshot>(m_race->snapshot());
    m_publish(std::move(snapshot), m_raceReport);
    if (!m_spareRace)
        m_spareRace = spareSnapshot<RaceSnapshot>();
    if (!m_spare)
        m_spare = spareSnapshot<SamplingSnapshot>();
}

std::shared_ptr<RaceSnapshot> SamplingWork::endedRace() const
{
    auto report = std::make_shared<RaceSnapshot>(*m_raceReport);
    report->running = false;
    return report;
}

void SamplingWork::fail(std::string_view sentence) noexcept
{
    m_options.on = false;
    m_chains.clear();
    m_race.reset();
    assignReserved(m_message, sentence);
    try {
        if (m_raceReport && m_raceReport->running) {
            const std::shared_ptr<RaceSnapshot> race = endedRace();
            race->message = m_message;
            m_raceReport = race;
        }
        publish();
    } catch (...) {
        if (!m_spare)
            return; // an earlier failure is shown, and there has been no memory since
        assignReserved(m_spare->message, sentence);
        m_spare->options = m_options;
        m_spare->modelStep = m_model ? m_model->step : 0;
        if (m_raceReport && m_raceReport->running && m_spareRace) {
            assignReserved(m_spareRace->message, sentence);
            m_raceReport = std::move(m_spareRace);
        }
        m_publish(std::move(m_spare), m_raceReport);
    }
}

} // namespace nrg
