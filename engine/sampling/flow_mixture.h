#pragma once
// Two kernels in turn on the latents, for lattices where neither does alone: hybrid Monte Carlo moves on from where a
// chain is, and a fresh draw from the flow takes it anywhere, as in flow Metropolis. Both leave exp(-U(z)) invariant.

#include <cstdint>
#include <memory>

#include "engine/sampling/hmc.h"
#include "engine/sampling/latent_energy.h"

namespace nrg {

class FlowMixture final : public Sampler {
public:
    /// As Hmc of a LatentEnergy, which see.
    FlowMixture(std::unique_ptr<LatentEnergy> energy, const HmcOptions& options, Matrix positions, int threads);
    FlowMixture(std::unique_ptr<LatentEnergy> energy, const HmcOptions& options, ChainState state, int threads);

    /// A trajectory of every chain, which the report is about, then a proposal of a fresh draw.
    ChainReport advance() override;
    void endWarmUp() override;
    const Matrix& fields() const override { return m_hmc.fields(); }
    const ChainState& state() const override { return m_hmc.state(); }
    Vector energies() const override { return m_hmc.energies(); }
    int evaluationsPerStep() const override { return m_hmc.evaluationsPerStep() + 1; }

    /// Share of accepted draws since warm-up ended; 0 before the first.
    double jumpRate() const;

private:
    /// Chains that accept a fresh draw go there; returns how many.
    int jump();

    std::shared_ptr<const Model> m_model;
    std::uint64_t m_seed;
    int m_threads;
    Hmc m_hmc;
    ChainPoint m_draws;
    std::int64_t m_proposed = 0; ///< draws since warm-up ended, over all chains
    std::int64_t m_accepted = 0; ///< of these
};

} // namespace nrg
