#pragma once
// What a training step costs, counted rather than measured: multiply-adds and exponentials of the networks.

#include "engine/training/trainer.h"

namespace nrg::cli {

/// What a product of a derivative with the flow's Jacobian needs of the pass before it.
enum class Activations {
    Recomputed, ///< a product evaluates the networks once more: memory O(layers x batch x N)
    Kept,       ///< the pass leaves all hidden units
};

/// A step in units of Flow::operations(), for each configuration of the batch.
OperationCount stepUnits(GradientEstimator estimator, bool symmetric, Activations activations);

/// Of a whole step: units x evaluation x batch.
OperationCount stepOperations(const Model& model, const TrainerOptions& options, Activations activations);

} // namespace nrg::cli
