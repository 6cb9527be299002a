#pragma once
// Lines over a heat map: around regions of it, and between its parts.

#include <QColor>
#include <QLineF>
#include <QList>
#include <QRectF>

#include <vector>

namespace nrg::gui {

/// A region of one map, drawn as its contour.
struct MapOutline {
    int map = 0;
    std::vector<bool> inside; ///< (rows x columns), row by row
    QColor color;
    double width = 2;
    bool dashed = false;
};

/// The edges between cells inside and outside, in the coordinates of `area`, which the whole map fills. Edges on one
/// line that touch are one line.
QList<QLineF> contour(const std::vector<bool>& inside, int rows, int columns, const QRectF& area);

} // namespace nrg::gui
