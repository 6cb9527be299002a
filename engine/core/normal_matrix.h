#pragma once
// Standard normal numbers for a batch of configurations.

#include <cstdint>

#include "engine/core/philox.h"
#include "engine/core/types.h"

namespace nrg {

/// N(0, 1) at every site (batch x sites) of samples firstSample, firstSample + 1, ... at `step` of a stream.
void drawNormals(
    MatrixRef z, std::uint64_t seed, Stream stream, std::uint64_t step, std::uint32_t firstSample, int threads);

} // namespace nrg
