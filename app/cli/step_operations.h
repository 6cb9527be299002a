#pragma once
// What a training step costs, counted rather than measured: multiply-adds and exponentials of the networks s and t.

#include "engine/flow/renormalization_flow.h"
#include "engine/run/settings.h"
#include "engine/training/distillation_loss.h"

namespace nrg::cli {

struct Operations {
    double multiplyAdds = 0;
    double exponentials = 0;
};

/// Of one evaluation of all networks for one configuration. Exponentials are those of ELU in the hidden units and, for
/// each variable a coupling moves, one in s = scale * tanh and one in exp(s).
Operations evaluationOperations(const Settings& settings, const RenormalizationFlow& flow);

/// What a product of a derivative with the flow's Jacobian needs of the pass before it.
enum class Activations {
    Recomputed, ///< a product evaluates the networks once more: memory O(layers x batch x N)
    Kept,       ///< the pass leaves all hidden units
};

/// A step in units of evaluationOperations(), for each configuration of the batch.
Operations stepUnits(GradientEstimator estimator, bool symmetric, Activations activations);

/// Of a whole step: units x evaluation x batch.
Operations stepOperations(
    const Settings& settings, const RenormalizationFlow& flow, GradientEstimator estimator, Activations activations);

} // namespace nrg::cli
