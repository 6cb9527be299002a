#pragma once
// Two kernels in turn on the latents, for lattices where neither does alone: hybrid Monte Carlo moves on from where a
// chain is, and a fresh draw from the flow takes it anywhere, as in flow Metropolis. Both leave exp(-U(z)) invariant.

#include <cstdint>
#include <memory>

#include "engine/flow/model.h"
#include "engine/sampling/hmc.h"

namespace nrg {

class FlowMixture final : public Sampler {
public:
    /// @param hmc   at its start, of this model's LatentEnergy
    /// @param seed  of the draws and of their acceptance
    FlowMixture(std::shared_ptr<const Model> model, Hmc hmc, std::uint64_t seed, int threads);

    /// A trajectory of every chain, which the report and the state's counts are about, then a proposal of a fresh draw.
    ChainReport advance() override;
    void endWarmUp() override;
    const Matrix& fields() const override { return m_hmc.fields(); }
    const ChainState& state() const override { return m_hmc.state(); }
    Vector energies() const override { return m_hmc.energies(); }
    int evaluationsPerStep() const override { return m_hmc.evaluationsPerStep() + 1; }

    /// Counts of the fresh draws; its positions are empty.
    const ChainState& draws() const { return m_draws; }

private:
    /// Chains that accept a fresh draw go there.
    void jump();

    std::shared_ptr<const Model> m_model;
    Hmc m_hmc;
    std::uint64_t m_seed;
    int m_threads;
    ChainState m_draws;
    ChainPoint m_proposal;
};

} // namespace nrg
