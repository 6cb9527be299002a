#include "app/gui/widgets/network_painter.h"

#include <QPainter>
#include <QWidget>

#include <algorithm>

#include "app/gui/widgets/network_parts.h"

namespace nrg::gui {

namespace {

constexpr double kOutOfCone = 0.28; ///< opacity

} // namespace

NetworkPainter::NetworkPainter(const NetworkPicture& picture, const QWidget& widget, QPainter& painter)
    : m_picture(picture)
    , m_widget(widget)
    , m_painter(painter)
    , m_theme(themeOf(widget.palette()))
{
}

void NetworkPainter::draw() const
{
    drawBands();
    drawWires();
    for (const BlockShape& shape : m_picture.geometry.blocks)
        drawBlock(shape);
    for (std::size_t i = 0; i < m_picture.layout.layers.size(); ++i)
        drawPlan(i);
    if (m_picture.chosen)
        drawReads();
    for (const LatentShape& latent : m_picture.geometry.latents)
        drawLatent(latent);
}

bool NetworkPainter::inCone(const nrg::BlockAddress& address) const
{
    return m_picture.cone.empty()
        || m_picture.cone[static_cast<std::size_t>(address.layer)][static_cast<std::size_t>(address.block)];
}

QRgb NetworkPainter::blockColor(std::size_t layer, int block) const
{
    return m_picture.colors.color(
        static_cast<double>(m_picture.values.blockLogDet[layer][block]), m_picture.values.logDetLimit);
}

void NetworkPainter::drawBands() const
{
    QColor tint = m_theme.grid;
    tint.setAlphaF(0.45F);
    for (std::size_t level = 0; level < m_picture.geometry.bands.size(); ++level) {
        const QRectF& band = m_picture.geometry.bands[level];
        if (level % 2 == 0)
            m_painter.fillRect(QRectF(0, band.top(), m_widget.width(), band.height()), tint);
        m_painter.setPen(m_theme.muted);
        QString text = tr("scale %1").arg(level);
        if (band.height() > 2.2 * m_widget.fontMetrics().height())
            text += QStringLiteral("\nδ = %1").arg(1 << level);
        m_painter.drawText(
            QRectF(6, band.top(), band.left() - 8, band.height()), Qt::AlignLeft | Qt::AlignVCenter, text);
    }
}

void NetworkPainter::drawWires() const
{
    m_painter.setPen(QPen(m_theme.muted, m_picture.geometry.columnWidth > 8 ? 1.2 : 0.7));
    QList<QLineF> lines;
    for (const Wire& wire : m_picture.geometry.wires)
        lines.append({wire.x, wire.bottom, wire.x, wire.top});
    m_painter.drawLines(lines);
    const double radius = std::clamp(0.24 * m_picture.geometry.columnWidth, 1.5, 5.0);
    m_painter.setPen(QPen(m_theme.text, 1));
    for (const LatentShape& variable : m_picture.geometry.variables) {
        m_painter.setBrush(m_picture.values.fields.size() > variable.site
                ? QColor(m_picture.colors.color(
                    static_cast<double>(m_picture.values.fields[variable.site]), m_picture.values.fieldLimit))
                : m_theme.text);
        m_painter.drawEllipse(variable.at, radius, radius);
    }
}

void NetworkPainter::drawBlock(const BlockShape& shape) const
{
    const nrg::Layer& layer = m_picture.layout.layers[static_cast<std::size_t>(shape.address.layer)];
    m_painter.setOpacity(inCone(shape.address) ? 1 : kOutOfCone);
    for (const QRectF& part : shape.parts) {
        const double radius = std::min(4.0, part.height() / 4);
        const double frame = std::clamp(0.22 * part.height(), 1.5, 5.0);
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(partFrame(m_theme, partKind(layer)));
        m_painter.drawRoundedRect(part, radius, radius);
        drawThumbnail(part.adjusted(frame, frame, -frame, -frame), shape.address);
        if (shape.address == m_picture.chosen) {
            m_painter.setBrush(Qt::NoBrush);
            m_painter.setPen(QPen(m_widget.palette().color(QPalette::Highlight), 2.5));
            m_painter.drawRoundedRect(part.adjusted(-1.5, -1.5, 1.5, 1.5), radius + 1, radius + 1);
        }
    }
    m_painter.setOpacity(1);
}

void NetworkPainter::drawThumbnail(const QRectF& area, const nrg::BlockAddress& address) const
{
    const auto number = static_cast<std::size_t>(address.layer);
    const nrg::Layer& layer = m_picture.layout.layers[number];
    if (m_picture.show == NetworkShow::LogDeterminants) {
        if (number < m_picture.values.blockLogDet.size() && address.block < m_picture.values.blockLogDet[number].size())
            m_painter.fillRect(area, QColor(blockColor(number, address.block)));
        return;
    }
    if (m_picture.values.latents.size() == 0)
        return;
    if (layer.kind == nrg::LayerKind::Blocks)
        drawLeavingInBlock(area, layer, address.block);
    else if (layer.kind == nrg::LayerKind::Stencil)
        if (const int site = layer.writes(address.block).front();
            m_picture.leaving[static_cast<std::size_t>(site)] == address)
            m_painter.fillRect(area, latentColor(site));
}

/// The k x k variables of a decimator, those that leave here in colour.
void NetworkPainter::drawLeavingInBlock(const QRectF& area, const nrg::Layer& layer, int block) const
{
    if (!layer.decimator)
        return;
    const auto sites = layer.writes(block);
    const int k = layer.blockSide;
    for (int u = 0; u < k * k; ++u) {
        const int site = sites[static_cast<std::size_t>(u)];
        const int row = u / k;
        const int column = u % k;
        const QRectF cell(area.left() + column * area.width() / k, area.top() + row * area.height() / k,
            area.width() / k, area.height() / k);
        if (m_picture.layout.latentLevel[static_cast<std::size_t>(site)] == layer.level)
            m_painter.fillRect(cell, latentColor(site));
    }
}

QColor NetworkPainter::latentColor(int site) const
{
    return m_picture.colors.color(static_cast<double>(m_picture.values.latents[site]), m_picture.values.latentLimit);
}

void NetworkPainter::drawPlan(std::size_t number) const
{
    const QRectF plan = planRect(m_picture.geometry.layers[number]);
    if (plan.isEmpty())
        return;
    const nrg::Layer& layer = m_picture.layout.layers[number];
    const PlanGrid grid(m_picture.layout, number);
    const int across = grid.across();
    const double side = plan.width() / across;
    const double gap = side > 5 ? 1 : 0;
    const auto cellOf = [&](int square) {
        const int row = square / across;
        const int column = square % across;
        return QRectF(plan.left() + column * side, plan.top() + row * side, side, side);
    };
    m_painter.fillRect(plan, m_theme.surface);
    for (int block = 0; block < layer.blockCount(); ++block) {
        const nrg::BlockAddress address{static_cast<int>(number), block};
        const QRectF cell = cellOf(grid.squareOf(block));
        m_painter.setOpacity(inCone(address) ? 1 : kOutOfCone);
        m_painter.fillRect(cell.adjusted(gap / 2, gap / 2, -gap / 2, -gap / 2), partFrame(m_theme, partKind(layer)));
        drawThumbnail(cell.adjusted(gap, gap, -gap, -gap), address);
        m_painter.setOpacity(1);
    }
    if (!m_picture.chosen || m_picture.chosen->layer != static_cast<int>(number))
        return;
    const QColor highlight = m_widget.palette().color(QPalette::Highlight);
    for (const int square : grid.squaresRead(m_picture.chosen->block))
        m_painter.fillRect(cellOf(square).adjusted(side / 4, side / 4, -side / 4, -side / 4), highlight);
    m_painter.setBrush(Qt::NoBrush);
    m_painter.setPen(QPen(highlight, 2));
    m_painter.drawRect(cellOf(grid.squareOf(m_picture.chosen->block)));
}

/// A dot for each site of the cut that the chosen coupling reads.
void NetworkPainter::drawReads() const
{
    const auto number = static_cast<std::size_t>(m_picture.chosen->layer);
    const nrg::Layer& layer = m_picture.layout.layers[number];
    if (layer.kind != nrg::LayerKind::Stencil)
        return;
    const auto isInCut = [&](const BlockShape& shape) { return shape.address == m_picture.chosen; };
    if (std::ranges::none_of(m_picture.geometry.blocks, isInCut))
        return;
    const int L = m_picture.layout.lattice;
    const auto reads = layer.reads(m_picture.chosen->block);
    const int cut = cutRow(reads.front() / L, layer.level);
    const double radius = std::clamp(0.2 * m_picture.geometry.columnWidth, 1.2, 3.5);
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(m_widget.palette().color(QPalette::Highlight));
    for (const int site : reads.subspan(1))
        if (cutRow(site / L, layer.level) == cut)
            m_painter.drawEllipse(
                m_picture.geometry.placeInStrip(m_picture.layout, number, site / L, site % L), radius, radius);
}

void NetworkPainter::drawLatent(const LatentShape& latent) const
{
    const double arm = std::clamp(0.26 * m_picture.geometry.columnWidth, 1.8, 5.0);
    const bool chosen = m_picture.chosenLatent == latent.site;
    if (m_picture.values.latents.size() > latent.site && m_picture.show == NetworkShow::Latents
        && m_picture.geometry.columnWidth > 8) {
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(latentColor(latent.site));
        m_painter.drawEllipse(latent.at, 1.5 * arm, 1.5 * arm);
    }
    if (chosen) {
        m_painter.setPen(QPen(m_widget.palette().color(QPalette::Highlight), 2.5));
        m_painter.setBrush(m_theme.surface);
        m_painter.drawEllipse(latent.at, 2 * arm, 2 * arm);
    }
    m_painter.setPen(QPen(m_theme.text, m_picture.geometry.columnWidth > 8 ? 1.8 : 1, Qt::SolidLine, Qt::RoundCap));
    m_painter.drawLine(latent.at + QPointF(-arm, -arm), latent.at + QPointF(arm, arm));
    m_painter.drawLine(latent.at + QPointF(-arm, arm), latent.at + QPointF(arm, -arm));
}

} // namespace nrg::gui
