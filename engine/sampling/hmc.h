#pragma once
// Hybrid Monte Carlo over any energy, many chains at once. Li & Wang, Algorithm 2; Duane et al., Phys. Lett. B 195,
// 216 (1987).

#include <cstdint>
#include <memory>
#include <vector>

#include "engine/sampling/energy.h"
#include "engine/sampling/sampler.h"

namespace nrg {

struct HmcOptions {
    int leapfrogSteps = 10;
    double targetAcceptance = 0.8;
    double initialStepSize = 0.1;
    double jitter = 0.2; ///< each trajectory of a chain has its step size times 1 - jitter .. 1 + jitter
    std::uint64_t seed = 1;

    bool operator==(const HmcOptions&) const = default;
};

/// Positions of many chains with their energies, gradients and fields.
struct ChainPoint {
    Matrix positions; ///< (chains x variables)
    Matrix gradient;  ///< same shape, dU/d(positions)
    Vector energy;    ///< (chains), U, nats
    Matrix fields;    ///< (chains x sites), x
};

/// Evaluates all members at point.positions.
void evaluate(Energy& energy, ChainPoint& point);

/// v^2/2 of every chain, (chains), summed in float64.
Vector kineticEnergy(const ConstMatrixRef& momenta);

/// `steps` leapfrogs of Hamilton's equations for U + v^2/2: half a kick, `steps` drifts with kicks between, half a
/// kick.
/// @param point     in: evaluated; out: evaluated at the end
/// @param momenta   (chains x variables)
/// @param stepSize  (chains)
void leapfrog(Energy& energy, ChainPoint& point, Matrix& momenta, const ConstVectorRef& stepSize, int steps);

/// Energies of one kind, one a thread, each for one thread's use.
using Energies = std::vector<std::unique_ptr<Energy>>;

/// Random numbers are addressed by (seed, trajectory, chain), so the chains do not depend on threads or on one another.
///
/// One energy carries all chains at once and may compute on several threads itself, which is faster where an evaluation
/// is long. Several energies share the chains: whole trajectories of kSliceChains chains run on one thread each, so
/// that threads synchronise once a trajectory, not once a leapfrog.
class Hmc final : public Sampler {
public:
    static constexpr Index kSliceChains = 32;

    /// As the next two, with one energy for each thread. Throws std::invalid_argument where there is none.
    Hmc(Energies energies, const HmcOptions& options, Matrix positions);
    Hmc(Energies energies, const HmcOptions& options, ChainState state);

    /// Starts at given positions (chains x variables) with the step size in warm-up. Throws std::invalid_argument for
    /// options out of range and std::runtime_error where a chain's energy is not finite at its start.
    Hmc(std::unique_ptr<Energy> energy, const HmcOptions& options, Matrix positions);

    /// Continues from a state, e.g. under a new model. The energy is evaluated again; step size and counts are kept.
    Hmc(std::unique_ptr<Energy> energy, const HmcOptions& options, ChainState state);

    ChainReport advance() override;
    void endWarmUp() override { m_state.endWarmUp(); }
    const Matrix& fields() const override { return m_current.fields; }
    const ChainState& state() const override { return m_state; }
    Vector energies() const override { return m_current.energy; }
    int evaluationsPerStep() const override { return m_options.leapfrogSteps; }

    /// Where every chain is, evaluated.
    const ChainPoint& current() const { return m_current; }
    /// Evaluates points beside the chains.
    void evaluate(ChainPoint& points) { nrg::evaluate(*m_energies.front(), points); }
    /// Puts a chain to its row of `points`, as another kernel that leaves exp(-U) invariant has decided.
    void place(const ChainPoint& points, Index chain);

    /// dH of every chain in the last trajectory, nats; not finite where it diverged.
    const Vector& energyErrors() const { return m_energyErrors; }

private:
    /// What a trajectory of some chains works on.
    struct Slice {
        ChainPoint point;
        Matrix momenta;
    };

    Hmc(Energies energies, Index sliceChains, const HmcOptions& options, ChainState state);
    void drawStepSizes();
    /// Fills rows first .. first + rows - 1 of the proposal and their energy errors.
    void propose(Energy& energy, Slice& slice, Index first, Index rows);

    Energies m_energies;
    Index m_sliceChains;
    HmcOptions m_options;
    ChainState m_state; ///< its positions are the current ones
    ChainPoint m_current;
    ChainPoint m_proposal;
    std::vector<Slice> m_slices; ///< one a thread
    Vector m_stepSizes;
    Vector m_energyErrors;
};

} // namespace nrg
