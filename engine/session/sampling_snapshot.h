#pragma once
// What the sampling worker shows: immutable values, made by it, read by anyone.

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <Eigen/Core>

#include "engine/sampling/chain_statistics.h"
#include "engine/sampling/proposal_record.h"
#include "engine/session/evaluation.h"
#include "engine/targets/observables.h"

namespace nrg {

enum class SamplerKind { Latent, Physical, PhysicalPreconditioned, FlowMetropolis, FlowMixture };

/// One row of the sampler catalog.
struct SamplerRow {
    SamplerKind kind;
    std::string id;    ///< as in the shell, e.g. "physical-preconditioned"
    std::string title; ///< as read, e.g. "Physical HMC, Fourier mass"
    std::string help;  ///< a sentence with its energy and equation
    bool needsFlow;
    bool hasLeapfrogs;
};

const std::vector<SamplerRow>& samplerCatalog();
const SamplerRow& samplerRow(SamplerKind kind);

/// How chains beside training run. All live.
struct SamplingOptions {
    bool on = false;
    double effort = 0.2;     ///< share of one core's time that sampling takes while training runs, 0.01 to 1
    int chains = 32;         ///< a sampler
    int latentLeapfrogs = 5; // fewer than in a race: nothing else can happen on this thread during a trajectory
    int physicalLeapfrogs = 30;
    /// Chains rest after so many seconds of work on a model that is not trained, or when their errors are small enough.
    double restingSeconds = 60;

    bool operator==(const SamplingOptions&) const = default;
};

/// One point of a sampler's curve: the target's leading observable over all chains at one step, or over a few
/// neighbouring steps.
struct SamplingPoint {
    double step = 0;      ///< trajectories or proposals of each chain
    double leapfrogs = 0; ///< energy evaluations of each chain
    double seconds = 0;   ///< sampling time of this sampler
    double value = 0;     ///< mean over the chains
    double error = 0;     ///< its standard error over the chains at this point; NaN for a single chain
};

/// Counts of the target's order parameter in equal bins.
struct OrderHistogram {
    static constexpr int kBins = 41;
    double lower = -1;           ///< of the first bin
    double upper = 1;            ///< of the last bin; what lies beyond counts in the bins at the ends
    std::vector<double> density; ///< kBins values whose mean times the width is 1; empty before there is one
    std::int64_t samples = 0;
    double positiveShare = 0; ///< share of samples with a positive order parameter
};

/// How far the chains of a sampler with independent proposals can be trusted, by its proposals since warm-up.
struct ProposalVerdict {
    Trust trust
        = Trust::TooFew; ///< effective samples: the chains' fewest of all rows; errors off: ln Z's and the rows'
    ProposalFigures figures;
};

/// All figures of one sampler. Statistics leave out warm-up and the first half of the rest.
struct SamplerReport {
    SamplerKind kind = SamplerKind::Latent;
    int leapfrogs = 0;                ///< a trajectory; 0 where the sampler has none
    std::vector<SamplingPoint> curve; ///< at most 1000 points from the start on, equally far apart in ln(step)
    bool warmingUp = true;
    std::int64_t steps = 0; ///< of each chain
    double seconds = 0;     ///< time spent in this sampler
    double acceptance = 0;  ///< since warm-up
    double stepSize = 0;    ///< 0 where the sampler has none
    std::int64_t divergences = 0;
    std::int64_t longestStay = 0; ///< most steps in a row in which a chain did not move, since warm-up
    int unmovedChains = 0;        ///< chains that have not moved since warm-up
    /// A row of the target's table each, tau in steps; empty before there are enough steps.
    std::vector<ChainStatistics> observables;
    double tauLeapfrogs = 0;                ///< tau of the leading row in leapfrogs (proposals for flow Metropolis)
    double essPerSecond = 0;                ///< of the leading row; NaN as its ESS
    Eigen::MatrixXd structureFactorMap;     ///< S(k), (L x L) as in observables.h; empty before there is one
    OrderHistogram orderParameter;          ///< empty where the target has none
    std::optional<ProposalVerdict> verdict; ///< of samplers with independent proposals, with observables

    /// Whether the chains of all rows are long enough and every chain has moved; false before there are figures.
    bool isLongEnough() const;

    /// Statistics of the leading row, or null.
    const ChainStatistics* leading() const { return observables.empty() ? nullptr : &observables.front(); }
};

/// What samplers are compared with: exact means, and what the target's exact sampler gives.
struct TargetReference {
    std::string target; ///< Target::key(); empty where the target has no exact sampler
    bool done = false;
    double progress = 0;   ///< 0 to 1
    ExactMeans exact = {}; ///< those of the target's table; once they are found, also those that take work
    /// A row of the target's table each; empty before there are enough draws. Rows whose exact mean is known control
    /// the others: see controlledSeries().
    std::vector<Estimate> observables;
    Eigen::MatrixXd structureFactorMap;
    OrderHistogram orderParameter;

    /// Of the leading row, or null.
    const Estimate* leading() const { return observables.empty() ? nullptr : &observables.front(); }
};

/// Diagnostics from new draws of the flow.
struct FlowDiagnostics {
    Evaluation evaluation;
    OrderHistogram orderParameter; ///< of the draws as the model makes them, signs included
    std::vector<double> signBias;  ///< ln q(x) - ln q(-x) of the plain q at draws of it, sorted, nats
    double plainPositiveShare = 0; ///< share of g(z) with a positive order parameter, before any sign is drawn
    bool coversOneSign = false;    ///< the target is even, but nearly all samples of the model have one sign
    std::int64_t modelStep = 0;
};

struct SamplingSnapshot {
    SamplingOptions options;
    std::int64_t modelStep = 0; ///< training step of the model that latent chains use
    std::vector<SamplerReport> samplers;
    TargetReference reference;
    std::optional<FlowDiagnostics> diagnostics;
    std::string message; ///< why sampling stopped; empty otherwise
};

struct RaceOptions {
    double seconds = 20; ///< wall time for every entrant
    int chains = 64;
    std::vector<int> physicalLeapfrogs = {10, 30, 100};
    int latentLeapfrogs = 10;
    std::uint64_t seed = 1;
    int threads = 0; ///< 0 = all cores

    bool operator==(const RaceOptions&) const = default;
};

/// All samplers at equal wall time, from a cold start where they have one (makeSampler()): each slice goes to the
/// sampler with the least time so far.
struct RaceSnapshot {
    RaceOptions options;
    bool running = false;
    bool finished = false;
    double secondsLeft = 0;
    std::int64_t modelStep = 0;
    double trainingSeconds = 0;          ///< what the flow had cost, for counting it in
    std::vector<SamplerReport> entrants; ///< one a sampler and leapfrog count
    std::string message;
};

/// Index of the entrant of a kind with the most ESS a second, or of the only one; -1 where there is none. One without a
/// rate comes last.
int bestEntrant(const RaceSnapshot& race, SamplerKind kind);

/// Wall time after which training and this sampler together have given more effective samples than the best physical
/// sampler alone, in seconds; empty for samplers without a flow, where that never happens, and where the sampler's
/// chains are too short or its proposals cannot be trusted. Of physical chains that are too short the bound counts.
std::optional<double> breakEvenSeconds(const RaceSnapshot& race, const SamplerReport& entrant);

} // namespace nrg
