// The picture of a heat map's values.

#include <algorithm>

#include "app/gui/widgets/heat_map.h"
#include "app/gui/widgets/heat_map_grid.h"
#include "app/gui/widgets/theme.h"

namespace nrg::gui {

namespace {

constexpr int kHatch = 5;          ///< from one line of a hole to the next, pixels
constexpr int kHatchesASide = 128; ///< of a map, at most

} // namespace

QImage HeatMap::render(double scale) const
{
    QImage image(size() * scale, QImage::Format_RGB32);
    image.setDevicePixelRatio(scale);
    image.fill(palette().color(backgroundRole()));
    const HeatMapGrid grid(m_data, size());
    for (int map = 0; map < m_data.maps; ++map) {
        drawMap(image, map, (grid.mapRect(map).topLeft() * scale).toPoint(), static_cast<int>(grid.side() * scale));
    }
    return image;
}

void HeatMap::drawMap(QImage& image, int map, const QPoint& corner, int side) const
{
    side = std::min({side, image.width() - corner.x(), image.height() - corner.y()});
    if (side <= 0)
        return;
    const Theme theme = themeOf(palette());
    const int hatch = std::max(kHatch, side / kHatchesASide); // wider in pictures that are scaled down
    int drawn = -1;
    bool hasHoles = false; // hatched aslant: no two lines are equal
    for (int y = 0; y < side; ++y) {
        auto* line = reinterpret_cast<QRgb*>(image.scanLine(corner.y() + y)) + corner.x();
        const int row = y * m_data.rows / side;
        if (row == drawn && !hasHoles) { // as the line above
            std::copy_n(line - image.bytesPerLine() / static_cast<qsizetype>(sizeof(QRgb)), side, line);
            continue;
        }
        drawn = row;
        hasHoles = false;
        for (int column = 0; column < m_data.columns; ++column) {
            const QRgb color = m_colors.color(static_cast<double>(m_data.at(map, row, column)), m_limit);
            const int first = column * side / m_data.columns;
            const int end = (column + 1) * side / m_data.columns;
            if (qAlpha(color) != 0) {
                std::fill(line + first, line + end, color);
                continue;
            }
            hasHoles = true;
            for (int x = first; x < end; ++x)
                line[x] = (x + y) % hatch < std::max(1, hatch / kHatch) ? theme.ghost.rgb() : theme.surface.rgb();
        }
    }
}

} // namespace nrg::gui
