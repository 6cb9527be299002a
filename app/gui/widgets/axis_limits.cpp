#include "app/gui/widgets/axis_limits.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace nrg::gui {

namespace {

/// Guards a comparison of round numbers against the last bits of pow and division.
constexpr double kSlack = 1e-9;

constexpr double kLeastRange = 1e-9; ///< of an axis, in units of its greatest number
constexpr int kMostPowers = 16;      ///< of ten, with a tick at each

double onAxis(double value)
{
    return std::isnan(value) ? 0 : std::clamp(value, -kGreatestOnAxis, kGreatestOnAxis);
}

double onLogarithmicAxis(double value)
{
    return std::isnan(value) ? 1 : std::clamp(value, 1 / kGreatestOnAxis, kGreatestOnAxis);
}

template <std::size_t N>
double roundUpTo(double value, const std::array<double, N>& mantissas)
{
    value = onLogarithmicAxis(value);
    const double power = std::pow(10.0, std::floor(std::log10(value) + kSlack));
    for (const double mantissa : mantissas)
        if (mantissa * power >= value * (1 - kSlack))
            return mantissa * power;
    return 10 * power;
}

} // namespace

double niceStep(double value)
{
    return value > 0 ? roundUpTo(value, std::array{1.0, 2.0, 5.0}) : 1.0;
}

AxisLimits niceLimits(double lower, double upper, int ticks)
{
    lower = onAxis(lower);
    upper = onAxis(upper);
    const double size = std::max(std::abs(lower), std::abs(upper));
    if (!(upper - lower > std::max(kLeastRange * size, 1 / kGreatestOnAxis))) {
        const double margin = std::max(size * 0.01, 1e-3);
        upper = lower + margin;
        lower -= margin;
    }
    AxisLimits limits;
    limits.tick = niceStep((upper - lower) / ticks);
    const double part = limits.tick / 5;
    limits.lower = std::floor(lower / part + kSlack) * part;
    limits.upper = std::ceil(upper / part - kSlack) * part;
    return limits;
}

AxisLimits stepLimits(double last)
{
    constexpr std::array kMantissas{1.0, 1.2, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 8.0};
    AxisLimits limits;
    limits.upper = roundUpTo(std::max(10.0, last), kMantissas); // 10 where `last` is no number
    limits.tick = niceStep(limits.upper / 6);
    return limits;
}

std::vector<double> logTicks(double lower, double upper)
{
    lower = onLogarithmicAxis(lower);
    upper = onLogarithmicAxis(upper);
    const bool powersOnly = upper / lower > 1500;
    const int first = static_cast<int>(std::floor(std::log10(lower)));
    const int last = static_cast<int>(std::floor(std::log10(upper) + kSlack));
    const int stride = 1 + std::max(0, last - first) / kMostPowers;
    std::vector<double> ticks;
    for (int exponent = first; exponent <= last; ++exponent) {
        if (exponent % stride != 0)
            continue;
        for (const double mantissa : {1.0, 2.0, 5.0}) {
            const double tick = mantissa * std::pow(10.0, exponent);
            const bool inside = tick >= lower * (1 - kSlack) && tick <= upper * (1 + kSlack);
            if (inside && (mantissa == 1.0 || !powersOnly))
                ticks.push_back(tick);
        }
    }
    return ticks;
}

double logFloor(double value)
{
    return 1 / logCeiling(1 / value);
}

double logCeiling(double value)
{
    return roundUpTo(value, std::array{1.0, 2.0, 5.0});
}

} // namespace nrg::gui
