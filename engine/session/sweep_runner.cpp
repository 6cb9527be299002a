#include "engine/session/sweep_runner.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <new>

#include "engine/flow/model.h"
#include "engine/run/build_model.h"
#include "engine/run/settings_options.h"
#include "engine/session/evaluation.h"
#include "engine/session/frozen_model.h"
#include "engine/session/reference_run.h"
#include "engine/session/session.h"
#include "engine/targets/observables.h"
#include "engine/training/trainer.h"

namespace nrg {

namespace {

constexpr std::chrono::milliseconds kPoll{20};
constexpr int kReferenceRounds = 512;

// Of a point's time.
constexpr double kTrained = 0.9;
constexpr double kMeasured = 0.97;

std::optional<Estimate> ifFinite(const Estimate& estimate)
{
    return std::isfinite(estimate.mean) && std::isfinite(estimate.error) ? std::optional(estimate) : std::nullopt;
}

/// Of the time or the steps that a point may take, whichever is nearer to its end.
double trainedShare(const SweepOptions& options, const Snapshot& now)
{
    double share = 0;
    if (options.seconds)
        share = std::max(share, now.seconds / *options.seconds);
    if (options.steps)
        share = std::max(share, static_cast<double>(now.step) / static_cast<double>(*options.steps));
    return std::clamp(share, 0.0, 1.0);
}

void fail(SweepPoint& point, std::string_view sentence)
{
    point.problem = sentence.empty() ? "An unknown error ended this point." : std::string(sentence);
    if (point.problem.back() != '.')
        point.problem += '.';
}

/// Why a training that has ended cannot be measured; empty where it can.
std::string problemOf(const Snapshot& end)
{
    if (end.state == RunState::Diverged || end.state == RunState::Failed)
        return end.message;
    if (end.growth.lattice > 0)
        return "The flow was still growing, at " + std::to_string(end.growth.lattice) + " x "
            + std::to_string(end.growth.lattice) + " sites, when its time was up; give each point more seconds.";
    return {};
}

} // namespace

struct SweepRunner::Trained {
    std::shared_ptr<const FrozenModel> model;
    std::uint64_t seed = 1;    ///< of training
    std::uint64_t samples = 1; ///< seed of the fresh samples, which differ from point to point so that errors do
};

SweepRunner::SweepRunner(SweepOptions options, SweepModelMaker makeModel, Priority priority)
    : m_options(std::move(options))
    , m_makeModel(makeModel ? std::move(makeModel) : SweepModelMaker(buildModel))
    , m_priority(priority)
{
}

std::optional<SweepPoint> SweepRunner::run(
    std::size_t index, std::optional<SweepStart>& start, const SweepControl& control)
{
    SweepPoint point;
    point.value = m_options.values.at(index);
    try {
        const Settings settings = pointSettings(m_options, point.value);
        Trained trained{.model = nullptr, .seed = settings.training.seed, .samples = settings.training.seed + index};
        if (!train(point, settings, start, control, trained))
            return std::nullopt;
        if (!point.problem.empty())
            return point;
        if (!measure(point, trained, control) || !compare(point, trained, control))
            return std::nullopt;
        if (m_options.fromPrevious)
            start = SweepStart{.point = index, .theta = *trained.model->theta};
    } catch (const std::bad_alloc&) {
        fail(point, "The machine has run out of memory; lower batch, lattice or the number of layers.");
    } catch (const std::length_error&) { // a container larger than any memory
        fail(point, "The machine has run out of memory; lower batch, lattice or the number of layers.");
    } catch (const std::exception& error) {
        fail(point, error.what());
    } catch (...) {
        fail(point, {});
    }
    return point;
}

bool SweepRunner::shapesAgree(const SweepStart& start, const Model& model) const
{
    const Flow before = buildFlow(pointSettings(m_options, m_options.values.at(start.point)));
    const std::vector<ParameterTensor> old = before.tensors();
    const std::vector<ParameterTensor> now = model.flow().tensors();
    return start.theta.size() == static_cast<std::size_t>(before.parameterCount())
        && std::equal(old.begin(), old.end(), now.begin(), now.end(),
            [](const ParameterTensor& left, const ParameterTensor& right) {
                return left.name == right.name && left.shape == right.shape;
            });
}

/// False where cancelled.
bool SweepRunner::train(SweepPoint& point, const Settings& settings, const std::optional<SweepStart>& start,
    const SweepControl& control, Trained& trained) const
{
    int threads = control({}).threads;
    const std::shared_ptr<const Model> model = m_makeModel(settings);
    point.sites = model->target->siteCount();
    point.parameters = model->flow().parameterCount();
    Settings own = settings;
    own.training.threads = threads;
    auto trainer = std::make_unique<Trainer>(model, trainerOptions(own));
    if (start && shapesAgree(*start, *model)) {
        TrainerState state = trainer->state();
        state.theta = start->theta;
        trainer->restore(std::move(state));
        own.training.growFrom = 0; // it has its size
        point.isWarmStart = true;
    }
    Session session(std::move(trainer), own, {}, 0, m_priority);
    session.run({.steps = m_options.steps, .seconds = m_options.seconds, .targetGap = std::nullopt});
    while (!session.waitUntilIdle(kPoll)) {
        const std::shared_ptr<const Snapshot> now = session.snapshot();
        const SweepOrder order = control({.part = SweepStage::Part::Training,
            .share = kTrained * trainedShare(m_options, *now),
            .step = now->step,
            .gap = now->step > 0 ? now->figures.gap : std::nullopt});
        if (!order.goOn) {
            session.pause();
            return false;
        }
        if (order.threads != threads)
            session.setThreads(threads = order.threads);
    }
    const std::shared_ptr<const Snapshot> end = session.snapshot();
    point.steps = end->step;
    point.seconds = end->seconds;
    if (const std::string problem = problemOf(*end); !problem.empty())
        fail(point, problem);
    trained.model = end->model;
    return true;
}

bool SweepRunner::measure(SweepPoint& point, const Trained& trained, const SweepControl& control) const
{
    const auto stage = [&](double share) {
        return SweepStage{.part = SweepStage::Part::Measuring,
            .share = kTrained + (kMeasured - kTrained) * share,
            .step = point.steps,
            .gap = std::nullopt};
    };
    const SweepOrder order = control(stage(0));
    if (!order.goOn)
        return false;
    const Model& model = *trained.model->model;
    const std::optional<Evaluation> result = evaluate(model, *trained.model->theta,
        {.samples = m_options.samples, .seed = trained.samples, .threads = order.threads, .withMoments = true},
        [&](std::int64_t done) {
            return control(stage(static_cast<double>(done) / static_cast<double>(m_options.samples))).goOn;
        });
    if (!result)
        return false;
    const Trust trust = trustIn(*result);
    const auto trusted
        = [&](const Estimate& estimate) { return isReliable(trust) ? ifFinite(estimate) : std::nullopt; };
    point.samples = result->samples;
    point.freeEnergy = ifFinite({result->freeEnergy, result->freeEnergyError});
    point.minusLogZ = result->minusLogZ;
    point.ess = std::isfinite(result->ess) ? std::optional(result->ess) : std::nullopt;
    point.trust = trust;
    point.logZ = trusted({result->logZ, result->logZError});
    const Observables* const table = model.target->observables();
    if (!table)
        return true;
    for (std::size_t row = 0; row < table->rows.size(); ++row)
        point.figures.push_back({.id = table->rows[row].id,
            .estimate = trusted(result->observables[row]),
            .exact = table->rows[row].exact,
            .reference = std::nullopt});
    for (std::size_t row = 0; row < table->derived.size(); ++row)
        point.figures.push_back({.id = table->derived[row].id,
            .estimate = trusted(result->moments.derived[row]),
            .exact = table->derived[row].exact,
            .reference = std::nullopt});
    return true;
}

/// By the target's exact sampler.
bool SweepRunner::compare(SweepPoint& point, const Trained& trained, const SweepControl& control)
{
    const std::shared_ptr<const Target>& target = trained.model->model->target;
    if (m_reference.target != target->key() || m_referenceSeed != trained.seed) {
        const std::unique_ptr<ReferenceRun> run
            = ReferenceRun::start(target, trained.seed, {.rounds = kReferenceRounds, .withExactWork = false});
        if (!run)
            return true;
        while (!run->done()) {
            run->advance();
            const SweepStage stage{.part = SweepStage::Part::Reference,
                .share = kMeasured + (1 - kMeasured) * run->progress(),
                .step = point.steps,
                .gap = std::nullopt};
            if (!control(stage).goOn)
                return false;
        }
        m_reference = run->report();
        m_referenceSeed = trained.seed;
    }
    const std::vector<Observable>& rows = target->observables()->rows;
    for (std::size_t row = 0; row < std::min(rows.size(), m_reference.observables.size()); ++row)
        point.figures[row].reference = ifFinite(m_reference.observables[row]);
    return true;
}

} // namespace nrg
