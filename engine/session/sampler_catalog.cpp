#include "engine/session/sampler_catalog.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <stdexcept>
#include <utility>

#include "engine/analysis/unbiased_samples.h"
#include "engine/core/philox.h"
#include "engine/flow/model.h"
#include "engine/sampling/flow_metropolis.h"
#include "engine/sampling/flow_mixture.h"
#include "engine/sampling/hmc.h"
#include "engine/sampling/latent_energy.h"
#include "engine/sampling/physical_energy.h"
#include "engine/session/worker_options.h"
#include "engine/targets/exact_sampler.h"

namespace nrg {

namespace {

HmcOptions hmcOptions(const SamplerOptions& options)
{
    return {.leapfrogSteps = options.leapfrogs, .seed = options.seed};
}

std::unique_ptr<Energy> physicalEnergy(SamplerKind kind, std::shared_ptr<const Target> target)
{
    constexpr int kThreads = 1;
    if (kind == SamplerKind::Physical)
        return std::make_unique<PhysicalEnergy>(std::move(target), kThreads);
    if (kind == SamplerKind::PhysicalPreconditioned)
        return std::make_unique<PreconditionedPhysicalEnergy>(std::move(target), kThreads);
    throw std::invalid_argument("kind is " + samplerRow(kind).id + ", which needs a flow; expected a physical sampler");
}

/// One a thread: an evaluation is short, and threads that synchronise after each would mostly wait.
Energies physicalEnergies(SamplerKind kind, const std::shared_ptr<const Target>& target, int threads)
{
    Energies energies;
    for (int thread = 0; thread < std::max(1, threads); ++thread)
        energies.push_back(physicalEnergy(kind, target));
    return energies;
}

/// Throws SettingsError for options out of range.
void expectUsable(SamplerKind kind, const SamplerOptions& options)
{
    for (const MemberOption<SamplerOptions>& option : samplerOptions())
        if (option.row.key != "leapfrog" || samplerRow(kind).hasLeapfrogs)
            if (std::optional<Problem> problem = problemOf(option.row, option.get(options)))
                throw SettingsError({std::move(*problem)});
}

/// The cold start in the coordinates of an energy.
Matrix coldPositions(Energy& energy, const SamplerOptions& options)
{
    return energy.positionsOf(coldStart(options.chains, static_cast<int>(energy.variableCount()), options.seed));
}

/// eta x of every chain, Eq. (S5); the draw is addressed by the chain's step.
Matrix withPosteriorSigns(const FrozenModel& model, const Matrix& x, std::int64_t step, const SamplerOptions& options)
{
    return model.model->density->withPosteriorSigns(*model.theta, x, options.seed,
        {.stream = Stream::Sign, .step = static_cast<std::uint64_t>(step)}, options.threads);
}

Matrix exactFields(const Target& target, const SamplerOptions& options)
{
    if (!target.exactSampler())
        throw std::invalid_argument("start is exact, but this target has no exact sampler; expected cold or flow");
    return target.exactSampler()->draw(options.chains, options.seed, options.threads);
}

Matrix latentPositions(Energy& energy, const FrozenModel& model, const SamplerOptions& options)
{
    switch (options.start) {
    case ChainStart::Flow:
        return coldStart(options.chains, model.model->flow().siteCount(), options.seed); // z, not x
    case ChainStart::Exact:
        return energy.positionsOf(withPosteriorSigns(model, exactFields(*model.model->target, options), 0, options));
    case ChainStart::Cold:
        break;
    }
    return coldPositions(energy, options);
}

/// What moves by latent HMC, alone or in turn with flow Metropolis.
std::unique_ptr<Sampler> onLatents(SamplerKind kind, const FrozenModel& model, Hmc hmc, const SamplerOptions& options)
{
    if (kind == SamplerKind::FlowMixture)
        return std::make_unique<FlowMixture>(model.model, std::move(hmc), options.seed, options.threads);
    return std::make_unique<Hmc>(std::move(hmc));
}

} // namespace

const std::vector<SamplerRow>& samplerCatalog()
{
    static const std::vector<SamplerRow> kRows{
        {SamplerKind::Latent, "latent", "Latent HMC",
            "Hybrid Monte Carlo on the latents of the flow, U(z) = -ln p(z) - ln pi(g(z)) + ln q(g(z)): Li & Wang, "
            "Eq. (6), symmetrised Eq. (S7).",
            true, true},
        {SamplerKind::Physical, "physical", "Physical HMC",
            "Hybrid Monte Carlo on the fields themselves, U(x) = -ln pi(x).", false, true},
        {SamplerKind::PhysicalPreconditioned, "physical-preconditioned", "Physical HMC, Fourier mass",
            "Hybrid Monte Carlo on the fields with momenta p ~ N(0, A^-1), A the covariance of the target's Gaussian "
            "part, which makes all of its modes equally fast.",
            false, true},
        {SamplerKind::FlowMetropolis, "flow-metropolis", "Flow Metropolis",
            "Independent draws from the flow, each accepted with probability min(1, w'/w), w = pi(x)/q(x).", true,
            false},
        {SamplerKind::FlowMixture, "flow-mixture", "Latent HMC, flow jumps",
            "A trajectory of latent HMC and a proposal of flow Metropolis in turn, for flows of which few draws are "
            "accepted.",
            true, true},
    };
    return kRows;
}

const SamplerRow& samplerRow(SamplerKind kind)
{
    const std::vector<SamplerRow>& rows = samplerCatalog();
    return *std::find_if(rows.begin(), rows.end(), [kind](const SamplerRow& row) { return row.kind == kind; });
}

const SamplerRow* findSampler(const std::string& id)
{
    const std::vector<SamplerRow>& rows = samplerCatalog();
    const auto row = std::find_if(rows.begin(), rows.end(), [&](const SamplerRow& r) { return r.id == id; });
    return row == rows.end() ? nullptr : &*row;
}

std::unique_ptr<Sampler> makeSampler(SamplerKind kind, const FrozenModel& model, const SamplerOptions& options)
{
    expectUsable(kind, options);
    if (kind == SamplerKind::FlowMetropolis)
        return std::make_unique<FlowMetropolis>(
            model.model, model.theta, options.chains, options.seed, options.threads);
    if (!samplerRow(kind).needsFlow)
        return makePhysicalSampler(kind, model.model->target, options);
    auto energy = std::make_unique<LatentEnergy>(model.model, model.theta, options.threads);
    Matrix positions = latentPositions(*energy, model, options);
    return onLatents(kind, model, Hmc(std::move(energy), hmcOptions(options), std::move(positions)), options);
}

std::unique_ptr<Sampler> makePhysicalSampler(
    SamplerKind kind, const std::shared_ptr<const Target>& target, const SamplerOptions& options)
{
    expectUsable(kind, options);
    Energies energies = physicalEnergies(kind, target, options.threads);
    Matrix positions = coldPositions(*energies.front(), options);
    return std::make_unique<Hmc>(std::move(energies), hmcOptions(options), std::move(positions));
}

std::unique_ptr<Sampler> continueSampler(
    SamplerKind kind, const FrozenModel& model, ChainState state, const Matrix& fields, const SamplerOptions& options)
{
    if (!samplerRow(kind).needsFlow) {
        Energies energies = physicalEnergies(kind, model.model->target, options.threads);
        state.positions = energies.front()->positionsOf(fields);
        return std::make_unique<Hmc>(std::move(energies), hmcOptions(options), std::move(state));
    }
    auto energy = std::make_unique<LatentEnergy>(model.model, model.theta, options.threads);
    state.positions = energy->positionsOf(withPosteriorSigns(model, fields, state.step, options));
    if (kind == SamplerKind::FlowMetropolis)
        return std::make_unique<FlowMetropolis>(
            model.model, model.theta, std::move(state), options.seed, options.threads);
    return onLatents(kind, model, Hmc(std::move(energy), hmcOptions(options), std::move(state)), options);
}

bool SamplerReport::isLongEnough() const
{
    return !observables.empty() && unmovedChains == 0
        && std::ranges::all_of(observables, [](const ChainStatistics& row) { return nrg::isLongEnough(row); });
}

int bestEntrant(const RaceSnapshot& race, SamplerKind kind)
{
    int best = -1;
    for (int i = 0; i < static_cast<int>(race.entrants.size()); ++i) {
        const SamplerReport& entrant = race.entrants[static_cast<std::size_t>(i)];
        if (entrant.kind != kind)
            continue;
        const auto rate
            = [](const SamplerReport& report) { return std::isnan(report.essPerSecond) ? -1 : report.essPerSecond; };
        if (best < 0 || rate(entrant) > rate(race.entrants[static_cast<std::size_t>(best)]))
            best = i;
    }
    return best;
}

std::optional<double> breakEvenSeconds(const RaceSnapshot& race, const SamplerReport& entrant)
{
    if (!samplerRow(entrant.kind).needsFlow || !entrant.isLongEnough()
        || (entrant.verdict && !isReliable(entrant.verdict->trust)))
        return std::nullopt;
    double rival = 0;
    for (const SamplerKind kind : {SamplerKind::Physical, SamplerKind::PhysicalPreconditioned})
        if (const int best = bestEntrant(race, kind); best >= 0)
            rival = std::fmax(rival, race.entrants[static_cast<std::size_t>(best)].essPerSecond);
    if (!(entrant.essPerSecond > rival))
        return std::nullopt;
    return race.trainingSeconds * entrant.essPerSecond / (entrant.essPerSecond - rival);
}

} // namespace nrg
