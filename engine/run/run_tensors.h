#pragma once
// What the parameters of a run are called in its file.

#include <string>
#include <vector>

#include "engine/flow/renormalization_flow.h"
#include "engine/run/settings.h"

namespace nrg {

/// A named part of theta.
struct RunTensor {
    std::string name;         ///< by meaning, e.g. "theta/level0/decimator-2x2-0/coupling3/s/weight0"
    std::string legacyName;   ///< in files of version 1, by number: "theta/1/3/s/weight0"
    std::vector<Index> shape; ///< weights (out x in), row-major
    Index offset = 0;         ///< into theta

    std::size_t size() const;
};

/// All parameters once, in the order of theta.
std::vector<RunTensor> runTensors(const Settings& settings, const RenormalizationFlow& flow);

} // namespace nrg
