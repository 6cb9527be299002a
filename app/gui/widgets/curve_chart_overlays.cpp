// What a chart paints over its curves: marks, labels and the crosshair.

#include <QtCharts/QCategoryAxis>
#include <QtCharts/QChart>
#include <QtCharts/QLineSeries>

#include <QPainter>
#include <QStaticText>
#include <QTextDocument>

#include <algorithm>
#include <array>
#include <cmath>

#include "app/gui/widgets/curve_chart.h"

namespace nrg::gui {

namespace {

constexpr double kGap = 6; ///< between a label and what it belongs to, pixels

/// Plain text costs a fraction of rich text, which is laid out again in every frame.
QStaticText laidOut(const QString& text, const QFont& font)
{
    const bool rich = Qt::mightBeRichText(text);
    QStaticText laid(rich ? QStringLiteral("<div style='white-space:nowrap'>%1</div>").arg(text) : text);
    laid.setTextFormat(rich ? Qt::RichText : Qt::PlainText);
    laid.prepare({}, font);
    return laid;
}

} // namespace

/// Where there is no room for a line of its own.
void CurveChart::drawStepTitle(QPainter& painter, const QRectF& plot) const
{
    if (m_stepAxis->isTitleVisible() || m_stepAxis->titleText().isEmpty())
        return;
    const QFontMetricsF metrics(painter.font());
    const QSizeF size(metrics.horizontalAdvance(m_stepAxis->titleText()), metrics.height());
    const QRectF place(plot.bottomRight() - QPointF(size.width() + kGap, size.height() + 2), size);
    QColor halo = m_theme.surface;
    halo.setAlpha(190);
    painter.fillRect(place.adjusted(-3, 0, 3, 0), halo);
    painter.setPen(m_theme.muted);
    painter.drawText(place, Qt::AlignCenter, m_stepAxis->titleText());
}

void CurveChart::drawMarks(QPainter& painter, const QRectF& plot) const
{
    const QFontMetricsF metrics(painter.font());
    for (const ChartMark& mark : m_marks) {
        const double x = toX(mark.step);
        if (!(x >= plot.left() && x <= plot.right()))
            continue;
        painter.setPen(QPen(m_theme.live, 1));
        painter.drawLine(QPointF(x, plot.top() + metrics.height()), QPointF(x, plot.bottom()));
        const double width = metrics.horizontalAdvance(mark.text);
        const double left = std::clamp(x - width / 2, plot.left(), std::max(plot.left(), plot.right() - width));
        painter.drawText(QPointF(left, plot.top() + metrics.ascent()), mark.text);
    }
}

void CurveChart::drawFloorMarks(QPainter& painter, const QRectF& plot) const
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.single);
    for (const double step : m_floorMarks) {
        const double x = toX(step);
        if (!(x >= plot.left() && x <= plot.right()))
            continue;
        const std::array corners{
            QPointF(x - 3, plot.bottom() - 6), QPointF(x + 3, plot.bottom() - 6), QPointF(x, plot.bottom() - 1)};
        painter.drawConvexPolygon(corners.data(), static_cast<int>(corners.size()));
    }
}

QPointF CurveChart::labelCorner(const ChartLabel& label, const QSizeF& size, const QRectF& plot) const
{
    const double rightmost = std::max(plot.left() + kGap, plot.right() - size.width() - kGap);
    const double left = std::clamp(toX(label.at.x()) + kGap, plot.left() + kGap, rightmost);
    const double lowest = plot.bottom() - size.height();
    if (label.side == ChartLabel::Side::Below)
        return {left, std::clamp(toY(label.at.y()) + kGap / 2, plot.top(), std::max(plot.top(), lowest))};
    double bottom = std::min(toY(label.at.y()), plot.bottom());
    if (label.clearOf) {
        const QList<QPointF> points = label.clearOf->points();
        for (const QPointF& point : points)
            if (const double x = toX(point.x()); x > left - kGap && x < left + size.width() + kGap)
                bottom = std::min(bottom, toY(point.y()));
    }
    return {left, std::max(plot.top(), bottom - kGap - size.height())};
}

void CurveChart::drawLabels(QPainter& painter, const QRectF& plot) const
{
    QFont bold = font();
    bold.setBold(true);
    painter.setFont(bold);
    std::vector<QRectF> taken;
    for (const ChartLabel& label : m_labels) {
        if (!std::isfinite(toX(label.at.x())) || !std::isfinite(toY(label.at.y())))
            continue;
        const QStaticText text = laidOut(label.text, bold);
        const QSizeF size = text.size();
        const auto isFree = [&](const QRectF& place) {
            return std::ranges::none_of(taken, [&](const QRectF& other) { return other.intersects(place); });
        };
        QRectF place(labelCorner(label, size, plot), size);
        if (label.yields && !isFree(place)) {
            ChartLabel below = label;
            below.side = ChartLabel::Side::Below;
            place.moveTopLeft(labelCorner(below, size, plot));
            if (!isFree(place))
                continue;
        }
        taken.push_back(place);
        QColor halo = m_theme.surface;
        halo.setAlpha(190);
        painter.setPen(Qt::NoPen);
        painter.setBrush(halo);
        painter.drawRoundedRect(place.adjusted(-3, 0, 3, 0), 3, 3);
        painter.setPen(label.color);
        painter.drawStaticText(place.topLeft(), text);
    }
}

void CurveChart::setDots(std::vector<ChartDot> dots)
{
    m_dots = std::move(dots);
    viewport()->update();
}

void CurveChart::drawDots(QPainter& painter, const QRectF& plot, const std::vector<ChartDot>& dots) const
{
    painter.setPen(QPen(m_theme.surface, 2));
    for (const ChartDot& dot : dots) {
        painter.setBrush(dot.color.isValid() ? dot.color : m_theme.bound);
        const QPointF at(toX(dot.at.x()), std::clamp(toY(dot.at.y()), plot.top(), plot.bottom()));
        if (std::isfinite(at.x()) && std::isfinite(at.y()))
            painter.drawEllipse(at, 5, 5);
    }
}

void CurveChart::drawReadout(QPainter& painter, const QRectF& plot) const
{
    if (!m_hover || !m_readout || !plot.contains(*m_hover))
        return;
    const double share = (m_hover->x() - plot.left()) / plot.width();
    const auto readout = m_readout(m_stepAxis->min() + share * (m_stepAxis->max() - m_stepAxis->min()));
    if (!readout)
        return;
    const double x = std::clamp(toX(readout->at.x()), plot.left(), plot.right());
    painter.setPen(QPen(m_theme.muted, 1));
    painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()));
    drawDots(painter, plot, readout->dots.empty() ? std::vector{ChartDot{readout->at, {}}} : readout->dots);

    painter.setFont(font());
    const QStaticText text = laidOut(readout->html, font());
    const QSizeF box = text.size() + QSizeF(16, 12);
    const double left = x + 12 + box.width() < plot.right() ? x + 12 : x - 12 - box.width();
    const double top
        = std::clamp(m_hover->y() - box.height() / 2, plot.top(), std::max(plot.top(), plot.bottom() - box.height()));
    painter.setBrush(m_theme.surface);
    painter.setPen(QPen(m_theme.grid, 1));
    painter.drawRoundedRect(QRectF(QPointF(left, top), box), 4, 4);
    painter.setPen(m_theme.text);
    painter.drawStaticText(QPointF(left + 8, top + 6), text);
}

} // namespace nrg::gui
