#include "app/gui/widgets/heat_map_grid.h"

#include <algorithm>
#include <cmath>

namespace nrg::gui {

namespace {

constexpr double kSpacing = 6; ///< between maps, pixels

} // namespace

HeatMapGrid::HeatMapGrid(const HeatMapData& data, const QSize& area)
    : m_maps(data.maps)
    , m_rows(data.rows)
    , m_columns(data.columns)
{
    for (int across = 1; across <= m_maps; ++across) {
        const int down = (m_maps + across - 1) / across;
        const double side = std::min(
            (area.width() - kSpacing * (across - 1)) / across, (area.height() - kSpacing * (down - 1)) / down);
        if (side > m_side) {
            m_across = across;
            m_side = side;
        }
    }
    // Whole pixels for each site keep the cells of a map equal.
    const int cells = std::max({m_rows, m_columns, 1});
    if (m_side >= cells)
        m_side = std::floor(m_side / cells) * cells;
    m_pitch = m_side + kSpacing;
    const double used = m_across * m_pitch - kSpacing;
    const int down = (m_maps + m_across - 1) / m_across;
    const double usedDown = down * m_pitch - kSpacing;
    m_origin = {std::floor((area.width() - used) / 2), std::max(0.0, std::floor((area.height() - usedDown) / 2))};
}

QRectF HeatMapGrid::mapRect(int map) const
{
    const int row = map / m_across;
    const int column = map % m_across;
    return {m_origin + QPointF(column, row) * m_pitch, QSizeF(m_side, m_side)};
}

QRectF HeatMapGrid::cellRect(const HeatMapCell& cell) const
{
    const QRectF map = mapRect(cell.map);
    const QSizeF size(map.width() / m_columns, map.height() / m_rows);
    return {map.topLeft() + QPointF(cell.column * size.width(), cell.row * size.height()), size};
}

std::optional<HeatMapCell> HeatMapGrid::cellAt(const QPointF& position) const
{
    if (m_maps == 0)
        return std::nullopt;
    const QPointF p = position - m_origin;
    if (p.x() < 0 || p.y() < 0)
        return std::nullopt;
    const int across = static_cast<int>(p.x() / m_pitch);
    const int down = static_cast<int>(p.y() / m_pitch);
    const QPointF inside(p.x() - across * m_pitch, p.y() - down * m_pitch);
    const int map = down * m_across + across;
    if (across >= m_across || map >= m_maps || inside.x() >= m_side || inside.y() >= m_side)
        return std::nullopt;
    return HeatMapCell{
        map, static_cast<int>(inside.y() / m_side * m_rows), static_cast<int>(inside.x() / m_side * m_columns)};
}

} // namespace nrg::gui
