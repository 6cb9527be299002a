#include "app/gui/widgets/chart_ticks.h"

#include <algorithm>
#include <cmath>
#include <iterator>

#include "app/gui/widgets/text.h"

namespace nrg::gui {

namespace {

constexpr double kMostTicks = 1000;

/// 10³, 2·10¹²
QString logarithmicLabel(double value)
{
    constexpr double kPlain = 99'999;
    if (value < 1)
        return readableText(value, 3);
    if (value <= kPlain)
        return countText(std::llround(value));
    return readableText(value, 1);
}

} // namespace

std::vector<ChartTick> ticksOf(const AxisLimits& limits)
{
    std::vector<ChartTick> ticks;
    const double first = std::ceil(limits.lower / limits.tick - 1e-9);
    const double last = std::floor(limits.upper / limits.tick + 1e-9);
    if (!(last - first < kMostTicks)) // limits of no axis: so many ticks, or none at all
        return ticks;
    for (int i = 0; i <= static_cast<int>(last - first); ++i) {
        const double at = (first + i) * limits.tick;
        ticks.push_back({at, tickText(at, limits.tick)});
    }
    return ticks;
}

std::vector<ChartTick> thinnedTicks(const std::vector<ChartTick>& ticks, std::size_t maximum)
{
    if (ticks.size() <= maximum)
        return ticks;
    std::vector<ChartTick> majors;
    std::ranges::copy_if(ticks, std::back_inserter(majors), &ChartTick::major);
    const std::vector<ChartTick>& kept = majors.size() >= 2 ? majors : ticks;
    const std::size_t stride = (kept.size() + maximum - 1) / std::max<std::size_t>(maximum, 1);
    std::vector<ChartTick> some;
    for (std::size_t i = 0; i < kept.size(); i += stride)
        some.push_back(kept[i]);
    return some;
}

std::vector<ChartTick> logarithmicTicks(double lower, double upper, const QString& unit)
{
    std::vector<ChartTick> ticks;
    for (const double value : logTicks(lower, upper))
        ticks.push_back({std::log10(value), logarithmicLabel(value) + unit,
            std::abs(std::log10(value) - std::round(std::log10(value))) < 1e-9});
    return ticks;
}

} // namespace nrg::gui
