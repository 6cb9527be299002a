#pragma once
// The catalog of targets: adding one is its pair of files and a row here.

#include <memory>
#include <string>
#include <vector>

#include "engine/targets/target.h"

namespace nrg {

struct TargetRow {
    std::string id;
    std::string title;
    std::string description;
    std::vector<std::string> parameters; ///< keys of the settings it depends on, as in parameterTable()
    std::unique_ptr<Target> (*make)(int lattice, double temperature); ///< throws std::invalid_argument
};

const std::vector<TargetRow>& targetCatalog();

/// The row with this id, or null.
const TargetRow* findTarget(const std::string& id);

} // namespace nrg
