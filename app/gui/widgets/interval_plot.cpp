#include "app/gui/widgets/interval_plot.h"

#include <QPainter>

#include <algorithm>
#include <cmath>
#include <limits>

#include "app/gui/widgets/chart_ticks.h"
#include "app/gui/widgets/text.h"
#include "app/gui/widgets/theme.h"

namespace nrg::gui {

namespace {

constexpr int kGap = 10;             ///< pixels
constexpr double kTickDistance = 75; ///< at least, pixels

} // namespace

IntervalPlot::IntervalPlot(QWidget* parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
}

void IntervalPlot::setTitle(const QString& title)
{
    m_title = title;
    setAccessibleName(title);
    update();
}

void IntervalPlot::setOpacity(double opacity)
{
    if (opacity == m_opacity)
        return;
    m_opacity = opacity;
    update();
}

void IntervalPlot::setIntervals(std::vector<Interval> intervals, std::optional<Interval> exact)
{
    if (intervals == m_intervals && exact == m_exact)
        return;
    m_intervals = std::move(intervals);
    m_exact = std::move(exact);
    findLimits();
    QStringList sentences;
    for (const Interval& interval : m_intervals)
        sentences << QStringLiteral("%1 %2").arg(interval.label, withError(interval.value, interval.error));
    setAccessibleDescription(sentences.join(QStringLiteral("; ")));
    setToolTip(sentences.join(QLatin1Char('\n')));
    update();
}

void IntervalPlot::findLimits()
{
    double lower = std::numeric_limits<double>::infinity();
    double upper = -lower;
    const auto include = [&](double value, double error) {
        if (!std::isfinite(value))
            return;
        const double margin = std::isfinite(error) ? error : 0;
        lower = std::min(lower, value - margin);
        upper = std::max(upper, value + margin);
    };
    for (const Interval& interval : m_intervals)
        include(interval.value, interval.error);
    if (m_exact)
        include(m_exact->value, m_exact->error);
    if (!(upper >= lower)) {
        m_limits = {};
        return;
    }
    const double margin = std::max(0.08 * (upper - lower), 0.02);
    m_limits = niceLimits(lower - margin, upper + margin, 4);
}

int IntervalPlot::rowHeight() const
{
    return fontMetrics().height() + 6;
}

QSize IntervalPlot::sizeHint() const
{
    return {340, 2 * rowHeight() + 2 * fontMetrics().height() + 8 + rowHeight()};
}

QSize IntervalPlot::minimumSizeHint() const
{
    return {200, 3 * fontMetrics().height() + 4};
}

void IntervalPlot::paintEvent(QPaintEvent*)
{
    if (m_intervals.empty())
        return;
    QPainter painter(this);
    painter.setOpacity(m_opacity);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme theme = themeOf(palette());
    const QFontMetrics metrics = fontMetrics();
    int labels = 0;
    int values = 0;
    for (const Interval& interval : m_intervals) {
        labels = std::max(labels, metrics.horizontalAdvance(interval.label));
        values = std::max(values, metrics.horizontalAdvance(withError(interval.value, interval.error)));
    }
    if (m_exact) {
        labels = std::max(labels, metrics.horizontalAdvance(m_exact->label));
        values = std::max(values, metrics.horizontalAdvance(withError(m_exact->value, m_exact->error)));
    }
    const int rowCount = static_cast<int>(m_intervals.size()) + (m_exact ? 1 : 0);
    const bool hasAxis = height() >= (rowCount + 2) * metrics.height() + 8; // else only the values are shown
    const QRectF plot(
        labels + kGap, 2, width() - labels - values - 3 * kGap, height() - (hasAxis ? 2 * metrics.height() + 8 : 4));
    if (plot.width() < 40)
        return;
    const auto toX = [&](double value) {
        const double share = (value - m_limits.lower) / (m_limits.upper - m_limits.lower);
        return plot.left() + plot.width() * std::clamp(share, 0.0, 1.0);
    };

    const double distance = niceStep((m_limits.upper - m_limits.lower) * kTickDistance / plot.width());
    for (const ChartTick& tick : ticksOf({.lower = m_limits.lower, .upper = m_limits.upper, .tick = distance})) {
        painter.setPen(QPen(theme.grid, 1));
        painter.drawLine(QPointF(toX(tick.at), plot.top()), QPointF(toX(tick.at), plot.bottom()));
        if (!hasAxis)
            continue;
        painter.setPen(theme.muted);
        painter.drawText(
            QRectF(toX(tick.at) - 60, plot.bottom() + 2, 120, metrics.height()), Qt::AlignHCenter, tick.label);
    }
    painter.setPen(QPen(theme.muted, 1));
    painter.drawLine(plot.bottomLeft(), plot.bottomRight());
    if (hasAxis)
        painter.drawText(
            QRectF(plot.left() - 100, plot.bottom() + 2 + metrics.height(), plot.width() + 200, metrics.height()),
            Qt::AlignHCenter, m_title);

    std::vector<Interval> rows = m_intervals;
    if (m_exact)
        rows.push_back(*m_exact);
    const double pitch = plot.height() / static_cast<double>(rows.size());
    if (m_exact && std::isfinite(m_exact->value)) {
        painter.setPen(QPen(m_exact->color, 2));
        painter.drawLine(QPointF(toX(m_exact->value), plot.top()), QPointF(toX(m_exact->value), plot.bottom()));
    }
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const Interval& row = rows[i];
        const double y = plot.top() + (static_cast<double>(i) + 0.5) * pitch;
        painter.setPen(theme.text);
        painter.drawText(QRectF(0, y - pitch / 2, labels, pitch), Qt::AlignRight | Qt::AlignVCenter, row.label);
        painter.drawText(QRectF(plot.right() + kGap, y - pitch / 2, values + kGap, pitch),
            Qt::AlignLeft | Qt::AlignVCenter, withError(row.value, row.error));
        if (i >= m_intervals.size() || !std::isfinite(row.value))
            continue;
        painter.setPen(QPen(row.color, 2.2));
        if (std::isfinite(row.error))
            painter.drawLine(QPointF(toX(row.value - row.error), y), QPointF(toX(row.value + row.error), y));
        painter.setPen(QPen(theme.surface, 1.5));
        painter.setBrush(row.color);
        painter.drawEllipse(QPointF(toX(row.value), y), 5, 5);
    }
}

} // namespace nrg::gui
