#pragma once
// Training by probability density distillation (Li & Wang, Algorithm 1): theta, Adam's moments and the step number.

#include <cstdint>
#include <memory>
#include <vector>

#include "engine/core/types.h"
#include "engine/flow/model.h"
#include "engine/training/adam.h"
#include "engine/training/distillation_loss.h"
#include "engine/training/gradient_profile.h"
#include "engine/training/step_report.h"

namespace nrg {

struct TrainerOptions {
    GradientEstimator estimator = GradientEstimator::Total;
    int batch = 512;
    double learningRate = 1e-3;
    std::int64_t warmupSteps = 0;
    std::int64_t decaySteps = 0; ///< 0 = not by steps
    double decaySeconds = 0;     ///< 0 = not by time
    double finalLearningRate = 0;
    AdamDecay adamDecay = {};
    double clipNorm = 0;   ///< 0 = off
    double clipGrowth = 0; ///< longest gradient in units of the mean norm so far; 0 = off
    std::uint64_t seed = 1;
    int threads = 1;
};

/// All that a run file needs to continue bit for bit.
struct TrainerState {
    std::vector<Real> theta;
    std::vector<Real> adamM;
    std::vector<Real> adamV;
    std::int64_t step = 0;        ///< counts every step, skipped ones too; addresses the random stream
    std::int64_t adamUpdates = 0; ///< Adam's own count, without skipped steps
    std::int64_t skippedSteps = 0;
    int consecutiveSkips = 0;
    double meanNorm = 0; ///< of the gradients so far, clipped, over about 50 steps; 0 before the first
};

class Trainer {
public:
    /// Starts at step 0 with initialised parameters. Throws std::invalid_argument.
    Trainer(std::shared_ptr<const Model> model, const TrainerOptions& options);
    ~Trainer();

    /// One update. After three skipped steps in a row the outcome is stalled; the count then starts again. If an
    /// exception ends the step, or it is abandoned, the state stays that of the last complete step.
    /// @param seconds  training time so far, for a learning rate that falls with it
    StepOutcome step(double seconds = 0, const StopFlag* stop = nullptr);

    void setLearningRate(double learningRate) { m_options.learningRate = learningRate; }
    void setThreads(int threads) { m_options.threads = threads; }

    const Model& model() const { return *m_model; }
    std::shared_ptr<const Model> sharedModel() const { return m_model; }
    const TrainerOptions& options() const { return m_options; }
    const TrainerState& state() const { return m_state; }
    /// Throws std::invalid_argument where the sizes do not fit the model.
    void restore(TrainerState state);

    /// x of the last step, (batch x sites), signs as the flow generated them; empty before the first step.
    const Matrix& lastBatch() const;
    /// Of the last complete step of this trainer; restore() forgets it.
    const GradientProfile& lastGradient() const { return m_lastGradient; }

private:
    /// The norm that longer gradients are scaled down to; infinite where there is none.
    double longestNorm() const;
    void followNorm(double norm);

    std::shared_ptr<const Model> m_model;
    TrainerOptions m_options;
    TrainerState m_state;
    std::vector<Real> m_gradient;
    GradientProfile m_lastGradient;
    std::unique_ptr<DistillationWorkspace> m_workspace;
};

} // namespace nrg
