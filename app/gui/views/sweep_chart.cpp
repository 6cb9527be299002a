#include "app/gui/views/sweep_chart.h"

#include <QtCharts/QLineSeries>

#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include "app/gui/views/sampler_style.h"
#include "app/gui/widgets/text.h"
#include "engine/run/settings_options.h"

namespace nrg::gui {

namespace {

constexpr double kNear = 0.04;   ///< of the axis, within which the crosshair reads a point
constexpr double kBeside = 0.05; ///< of the axis, left of the first value and right of the last one
constexpr double kWide = 30;     ///< largest value over smallest, from which a gap's axis is logarithmic
constexpr double kRadius = 4.5;  ///< of a point, pixels
constexpr double kCap = 4;       ///< half the width of an error bar's ends, pixels

bool isGap(const QString& quantity)
{
    return quantity.startsWith(QLatin1String("gap"));
}

} // namespace

SweepChart::SweepChart(QWidget* parent)
    : CurveChart(parent)
    , m_exact(addCurve())
{
    setReadout([this](double position) { return readout(position); });
    setMinimumSize(200, 100);
    setAccessibleName(tr("Sweep"));
}

void SweepChart::setTheme(const Theme& theme)
{
    m_colors = theme;
    applyTheme(theme);
    m_exact->setPen(QPen(theme.exact, 2));
    viewport()->update();
}

void SweepChart::show(const nrg::Sweep& sweep, const SweepQuantity& quantity, const QString& referenceTitle)
{
    m_sweep = std::make_shared<const nrg::Sweep>(sweep);
    m_quantity = quantity;
    m_referenceTitle = referenceTitle;
    m_curve = sweepCurve(*m_sweep, quantity.id);
    const nrg::OptionRow* const row = nrg::findOption(sweep.options.base, sweep.options.key);
    setTitles(richText(row ? sweepAxisText(*row) : QString()), richText(quantity.axis));
    drawLimits();
    drawPositions();
    QList<QPointF> line;
    for (const QPointF& point : m_curve.exact)
        line.append({point.x(), toValue(point.y())});
    setPoints(*m_exact, line);
    QStringList sentences;
    for (const SweepMark& mark : m_curve.marks)
        sentences << tr("%1: %2").arg(valueText(m_sweep->options.values[mark.point]),
            mark.value ? withError(mark.value->mean, mark.value->error) : mark.problem);
    setAccessibleDescription(sentences.join(QStringLiteral("; ")));
    viewport()->update();
}

SweepChart::Range SweepChart::valueRange() const
{
    Range range{std::numeric_limits<double>::infinity(), -std::numeric_limits<double>::infinity()};
    const auto include = [&range](double value, double error) {
        range.lower = std::min(range.lower, value - error);
        range.upper = std::max(range.upper, value + error);
    };
    for (const SweepMark& mark : m_curve.marks) {
        if (mark.value)
            include(mark.value->mean, mark.value->error);
        if (mark.reference)
            include(mark.reference->mean, mark.reference->error);
    }
    for (const QPointF& point : m_curve.exact)
        include(point.y(), 0);
    return range.lower <= range.upper ? range : Range{0, 1};
}

void SweepChart::drawLimits()
{
    const Range range = valueRange();
    double least = std::numeric_limits<double>::infinity(); // of the values themselves
    double most = 0;
    for (const SweepMark& mark : m_curve.marks)
        if (mark.value) {
            least = std::min(least, mark.value->mean);
            most = std::max(most, mark.value->mean);
        }
    m_isLogarithmic = isGap(m_quantity.id) && least > 0 && most / least >= kWide;
    if (m_isLogarithmic) {
        const double lower = logFloor(std::max(range.lower, least / 2));
        const double upper = logCeiling(range.upper);
        setValueLimits(std::log10(lower), std::log10(upper), logarithmicTicks(lower, upper));
        return;
    }
    const double margin = 0.06 * (range.upper - range.lower);
    const bool fromZero = isGap(m_quantity.id) && range.lower >= 0;
    const AxisLimits limits = niceLimits(fromZero ? 0 : range.lower - margin, range.upper + margin, 4);
    setValueLimits(limits.lower, limits.upper, ticksOf(limits));
}

void SweepChart::drawPositions()
{
    const double spread = m_curve.last - m_curve.first;
    const double beside = spread > 0 ? kBeside * spread : 0.5;
    const double lower = m_curve.first - beside;
    const double upper = m_curve.last + beside;
    std::vector<ChartTick> ticks;
    if (!m_curve.names.empty())
        for (std::size_t i = 0; i < m_curve.names.size(); ++i)
            ticks.push_back({.at = static_cast<double>(i), .label = m_curve.names[i]});
    else if (m_curve.isLogarithmic)
        ticks = logarithmicTicks(std::pow(10.0, lower), std::pow(10.0, upper));
    else
        for (const ChartTick& tick : ticksOf(niceLimits(lower, upper)))
            if (tick.at >= lower && tick.at <= upper)
                ticks.push_back(tick);
    setStepLimits(lower, upper, ticks);
}

double SweepChart::toValue(double value) const
{
    return m_isLogarithmic ? std::log10(std::max(value, 1e-30)) : value;
}

QPointF SweepChart::place(double position, double value) const
{
    return chart()->mapToPosition({position, toValue(value)}, m_exact);
}

void SweepChart::drawEstimate(QPainter& painter, double position, const nrg::Estimate& estimate) const
{
    const QPointF upper = place(position, estimate.mean + estimate.error);
    const QPointF lower = place(position, estimate.mean - estimate.error);
    painter.drawLine(upper, lower);
    for (const QPointF& end : {upper, lower})
        painter.drawLine(end - QPointF(kCap, 0), end + QPointF(kCap, 0));
}

void SweepChart::drawMark(QPainter& painter, const SweepMark& mark) const
{
    if (mark.reference) {
        painter.setPen(QPen(m_colors.exact, 1.5));
        painter.setBrush(m_colors.surface);
        drawEstimate(painter, mark.position, *mark.reference);
        const QPointF at = place(mark.position, mark.reference->mean);
        const std::array corners{
            at + QPointF(0, -kRadius), at + QPointF(kRadius, 0), at + QPointF(0, kRadius), at + QPointF(-kRadius, 0)};
        painter.drawConvexPolygon(corners.data(), static_cast<int>(corners.size()));
    }
    if (mark.value) {
        painter.setPen(QPen(m_colors.bound, 2));
        drawEstimate(painter, mark.position, *mark.value);
        painter.setPen(QPen(m_colors.surface, 1));
        painter.setBrush(m_colors.bound);
        painter.drawEllipse(place(mark.position, mark.value->mean), kRadius, kRadius);
        return;
    }
    const double x = chart()->mapToPosition({mark.position, 0}, m_exact).x();
    const QPointF at(x, chart()->plotArea().bottom() - 2 * kRadius);
    painter.setPen(QPen(m_colors.problem, 2));
    painter.drawLine(at - QPointF(kCap, kCap), at + QPointF(kCap, kCap));
    painter.drawLine(at - QPointF(kCap, -kCap), at + QPointF(kCap, -kCap));
}

void SweepChart::drawForeground(QPainter* painter, const QRectF& rect)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setClipRect(chart()->plotArea().adjusted(-kRadius, -kRadius, kRadius, kRadius));
    for (const SweepMark& mark : m_curve.marks)
        drawMark(*painter, mark);
    painter->restore();
    CurveChart::drawForeground(painter, rect);
}

QString SweepChart::valueText(const nrg::OptionValue& value) const
{
    const nrg::OptionRow* const row = nrg::findOption(m_sweep->options.base, m_sweep->options.key);
    const QString name = row->symbol.empty() ? engineText(row->label) : engineText(row->symbol);
    return tr("%1 = %2").arg(name, sweepValueText(*row, value));
}

QString SweepChart::estimateText(const QString& name, double value, double error) const
{
    const QString number = error > 0 ? withError(value, error) : significantText(value, 6);
    return tr("<br/>%1: %2 %3").arg(name, number, m_quantity.unit).trimmed();
}

std::optional<ChartReadout> SweepChart::readout(double position) const
{
    if (m_curve.marks.empty())
        return std::nullopt;
    const auto nearest = std::ranges::min_element(
        m_curve.marks, {}, [position](const SweepMark& mark) { return std::abs(mark.position - position); });
    const double width = std::max(m_curve.last - m_curve.first, 1e-300);
    if (m_curve.last > m_curve.first && std::abs(nearest->position - position) > kNear * width)
        return std::nullopt;
    const nrg::SweepPoint& point = *m_sweep->points[nearest->point];
    ChartReadout found{.at = QPointF(nearest->position, 0), .html = valueText(point.value)};
    if (nearest->value) {
        found.html += estimateText(m_quantity.symbol, nearest->value->mean, nearest->value->error);
        found.dots.push_back({{nearest->position, toValue(nearest->value->mean)}, m_colors.bound});
    } else {
        found.html += QStringLiteral("<br/>") + nearest->problem.toHtmlEscaped();
    }
    if (nearest->exact)
        found.html += estimateText(tr("exact"), *nearest->exact, 0);
    if (nearest->reference)
        found.html += estimateText(m_referenceTitle, nearest->reference->mean, nearest->reference->error);
    if (point.ess && point.trust)
        found.html += tr("<br/>effective samples %1: %2").arg(percentText(*point.ess, 1), trustWords(*point.trust));
    if (point.isMeasured())
        found.html += tr("<br/>%1 step(s) in %2 s", nullptr, pluralOf(point.steps))
                          .arg(countText(point.steps), significantText(point.seconds, 3));
    if (found.dots.empty() && nearest->exact)
        found.dots.push_back({{nearest->position, toValue(*nearest->exact)}, m_colors.exact});
    if (found.dots.empty())
        found.dots.push_back({{nearest->position, -1e300}, m_colors.problem});
    return found;
}

} // namespace nrg::gui
