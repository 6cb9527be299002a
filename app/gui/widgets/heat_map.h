#pragma once
// One or several maps of signed values side by side, drawn from a colour table.

#include <QImage>
#include <QWidget>

#include <functional>
#include <optional>
#include <vector>

#include "app/gui/widgets/color_map.h"

namespace nrg::gui {

/// Equal maps: values are ordered map by map, row by row.
struct HeatMapData {
    int maps = 0;
    int rows = 0;
    int columns = 0;
    std::vector<float> values;

    float at(int map, int row, int column) const
    {
        const auto line
            = static_cast<std::size_t>(map) * static_cast<std::size_t>(rows) + static_cast<std::size_t>(row);
        return values[line * static_cast<std::size_t>(columns) + static_cast<std::size_t>(column)];
    }
};

/// A cell under the mouse.
struct HeatMapCell {
    int map = 0;
    int row = 0;
    int column = 0;
};

/// A round limit that holds `share` of the absolute values, and keeps `previous` while that still fits, so that colours
/// do not flicker from one set of samples to the next.
double symmetricLimit(const std::vector<float>& values, double previous, double share = 0.99);

class HeatMap : public QWidget {
    Q_OBJECT

public:
    explicit HeatMap(QWidget* parent = nullptr);

    /// Colours run over [-limit, limit].
    void setData(HeatMapData data, double limit);
    const HeatMapData& data() const { return m_data; }
    double limit() const { return m_limit; }

    /// What the tooltip says of a cell.
    void setCellText(std::function<QString(const HeatMapCell&, float value)> text) { m_cellText = std::move(text); }
    /// What is shown where there is no data yet.
    void setPlaceholder(const QString& text);

    std::optional<HeatMapCell> cellAt(const QPointF& position) const;

    QSize sizeHint() const override { return {340, 260}; }
    QSize minimumSizeHint() const override { return {120, 100}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    struct Grid {
        int across = 1;  ///< maps side by side
        double side = 0; ///< of a map, pixels
        QPointF origin;
        double pitch = 0; ///< from map to map
    };

    Grid grid() const;
    /// The maps at the screen's own pixels, which is cheaper than to have a small image enlarged.
    QImage render(double scale) const;
    void drawMap(QImage& image, int map, const QPoint& corner, int side) const;
    void showCellText();

    HeatMapData m_data;
    double m_limit = 1;
    DivergingMap m_colors;
    QImage m_image; ///< null when it must be rendered
    std::function<QString(const HeatMapCell&, float)> m_cellText;
    QString m_placeholder;
    std::optional<QPointF> m_hover;
};

} // namespace nrg::gui
