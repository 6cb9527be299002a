#pragma once
// The affine map of Li & Wang, Eq. (S1): x = z exp(s) + t with s = scale * tanh(S), S and t from the conditioner.

#include "engine/bijectors/coupling.h"

namespace nrg {

MapRow affineMap();

} // namespace nrg
