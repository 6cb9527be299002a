#pragma once
// The conditioners of stencil couplings, SHARP: one hidden layer with f(a) = a / sqrt(1 + a^2) from the passive sites
// to all numbers of the map.

#include "engine/bijectors/coupling.h"

namespace nrg {

/// Every coupling but those of the coarsest level is Z2-equivariant: it commutes with x -> -x.
ConditionerRow equivariantConditioner();
/// No coupling is.
ConditionerRow plainConditioner();

} // namespace nrg
