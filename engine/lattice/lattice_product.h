#pragma once
// Products of a batch of configurations with a small matrix along one direction of the lattice, as vectors over the
// batch. General matrix products pack their operands first, which takes longer than such a product does.

#include "engine/core/real.h"

namespace nrg {

/// L x L columns of configurations: entry `site` of line `line` is the column at data + line * lineStride + site *
/// siteStride, contiguous over the batch. Lines are the lattice's rows or its columns, as the strides say.
template <class Scalar>
struct LatticeLines {
    Scalar* data;
    Index lineStride;
    Index siteStride;
};

/// to(line, j) = sum_i factor(i, j) from(line, i) for every line, or added to `to`. The order of additions depends on L
/// alone: a configuration's result is the same wherever it stands in a batch.
/// @param factor  (L x L), row-major
/// @param rows    configurations, any number
void multiplyLines(const LatticeLines<const Real>& from, const Real* factor, int lattice, Index rows,
    const LatticeLines<Real>& to, bool add = false);

} // namespace nrg
