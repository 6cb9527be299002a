#pragma once
// Standard normal draws for a whole batch, at the speed of the vector units.

#include <cstdint>

#include "engine/core/philox.h"
#include "engine/core/real.h"

namespace nrg {

/// Fills a column-major (rows x columns) matrix: row i, columns 4 b to 4 b + 3 are the four normals of the address with
/// sample first.sample + i and block first.block + b, those of normals() up to 1e-6 (in float64 to the last bit). A
/// draw depends on its address alone, and is the same on every instruction set that has fused multiply-adds.
/// @param stride  from one column to the next
void fillNormals(std::uint64_t seed, const Address& first, Real* out, Index rows, Index columns, Index stride);

} // namespace nrg
