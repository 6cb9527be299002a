#pragma once
// The reference that samplers are compared with: exact means where they are known, and the target's exact sampler, in
// pieces short enough to run beside training.

#include <memory>
#include <vector>

#include "engine/session/order_histogram.h"
#include "engine/session/sampling_snapshot.h"
#include "engine/targets/exact_sampler.h"
#include "engine/targets/observables.h"
#include "engine/targets/target.h"

namespace nrg {

struct ReferenceEffort {
    int rounds = 4096;
    bool withExactWork = true; ///< finds the exact means that take work first, see Observables::exactWork
};

/// One thread's work.
class ReferenceRun {
public:
    /// Null where the target has no exact sampler or no observables.
    static std::unique_ptr<ReferenceRun> start(
        std::shared_ptr<const Target> target, std::uint64_t seed, const ReferenceEffort& effort = {});

    bool done() const { return m_rounds == m_effort.rounds; }
    double progress() const { return static_cast<double>(m_rounds) / m_effort.rounds; }
    /// A piece of the work for exact means, then one round or a step towards the first one. Nothing once done.
    void advance();
    TargetReference report() const;

private:
    ReferenceRun(std::shared_ptr<const Target> target, std::uint64_t seed, const ReferenceEffort& effort);

    ReferenceEffort m_effort;
    std::shared_ptr<const Target> m_target;
    const Observables& m_observables; ///< of the target
    std::unique_ptr<ReferenceChains> m_chains;
    std::unique_ptr<ExactWork> m_exactWork; ///< null once it is done
    ExactMeans m_exact;
    int m_rounds = 0;
    std::vector<Eigen::MatrixXd> m_series; ///< a row of the table each, (measurements x replicas)
    Eigen::Index m_measured = 0;           ///< rows of m_series in use
    Eigen::MatrixXd m_mapSum;              ///< S(k), summed over the rounds
    std::optional<OrderCounts> m_orderParameter;
};

} // namespace nrg
