#pragma once
// The variational free energy (Li & Wang, Eq. (3)-(5), symmetrised (S3)-(S4)) and its gradient.

#include "engine/core/types.h"
#include "engine/flow/model.h"

namespace nrg {

enum class GradientEstimator {
    Total, ///< derivative of Eq. (5) as it stands
    Path,  ///< "sticking the landing": d ln q/dx at fixed theta only; its variance vanishes as q -> pi/Z
};

/// Everything a loss evaluation needs; the caller fills z, the rest is sized at first use.
struct DistillationWorkspace {
    explicit DistillationWorkspace(int threads)
        : flow(threads)
    {
    }

    FlowWorkspace flow;
    TargetWorkspace target;
    Matrix z;         ///< (batch x sites), latents, given
    Matrix x;         ///< (batch x sites), g(z), left for the caller
    Matrix mirrored;  ///< g^-1(-x)
    Matrix scratch;   ///< copies that the products consume
    Matrix dX;        ///< dS/dx
    Matrix dMirrored; ///< dS/d(-x)
    Tape generateTape;
    Tape inferTape;
    Vector logQ, logQMirrored;     ///< (batch), ln q(x) and ln q(-x), nats
    Vector logPi;                  ///< (batch)
    Vector weight, weightMirrored; ///< (batch), shares of q(x) and q(-x) in q_sym(x), over the batch size
    Eigen::Array<Real, Eigen::Dynamic, 1> rowFactor; ///< (batch), weights as the networks' numbers
    Vector logRatio;                                 ///< (batch), ln(q/pi), left for the caller
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
