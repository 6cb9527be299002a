#pragma once
// Round limits and ticks. Qt Charts lays a chart out again at every change of a limit, so limits move in coarse steps.

#include <vector>

namespace nrg::gui {

/// Axes show numbers up to this size, and tell them apart down to its inverse. Functions below take any number, also
/// infinity and NaN, and give limits within this range.
inline constexpr double kGreatestOnAxis = 1e30;

struct AxisLimits {
    double lower = 0;
    double upper = 1;
    double tick = 0.2; ///< distance of the labelled ticks

    bool operator==(const AxisLimits&) const = default;
};

/// 1, 2 or 5 times a power of ten, not below `value`.
double niceStep(double value);

/// Limits around [lower, upper] with about `ticks` nice intervals; the limits themselves are multiples of a fifth of a
/// tick. A range too small for its place on the axis is widened.
AxisLimits niceLimits(double lower, double upper, int ticks = 7);

/// From 0 to a round number not below `last` (at least 10), which grows by 12 to 33 per cent at a time.
AxisLimits stepLimits(double last);

/// Values at 1, 2 and 5 times the powers of ten within [lower, upper], both positive; only the powers where the range
/// spans more than three decades, and every second or further one where it spans many. A few dozen at most.
std::vector<double> logTicks(double lower, double upper);

/// The largest of the values of logTicks (1, 2, 5) not above, and the smallest not below, a positive value.
double logFloor(double value);
double logCeiling(double value);

} // namespace nrg::gui
