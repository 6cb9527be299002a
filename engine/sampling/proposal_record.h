#pragma once
// What independent proposals tell of a flow, in bounded memory: their weights and observables.

#include "engine/core/types.h"
#include "engine/sampling/importance_sampling.h"

namespace nrg {

/// What the proposals kept say.
struct ProposalFigures {
    Index kept = 0;       ///< proposals that the figures rest on
    Estimate logZ;        ///< ln mean w, nats, with error sqrt((1/ESS - 1) / n)
    double ess = 0;       ///< (sum w)^2 / (n sum w^2), a share of the proposals
    double tailShape = 0; ///< heaviest of weights and of every observable's terms w |f - mean|; NaN for too few
};

/// Keeps every proposal until `capacity` are full, then every second one and of the later ones so, and so on.
class ProposalRecord {
public:
    /// Throws std::invalid_argument unless capacity >= 4.
    explicit ProposalRecord(Index capacity);

    /// @param logWeights   (n), ln w, nats
    /// @param observables  (n x observables), as many columns as at the first call
    void append(const ConstVectorRef& logWeights, const Eigen::Ref<const Eigen::MatrixXd>& observables);

    Index kept() const { return m_kept; }
    std::int64_t stride() const { return m_stride; } ///< proposals that one of the kept stands for

    ProposalFigures figures() const;

private:
    void halve();

    Index m_capacity;
    Index m_kept = 0;
    std::int64_t m_stride = 1;
    std::int64_t m_seen = 0;
    Eigen::MatrixXd m_values; ///< (capacity x (1 + observables)), ln w first
};

} // namespace nrg
