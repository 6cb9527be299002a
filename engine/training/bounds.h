#pragma once
// How large the numbers of a training may become.

namespace nrg {

/// No figure of a step that counts, and no parameter, is larger: steps beyond it are skipped, and run files beyond it
/// are refused. It is far from anything sensible, and far enough from the largest float32 for sums to stay finite.
inline constexpr double kLargestFigure = 1e30;

/// Norm of the longest gradient that Adam is given: its square must be finite in float32.
inline constexpr double kLargestGradient = 1e18;

} // namespace nrg
