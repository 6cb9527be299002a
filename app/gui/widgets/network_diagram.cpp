#include "app/gui/widgets/network_diagram.h"

#include <QEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>
#include <utility>

#include "app/gui/widgets/network_parts.h"
#include "app/gui/widgets/text.h"
#include "app/gui/widgets/theme.h"

namespace nrg::gui {

namespace {

constexpr int kLeastBand = 46; ///< height of a scale, pixels
constexpr int kGround = 26;    ///< below the scales
constexpr double kReach = 12;  ///< pixels within which a latent is hit

} // namespace

NetworkDiagram::NetworkDiagram(QWidget* parent)
    : QWidget(parent)
    , m_colors(ColorScale::Diverging, isDark(palette()))
{
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

QSize NetworkDiagram::minimumSizeHint() const
{
    const int levels = m_layout.layers.empty() ? 1 : m_layout.layers.back().level + 1;
    return {240 + m_margin, std::max(160, kLeastBand * levels + kGround)};
}

void NetworkDiagram::setNetwork(nrg::Layout layout)
{
    const bool another = layout.lattice != m_layout.lattice || layout.layers.size() != m_layout.layers.size();
    m_layout = std::move(layout);
    m_leaving = leavingParts(m_layout);
    if (another) {
        m_chosen.reset();
        m_chosenLatent.reset();
        m_chosenSite.reset();
        m_cone = {};
        m_pointed.reset();
        m_row = 0;
        updateGeometry();
    }
    place();
}

void NetworkDiagram::setValues(NetworkValues values)
{
    m_values = std::move(values);
    update();
}

void NetworkDiagram::setShow(Show show)
{
    m_show = show;
    update();
}

void NetworkDiagram::place()
{
    if (m_layout.layers.empty())
        return;
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    const int most = QFontMetrics(bold).horizontalAdvance(tr("scale %1").arg(0));
    const double label = 16 + std::max(most, fontMetrics().horizontalAdvance(tr("x, one row"))) + 14;
    m_geometry = layOut(m_layout, m_row, QRectF(label, 0, std::max(40.0, width() - label - m_margin - 16), height()));
    update();
    emit placed();
}

void NetworkDiagram::setMargin(int pixels)
{
    if (pixels == m_margin)
        return;
    m_margin = pixels;
    updateGeometry();
    place();
}

void NetworkDiagram::setChosen(std::optional<nrg::BlockAddress> block)
{
    if (block
        && (block->layer < 0 || block->layer >= static_cast<int>(m_layout.layers.size())
            || block->block >= m_layout.layers[static_cast<std::size_t>(block->layer)].blockCount()))
        block.reset();
    if (block == m_chosen)
        return;
    m_chosen = block;
    m_cone = {};
    if (block) {
        m_chosenSite.reset();
        m_cone = coneBelow(m_layout, *block);
        const nrg::Layer& layer = m_layout.layers[static_cast<std::size_t>(block->layer)];
        for (const int site : layer.writes(block->block)) {
            const int row = site / m_layout.lattice;
            if (layer.kind != nrg::LayerKind::Spectral
                && (layer.kind == nrg::LayerKind::Stencil || cutRow(row, layer.level) == row)) {
                m_row = row;
                break;
            }
        }
        setAccessibleDescription(textOf(*block));
    }
    place();
}

void NetworkDiagram::setChosenLatent(std::optional<int> site)
{
    m_chosenLatent = site;
    update();
}

void NetworkDiagram::setChosenSite(std::optional<int> site)
{
    if (site == m_chosenSite)
        return;
    m_chosenSite = site;
    if (site) {
        m_chosen.reset();
        m_row = *site / m_layout.lattice;
        m_cone = coneAbove(m_layout, *site);
    } else if (!m_chosen) {
        m_cone = {};
    }
    place();
}

void NetworkDiagram::pointAt(std::optional<NetworkCone> cone)
{
    if (!cone && !m_pointed)
        return;
    m_pointed = std::move(cone);
    update();
}

std::optional<nrg::BlockAddress> NetworkDiagram::blockAt(const QPointF& position) const
{
    for (const BlockShape& shape : m_geometry.blocks)
        for (const QRectF& part : shape.parts)
            if (part.adjusted(-1, -2, 1, 2).contains(position))
                return shape.address;
    return std::nullopt;
}

std::optional<int> NetworkDiagram::siteAt(const QPointF& position) const
{
    for (const LatentShape& variable : m_geometry.variables)
        if (std::abs(variable.at.x() - position.x()) <= m_geometry.columnWidth / 2
            && std::abs(variable.at.y() - position.y()) <= kReach)
            return variable.site;
    return std::nullopt;
}

std::optional<int> NetworkDiagram::latentAt(const QPointF& position) const
{
    const LatentShape* nearest = nullptr;
    double distance = std::min(kReach, 0.75 * m_geometry.columnWidth);
    for (const LatentShape& latent : m_geometry.latents)
        if (const double d = std::hypot(latent.at.x() - position.x(), latent.at.y() - position.y()); d < distance) {
            distance = d;
            nearest = &latent;
        }
    return nearest ? std::optional(nearest->site) : std::nullopt;
}

void NetworkDiagram::paintEvent(QPaintEvent*)
{
    if (m_layout.layers.empty())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    NetworkPainter({m_layout, m_geometry, m_values, m_show, m_colors, m_chosen, m_pointed ? *m_pointed : m_cone,
                       m_leaving, m_chosenLatent, m_chosenSite},
        *this, painter)
        .draw();
    if (hasFocus()) {
        painter.setPen(QPen(themeOf(palette()).accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(QRectF(rect()).adjusted(1, 1, -1, -1));
    }
}

QString NetworkDiagram::textOf(const nrg::BlockAddress& address) const
{
    const auto number = static_cast<std::size_t>(address.layer);
    QString text = partTitle(m_layout, address) + QLatin1Char('\n') + partPlace(m_layout, address);
    if (number < m_values.blockLogDet.size()) {
        const auto value = static_cast<double>(m_values.blockLogDet[number][address.block]);
        text += (m_values.perSite ? tr("\nln|det ∂z/∂x| = %1 nats per site") : tr("\nln|det ∂z/∂x| = %1 nats"))
                    .arg(fixedText(value, 3));
    }
    if (number < m_values.gradients.size() && std::isfinite(m_values.gradients[number]))
        text += tr("\n∂F/∂θ = %1 nats per unit of θ (rms of the layer)")
                    .arg(significantText(m_values.gradients[number], 3));
    return text;
}

QString NetworkDiagram::textOfLatent(int site) const
{
    QString text = tr("Latent z(%1, %2), scale %3")
                       .arg(site / m_layout.lattice)
                       .arg(site % m_layout.lattice)
                       .arg(m_layout.latentLevel[static_cast<std::size_t>(site)]);
    if (m_values.latents.size() > site)
        text += tr("\nz = %1").arg(fixedText(static_cast<double>(m_values.latents[site]), 3));
    return text;
}

/// By value: the geometry, where an address may stand, is made anew.
void NetworkDiagram::choose(nrg::BlockAddress block)
{
    setChosen(block);
    emit blockChosen(block);
}

void NetworkDiagram::mousePressEvent(QMouseEvent* event)
{
    if (const auto site = latentAt(event->position())) {
        setChosenLatent(site);
        emit latentChosen(*site);
    } else if (const auto block = blockAt(event->position())) {
        choose(*block);
    } else if (const auto physical = siteAt(event->position())) {
        setChosenSite(physical);
        emit siteChosen(*physical);
    } else {
        setChosen(std::nullopt);
        setChosenSite(std::nullopt);
    }
}

void NetworkDiagram::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (latentAt(event->position()) || blockAt(event->position()) || siteAt(event->position()))
        mousePressEvent(event);
    else
        QWidget::mouseDoubleClickEvent(event);
}

void NetworkDiagram::mouseMoveEvent(QMouseEvent* event)
{
    const auto latent = latentAt(event->position());
    const auto block = latent ? std::nullopt : blockAt(event->position());
    const auto physical = latent || block ? std::nullopt : siteAt(event->position());
    hover(block, latent, physical);
    const QString text = latent ? textOfLatent(*latent) : block ? textOf(*block) : QString();
    setCursor(text.isEmpty() && !physical ? Qt::ArrowCursor : Qt::PointingHandCursor);
    if (text.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(event->globalPosition().toPoint(), text, this);
}

void NetworkDiagram::leaveEvent(QEvent* event)
{
    QWidget::leaveEvent(event);
    hover(std::nullopt, std::nullopt, std::nullopt);
}

void NetworkDiagram::hover(std::optional<nrg::BlockAddress> block, std::optional<int> latent, std::optional<int> site)
{
    if (block != std::exchange(m_hoveredBlock, block))
        emit blockHovered(block);
    if (latent != std::exchange(m_hoveredLatent, latent))
        emit latentHovered(latent);
    if (site != std::exchange(m_hoveredSite, site))
        emit siteHovered(site);
}

void NetworkDiagram::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Up:
        step(1, 0);
        break;
    case Qt::Key_Down:
        step(-1, 0);
        break;
    case Qt::Key_Right:
        step(0, 1);
        break;
    case Qt::Key_Left:
        step(0, -1);
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        chooseNextLatent();
        break;
    default:
        QWidget::keyPressEvent(event);
    }
}

void NetworkDiagram::step(int layers, int blocks)
{
    if (m_layout.layers.empty())
        return;
    if (!m_chosen) {
        choose(m_geometry.blocks.front().address);
        return;
    }
    const auto own = std::ranges::find(m_geometry.blocks, *m_chosen, &BlockShape::address);
    if (own == m_geometry.blocks.end())
        return;
    std::vector<const BlockShape*> row;
    const int layer = m_chosen->layer + layers;
    for (const BlockShape& shape : m_geometry.blocks)
        if (shape.address.layer == layer)
            row.push_back(&shape);
    if (row.empty())
        return; // above the last or below the first layer
    if (layers == 0) {
        const auto place = std::ranges::find(row, own->address, [](const BlockShape* s) { return s->address; });
        const auto count = static_cast<std::ptrdiff_t>(row.size());
        choose(row[static_cast<std::size_t>((place - row.begin() + blocks + count) % count)]->address);
        return;
    }
    const double x = own->parts.front().center().x();
    choose((*std::ranges::min_element(row, {}, [x](const BlockShape* shape) {
        return std::abs(shape->parts.front().center().x() - x);
    }))->address);
}

void NetworkDiagram::chooseNextLatent()
{
    if (!m_chosen)
        return;
    const nrg::Layer& layer = m_layout.layers[static_cast<std::size_t>(m_chosen->layer)];
    std::vector<int> leaving;
    for (const int site : layer.writes(m_chosen->block))
        if (partOfLatent(site) == m_chosen)
            leaving.push_back(site);
    if (leaving.empty())
        return;
    const auto now = m_chosenLatent ? std::ranges::find(leaving, *m_chosenLatent) : leaving.end();
    const int next = now == leaving.end() || now + 1 == leaving.end() ? leaving.front() : *(now + 1);
    setChosenLatent(next);
    emit latentChosen(next);
}

bool NetworkDiagram::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if ((key >= Qt::Key_Left && key <= Qt::Key_Down) || key == Qt::Key_Return || key == Qt::Key_Enter) {
            event->accept();
            return true;
        }
    }
    return QWidget::event(event);
}

void NetworkDiagram::resizeEvent(QResizeEvent*)
{
    place();
}

void NetworkDiagram::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    update();
}

void NetworkDiagram::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    update();
}

void NetworkDiagram::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        m_colors = ColorMap(ColorScale::Diverging, isDark(palette()));
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        place();
}

} // namespace nrg::gui
