#pragma once
// Many Markov chains side by side: what hybrid Monte Carlo and flow Metropolis have in common.

#include <cstdint>
#include <functional>
#include <vector>

#include "engine/core/types.h"

namespace nrg {

/// Nesterov's dual averaging of ln(step size); Hoffman & Gelman, JMLR 15, 1593 (2014), Eq. (6) and Algorithm 5.
struct StepSizeAdaptation {
    double logStep = 0;    ///< ln of the step size of the next trajectory
    double logAverage = 0; ///< ln of the averaged step size, which is kept when warm-up ends
    double error = 0;      ///< averaged shortfall of the acceptance probability
    double center = 0;     ///< ln of the step size that early steps are drawn to
    std::int64_t count = 0;

    bool operator==(const StepSizeAdaptation&) const = default;

    /// Starts at a guess; the averages are drawn to ten times it, because a step that is too small costs more.
    static StepSizeAdaptation startingAt(double stepSize);
    void update(double acceptanceProbability, double target);
};

/// All that chains need to go on, bit for bit with the same model and settings, or under a new model.
struct ChainState {
    Matrix positions; ///< (chains x variables), in the coordinates of the sampler's energy
    StepSizeAdaptation stepSize;
    bool warmingUp = true;           ///< the step size adapts
    std::int64_t step = 0;           ///< trajectories or proposals of each chain so far; addresses the random streams
    std::int64_t proposed = 0;       ///< since warm-up ended, over all chains
    std::int64_t accepted = 0;       ///< of these
    std::int64_t divergences = 0;    ///< of these, proposals whose energy was not finite; they are rejected
    std::vector<std::int64_t> stays; ///< steps since a chain last moved or since warm-up ended; empty before a step
    std::int64_t longestStay = 0;    ///< most steps in a row, since warm-up ended, in which a chain did not move

    /// Freezes the step size at its average and zeroes the counts.
    void endWarmUp();

    /// Chains that have not moved once since warm-up ended; none before the first step.
    int unmovedChains() const;
};

/// One step of all chains.
struct ChainReport {
    double acceptance = 0;            ///< share of chains that moved
    double acceptanceProbability = 0; ///< mean of min(1, exp(-dH))
    double energyError = 0;           ///< mean of dH over the chains where it is finite, nats
    double energyErrorSpread = 0;     ///< root mean square of the same
    int divergences = 0;
    double stepSize = 0; ///< before jitter; 0 where the sampler has none
};

/// Independent draws with their weights, as one step has proposed them.
struct Proposals {
    Vector logWeights; ///< (chains), ln w of each, nats
    Matrix fields;     ///< (chains x sites), up to a sign where the model is symmetrised
};

class Sampler {
public:
    virtual ~Sampler() = default;

    /// One trajectory or proposal of every chain.
    virtual ChainReport advance() = 0;

    /// See ChainState::endWarmUp().
    virtual void endWarmUp() = 0;

    /// x of all chains, (chains x sites).
    virtual const Matrix& fields() const = 0;

    virtual const ChainState& state() const = 0;

    /// What Metropolis compares, of every chain, (chains), nats: U of the positions for HMC, -ln w for flow Metropolis.
    virtual Vector energies() const = 0;
    /// What the last step has proposed, where proposals are independent of the chains; null before the first step and
    /// for samplers that move from where they are.
    virtual const Proposals* proposals() const { return nullptr; }

    /// Evaluations of the energy in a step, i.e. leapfrogs.
    virtual int evaluationsPerStep() const = 0;

    /// Share of accepted proposals since warm-up ended; 0 before the first.
    double acceptanceRate() const
    {
        return state().proposed ? static_cast<double>(state().accepted) / static_cast<double>(state().proposed) : 0;
    }
};

/// Accepts with probability min(1, exp(-dH)), fills the report, and counts in the state.
/// @param errors  (chains), dH in nats; one that is not finite is rejected as a divergence
/// @param step    addresses the random numbers
/// @param accept  told each chain that moves
/// @param block   of the random numbers' address, where one step decides more than once
ChainReport metropolis(const ConstVectorRef& errors, std::uint64_t seed, std::int64_t step, ChainState& state,
    const std::function<void(Index chain)>& accept, std::uint32_t block = 0);

/// Fields x ~ N(0, 1), (chains x sites): the cold start of hybrid Monte Carlo.
Matrix coldStart(int chains, int sites, std::uint64_t seed);

} // namespace nrg
