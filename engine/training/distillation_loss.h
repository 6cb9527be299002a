#pragma once
// The variational free energy (Li & Wang, Eq. (3)-(5), symmetrised (S3)-(S4)) and its gradient.

#include <vector>

#include "engine/core/aligned.h"
#include "engine/core/types.h"
#include "engine/flow/model.h"

namespace nrg {

enum class GradientEstimator {
    Total, ///< derivative of Eq. (5) as it stands
    Path,  ///< "sticking the landing": d ln q/dx at fixed theta only; its variance vanishes as q -> pi/Z
};

/// Scratch of one slice of the batch, sized at first use.
struct DistillationSlice {
    DensitySlice density;
    TargetWorkspace target;
    Matrix dX;    ///< (rows x sites), dS/dx
    Vector logPi; ///< (rows)
};

/// Everything a loss evaluation needs; the caller fills z, the rest is sized at first use.
struct DistillationWorkspace {
    static constexpr int kMaxChunks = 16; ///< slices form at most so many chunks, each with a gradient of its own

    explicit DistillationWorkspace(int threadCount)
        : threads(threadCount)
    {
    }

    int threads;
    const StopFlag* stop = nullptr; ///< an evaluation that it abandons leaves whole rows of x and nothing else of use
    Matrix z;                       ///< (batch x sites), latents, given
    Matrix x;                       ///< (batch x sites), g(z), left for the caller
    Vector logRatio;                ///< (batch), ln(q/pi), left for the caller
    std::vector<DistillationSlice> slices; ///< one a thread
    AlignedBuffer<Real> gradients;         ///< (parameters x chunks of slices)
};

struct DistillationResult {
    double freeEnergy = 0; ///< F_theta, mean of ln(q/pi) over the batch, nats
    double sigma = 0;      ///< standard deviation of ln(q/pi) over the batch, nats
};

/// F_theta of the latents in workspace.z.
/// @param dTheta  empty, or (parameterCount), overwritten with dF/dtheta of this batch
DistillationResult distillationLoss(const Model& model, Parameters theta, GradientEstimator estimator, Gradient dTheta,
    DistillationWorkspace& workspace);

} // namespace nrg
