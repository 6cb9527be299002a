#pragma once
// The layout of SHARP: on each level a fill, which places the level's new sites in the coarse field, then couplings on
// the sites of one colour after the other, and spectral layers among them.

#include "engine/flow/layout.h"

namespace nrg {

LayoutRow stencilLayout();

} // namespace nrg
