#pragma once
// Where maps and their cells lie in a widget: side by side, as large as they fit.

#include <QPointF>
#include <QRectF>
#include <QSize>

#include <optional>

#include "app/gui/widgets/heat_map_data.h"

namespace nrg::gui {

class HeatMapGrid {
public:
    HeatMapGrid(const HeatMapData& data, const QSize& area);

    double side() const { return m_side; }
    QRectF mapRect(int map) const;
    QRectF cellRect(const HeatMapCell& cell) const;
    std::optional<HeatMapCell> cellAt(const QPointF& position) const;

private:
    int m_maps;
    int m_rows;
    int m_columns;
    int m_across = 1;  ///< maps side by side
    double m_side = 0; ///< of a map, pixels
    QPointF m_origin;
    double m_pitch = 0; ///< from map to map
};

} // namespace nrg::gui
