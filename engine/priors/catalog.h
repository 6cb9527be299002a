#pragma once
// The catalog of priors.

#include <vector>

#include "engine/core/catalog.h"

namespace nrg {

struct Prior;
using PriorRow = CatalogRow<Prior>;

const std::vector<PriorRow>& priorCatalog();

} // namespace nrg
