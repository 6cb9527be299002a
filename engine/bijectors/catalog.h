#pragma once
// The catalogs of what a coupling is made of.

#include <vector>

#include "engine/bijectors/coupling.h"

namespace nrg {

const std::vector<ConditionerRow>& conditionerCatalog();
const std::vector<MapRow>& mapCatalog();

} // namespace nrg
