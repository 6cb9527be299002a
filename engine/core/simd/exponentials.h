#pragma once
// The functions of the networks' hidden units on an array, for measuring the rates of a machine.

#include "engine/core/real.h"

namespace nrg {

/// to[i] = exp(from[i]) - 1 for from[i] <= 0.
/// @param count  a multiple of four vectors; both arrays on 64-byte boundaries
void exponentialsMinusOne(const Real* from, Index count, Real* to);

/// to[i] = 2 / sqrt(from[i]) for from[i] >= 1, likewise.
void doubledInverseRoots(const Real* from, Index count, Real* to);

} // namespace nrg
