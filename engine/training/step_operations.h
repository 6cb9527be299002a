#pragma once
// What a training step costs, counted rather than measured: multiply-adds, exponentials and inverse roots of the
// layers.

#include "engine/training/trainer.h"

namespace nrg {

/// What a product of a derivative with the flow's Jacobian needs of the pass before it.
enum class Activations {
    Recomputed, ///< a product evaluates the networks once more: memory O(layers x batch x N)
    Kept,       ///< the pass leaves all hidden units
};

/// A step in units of FlowLayer::operations(), for each configuration of the batch.
/// @param symmetric  whether the layer is passed at both signs
OperationCount stepUnits(GradientEstimator estimator, bool symmetric, Activations activations);

/// Of a whole step: units x evaluation x batch, layer by layer.
OperationCount stepOperations(
    const Flow& flow, bool isSymmetrised, const TrainerOptions& options, Activations activations);
OperationCount stepOperations(const Model& model, const TrainerOptions& options, Activations activations);

} // namespace nrg
