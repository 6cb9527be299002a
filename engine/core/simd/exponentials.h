#pragma once
// The exponential of ELU on an array, for measuring the rate of a machine.

#include "engine/core/real.h"

namespace nrg {

/// to[i] = exp(from[i]) - 1 for from[i] <= 0.
/// @param count  a multiple of four vectors; both arrays on 64-byte boundaries
void exponentialsMinusOne(const Real* from, Index count, Real* to);

} // namespace nrg
