#pragma once
// Independence Metropolis with the flow as its proposal: a fresh draw replaces the chain's with probability
// min(1, w'/w), w = pi(x) / q(x), q_sym where the model is symmetrised.

#include <cstdint>
#include <memory>
#include <vector>

#include "engine/sampling/latent_energy.h"
#include "engine/sampling/sampler.h"

namespace nrg {

class FlowMetropolis final : public Sampler {
public:
    /// Starts every chain at a draw from the flow: at a cold start w may be so large that no proposal is ever accepted.
    /// Throws std::invalid_argument unless chains >= 1.
    FlowMetropolis(const std::shared_ptr<const Model>& model, std::shared_ptr<const std::vector<Real>> theta,
        int chains, std::uint64_t seed, int threads);

    /// Goes on from a state, e.g. under a new model: the weights are evaluated again at the old latents.
    FlowMetropolis(std::shared_ptr<const Model> model, std::shared_ptr<const std::vector<Real>> theta, ChainState state,
        std::uint64_t seed, int threads);

    /// energyError in the report is -ln(w'/w).
    ChainReport advance() override;
    void endWarmUp() override { m_state.endWarmUp(); }
    const Matrix& fields() const override { return m_fields; } ///< g(z), see LatentEnergy
    const ChainState& state() const override { return m_state; }
    Vector energies() const override { return -m_logWeights; }
    int evaluationsPerStep() const override { return 1; }

    /// Fields are g(z), as those of the chains.
    const Proposals* proposals() const override { return m_proposals.fields.size() > 0 ? &m_proposals : nullptr; }

    const Vector& logWeights() const { return m_logWeights; } ///< ln w of every chain, nats

private:
    /// ln w of latents, (chains), and their fields.
    Vector weigh(const Matrix& z, Matrix& fields);

    LatentEnergy m_energy;
    std::uint64_t m_seed;
    int m_threads;
    ChainState m_state;
    Matrix m_fields;
    Vector m_logWeights;
    Matrix m_proposal; ///< latents
    Proposals m_proposals;
};

} // namespace nrg
