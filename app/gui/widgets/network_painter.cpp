#include "app/gui/widgets/network_painter.h"

#include <QPainter>
#include <QWidget>

#include <algorithm>
#include <cmath>

#include "app/gui/widgets/network_parts.h"

namespace nrg::gui {

namespace {

constexpr double kBarRoom = 10; ///< height from which a part shows a bar, pixels; flatter ones are shaded

QColor between(const QColor& a, const QColor& b, double share)
{
    const auto mix = [share](int x, int y) { return static_cast<int>(x + share * (y - x)); };
    return {mix(a.red(), b.red()), mix(a.green(), b.green()), mix(a.blue(), b.blue())};
}

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
    if (m_picture.chosen)
        drawReads();
    for (const LatentShape& latent : m_picture.geometry.latents)
        drawLatent(latent);
    for (const LatentShape& variable : m_picture.geometry.variables)
        drawVariable(variable);
}

std::optional<double> NetworkPainter::shareOf(const nrg::BlockAddress& address) const
{
    const auto number = static_cast<std::size_t>(address.layer);
    const NetworkValues& values = m_picture.values;
    if (number >= values.blockLogDet.size() || address.block >= values.blockLogDet[number].size()
        || values.logDetLimit <= 0)
        return std::nullopt;
    return std::min(1.0, std::abs(static_cast<double>(values.blockLogDet[number][address.block])) / values.logDetLimit);
}

double NetworkPainter::gradientShareOf(const nrg::BlockAddress& address) const
{
    const std::vector<double>& gradients = m_picture.values.gradients;
    const auto number = static_cast<std::size_t>(address.layer);
    if (m_picture.show != NetworkShow::Gradient || number >= gradients.size()
        || m_picture.layout.layers[number].level >= m_picture.values.litScales)
        return 0;
    double largest = 0;
    for (const double gradient : gradients)
        largest = std::max(largest, gradient); // leaves out what is not a number
    return largest > 0 && std::isfinite(gradients[number]) ? gradients[number] / largest : 0;
}

void NetworkPainter::drawBands() const
{
    const QFont body = m_widget.font();
    QFont name = body;
    name.setWeight(QFont::DemiBold);
    const int line = m_widget.fontMetrics().lineSpacing();
    const auto levels = static_cast<int>(m_picture.geometry.bands.size());
    for (int level = 0; level < levels; ++level) {
        const QRectF& band = m_picture.geometry.bands[static_cast<std::size_t>(level)];
        m_painter.fillRect(
            QRectF(0, band.top(), m_widget.width(), band.height()), level % 2 == 0 ? m_theme.stage : m_theme.stageEven);
        const QRectF words(16, band.center().y() - line, band.left() - 18, 2 * line);
        m_painter.setFont(name);
        m_painter.setPen(m_theme.text);
        m_painter.drawText(words, Qt::AlignLeft | Qt::AlignTop, tr("scale %1").arg(level));
        m_painter.setFont(body);
        m_painter.setPen(m_theme.muted);
        m_painter.drawText(
            words, Qt::AlignLeft | Qt::AlignBottom, tr("%1 × %1").arg(m_picture.layout.lattice >> level));
    }
    if (!m_picture.geometry.variables.empty()) {
        const double ground = m_picture.geometry.variables.front().at.y();
        m_painter.setPen(m_theme.text);
        m_painter.drawText(QRectF(16, ground - line, m_picture.geometry.bands.front().left() - 18, 2 * line),
            Qt::AlignLeft | Qt::AlignVCenter, tr("x, one row"));
    }
}

void NetworkPainter::drawWires() const
{
    const auto isLit = [this](const LatentShape& latent) {
        return !m_picture.cone.latents.empty() && m_picture.cone.latents[static_cast<std::size_t>(latent.site)];
    };
    const bool wide = m_picture.geometry.columnWidth > 8;
    QList<QLineF> plain;
    QList<QLineF> lit;
    for (std::size_t i = 0; i < m_picture.geometry.wires.size(); ++i) {
        const Wire& wire = m_picture.geometry.wires[i];
        (isLit(m_picture.geometry.latents[i]) ? lit : plain).append({wire.x, wire.bottom, wire.x, wire.top});
    }
    m_painter.setPen(QPen(m_theme.wire, wide ? 1 : 0.6));
    m_painter.drawLines(plain);
    m_painter.setPen(QPen(m_theme.accent, wide ? 2 : 1));
    m_painter.drawLines(lit);
}

void NetworkPainter::drawVariable(const LatentShape& variable) const
{
    const double side = std::min(0.86 * m_picture.geometry.columnWidth, 18.0);
    const QRectF square(variable.at.x() - side / 2, variable.at.y() - side / 2, side, side);
    const bool isKnown = m_picture.values.fields.size() > variable.site;
    m_painter.fillRect(square,
        isKnown ? QColor(m_picture.colors.color(
            static_cast<double>(m_picture.values.fields[variable.site]), m_picture.values.fieldLimit))
                : m_theme.ghost);
    const bool chosen = m_picture.chosenSite == variable.site;
    const bool inCone
        = !m_picture.cone.fields.empty() && m_picture.cone.fields[static_cast<std::size_t>(variable.site)];
    m_painter.setBrush(Qt::NoBrush);
    m_painter.setPen(chosen || inCone ? QPen(m_theme.accent, chosen ? 2.5 : 1.5) : QPen(m_theme.ghost, 0.8));
    if (side > 4 || chosen)
        m_painter.drawRect(square);
}

void NetworkPainter::drawBlock(const BlockShape& shape) const
{
    const nrg::Layer& layer = m_picture.layout.layers[static_cast<std::size_t>(shape.address.layer)];
    const QColor ground = partFrame(m_theme, partKind(layer));
    const bool inCone = m_picture.cone.has(shape.address);
    for (const QRectF& part : shape.parts) {
        const double radius = std::min(4.0, part.height() / 4);
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(between(ground, m_theme.accent, gradientShareOf(shape.address)));
        if (part.height() < kBarRoom && m_picture.show == NetworkShow::LogDeterminants)
            if (const auto share = shareOf(shape.address))
                m_painter.setBrush(between(ground, m_theme.text, 0.8 * *share));
        m_painter.drawRoundedRect(part, radius, radius);
        drawContents(part, shape.address);
        if (inCone || shape.address == m_picture.chosen) {
            m_painter.setBrush(Qt::NoBrush);
            m_painter.setPen(QPen(m_theme.accent, shape.address == m_picture.chosen ? 3 : part.height() < 6 ? 1 : 2));
            m_painter.drawRoundedRect(part, radius, radius);
        }
    }
}

void NetworkPainter::drawContents(const QRectF& part, const nrg::BlockAddress& address) const
{
    const nrg::Layer& layer = m_picture.layout.layers[static_cast<std::size_t>(address.layer)];
    if (m_picture.show == NetworkShow::LogDeterminants) {
        if (part.height() >= kBarRoom)
            drawBar(part, address);
        return;
    }
    if (m_picture.show != NetworkShow::Latents || m_picture.values.latents.size() == 0)
        return;
    const double frame = std::clamp(0.2 * part.height(), 1.0, 4.0);
    const QRectF area = part.adjusted(frame, frame, -frame, -frame);
    if (layer.kind == nrg::LayerKind::Blocks)
        drawLeavingInBlock(area, layer, address.block);
    else if (layer.kind == nrg::LayerKind::Stencil)
        if (const int site = layer.writes(address.block).front();
            m_picture.leaving[static_cast<std::size_t>(site)] == address)
            m_painter.fillRect(area, latentColor(site));
}

/// From the left, as long as the part's |ln det| is large.
void NetworkPainter::drawBar(const QRectF& part, const nrg::BlockAddress& address) const
{
    const auto share = shareOf(address);
    if (!share)
        return;
    const nrg::Layer& layer = m_picture.layout.layers[static_cast<std::size_t>(address.layer)];
    const bool isLight = partFrame(m_theme, partKind(layer)).lightnessF() > 0.5F;
    m_painter.setPen(QPen(isLight ? QColor(0x1b1e23) : QColor(Qt::white), 3, Qt::SolidLine, Qt::RoundCap));
    const double left = part.left() + 6;
    const double room = std::max(0.0, part.width() - 12);
    m_painter.drawLine(QPointF(left, part.bottom() - 6), QPointF(left + *share * room, part.bottom() - 6));
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
    m_painter.setBrush(m_theme.accent);
    for (const int site : reads.subspan(1))
        if (cutRow(site / L, layer.level) == cut)
            m_painter.drawEllipse(
                m_picture.geometry.placeInStrip(m_picture.layout, number, site / L, site % L), radius, radius);
}

void NetworkPainter::drawLatent(const LatentShape& latent) const
{
    const double arm = std::clamp(0.22 * m_picture.geometry.columnWidth, 1.5, 4.0);
    const bool chosen = m_picture.chosenLatent == latent.site;
    const bool lit = !m_picture.cone.latents.empty() && m_picture.cone.latents[static_cast<std::size_t>(latent.site)];
    if (chosen) {
        m_painter.setPen(QPen(m_theme.accent, 2));
        m_painter.setBrush(m_theme.accentGround);
        m_painter.drawEllipse(latent.at, 2 * arm, 2 * arm);
    }
    const double width = m_picture.geometry.columnWidth > 8 ? (lit ? 2.4 : 1.6) : 1;
    m_painter.setPen(QPen(lit || chosen ? m_theme.accent : m_theme.text, width, Qt::SolidLine, Qt::RoundCap));
    m_painter.drawLine(latent.at + QPointF(-arm, -arm), latent.at + QPointF(arm, arm));
    m_painter.drawLine(latent.at + QPointF(-arm, arm), latent.at + QPointF(arm, -arm));
}

} // namespace nrg::gui
