#include "app/cli/step_operations.h"

#include <vector>

namespace nrg::cli {

namespace {

/// The kinds of traversal that a step is made of: how often each costs the multiply-adds of an evaluation, and how
/// often its exponentials. The derivative by a network's inputs takes as many multiply-adds as the evaluation, that by
/// its parameters as many again; neither takes exponentials.
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

Operations evaluationOperations(const Settings& settings, const RenormalizationFlow& flow)
{
    Operations sum{.multiplyAdds = flow.multiplyAddsPerPass()};
    const Options& layout = settings.layout.options;
    const Options& networks = settings.conditioner.options;
    for (const Layer& layer : flow.layout().layers) {
        const bool large = layer.blockSide == 4;
        const double couplings = layout.integer(large ? "block-couplings" : "couplings");
        const double hiddenUnits
            = 2.0 * networks.integer(large ? "block-hidden" : "hidden") * networks.integer("hidden-layers");
        const double moved = 0.5 * layer.variablesPerBlock();
        sum.exponentials += layer.blockCount() * couplings * (hiddenUnits + 2 * moved);
    }
    return sum;
}

Operations stepUnits(GradientEstimator estimator, bool symmetric, Activations activations)
{
    Operations units;
    for (const Traversal& traversal : traversals(estimator, symmetric)) {
        const double spared = traversal.recomputes && activations == Activations::Kept ? 1 : 0;
        units.multiplyAdds += traversal.multiplyAdds - spared;
        units.exponentials += traversal.exponentials - spared;
    }
    return units;
}

Operations stepOperations(
    const Settings& settings, const RenormalizationFlow& flow, GradientEstimator estimator, Activations activations)
{
    const Operations evaluation = evaluationOperations(settings, flow);
    const Operations units = stepUnits(estimator, settings.symmetric, activations);
    return {.multiplyAdds = units.multiplyAdds * evaluation.multiplyAdds * settings.training.batch,
        .exponentials = units.exponentials * evaluation.exponentials * settings.training.batch};
}

} // namespace nrg::cli
