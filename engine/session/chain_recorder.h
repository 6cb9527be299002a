#pragma once
// What one sampler's chains have shown so far of the target's observables, in bounded memory: curve, statistics, S(k),
// distribution of the order parameter.

#include <cstdint>
#include <limits>
#include <memory>
#include <optional>
#include <vector>

#include "engine/sampling/binned_series.h"
#include "engine/sampling/course.h"
#include "engine/sampling/proposal_record.h"
#include "engine/sampling/sampler.h"
#include "engine/session/order_histogram.h"
#include "engine/session/sampling_snapshot.h"
#include "engine/targets/target.h"

namespace nrg {

/// When a cold start's adaptation of the step size ends: after so many trajectories and so many seconds, but not after
/// more than mostSeconds.
struct WarmUpPlan {
    std::int64_t steps = 20;
    double seconds = 0;
    double mostSeconds = std::numeric_limits<double>::infinity();

    /// A tenth of a budget of sampling time and at least 20 trajectories, but never more than half of the budget.
    static WarmUpPlan forBudget(double budgetSeconds) { return {20, 0.1 * budgetSeconds, 0.5 * budgetSeconds}; }

    bool isOver(std::int64_t stepsDone, double secondsSpent) const
    {
        return (stepsDone >= steps && secondsSpent >= seconds) || secondsSpent >= mostSeconds;
    }
};

/// Owns the record of one sampler, not the sampler: under a new model the same record goes on with another one.
class ChainRecorder {
public:
    /// @param leapfrogs   a trajectory; 0 where the sampler has none
    /// @param target      whose observables are recorded; time and acceptance alone where it has none
    /// @param eitherSign  the fields stand for x and -x alike, as those of a symmetrised model's latents
    ChainRecorder(SamplerKind kind, int leapfrogs, std::shared_ptr<const Target> target, bool eitherSign = false);

    /// Enters the chains' start as step 0 of the curve.
    /// @param seconds  what it took to make the sampler
    void start(const Sampler& sampler, double seconds = 0);

    /// One step of all chains, timed and recorded; before it, warm-up ends where its plan is over.
    ChainReport advance(Sampler& sampler, const WarmUpPlan& warmUp = {});

    /// Records a step just done. The sampler's state says whether it belongs to warm-up.
    /// @param stepSeconds  what the step took
    void record(const Sampler& sampler, const ChainReport& step, double stepSeconds);

    std::int64_t steps() const { return static_cast<std::int64_t>(m_mark.step); } ///< of each chain, warm-up included
    double seconds() const { return m_mark.seconds; }

    /// Everything so far. S(k) and the order parameter are over the last half to three quarters of the steps after
    /// warm-up.
    /// @param discarded  share of the steps after warm-up that the statistics leave out, 0 to less than 1
    SamplerReport report(double discarded = 0.5) const;

private:
    /// S(k) and the order parameter over some steps.
    struct Averages {
        Eigen::MatrixXd structureFactorMap; ///< sum, (L x L)
        std::int64_t maps = 0;
        std::optional<OrderCounts> orderParameter; ///< where the target has one
    };
    Averages noAverages() const;
    void appendToCurve(const Matrix& quantity);
    void recordAverages(const Matrix& quantity);
    void recordProposals(const Sampler& sampler);
    void reportStatistics(double discarded, SamplerReport& report) const;
    void reportAverages(SamplerReport& report) const;
    void reportVerdict(SamplerReport& report) const;

    SamplerKind m_kind;
    int m_leapfrogs;
    std::shared_ptr<const Target> m_target;
    const Observables* m_observables; ///< of the target; may be null
    bool m_eitherSign;
    ChainMark m_mark;
    bool m_warmingUp = true;
    double m_acceptance = 0;
    double m_stepSize = 0;
    std::int64_t m_divergences = 0;
    std::int64_t m_longestStay = 0;
    int m_unmovedChains = 0;
    Course m_course;
    ProposalRecord m_proposals;         ///< since warm-up; empty where the sampler makes no independent ones
    std::vector<BinnedSeries> m_series; ///< after warm-up, a row of the table each
    ChainMark m_warmUpEnd;
    std::int64_t m_stepsAfterWarmUp = 0;
    Averages m_older; ///< steps 2^(e-1) .. 2^e after warm-up
    Averages m_newer; ///< steps from 2^e on
};

} // namespace nrg
