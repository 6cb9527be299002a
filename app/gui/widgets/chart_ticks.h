#pragma once
// Labelled ticks of a chart's axes.

#include <QString>

#include <cstddef>
#include <vector>

#include "app/gui/widgets/axis_limits.h"

namespace nrg::gui {

struct ChartTick {
    double at = 0;
    QString label;
    bool major = true; ///< other ticks are dropped first where there is little room

    bool operator==(const ChartTick&) const = default;
};

/// At most about `maximum` of them, evenly taken.
std::vector<ChartTick> thinnedTicks(const std::vector<ChartTick>& ticks, std::size_t maximum);

std::vector<ChartTick> ticksOf(const AxisLimits& limits);
/// Labelled ticks at 1, 2 and 5 times the powers of ten, for an axis of decimal logarithms; limits positive.
std::vector<ChartTick> logarithmicTicks(double lower, double upper, const QString& unit = {});

} // namespace nrg::gui
