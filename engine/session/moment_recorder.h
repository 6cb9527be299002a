#pragma once
// What the shell prints of chains beside ChainRecorder's figures: derived observables, and the distribution of the
// order parameter over all steps. In bounded memory.

#include <memory>
#include <optional>
#include <vector>

#include "engine/sampling/binned_series.h"
#include "engine/session/order_histogram.h"
#include "engine/targets/target.h"

namespace nrg {

class MomentRecorder {
public:
    /// @param eitherSign  as of ChainRecorder
    explicit MomentRecorder(std::shared_ptr<const Target> target, bool eitherSign = false);

    /// The chains after one more step.
    /// @param fields  (chains x sites), as many as at the first call
    void record(const Matrix& fields);

    /// A derived observable of the target's table each; empty before there are enough steps.
    std::vector<Estimate> derived() const;
    /// Empty where the target has no order parameter.
    OrderHistogram orderParameter() const;

private:
    std::shared_ptr<const Target> m_target;
    const Observables* m_observables; ///< of the target; may be null
    bool m_eitherSign;
    std::vector<std::vector<BinnedSeries>> m_moments; ///< of each derived observable
    std::optional<OrderCounts> m_orderParameter;
};

} // namespace nrg
