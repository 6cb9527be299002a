#pragma once
// What a Fourier layer does to each mode, as vectors over the batch.

#include "engine/core/real.h"

namespace nrg {

/// modes(i, k) *= factors[k].
/// @param modes  (rows x count), columns a stride apart
void scaleModes(Real* modes, Index stride, Index rows, Index count, const Real* factors);

/// sums[k] = sum over i of a(i, k) b(i, k).
/// @param a, b  (rows x count), columns a stride apart
void multiplyModes(const Real* a, const Real* b, Index stride, Index rows, Index count, Real* sums);

} // namespace nrg
