#include "engine/training/step_operations.h"

#include <vector>

namespace nrg {

namespace {

/// The kinds of traversal that a step is made of: how often each costs the multiply-adds of an evaluation, and how
/// often its exponentials and inverse roots. The derivative by a network's inputs takes as many multiply-adds as the
/// evaluation, that by its parameters as many again; neither takes exponentials.
struct Traversal {
    double multiplyAdds;
    double exponentials;
    bool recomputes; ///< one of each is the evaluation once more
};

constexpr Traversal kPass{1, 1, false};
constexpr Traversal kPassWithDerivative{2, 1, false}; ///< carries d ln q/d(state) along
constexpr Traversal kProduct{2, 1, true};             ///< back to the inputs
constexpr Traversal kProductWithWeights{3, 1, true};  ///< back to inputs and parameters

/// All traversals of a step, in order.
std::vector<Traversal> traversals(GradientEstimator estimator, bool symmetric)
{
    if (estimator == GradientEstimator::Total) {
        if (!symmetric)
            return {kPass, kProductWithWeights};                         // generate, back through generate
        return {kPass, kPass, kProductWithWeights, kProductWithWeights}; // generate, infer at -x, back through both
    }
    if (!symmetric)
        return {kPassWithDerivative, kProductWithWeights};
    return {kPassWithDerivative, kPass, kProduct, kProductWithWeights}; // theta enters by generate alone
}

} // namespace

OperationCount stepUnits(GradientEstimator estimator, bool symmetric, Activations activations)
{
    OperationCount units;
    for (const Traversal& traversal : traversals(estimator, symmetric)) {
        const double spared = traversal.recomputes && activations == Activations::Kept ? 1 : 0;
        units.multiplyAdds += traversal.multiplyAdds - spared;
        units.exponentials += traversal.exponentials - spared;
        units.inverseRoots += traversal.exponentials - spared;
    }
    return units;
}

OperationCount stepOperations(const Model& model, const TrainerOptions& options, Activations activations)
{
    return stepOperations(model.flow(), model.isSymmetrised(), options, activations);
}

OperationCount stepOperations(
    const Flow& flow, bool isSymmetrised, const TrainerOptions& options, Activations activations)
{
    OperationCount sum;
    for (std::size_t i = 0; i < flow.layers().size(); ++i) {
        const FlowLayer& layer = *flow.layers()[i];
        const OperationCount evaluation = layer.operations();
        const bool bothSigns = isSymmetrised && i >= flow.rest().first;
        const OperationCount units
            = stepUnits(options.estimator, bothSigns, layer.isLinear() ? Activations::Kept : activations);
        sum += {.multiplyAdds = units.multiplyAdds * evaluation.multiplyAdds * options.batch,
            .exponentials = units.exponentials * evaluation.exponentials * options.batch,
            .inverseRoots = units.inverseRoots * evaluation.inverseRoots * options.batch};
    }
    return sum;
}

} // namespace nrg
