#pragma once
// One or several maps of values side by side, drawn from a colour table; can be read, chosen from, dragged and painted
// on, with the mouse or the keyboard.

#include <QImage>
#include <QWidget>

#include <functional>
#include <optional>
#include <vector>

#include "app/gui/widgets/color_map.h"
#include "app/gui/widgets/heat_map_data.h"
#include "app/gui/widgets/map_outline.h"

namespace nrg::gui {

class HeatMap : public QWidget {
    Q_OBJECT

public:
    explicit HeatMap(QWidget* parent = nullptr);

    /// Diverging by default.
    void setColorScale(ColorScale scale);
    /// Colours run up to `limit`, see ColorScale.
    void setData(HeatMapData data, double limit);
    const HeatMapData& data() const { return m_data; }
    double limit() const { return m_limit; }

    /// What the tooltip says of a cell; rich text or plain.
    void setCellText(std::function<QString(const HeatMapCell&, float value)> text) { m_cellText = std::move(text); }
    /// What is shown where there is no data yet.
    void setPlaceholder(const QString& text);

    /// Contours over the maps, later ones above earlier ones.
    void setOutlines(std::vector<MapOutline> outlines);
    const std::vector<MapOutline>& outlines() const { return m_outlines; }
    /// Lines between rows, and between columns, before these numbers.
    void setDividers(std::vector<int> before);
    const std::vector<int>& dividers() const { return m_dividers; }
    /// Frames a row and the column of the same number; for maps of pairs.
    void setChosenLine(std::optional<int> line);
    std::optional<int> chosenLine() const { return m_chosenLine; }
    /// The chosen cell, drawn with a frame; also where the keyboard stands.
    void setSelected(std::optional<HeatMapCell> cell);
    std::optional<HeatMapCell> selected() const { return m_selected; }

    /// Opacity of the maps, 0 to 1, for animations.
    void setOpacity(double opacity);
    double opacity() const { return m_opacity; }
    /// Takes the mouse and the keyboard: arrows move the chosen cell, + and - step its value.
    void setInteractive(bool interactive);

    /// Between cellPressed and cellReleased of the mouse.
    bool isMouseDown() const { return m_pressed.has_value(); }

    std::optional<HeatMapCell> cellAt(const QPointF& position) const;
    /// In widget coordinates.
    QRectF cellRect(const HeatMapCell& cell) const;

    QSize sizeHint() const override { return {340, 260}; }
    QSize minimumSizeHint() const override { return m_minimum; }
    void setMinimumHint(const QSize& size);
    /// Never higher than wide, so that what stands above and below a single map stays beside it.
    void setSquare(bool square);

signals:
    /// The mouse is over another cell, or over none.
    void cellHovered(const std::optional<nrg::gui::HeatMapCell>& cell);
    /// Pressed with the mouse, or reached with the keyboard; only cells that have a value.
    void cellPressed(const nrg::gui::HeatMapCell& cell, Qt::KeyboardModifiers modifiers);
    /// The mouse moves on with the button down. @param from  where it was pressed  @param offset  pixels since then
    void cellDragged(
        const nrg::gui::HeatMapCell& from, const std::optional<nrg::gui::HeatMapCell>& now, const QPointF& offset);
    void cellReleased();
    /// Wheel with Ctrl over a cell, or + and - on the chosen one.
    void cellStepped(const nrg::gui::HeatMapCell& cell, double steps);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    /// The maps at the screen's own pixels, which is cheaper than enlarging a small image.
    QImage render(double scale) const;
    void drawMap(QImage& image, int map, const QPoint& corner, int side) const;
    void drawForFile(QPainter& painter) const;
    void drawOverlays(QPainter& painter) const;
    void drawFocus(QPainter& painter) const;
    void showCellText();
    void describe();

    HeatMapData m_data;
    double m_limit = 1;
    ColorMap m_colors;
    QImage m_image; ///< null when it must be rendered
    std::function<QString(const HeatMapCell&, float)> m_cellText;
    QString m_placeholder;
    std::vector<MapOutline> m_outlines;
    std::vector<int> m_dividers;
    std::optional<int> m_chosenLine;
    std::optional<HeatMapCell> m_selected;
    std::optional<HeatMapCell> m_pressed;
    QPointF m_pressedAt;
    bool m_interactive = false;
    bool m_square = false;
    double m_opacity = 1;
    QSize m_minimum{120, 100};
    std::optional<QPointF> m_hover;
    std::optional<HeatMapCell> m_hovered;
};

} // namespace nrg::gui
