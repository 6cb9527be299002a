#include "engine/training/gradient_profile.h"

#include <cmath>
#include <limits>

#include "engine/flow/flow.h"
#include "engine/training/adam.h"

namespace nrg {

std::vector<double> layerGradients(const Flow& flow, Parameters gradient)
{
    std::vector<double> layers(flow.layers().size(), std::numeric_limits<double>::quiet_NaN());
    for (std::size_t i = 0; i < layers.size(); ++i)
        if (const Parameters own = flow.parametersOf(i, gradient); !own.empty())
            layers[i] = norm(own) / std::sqrt(static_cast<double>(own.size()));
    return layers;
}

} // namespace nrg
