#include "app/gui/widgets/heat_map.h"

#include <QEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPaintEngine>
#include <QPainter>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

#include "app/gui/widgets/heat_map_grid.h"
#include "app/gui/widgets/theme.h"

namespace nrg::gui {

namespace {

/// Qt 6.4 shares images of more than 95 lines among threads, and the window would wait for these threads while training
/// uses all cores.
constexpr int kStripHeight = 64;

} // namespace

HeatMap::HeatMap(QWidget* parent)
    : QWidget(parent)
    , m_colors(ColorScale::Diverging, isDark(palette()))
{
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void HeatMap::setColorScale(ColorScale scale)
{
    m_colors = ColorMap(scale, isDark(palette()));
    m_image = QImage();
    update();
}

void HeatMap::setData(HeatMapData data, double limit)
{
    m_data = std::move(data);
    m_limit = limit;
    m_image = QImage();
    update();
    if (m_selected && !m_data.hasValue(*m_selected))
        m_selected.reset();
    if (m_pressed && !m_data.hasValue(*m_pressed))
        m_pressed.reset();
    describe();
    if (m_hover)
        showCellText();
}

void HeatMap::setPlaceholder(const QString& text)
{
    m_placeholder = text;
    update();
}

void HeatMap::setOutlines(std::vector<MapOutline> outlines)
{
    m_outlines = std::move(outlines);
    update();
}

void HeatMap::setDividers(std::vector<int> before)
{
    m_dividers = std::move(before);
    update();
}

void HeatMap::setChosenLine(std::optional<int> line)
{
    m_chosenLine = line;
    update();
}

void HeatMap::setSelected(std::optional<HeatMapCell> cell)
{
    if (cell && !m_data.hasValue(*cell))
        cell.reset();
    if (m_selected == cell)
        return;
    m_selected = cell;
    describe();
    update();
}

void HeatMap::setInteractive(bool interactive)
{
    m_interactive = interactive;
    setFocusPolicy(interactive ? Qt::StrongFocus : Qt::NoFocus);
    setCursor(interactive ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void HeatMap::setOpacity(double opacity)
{
    if (opacity == m_opacity)
        return;
    m_opacity = opacity;
    update();
}

void HeatMap::setMinimumHint(const QSize& size)
{
    m_minimum = size;
    updateGeometry();
}

void HeatMap::setSquare(bool square)
{
    m_square = square;
    setMaximumHeight(square ? std::max(width(), m_minimum.height()) : QWIDGETSIZE_MAX);
}

void HeatMap::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    if (m_square)
        setSquare(true);
}

QRectF HeatMap::cellRect(const HeatMapCell& cell) const
{
    return HeatMapGrid(m_data, size()).cellRect(cell);
}

std::optional<HeatMapCell> HeatMap::cellAt(const QPointF& position) const
{
    return HeatMapGrid(m_data, size()).cellAt(position);
}

void HeatMap::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    if (m_data.maps == 0) {
        painter.setPen(themeOf(palette()).muted);
        painter.drawText(rect(), Qt::AlignCenter | Qt::TextWordWrap, m_placeholder);
        drawFocus(painter);
        return;
    }
    painter.setOpacity(m_opacity);
    if (painter.paintEngine()->type() != QPaintEngine::Raster) {
        drawForFile(painter);
        drawOverlays(painter);
        return;
    }
    const double scale = painter.device()->devicePixelRatioF();
    if (m_image.size() != size() * scale)
        m_image = render(scale);
    for (int top = 0; top < height(); top += kStripHeight) {
        const QRectF strip(0, top, width(), std::min(kStripHeight, height() - top));
        painter.drawImage(strip, m_image, QRectF(strip.topLeft() * scale, strip.size() * scale));
    }
    drawOverlays(painter);
    if (!m_selected)
        drawFocus(painter);
}

/// Where no chosen cell shows that the map has the keyboard.
void HeatMap::drawFocus(QPainter& painter) const
{
    if (!hasFocus())
        return;
    painter.setPen(QPen(palette().color(QPalette::Highlight), 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(rect().adjusted(1, 1, -1, -1));
}

void HeatMap::drawOverlays(QPainter& painter) const
{
    const HeatMapGrid grid(m_data, size());
    const Theme theme = themeOf(palette());
    for (int map = 0; map < m_data.maps && !m_dividers.empty(); ++map) {
        const QRectF area = grid.mapRect(map);
        painter.setPen(QPen(theme.muted, 1));
        for (const int before : m_dividers) {
            const double x = std::floor(area.left() + before * area.width() / m_data.columns) + 0.5;
            const double y = std::floor(area.top() + before * area.height() / m_data.rows) + 0.5;
            painter.drawLine(QLineF(x, area.top(), x, area.bottom()));
            painter.drawLine(QLineF(area.left(), y, area.right(), y));
        }
    }
    const auto cells = static_cast<std::size_t>(m_data.rows) * static_cast<std::size_t>(m_data.columns);
    for (const MapOutline& outline : m_outlines) {
        if (outline.map >= m_data.maps || outline.inside.size() != cells)
            continue;
        QPen pen(outline.color, outline.width, outline.dashed ? Qt::CustomDashLine : Qt::SolidLine, Qt::FlatCap);
        if (outline.dashed)
            pen.setDashPattern({2, 1.5});
        painter.setPen(pen);
        painter.drawLines(contour(outline.inside, m_data.rows, m_data.columns, grid.mapRect(outline.map)));
    }
    if (m_chosenLine && *m_chosenLine < m_data.rows && *m_chosenLine < m_data.columns) {
        const QRectF first = grid.cellRect({0, *m_chosenLine, 0});
        const QRectF area = grid.mapRect(0);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(palette().color(QPalette::Highlight), 1.5));
        painter.drawRect(QRectF(area.left(), first.top(), area.width(), first.height()).adjusted(0, -1, 0, 1));
        const double left = area.left() + *m_chosenLine * area.width() / m_data.columns;
        painter.drawRect(QRectF(left, area.top(), first.width(), area.height()).adjusted(-1, 0, 1, 0));
    }
    if (!m_selected)
        return;
    const QRectF cell = grid.cellRect(*m_selected);
    const double inset = cell.width() > 8 ? 1 : -1.5; // around a cell that is too small to be drawn into
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme.surface, 4));
    painter.drawRect(cell.adjusted(inset, inset, -inset, -inset));
    painter.setPen(QPen(hasFocus() ? palette().color(QPalette::Highlight) : theme.text, 2));
    painter.drawRect(cell.adjusted(inset, inset, -inset, -inset));
}

void HeatMap::mousePressEvent(QMouseEvent* event)
{
    const auto cell = cellAt(event->position());
    if (!m_interactive || event->button() != Qt::LeftButton || !cell || !m_data.hasValue(*cell)) {
        QWidget::mousePressEvent(event);
        return;
    }
    m_pressed = cell;
    m_pressedAt = event->position();
    setSelected(cell);
    emit cellPressed(*cell, event->modifiers());
}

void HeatMap::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (m_interactive)
        mousePressEvent(event); // two quick clicks are two clicks
    else
        QWidget::mouseDoubleClickEvent(event);
}

void HeatMap::mouseMoveEvent(QMouseEvent* event)
{
    m_hover = event->position();
    const auto cell = cellAt(*m_hover);
    if (cell != m_hovered) {
        m_hovered = cell;
        emit cellHovered(cell);
    }
    if (m_pressed && event->buttons().testFlag(Qt::LeftButton))
        emit cellDragged(*m_pressed, cell, event->position() - m_pressedAt);
    showCellText();
}

void HeatMap::mouseReleaseEvent(QMouseEvent* event)
{
    if (!m_pressed) {
        QWidget::mouseReleaseEvent(event);
        return;
    }
    m_pressed.reset();
    emit cellReleased();
}

void HeatMap::wheelEvent(QWheelEvent* event)
{
    const auto cell = cellAt(event->position());
    if (!m_interactive || !cell || !m_data.hasValue(*cell) || !event->modifiers().testFlag(Qt::ControlModifier)) {
        QWidget::wheelEvent(event);
        return;
    }
    setSelected(cell);
    emit cellStepped(*cell, event->angleDelta().y() / 120.0);
    event->accept();
}

void HeatMap::keyPressEvent(QKeyEvent* event)
{
    int down = 0;
    int across = 0;
    switch (event->key()) {
    case Qt::Key_Up:
        down = -1;
        break;
    case Qt::Key_Down:
        down = 1;
        break;
    case Qt::Key_Left:
        across = -1;
        break;
    case Qt::Key_Right:
        across = 1;
        break;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
    case Qt::Key_Minus:
        if (m_interactive && m_selected) {
            emit cellStepped(*m_selected, event->key() == Qt::Key_Minus ? -1 : 1);
            return;
        }
        [[fallthrough]];
    default:
        QWidget::keyPressEvent(event);
        return;
    }
    if (!m_interactive || m_data.maps == 0) {
        QWidget::keyPressEvent(event);
        return;
    }
    if (!m_selected)
        for (int i = 0; i < m_data.rows * m_data.columns && !m_selected; ++i)
            setSelected(HeatMapCell{0, i / m_data.columns, i % m_data.columns});
    else
        setSelected(m_data.neighbour(*m_selected, down, across));
    if (m_selected)
        emit cellPressed(*m_selected, event->modifiers());
}

bool HeatMap::event(QEvent* event)
{
    if (m_interactive && event->type() == QEvent::ShortcutOverride) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Plus || key == Qt::Key_Equal || key == Qt::Key_Minus
            || (key >= Qt::Key_Left && key <= Qt::Key_Down)) {
            event->accept();
            return true;
        }
    }
    return QWidget::event(event);
}

void HeatMap::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    update();
}

void HeatMap::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    update();
}

void HeatMap::leaveEvent(QEvent* event)
{
    QWidget::leaveEvent(event);
    m_hover.reset();
    if (m_hovered) {
        m_hovered.reset();
        emit cellHovered(m_hovered);
    }
}

void HeatMap::describe()
{
    if (!m_interactive || !m_cellText)
        return;
    setAccessibleDescription(m_selected
            ? m_cellText(*m_selected, m_data.at(m_selected->map, m_selected->row, m_selected->column))
            : QString());
}

void HeatMap::showCellText()
{
    const auto cell = m_hover ? cellAt(*m_hover) : std::nullopt;
    if (!cell || !m_cellText || !m_data.hasValue(*cell)) {
        QToolTip::hideText();
        return;
    }
    const float value = m_data.at(cell->map, cell->row, cell->column);
    QToolTip::showText(mapToGlobal(m_hover->toPoint()), m_cellText(*cell, value), this);
}

void HeatMap::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::PaletteChange)
        return;
    m_colors = ColorMap(m_colors.scale(), isDark(palette()));
    m_image = QImage();
    update();
}

} // namespace nrg::gui
