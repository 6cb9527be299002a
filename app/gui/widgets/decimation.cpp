#include "app/gui/widgets/decimation.h"

#include <algorithm>
#include <cmath>

namespace nrg::gui {

namespace {

void appendExtremes(std::span<const QPointF> stretch, QList<QPointF>& out)
{
    const QPointF* lowest = nullptr;
    const QPointF* highest = nullptr;
    for (const QPointF& point : stretch) {
        if (!std::isfinite(point.y()))
            continue;
        if (!lowest || point.y() < lowest->y())
            lowest = &point;
        if (!highest || point.y() > highest->y())
            highest = &point;
    }
    if (!lowest)
        return;
    const auto [first, second] = std::minmax(lowest, highest);
    out.append(*first);
    if (first != second)
        out.append(*second);
}

} // namespace

QList<QPointF> decimateMinMax(std::span<const QPointF> points, qsizetype maximum)
{
    const std::size_t stretches = static_cast<std::size_t>(std::max<qsizetype>(maximum, 2)) / 2;
    std::size_t length = 1;
    while ((points.size() + length - 1) / length > (length == 1 ? 2 * stretches : stretches))
        length *= 2;
    QList<QPointF> out;
    out.reserve(maximum);
    for (std::size_t first = 0; first < points.size(); first += length)
        appendExtremes(points.subspan(first, std::min(length, points.size() - first)), out);
    return out;
}

} // namespace nrg::gui
