#include "app/gui/widgets/map_outline.h"

#include <functional>

namespace nrg::gui {

namespace {

/// Stretches of `isEdge` along one line of `count` cells, as (first, one past the last).
void appendStretches(int count, const std::function<bool(int)>& isEdge, const std::function<void(int, int)>& append)
{
    for (int i = 0; i < count; ++i) {
        const int first = i;
        while (i < count && isEdge(i))
            ++i;
        if (i > first)
            append(first, i);
    }
}

} // namespace

QList<QLineF> contour(const std::vector<bool>& inside, int rows, int columns, const QRectF& area)
{
    const auto at = [&](int row, int column) {
        return row >= 0 && row < rows && column >= 0 && column < columns
            && inside[static_cast<std::size_t>(row) * static_cast<std::size_t>(columns)
                + static_cast<std::size_t>(column)];
    };
    const auto x = [&](int column) { return area.left() + column * area.width() / columns; };
    const auto y = [&](int row) { return area.top() + row * area.height() / rows; };
    QList<QLineF> lines;
    for (int row = 0; row <= rows; ++row)
        appendStretches(
            columns, [&](int column) { return at(row - 1, column) != at(row, column); },
            [&](int first, int last) {
                lines.append({x(first), y(row), x(last), y(row)});
            });
    for (int column = 0; column <= columns; ++column)
        appendStretches(
            rows, [&](int row) { return at(row, column - 1) != at(row, column); },
            [&](int first, int last) {
                lines.append({x(column), y(first), x(column), y(last)});
            });
    return lines;
}

} // namespace nrg::gui
