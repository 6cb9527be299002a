#include "app/gui/widgets/curve_chart.h"

#include <QtCharts/QAreaSeries>
#include <QtCharts/QCategoryAxis>
#include <QtCharts/QChart>
#include <QtCharts/QLineSeries>

#include <QGraphicsLayout>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

#include "app/gui/widgets/text.h"

namespace nrg::gui {

namespace {

constexpr double kRoomBeside = 10; ///< for curves beyond the value axis, in units of it; each pixel of more costs time
constexpr double kLabelRoom = 12;  ///< around a label's line, pixels
constexpr int kRoomForTitle = 120; ///< height from which the step axis has its title, pixels

bool isOnAxis(double value)
{
    return std::abs(value) <= 10 * kGreatestOnAxis; // limits are rounded up
}

void replaceTicks(QCategoryAxis& axis, double lower, double upper, const std::vector<ChartTick>& ticks)
{
    if (!(upper > lower) || !isOnAxis(lower) || !isOnAxis(upper))
        return;
    const QStringList old = axis.categoriesLabels();
    for (const QString& label : old)
        axis.remove(label);
    axis.setRange(lower, upper);
    axis.setStartValue(lower - (upper - lower)); // the first category must end above where it starts
    const double rounding = 1e-6 * (upper - lower);
    for (const ChartTick& tick : ticks)
        if (tick.at >= lower - rounding && tick.at <= upper + rounding)
            axis.append(tick.label, tick.at);
}

QCategoryAxis* makeCategoryAxis()
{
    auto* axis = new QCategoryAxis;
    axis->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
    return axis;
}

} // namespace

CurveChart::CurveChart(QWidget* parent)
    : QChartView(new QChart, parent)
    , m_stepAxis(makeCategoryAxis())
    , m_valueAxis(makeCategoryAxis())
{
    setFocusPolicy(Qt::NoFocus); // no key does anything in it
    setRenderHint(QPainter::Antialiasing);
    setFrameShape(QFrame::NoFrame);
    setViewportUpdateMode(QGraphicsView::FullViewportUpdate);
    setMouseTracking(true);
    setRubberBand(QChartView::NoRubberBand);
    setMinimumSize(240, 140);
    chart()->legend()->hide();
    chart()->setBackgroundVisible(false);
    chart()->setMargins({0, 10, 8, 0});
    chart()->layout()->setContentsMargins(0, 0, 0, 0);
    chart()->setLocalizeNumbers(true);
    chart()->addAxis(m_stepAxis, Qt::AlignBottom);
    chart()->addAxis(m_valueAxis, Qt::AlignLeft);
    setStepLimits(stepLimits(0));
}

void CurveChart::attach(QAbstractSeries* series)
{
    chart()->addSeries(series);
    series->attachAxis(m_stepAxis);
    series->attachAxis(m_valueAxis);
}

QLineSeries* CurveChart::addCurve()
{
    auto* series = new QLineSeries;
    attach(series);
    return series;
}

QAreaSeries* CurveChart::addBand()
{
    auto* upper = new QLineSeries(this);
    auto* lower = new QLineSeries(this);
    auto* band = new QAreaSeries(upper, lower);
    attach(band);
    return band;
}

void CurveChart::setPoints(QXYSeries& series, const QList<QPointF>& points) const
{
    const double room = kRoomBeside * (m_valueAxis->max() - m_valueAxis->min());
    QList<QPointF> shown;
    shown.reserve(points.size());
    for (const QPointF& point : points)
        if (isOnAxis(point.x()) && !std::isnan(point.y()))
            shown.append({point.x(), std::clamp(point.y(), m_valueAxis->min() - room, m_valueAxis->max() + room)});
    if (series.points() != shown)
        series.replace(shown);
}

void CurveChart::setTitles(const QString& step, const QString& value, const QString& secondValue)
{
    m_stepAxis->setTitleText(step);
    m_valueAxis->setTitleText(value);
    if (!secondValue.isEmpty() && !m_secondAxis) {
        m_secondAxis = makeCategoryAxis();
        chart()->addAxis(m_secondAxis, Qt::AlignRight);
    }
    if (m_secondAxis)
        m_secondAxis->setTitleText(secondValue);
}

void CurveChart::setStepLimits(const AxisLimits& limits)
{
    if (limits == m_stepLimits)
        return;
    setStepLimits(limits.lower, limits.upper, ticksOf(limits));
    m_stepLimits = limits;
}

void CurveChart::makeRoomForLastTick(const std::vector<ChartTick>& ticks)
{
    if (m_secondAxis || ticks.empty())
        return; // the axis on the right makes room enough
    const int half = QFontMetrics(font()).horizontalAdvance(ticks.back().label) / 2;
    QMargins margins = chart()->margins();
    margins.setRight(std::max(8, half + 6));
    if (margins != chart()->margins())
        chart()->setMargins(margins);
}

void CurveChart::setStepLimits(double lower, double upper, const std::vector<ChartTick>& ticks)
{
    m_stepLimits = {};
    m_stepScale = {.lower = lower, .upper = upper, .ticks = ticks};
    replaceStepTicks();
}

void CurveChart::replaceStepTicks()
{
    m_stepTickRoom = stepTickRoom();
    makeRoomForLastTick(m_stepScale.ticks);
    replaceTicks(*m_stepAxis, m_stepScale.lower, m_stepScale.upper, thinnedTicks(m_stepScale.ticks, m_stepTickRoom));
}

std::size_t CurveChart::tickRoom() const
{
    const int line = QFontMetrics(font()).height();
    const int plot = height() - 4 * line; // the other axis with its title, and margins
    return static_cast<std::size_t>(std::max(2, plot / (line + 11)));
}

std::size_t CurveChart::stepTickRoom() const
{
    const int label = QFontMetrics(font()).horizontalAdvance(QStringLiteral("10,000")) * 7 / 4;
    return static_cast<std::size_t>(std::max(2, (width() - label) / label));
}

void CurveChart::setValueLimits(double lower, double upper, const std::vector<ChartTick>& ticks)
{
    m_valueScale = {.lower = lower, .upper = upper, .ticks = ticks};
    m_tickRoom = tickRoom();
    replaceTicks(*m_valueAxis, lower, upper, thinnedTicks(ticks, m_tickRoom));
}

void CurveChart::setSecondLimits(double lower, double upper, const std::vector<ChartTick>& ticks)
{
    m_secondScale = {.lower = lower, .upper = upper, .ticks = ticks};
    m_tickRoom = tickRoom();
    if (m_secondAxis)
        replaceTicks(*m_secondAxis, lower, upper, thinnedTicks(ticks, m_tickRoom));
}

void CurveChart::fitTicks()
{
    if (tickRoom() != m_tickRoom && !m_valueScale.ticks.empty()) {
        setValueLimits(m_valueScale.lower, m_valueScale.upper, std::vector(m_valueScale.ticks));
        setSecondLimits(m_secondScale.lower, m_secondScale.upper, std::vector(m_secondScale.ticks));
    }
    if (stepTickRoom() != m_stepTickRoom && !m_stepScale.ticks.empty())
        replaceStepTicks();
}

void CurveChart::resizeEvent(QResizeEvent* event)
{
    m_stepAxis->setTitleVisible(height() >= kRoomForTitle);
    fitTicks();
    QChartView::resizeEvent(event);
}

void CurveChart::changeEvent(QEvent* event)
{
    QChartView::changeEvent(event);
    if (event->type() != QEvent::FontChange || !m_stepAxis)
        return;
    for (QAbstractAxis* axis : chart()->axes()) {
        axis->setLabelsFont(font());
        axis->setTitleFont(font());
    }
    fitTicks();
}

void CurveChart::applyTheme(const Theme& theme)
{
    m_theme = theme;
    QPalette colors = viewport()->palette();
    colors.setColor(viewport()->backgroundRole(), theme.surface);
    viewport()->setPalette(colors); // opaque: nothing is painted below it
    const QList<QAbstractAxis*> axes = chart()->axes();
    for (QAbstractAxis* axis : axes) {
        axis->setLabelsFont(font());
        axis->setTitleFont(font());
        axis->setLabelsColor(theme.muted);
        axis->setTitleBrush(theme.muted);
        axis->setGridLinePen(QPen(theme.grid, 1));
        axis->setLinePen(axis == m_stepAxis ? QPen(theme.muted, 1) : QPen(Qt::NoPen));
        axis->setGridLineVisible(axis != m_secondAxis && axis != m_stepAxis);
    }
}

double CurveChart::toX(double step) const
{
    const QRectF plot = chart()->plotArea();
    return plot.left() + plot.width() * (step - m_stepAxis->min()) / (m_stepAxis->max() - m_stepAxis->min());
}

double CurveChart::toY(double value) const
{
    const QRectF plot = chart()->plotArea();
    return plot.bottom() - plot.height() * (value - m_valueAxis->min()) / (m_valueAxis->max() - m_valueAxis->min());
}

void CurveChart::drawForeground(QPainter* painter, const QRectF& rect)
{
    QChartView::drawForeground(painter, rect);
    const QRectF plot = chart()->plotArea();
    if (plot.width() < 20 || plot.height() < 20)
        return;
    painter->setFont(font());
    drawStepTitle(*painter, plot);
    drawMarks(*painter, plot);
    drawFloorMarks(*painter, plot);
    drawLabels(*painter, plot);
    drawDots(*painter, plot, m_dots);
    drawReadout(*painter, plot);
}

double CurveChart::labelShare() const
{
    const int line = QFontMetrics(font()).height();
    const double plot = std::max(height() - (height() >= kRoomForTitle ? 4 : 3) * line, 2 * line);
    return (line + kLabelRoom) / plot;
}

void CurveChart::mouseMoveEvent(QMouseEvent* event)
{
    QChartView::mouseMoveEvent(event);
    m_hover = event->position();
    viewport()->update();
}

void CurveChart::leaveEvent(QEvent* event)
{
    QChartView::leaveEvent(event);
    m_hover.reset();
    viewport()->update();
}

} // namespace nrg::gui
