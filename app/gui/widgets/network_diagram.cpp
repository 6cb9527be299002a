#include "app/gui/widgets/network_diagram.h"

#include <QEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

#include "app/gui/widgets/text.h"

namespace nrg::gui {

namespace {

constexpr double kLeastLayer = 9;   ///< height of a layer, pixels
constexpr double kMostPlan = 58;    ///< side of a layer's plan, pixels
constexpr double kLeastPlan = 16;   ///< below it there is none
constexpr double kOutOfCone = 0.28; ///< opacity
constexpr double kReach = 12;       ///< pixels within which a latent is hit

} // namespace

NetworkDiagram::NetworkDiagram(QWidget* parent)
    : QWidget(parent)
    , m_colors(ColorScale::Diverging, isDark(palette()))
{
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

QColor NetworkDiagram::blockFrame(const Theme& theme, bool decimator)
{
    if (theme.dark)
        return decimator ? QColor(0x56, 0x5c, 0x68) : QColor(0xa9, 0xaf, 0xb9);
    return decimator ? QColor(0x66, 0x6b, 0x75) : QColor(0xc4, 0xc8, 0xcf);
}

QSize NetworkDiagram::minimumSizeHint() const
{
    return {240, std::max(160, static_cast<int>(kLeastLayer * static_cast<double>(m_layout.layers.size())))};
}

void NetworkDiagram::setNetwork(nrg::Layout layout)
{
    const bool another = layout.lattice != m_layout.lattice || layout.layers.size() != m_layout.layers.size();
    m_layout = std::move(layout);
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
    if (const double side = std::min(kMostPlan, 0.88 * m_geometry.layers.front().height()); side >= kLeastPlan)
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
        for (const int site : sitesOf(layer, block->block)) {
            const int row = site / m_layout.lattice;
            if (cutRow(row, layer.level) == row) {
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
        const QRectF plan = planRect(i);
        if (!plan.contains(position))
            continue;
        const int across = blocksAcross(m_layout.layers[i]);
        const auto cell
            = [&](double offset) { return std::min(static_cast<int>(offset / plan.width() * across), across - 1); };
        return nrg::BlockAddress{
            static_cast<int>(i), cell(position.y() - plan.top()) * across + cell(position.x() - plan.left())};
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

QRectF NetworkDiagram::planRect(std::size_t layer) const
{
    const QRectF& strip = m_geometry.layers[layer];
    const double side = std::floor(std::min(kMostPlan, 0.88 * strip.height()));
    if (side < kLeastPlan)
        return {};
    return {strip.right() + 8, strip.center().y() - side / 2, side, side};
}

bool NetworkDiagram::inCone(const nrg::BlockAddress& address) const
{
    return m_cone.empty() || m_cone[static_cast<std::size_t>(address.layer)][static_cast<std::size_t>(address.block)];
}

QRgb NetworkDiagram::blockColor(std::size_t layer, int block) const
{
    return m_colors.color(static_cast<double>(m_values.blockLogDet[layer][block]), m_values.logDetLimit);
}

void NetworkDiagram::paintEvent(QPaintEvent*)
{
    if (m_layout.layers.empty())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    drawBands(painter);
    drawWires(painter);
    for (const BlockShape& shape : m_geometry.blocks)
        drawBlock(painter, shape);
    for (std::size_t i = 0; i < m_layout.layers.size(); ++i)
        drawPlan(painter, i);
    for (const LatentShape& latent : m_geometry.latents)
        drawLatent(painter, latent);
    if (hasFocus()) {
        painter.setPen(QPen(palette().color(QPalette::Highlight), 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5));
    }
}

void NetworkDiagram::drawBands(QPainter& painter) const
{
    const Theme theme = themeOf(palette());
    QColor tint = theme.grid;
    tint.setAlphaF(0.45F);
    for (std::size_t level = 0; level < m_geometry.bands.size(); ++level) {
        const QRectF& band = m_geometry.bands[level];
        if (level % 2 == 0)
            painter.fillRect(QRectF(0, band.top(), width(), band.height()), tint);
        painter.setPen(theme.muted);
        QString text = tr("scale %1").arg(level);
        if (band.height() > 2.2 * fontMetrics().height())
            text += QStringLiteral("\nδ = %1").arg(1 << level);
        painter.drawText(QRectF(6, band.top(), band.left() - 8, band.height()), Qt::AlignLeft | Qt::AlignVCenter, text);
    }
}

void NetworkDiagram::drawWires(QPainter& painter) const
{
    const Theme theme = themeOf(palette());
    painter.setPen(QPen(theme.muted, m_geometry.columnWidth > 8 ? 1.2 : 0.7));
    QList<QLineF> lines;
    for (const Wire& wire : m_geometry.wires)
        lines.append({wire.x, wire.bottom, wire.x, wire.top});
    painter.drawLines(lines);
    const double radius = std::clamp(0.24 * m_geometry.columnWidth, 1.5, 5.0);
    painter.setPen(QPen(theme.text, 1));
    for (const LatentShape& variable : m_geometry.variables) {
        painter.setBrush(m_values.fields.size() > variable.site
                ? QColor(m_colors.color(static_cast<double>(m_values.fields[variable.site]), m_values.fieldLimit))
                : theme.text);
        painter.drawEllipse(variable.at, radius, radius);
    }
}

void NetworkDiagram::drawBlock(QPainter& painter, const BlockShape& shape) const
{
    const Theme theme = themeOf(palette());
    const nrg::Layer& layer = m_layout.layers[static_cast<std::size_t>(shape.address.layer)];
    painter.setOpacity(inCone(shape.address) ? 1 : kOutOfCone);
    for (const QRectF& part : shape.parts) {
        const double radius = std::min(4.0, part.height() / 4);
        const double frame = std::clamp(0.22 * part.height(), 1.5, 5.0);
        painter.setPen(Qt::NoPen);
        painter.setBrush(blockFrame(theme, layer.decimator));
        painter.drawRoundedRect(part, radius, radius);
        drawThumbnail(painter, part.adjusted(frame, frame, -frame, -frame), shape.address);
        if (shape.address == m_chosen) {
            painter.setBrush(Qt::NoBrush);
            painter.setPen(QPen(palette().color(QPalette::Highlight), 2.5));
            painter.drawRoundedRect(part.adjusted(-1.5, -1.5, 1.5, 1.5), radius + 1, radius + 1);
        }
    }
    painter.setOpacity(1);
}

void NetworkDiagram::drawThumbnail(QPainter& painter, const QRectF& area, const nrg::BlockAddress& address) const
{
    const auto number = static_cast<std::size_t>(address.layer);
    const nrg::Layer& layer = m_layout.layers[number];
    if (m_show == Show::LogDeterminants) {
        if (number < m_values.blockLogDet.size() && address.block < m_values.blockLogDet[number].size())
            painter.fillRect(area, QColor(blockColor(number, address.block)));
        return;
    }
    if (!layer.decimator || m_values.latents.size() == 0)
        return;
    // The k x k variables of the block, those that leave here in colour.
    const std::vector<int> sites = sitesOf(layer, address.block);
    const int k = layer.blockSide;
    for (int u = 0; u < k * k; ++u) {
        const int site = sites[static_cast<std::size_t>(u)];
        const QRectF cell(area.left() + u % k * area.width() / k, area.top() + u / k * area.height() / k,
            area.width() / k, area.height() / k);
        if (m_layout.latentLevel[static_cast<std::size_t>(site)] == layer.level)
            painter.fillRect(
                cell, QColor(m_colors.color(static_cast<double>(m_values.latents[site]), m_values.fieldLimit)));
    }
}

void NetworkDiagram::drawPlan(QPainter& painter, std::size_t number) const
{
    const QRectF plan = planRect(number);
    if (plan.isEmpty())
        return;
    const nrg::Layer& layer = m_layout.layers[number];
    const Theme theme = themeOf(palette());
    const int across = blocksAcross(layer);
    const double side = plan.width() / across;
    const double gap = side > 5 ? 1 : 0;
    painter.fillRect(plan, theme.surface);
    for (int block = 0; block < layer.blockCount(); ++block) {
        const nrg::BlockAddress address{static_cast<int>(number), block};
        const QRectF cell(plan.left() + block % across * side, plan.top() + block / across * side, side, side);
        painter.setOpacity(inCone(address) ? 1 : kOutOfCone);
        painter.fillRect(cell.adjusted(gap / 2, gap / 2, -gap / 2, -gap / 2), blockFrame(theme, layer.decimator));
        drawThumbnail(painter, cell.adjusted(gap, gap, -gap, -gap), address);
        painter.setOpacity(1);
        if (address == m_chosen) {
            painter.setBrush(Qt::NoBrush);
            painter.setPen(QPen(palette().color(QPalette::Highlight), 2));
            painter.drawRect(cell);
        }
    }
}

void NetworkDiagram::drawLatent(QPainter& painter, const LatentShape& latent) const
{
    const Theme theme = themeOf(palette());
    const double arm = std::clamp(0.26 * m_geometry.columnWidth, 1.8, 5.0);
    const bool chosen = m_chosenLatent == latent.site;
    if (m_values.latents.size() > latent.site && m_show == Show::Latents && m_geometry.columnWidth > 8) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(
            QColor(m_colors.color(static_cast<double>(m_values.latents[latent.site]), m_values.fieldLimit)));
        painter.drawEllipse(latent.at, 1.5 * arm, 1.5 * arm);
    }
    if (chosen) {
        painter.setPen(QPen(palette().color(QPalette::Highlight), 2.5));
        painter.setBrush(theme.surface);
        painter.drawEllipse(latent.at, 2 * arm, 2 * arm);
    }
    painter.setPen(QPen(theme.text, m_geometry.columnWidth > 8 ? 1.8 : 1, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(latent.at + QPointF(-arm, -arm), latent.at + QPointF(arm, arm));
    painter.drawLine(latent.at + QPointF(-arm, arm), latent.at + QPointF(arm, -arm));
}

QString NetworkDiagram::textOf(const nrg::BlockAddress& address) const
{
    const auto number = static_cast<std::size_t>(address.layer);
    const nrg::Layer& layer = m_layout.layers[number];
    const int corner = sitesOf(layer, address.block).front();
    QString text
        = (layer.decimator ? tr("Decimator %1 of layer %2, scale %3") : tr("Disentangler %1 of layer %2, scale %3"))
              .arg(address.block)
              .arg(address.layer)
              .arg(layer.level);
    text += tr("\n%1 × %1 variables %2 apart, from row %3, column %4")
                .arg(layer.blockSide)
                .arg(layer.dilation)
                .arg(corner / m_layout.lattice)
                .arg(corner % m_layout.lattice);
    if (number < m_values.blockLogDet.size())
        text += tr("\nln|det ∂z/∂x| = %1 nats")
                    .arg(fixedText(static_cast<double>(m_values.blockLogDet[number][address.block]), 3));
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

void NetworkDiagram::choose(const nrg::BlockAddress& block)
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
    for (const int site : sitesOf(layer, m_chosen->block))
        if (layer.decimator && m_layout.latentLevel[static_cast<std::size_t>(site)] == layer.level)
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
