#include "app/gui/views/sampling_curves.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace nrg::gui {

namespace {

constexpr double kStretchesPerDecade = 40;

/// Sums over the points of one stretch.
struct Stretch {
    double position = 0;
    double value = 0;
    double error = 0;
    int count = 0;

    void flushInto(ErrorCurve& curve)
    {
        if (count == 0)
            return;
        const QPointF mean(position / count, value / count);
        const QPointF width(0, error / count);
        curve.mean.append(mean);
        curve.upper.append(mean + width);
        curve.lower.append(mean - width);
        *this = {};
    }
};

} // namespace

double positionOf(const nrg::SamplingPoint& point, SamplingAxis axis)
{
    switch (axis) {
    case SamplingAxis::Steps:
        return point.step;
    case SamplingAxis::Leapfrogs:
        return point.leapfrogs;
    case SamplingAxis::Seconds:
        break;
    }
    return point.seconds;
}

ErrorCurve errorCurve(std::span<const nrg::SamplingPoint> points, SamplingAxis axis, double offset)
{
    ErrorCurve curve;
    Stretch stretch;
    double current = 0;
    for (const nrg::SamplingPoint& point : points) {
        const double position = positionOf(point, axis) + offset;
        if (!(position > 0) || !std::isfinite(point.value))
            continue;
        const double logarithm = std::log10(position);
        const double number = std::floor(logarithm * kStretchesPerDecade);
        if (stretch.count > 0 && number != current)
            stretch.flushInto(curve);
        current = number;
        stretch.position += logarithm;
        stretch.value += point.value;
        stretch.error += std::isfinite(point.error) ? point.error : 0;
        ++stretch.count;
    }
    stretch.flushInto(curve);
    return curve;
}

std::vector<QPointF> angularAverage(const Eigen::MatrixXd& map)
{
    struct Shell {
        double length = 0;
        double value = 0;
        int count = 0;
    };
    const auto lattice = map.rows();
    std::vector<Shell> shells;
    for (Eigen::Index m = 0; m < lattice; ++m)
        for (Eigen::Index n = 0; n < map.cols(); ++n) {
            const auto row = static_cast<double>(std::min(m, lattice - m));
            const auto column = static_cast<double>(std::min(n, lattice - n));
            const double length = std::hypot(row, column);
            const auto shell = static_cast<std::size_t>(std::lround(length));
            if (shell >= shells.size())
                shells.resize(shell + 1);
            shells[shell].length += length;
            shells[shell].value += map(m, n);
            ++shells[shell].count;
        }
    std::vector<QPointF> average;
    for (const Shell& shell : shells)
        if (shell.count > 0)
            average.emplace_back(2 * std::numbers::pi / static_cast<double>(lattice) * shell.length / shell.count,
                shell.value / shell.count);
    return average;
}

QList<QPointF> densityOutline(std::span<const double> densities, double lower, double upper)
{
    QList<QPointF> outline;
    const double width = (upper - lower) / static_cast<double>(std::max<std::size_t>(densities.size(), 1));
    double left = lower;
    for (const double density : densities) {
        outline.append({left, density});
        outline.append({left + width, density});
        left += width;
    }
    return outline;
}

QList<QPointF> histogramOutline(std::span<const double> values, double lower, double upper, int bins)
{
    if (values.empty() || !(upper > lower))
        return {};
    const double width = (upper - lower) / bins;
    std::vector<double> densities(static_cast<std::size_t>(bins));
    for (const double value : values)
        if (const double bin = std::floor((value - lower) / width); bin >= 0 && bin < bins)
            densities[static_cast<std::size_t>(bin)] += 1 / (width * static_cast<double>(values.size()));
    return densityOutline(densities, lower, upper);
}

} // namespace nrg::gui
