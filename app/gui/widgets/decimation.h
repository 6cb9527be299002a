#pragma once
// Thinning of long curves to what a screen can show.

#include <QList>
#include <QPointF>

#include <span>

namespace nrg::gui {

/// At most `maximum` points (at least 2) in their order, with the lowest and the highest of every stretch kept, so that
/// no spike is lost. Stretches are powers of two long: they keep their borders while points are added at the end, so
/// that the curve does not flicker. NaN and infinity are left out.
QList<QPointF> decimateMinMax(std::span<const QPointF> points, qsizetype maximum);

} // namespace nrg::gui
