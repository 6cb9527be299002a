// Heat maps as they are drawn into files that other programs scale.

#include <QPainter>

#include <algorithm>

#include "app/gui/widgets/heat_map.h"
#include "app/gui/widgets/heat_map_grid.h"

namespace nrg::gui {

namespace {

constexpr int kPixels = 1024;   ///< a side of a map's picture, about
constexpr int kMostPixels = 64; ///< of a cell

} // namespace

/// Each map as one picture. Its cells are many pixels wide, so that a program that smooths pictures as it scales them
/// leaves the cells sharp; single rectangles would show gaps between them.
void HeatMap::drawForFile(QPainter& painter) const
{
    const HeatMapGrid grid(m_data, size());
    const int cell = std::clamp(kPixels / std::max({1, m_data.rows, m_data.columns}), 1, kMostPixels);
    for (int map = 0; map < m_data.maps; ++map) {
        const int side = cell * std::max(m_data.rows, m_data.columns);
        QImage image(side, side, QImage::Format_RGB32);
        drawMap(image, map, {}, side);
        painter.drawImage(grid.mapRect(map), image);
    }
}

} // namespace nrg::gui
