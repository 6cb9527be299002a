#pragma once
// How large the gradient of the free energy is in each layer of a flow.

#include <cstdint>
#include <vector>

#include "engine/core/types.h"

namespace nrg {

class Flow;

struct GradientProfile {
    std::int64_t step = 0; ///< updates done, counting the one that the gradient was formed for; 0: there was none
    /// Root mean square of dF/dtheta over the parameters of each layer, from a whole batch and before clipping, in nats
    /// per unit of theta; (layers) in `infer` order. Layers that share their parameters have one value. NaN where a
    /// layer has no parameters. Empty before the first step.
    std::vector<double> layers;
};

/// @param gradient  dF/dtheta, layout as theta
std::vector<double> layerGradients(const Flow& flow, Parameters gradient);

} // namespace nrg
