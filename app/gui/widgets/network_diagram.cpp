#include "app/gui/widgets/network_diagram.h"

#include <QEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

#include "app/gui/widgets/network_parts.h"
#include "app/gui/widgets/text.h"

namespace nrg::gui {

namespace {

constexpr double kLeastLayer = 9; ///< height of a layer of blocks, pixels
constexpr double kLeastStencil
    = 20;                     ///< of a layer among stencil couplings, which show two rows of the lattice and a plan
constexpr double kReach = 12; ///< pixels within which a latent is hit

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
    if (m_layout.layers.empty())
        return {240, 160};
    const bool hasStencils = std::ranges::any_of(
        m_layout.layers, [](const nrg::Layer& layer) { return layer.kind == nrg::LayerKind::Stencil; });
    const double layer = hasStencils ? kLeastStencil : kLeastLayer;
    return {240,
        std::max(160,
            static_cast<int>(layer * static_cast<double>(m_layout.layers.size() + m_layout.layers.back().level + 1)))};
}

void NetworkDiagram::setNetwork(nrg::Layout layout)
{
    const bool another = layout.lattice != m_layout.lattice || layout.layers.size() != m_layout.layers.size();
    m_layout = std::move(layout);
    m_leaving = leavingParts(m_layout);
    if (another) {
        m_chosen.reset();
        m_chosenLatent.reset();
        m_cone.clear();
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
    const double label = fontMetrics().horizontalAdvance(tr("scale %1").arg(0)) + 14;
    double plan = 0;
    // The plans' size depends on the layers' height, which does not depend on the plans.
    m_geometry = layOut(m_layout, m_row, QRectF(0, 2, 100, height() - 4));
    if (const double side = planSide(m_geometry.layers.front()); side > 0)
        plan = side + 12;
    m_geometry = layOut(m_layout, m_row, QRectF(label, 2, std::max(40.0, width() - label - plan - 6), height() - 4));
    update();
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
    m_cone.clear();
    if (block) {
        m_cone = coneBlocks(m_layout, *block);
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

std::optional<nrg::BlockAddress> NetworkDiagram::blockAt(const QPointF& position) const
{
    for (const BlockShape& shape : m_geometry.blocks)
        for (const QRectF& part : shape.parts)
            if (part.adjusted(-1, -2, 1, 2).contains(position))
                return shape.address;
    for (std::size_t i = 0; i < m_geometry.layers.size(); ++i) {
        const QRectF plan = planRect(m_geometry.layers[i]);
        if (!plan.contains(position))
            continue;
        const PlanGrid grid(m_layout, i);
        const int across = grid.across();
        const auto cell
            = [&](double offset) { return std::min(static_cast<int>(offset / plan.width() * across), across - 1); };
        const auto part = grid.partAt(cell(position.y() - plan.top()) * across + cell(position.x() - plan.left()));
        return part ? std::optional(nrg::BlockAddress{static_cast<int>(i), *part}) : std::nullopt;
    }
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
    NetworkPainter(
        {m_layout, m_geometry, m_values, m_show, m_colors, m_chosen, m_cone, m_leaving, m_chosenLatent}, *this, painter)
        .draw();
    if (hasFocus()) {
        painter.setPen(QPen(palette().color(QPalette::Highlight), 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5));
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
    } else if (m_chosen) {
        setChosen(std::nullopt);
    }
}

void NetworkDiagram::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (latentAt(event->position()) || blockAt(event->position()))
        mousePressEvent(event);
    else
        QWidget::mouseDoubleClickEvent(event);
}

void NetworkDiagram::mouseMoveEvent(QMouseEvent* event)
{
    QString text;
    if (const auto site = latentAt(event->position()))
        text = textOfLatent(*site);
    else if (const auto block = blockAt(event->position()))
        text = textOf(*block);
    setCursor(text.isEmpty() ? Qt::ArrowCursor : Qt::PointingHandCursor);
    if (text.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(event->globalPosition().toPoint(), text, this);
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
