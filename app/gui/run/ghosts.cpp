#include "app/gui/run/ghosts.h"

#include <algorithm>

namespace nrg::gui {

std::optional<QPointF> pointNear(const QList<QPointF>& curve, double step)
{
    if (curve.isEmpty() || step < curve.front().x() || step > curve.back().x())
        return std::nullopt;
    auto after = std::ranges::lower_bound(curve, step, {}, [](const QPointF& point) { return point.x(); });
    if (after == curve.end())
        return std::nullopt;
    if (after != curve.begin() && step - std::prev(after)->x() < after->x() - step)
        --after;
    return *after;
}

} // namespace nrg::gui
