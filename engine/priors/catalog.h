#pragma once
// The catalog of priors: adding one is its pair of files and a row here.

#include <vector>

#include "engine/core/catalog.h"
#include "engine/priors/prior.h"

namespace nrg {

using PriorRow = CatalogRow<Prior>;

const std::vector<PriorRow>& priorCatalog();

} // namespace nrg
