#pragma once
// Exact draws of the dual field: spins by Wolff's clusters, then x ~ N(A s, A), which follows Eq. (7).

#include "engine/targets/exact_sampler.h"

namespace nrg {

class DualIsing;

class WolffSampler final : public ExactSampler {
public:
    /// @param target  must outlive the sampler
    explicit WolffSampler(const DualIsing& target)
        : m_target(target)
    {
    }

    std::string title() const override { return "spins (Wolff)"; }
    std::string method() const override { return "with spins of Wolff's clusters"; }

    /// Every sample is five sweeps after the one before, or of another replica.
    Matrix draw(int samples, std::uint64_t seed, int threads) const override;

    /// Observables are measured on the spins themselves, four sweeps of every replica a round.
    std::unique_ptr<ReferenceChains> chains(std::uint64_t seed) const override;

private:
    const DualIsing& m_target;
};

} // namespace nrg
