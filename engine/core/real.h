#pragma once
// The engine's scalar types, without Eigen: kernels compiled once per instruction set see these alone.

#include <cstddef>
#include <span>

namespace nrg {

#ifdef NRG_DOUBLE
using Real = double; ///< nrg_engine_double, the build that the law tests use
#else
using Real = float;
#endif

using Index = std::ptrdiff_t; ///< Eigen::Index as well

using Parameters = std::span<const Real>; ///< theta: one flat vector for the whole flow
using Gradient = std::span<Real>;         ///< same layout as theta

} // namespace nrg
