#pragma once
// The catalogs of what a coupling is made of.

#include <vector>

#include "engine/core/catalog.h"

namespace nrg {

struct Conditioner;
struct CouplingMap;
using ConditionerRow = CatalogRow<Conditioner>;
using MapRow = CatalogRow<CouplingMap>;

const std::vector<ConditionerRow>& conditionerCatalog();
const std::vector<MapRow>& mapCatalog();

} // namespace nrg
