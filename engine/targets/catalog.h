#pragma once
// The catalog of targets: adding one is its pair of files and a row here.

#include <string_view>
#include <vector>

#include "engine/core/catalog.h"
#include "engine/targets/target.h"

namespace nrg {

/// make(options, L).
using TargetRow = CatalogRow<Target, int>;

const std::vector<TargetRow>& targetCatalog();

/// The row with this id, or null.
const TargetRow* findTarget(std::string_view id);

} // namespace nrg
