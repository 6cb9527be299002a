#include "app/gui/widgets/heat_map.h"

#include <QEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

#include "app/gui/widgets/axis_limits.h"
#include "app/gui/widgets/theme.h"

namespace nrg::gui {

namespace {

constexpr double kSpacing = 6; ///< between maps, pixels

/// Qt 6.4 shares what is higher than 95 lines between threads, and the window would wait for them while training has
/// all cores.
constexpr int kStripHeight = 64;

} // namespace

double symmetricLimit(const std::vector<float>& values, double previous, double share)
{
    std::vector<float> sizes;
    sizes.reserve(values.size());
    for (const float value : values)
        if (std::isfinite(value))
            sizes.push_back(std::abs(value));
    if (sizes.empty())
        return previous > 0 ? previous : 1;
    const auto rank = static_cast<std::ptrdiff_t>(share * static_cast<double>(sizes.size() - 1));
    std::nth_element(sizes.begin(), sizes.begin() + rank, sizes.end());
    const auto needed = static_cast<double>(sizes[static_cast<std::size_t>(rank)]);
    if (needed <= previous && needed > 0.5 * previous)
        return previous;
    const double step = niceStep(std::max(needed, 1e-6) / 5);
    return std::ceil(1.1 * needed / step) * step;
}

HeatMap::HeatMap(QWidget* parent)
    : QWidget(parent)
    , m_colors(isDark(palette()))
{
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void HeatMap::setData(HeatMapData data, double limit)
{
    m_data = std::move(data);
    m_limit = limit;
    m_image = QImage();
    update();
    if (m_hover)
        showCellText();
}

void HeatMap::setPlaceholder(const QString& text)
{
    m_placeholder = text;
    update();
}

QImage HeatMap::render(double scale) const
{
    QImage image(size() * scale, QImage::Format_RGB32);
    image.setDevicePixelRatio(scale);
    image.fill(palette().color(backgroundRole()));
    const Grid g = grid();
    for (int map = 0; map < m_data.maps; ++map) {
        const int down = map / g.across;
        const QPointF corner = g.origin + QPointF(map % g.across, down) * g.pitch;
        drawMap(image, map, (corner * scale).toPoint(), static_cast<int>(g.side * scale));
    }
    return image;
}

void HeatMap::drawMap(QImage& image, int map, const QPoint& corner, int side) const
{
    side = std::min({side, image.width() - corner.x(), image.height() - corner.y()});
    if (side <= 0)
        return;
    int drawn = -1;
    for (int y = 0; y < side; ++y) {
        auto* line = reinterpret_cast<QRgb*>(image.scanLine(corner.y() + y)) + corner.x();
        const int row = y * m_data.rows / side;
        if (row == drawn) { // as the line above
            std::copy_n(line - image.bytesPerLine() / static_cast<qsizetype>(sizeof(QRgb)), side, line);
            continue;
        }
        drawn = row;
        for (int column = 0; column < m_data.columns; ++column) {
            const QRgb color = m_colors.color(static_cast<double>(m_data.at(map, row, column)), m_limit);
            if (qAlpha(color) == 0)
                continue;
            std::fill(line + column * side / m_data.columns, line + (column + 1) * side / m_data.columns, color);
        }
    }
}

HeatMap::Grid HeatMap::grid() const
{
    Grid best;
    for (int across = 1; across <= m_data.maps; ++across) {
        const int down = (m_data.maps + across - 1) / across;
        const double side
            = std::min((width() - kSpacing * (across - 1)) / across, (height() - kSpacing * (down - 1)) / down);
        if (side > best.side)
            best = {.across = across, .side = side, .origin = {}, .pitch = 0};
    }
    // Whole pixels for each site keep the cells of a map equal.
    const int cells = std::max({m_data.rows, m_data.columns, 1});
    if (best.side >= cells)
        best.side = std::floor(best.side / cells) * cells;
    best.pitch = best.side + kSpacing;
    const double used = best.across * best.pitch - kSpacing;
    best.origin = {std::floor((width() - used) / 2), 0};
    return best;
}

std::optional<HeatMapCell> HeatMap::cellAt(const QPointF& position) const
{
    if (m_data.maps == 0)
        return std::nullopt;
    const Grid g = grid();
    const QPointF p = position - g.origin;
    if (p.x() < 0 || p.y() < 0)
        return std::nullopt;
    const int across = static_cast<int>(p.x() / g.pitch);
    const int down = static_cast<int>(p.y() / g.pitch);
    const QPointF inside(p.x() - across * g.pitch, p.y() - down * g.pitch);
    const int map = down * g.across + across;
    if (across >= g.across || map >= m_data.maps || inside.x() >= g.side || inside.y() >= g.side)
        return std::nullopt;
    return HeatMapCell{map, static_cast<int>(inside.y() / g.side * m_data.rows),
        static_cast<int>(inside.x() / g.side * m_data.columns)};
}

void HeatMap::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    if (m_data.maps == 0) {
        painter.setPen(themeOf(palette()).muted);
        painter.drawText(rect(), Qt::AlignCenter | Qt::TextWordWrap, m_placeholder);
        return;
    }
    const double scale = painter.device()->devicePixelRatioF();
    if (m_image.size() != size() * scale)
        m_image = render(scale);
    for (int top = 0; top < height(); top += kStripHeight) {
        const QRectF strip(0, top, width(), std::min(kStripHeight, height() - top));
        painter.drawImage(strip, m_image, QRectF(strip.topLeft() * scale, strip.size() * scale));
    }
}

void HeatMap::mouseMoveEvent(QMouseEvent* event)
{
    m_hover = event->position();
    showCellText();
}

void HeatMap::leaveEvent(QEvent* event)
{
    QWidget::leaveEvent(event);
    m_hover.reset();
}

void HeatMap::showCellText()
{
    const auto cell = m_hover ? cellAt(*m_hover) : std::nullopt;
    if (!cell || !m_cellText) {
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
    m_colors = DivergingMap(isDark(palette()));
    m_image = QImage();
    update();
}

} // namespace nrg::gui
