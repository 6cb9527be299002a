#pragma once
// A map that bends once, SHARP: x = z exp(s) + t + c tanh(w z + u) with c, w > 0, monotone. Between two Gaussians'
// worth of z it can do what an affine map cannot: give a variable two preferred values.

#include "engine/bijectors/coupling.h"

namespace nrg {

MapRow tanhMap();
/// The same with two such terms.
MapRow twoBendMap();

} // namespace nrg
