#pragma once
// The configurations that a snapshot shows.

#include <cstdint>

#include "engine/core/types.h"
#include "engine/flow/model.h"
#include "engine/session/snapshot.h"

namespace nrg {

inline constexpr Index kShownSamples = 16;

/// The first configurations of a training batch, each with a fair random sign where the model is symmetrised (as in its
/// generation, PHYSICS.md "Symmetrised"), and spins drawn from P(s | x) where the target has them.
/// @param batch  (batch x sites), signs as the flow generated them
Samples samplesOfBatch(const Model& model, const Matrix& batch, std::uint64_t seed, std::int64_t step);

/// The same, drawn for the purpose.
Samples freshSamples(const Model& model, Parameters theta, std::uint64_t seed, int threads);

} // namespace nrg
