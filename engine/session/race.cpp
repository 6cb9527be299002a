#include "engine/session/race.h"

#include <algorithm>
#include <chrono>
#include <stdexcept>
#include <string>

#include "engine/session/sampler_catalog.h"

namespace nrg {

namespace {

void expectRange(const char* name, double value, double minimum, double maximum)
{
    if (!(value >= minimum && value <= maximum))
        throw std::invalid_argument(std::string(name) + " is " + std::to_string(value) + "; expected "
            + std::to_string(minimum) + " to " + std::to_string(maximum));
}

} // namespace

void validateRace(const RaceOptions& options)
{
    expectRange("seconds", options.seconds, 0.01, 86400);
    expectRange("chains", options.chains, 2, 4096);
    expectRange("latentLeapfrogs", options.latentLeapfrogs, 1, 1000);
    if (options.physicalLeapfrogs.empty())
        throw std::invalid_argument("physicalLeapfrogs is empty; expected at least one number");
    for (const int leapfrogs : options.physicalLeapfrogs)
        expectRange("physicalLeapfrogs", leapfrogs, 1, 1000);
}

Race::Race(std::shared_ptr<const FrozenModel> model, const RaceOptions& options)
    : m_model(std::move(model))
    , m_options(options)
{
    validateRace(options);
    for (const SamplerRow& row : samplerCatalog()) {
        if (row.needsFlow && m_model->theta)
            enter(row.kind, row.hasLeapfrogs ? options.latentLeapfrogs : 0);
        if (!row.needsFlow)
            for (const int leapfrogs : options.physicalLeapfrogs)
                enter(row.kind, leapfrogs);
    }
}

void Race::enter(SamplerKind kind, int leapfrogs)
{
    Entrant entrant{makeSampler(kind, *m_model,
                        {.chains = m_options.chains,
                            .leapfrogs = leapfrogs,
                            .seed = m_options.seed,
                            .threads = std::max(1, m_options.threads)}),
        ChainRecorder(kind, leapfrogs, m_model->model->target->lattice(),
            kind == SamplerKind::Latent && m_model->model->symmetric)};
    entrant.recorder.start(*entrant.sampler);
    m_entrants.push_back(std::move(entrant));
}

std::size_t Race::last() const
{
    const auto last = std::min_element(m_entrants.begin(), m_entrants.end(),
        [](const Entrant& a, const Entrant& b) { return a.recorder.seconds() < b.recorder.seconds(); });
    return static_cast<std::size_t>(last - m_entrants.begin());
}

bool Race::finished() const
{
    return m_entrants[last()].recorder.seconds() >= m_options.seconds;
}

void Race::advance(double seconds)
{
    const auto start = std::chrono::steady_clock::now();
    while (!finished()) {
        Entrant& entrant = m_entrants[last()];
        entrant.recorder.advance(*entrant.sampler, WarmUpPlan::forBudget(m_options.seconds));
        if (std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count() >= seconds)
            return;
    }
}

RaceSnapshot Race::snapshot() const
{
    RaceSnapshot snapshot;
    snapshot.options = m_options;
    snapshot.finished = finished();
    snapshot.running = !snapshot.finished;
    snapshot.modelStep = m_model->step;
    snapshot.trainingSeconds = m_model->seconds;
    for (const Entrant& entrant : m_entrants) {
        snapshot.entrants.push_back(entrant.recorder.report());
        snapshot.secondsLeft += std::max(0.0, m_options.seconds - entrant.recorder.seconds());
    }
    return snapshot;
}

} // namespace nrg
