#pragma once
// What DualIsing does to every field on its own, as vectors over the batch. Sums are kept in float64.

#include "engine/core/real.h"

namespace nrg {

/// sum[i] += sum over sites of ln cosh x(i, site) and, unless the pointer is null, hyperbolic(i, site) = tanh x(i,
/// site). In float32 ln cosh errs by less than 1.5e-7 and tanh by 3e-7 relative.
/// @param x, hyperbolic  (rows x sites), their columns a stride apart
/// @param sum            (rows)
void addLogCosh(
    const Real* x, Index stride, Index rows, Index sites, double* sum, Real* hyperbolic, Index hyperbolicStride);

/// sum[i] += sum over k of factor[k] y(i, k)^2; y(i, k) becomes factor[k] y(i, k).
/// @param y  (rows x columns), its columns a stride apart
void applyDiagonal(Real* y, Index stride, Index rows, Index columns, const Real* factor, double* sum);

} // namespace nrg
