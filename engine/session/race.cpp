#include "engine/session/race.h"

#include <algorithm>
#include <chrono>
#include <optional>
#include <utility>

#include "engine/run/build_model.h"
#include "engine/session/sampler_catalog.h"
#include "engine/session/worker_options.h"

namespace nrg {

namespace {

using Clock = std::chrono::steady_clock;

double secondsSince(Clock::time_point start)
{
    return std::chrono::duration<double>(Clock::now() - start).count();
}

} // namespace

void validateRace(const RaceOptions& options)
{
    expectAdmissible(raceOptions(), options);
    const OptionRow& row = raceLeapfrogs();
    if (options.physicalLeapfrogs.empty())
        throw SettingsError({{row.key, row.key + " is empty; expected at least one number."}});
    for (const int leapfrogs : options.physicalLeapfrogs)
        if (std::optional<Problem> problem = problemOf(row, std::int64_t(leapfrogs)))
            throw SettingsError({std::move(*problem)});
}

Race::Race(const std::shared_ptr<const FrozenModel>& model, const RaceOptions& options)
    : Race(model, model->model->target, options)
{
}

Race::Race(std::shared_ptr<const Target> target, const RaceOptions& options)
    : Race(nullptr, std::move(target), options)
{
}

Race::Race(std::shared_ptr<const FrozenModel> model, std::shared_ptr<const Target> target, const RaceOptions& options)
    : m_model(std::move(model))
    , m_target(std::move(target))
    , m_options(options)
    , m_warmUp(WarmUpPlan::forBudget(options.seconds))
{
    validateRace(options);
    if (m_model)
        enter(SamplerKind::Latent, options.latentLeapfrogs);
    for (const int leapfrogs : options.physicalLeapfrogs)
        enter(SamplerKind::Physical, leapfrogs);
    if (m_target->gaussianPart())
        for (const int leapfrogs : options.physicalLeapfrogs)
            enter(SamplerKind::PhysicalPreconditioned, leapfrogs);
    if (m_model) {
        enter(SamplerKind::FlowMetropolis, 0);
        enter(SamplerKind::FlowMixture, options.latentLeapfrogs);
    }
}

void Race::enter(SamplerKind kind, int leapfrogs)
{
    const SamplerOptions options{.chains = m_options.chains,
        .leapfrogs = leapfrogs,
        .seed = m_options.seed,
        .threads = resolvedThreads(m_options.threads)};
    const Clock::time_point start = Clock::now();
    std::unique_ptr<Sampler> sampler
        = m_model ? makeSampler(kind, *m_model, options) : makePhysicalSampler(kind, m_target, options);
    const double seconds = secondsSince(start);
    const bool eitherSign = samplerRow(kind).needsFlow && m_model->model->isSymmetrised();
    m_entrants.push_back({std::move(sampler), ChainRecorder(kind, leapfrogs, m_target, eitherSign)});
    m_entrants.back().record.start(*m_entrants.back().sampler, seconds);
}

double Race::secondsLeft() const
{
    double left = 0;
    for (const Entrant& entrant : m_entrants)
        left += std::max(0.0, m_options.seconds - entrant.record.seconds());
    return left;
}

void Race::advance(double seconds)
{
    const Clock::time_point start = Clock::now();
    do {
        const auto next = std::min_element(m_entrants.begin(), m_entrants.end(),
            [](const Entrant& a, const Entrant& b) { return a.record.seconds() < b.record.seconds(); });
        if (next == m_entrants.end() || isDone(*next))
            return;
        const double end = std::min(next->record.seconds() + kSliceSeconds, m_options.seconds);
        while (next->record.seconds() < end)
            next->record.advance(*next->sampler, m_warmUp);
    } while (secondsSince(start) < seconds);
}

RaceSnapshot Race::snapshot() const
{
    RaceSnapshot snapshot;
    snapshot.options = m_options;
    snapshot.finished = finished();
    snapshot.running = !snapshot.finished;
    snapshot.secondsLeft = secondsLeft();
    if (m_model) {
        snapshot.modelStep = m_model->step;
        snapshot.trainingSeconds = m_model->seconds;
    }
    for (const Entrant& entrant : m_entrants)
        snapshot.entrants.push_back(entrant.record.report());
    return snapshot;
}

} // namespace nrg
