#include "app/gui/views/sampling_chart.h"

#include <QtCharts/QAreaSeries>
#include <QtCharts/QLineSeries>

#include <algorithm>
#include <cmath>

#include "app/gui/widgets/text.h"

namespace nrg::gui {

namespace {

constexpr double kNear = 0.15; ///< decades, within which the crosshair reads a curve

QString axisTitle(SamplingAxis axis)
{
    switch (axis) {
    case SamplingAxis::Steps:
        return SamplingChart::tr("steps of each chain");
    case SamplingAxis::Leapfrogs:
        return SamplingChart::tr("leapfrogs of each chain");
    case SamplingAxis::Seconds:
        break;
    }
    return SamplingChart::tr("wall time in s");
}

QString positionText(double position, SamplingAxis axis)
{
    switch (axis) {
    case SamplingAxis::Steps:
        return SamplingChart::tr("step %1").arg(roundedText(position));
    case SamplingAxis::Leapfrogs:
        return SamplingChart::tr("%1 leapfrog(s)", nullptr, pluralOf(std::llround(std::min(position, 1e9))))
            .arg(roundedText(position));
    case SamplingAxis::Seconds:
        break;
    }
    return SamplingChart::tr("%1 s").arg(significantText(position, 3));
}

} // namespace

SamplingChart::SamplingChart(QWidget* parent)
    : CurveChart(parent)
    , m_referenceBand(addBand())
{
    for (Series& series : m_series)
        series.band = addBand();
    m_reference = addCurve();
    for (Series& series : m_series)
        series.mean = addCurve();
    setReadout([this](double position) { return readout(position); });
    setMinimumSize(200, 80);
}

void SamplingChart::setTheme(const Theme& theme)
{
    applyTheme(theme);
    const auto translucent = [&](QColor color) {
        color.setAlpha(theme.dark ? 60 : 44);
        return color;
    };
    for (int i = 0; i < kSamplerKinds; ++i) {
        const auto kind = static_cast<nrg::SamplerKind>(i);
        const QColor color = samplerColor(theme, kind);
        seriesOf(kind).band->setPen(Qt::NoPen);
        seriesOf(kind).band->setBrush(translucent(color));
        seriesOf(kind).mean->setPen(QPen(color, 2.2));
    }
    m_referenceBand->setPen(Qt::NoPen);
    m_referenceBand->setBrush(translucent(theme.exact));
    m_reference->setPen(QPen(theme.exact, 2));
    drawReference();
}

qsizetype SamplingChart::pointCount(nrg::SamplerKind kind) const
{
    return m_series[static_cast<std::size_t>(kind)].mean->count();
}

void SamplingChart::resizeEvent(QResizeEvent* event)
{
    CurveChart::resizeEvent(event);
    drawLimits();
    drawReference();
}

void SamplingChart::setObservable(const nrg::Observable& observable)
{
    m_symbol = engineText(observable.symbol);
    m_title = symbolWithUnit(observable);
    m_minimum = observable.minimum;
    m_maximum = observable.maximum;
    setTitles(axisTitle(m_axis), m_title);
}

void SamplingChart::show(
    const std::vector<SamplingCurve>& curves, const std::optional<ReferenceValue>& reference, SamplingAxis axis)
{
    if (axis != m_axis || m_positions.upper == m_positions.lower)
        setTitles(axisTitle(axis), m_title);
    m_axis = axis;
    m_value = reference;
    for (int i = 0; i < kSamplerKinds; ++i) {
        const auto kind = static_cast<nrg::SamplerKind>(i);
        const auto found = std::ranges::find(curves, kind, &SamplingCurve::kind);
        Series& series = seriesOf(kind);
        series.curve = found == curves.end() ? ErrorCurve{} : errorCurve(found->points, axis, found->offset);
    }
    drawLimits();
    for (const Series& series : m_series) {
        setPoints(*series.mean, series.curve.mean);
        setPoints(*series.band->upperSeries(), series.curve.upper);
        setPoints(*series.band->lowerSeries(), series.curve.lower);
    }
    drawReference();
    viewport()->update();
}

void SamplingChart::drawLimits()
{
    double first = m_axis == SamplingAxis::Seconds ? -1 : 0;
    double last = first + 1;
    double highest = m_value ? m_value->value + 0.12 * std::abs(m_value->value) + m_value->error : 0.1;
    double lowest = m_value ? m_value->value : 0;
    if (m_value && m_value->value > 0) // the words above the line need their room in a low chart, too
        highest = std::max(highest, m_value->value / (1 - std::min(labelShare(), 0.5)));
    for (const Series& series : m_series) {
        if (series.curve.mean.isEmpty())
            continue;
        first = std::min(first, series.curve.mean.front().x());
        last = std::max(last, series.curve.mean.back().x());
        for (const QPointF& point : series.curve.upper)
            highest = std::max(highest, point.y());
        for (const QPointF& point : series.curve.lower)
            lowest = std::min(lowest, point.y());
    }
    AxisLimits positions{.lower = std::floor(first + 1e-9),
        .upper = std::log10(logCeiling(std::pow(10.0, last) * (1 + 1e-9))),
        .tick = 1};
    if (positions != m_positions) {
        m_positions = positions;
        setStepLimits(positions.lower, positions.upper,
            logarithmicTicks(std::pow(10.0, positions.lower), std::pow(10.0, positions.upper)));
    }
    if (m_maximum)
        highest = std::min(highest, *m_maximum + 0.05 * std::abs(*m_maximum));
    const AxisLimits values = niceLimits(m_minimum.value_or(lowest), highest, 4);
    if (values != m_values) {
        m_values = values;
        setValueLimits(values.lower, values.upper, ticksOf(values));
    }
}

void SamplingChart::drawReference()
{
    QList<QPointF> line;
    std::vector<ChartLabel> labels;
    const auto level = [this](double value) {
        return QList<QPointF>{{m_positions.lower, value}, {m_positions.upper, value}};
    };
    if (m_value) {
        line = level(m_value->value);
        QString text = tr("%1: %2").arg(m_value->title, withError(m_value->value, m_value->error));
        if (m_value->progress < 1)
            text += tr(", %1 done").arg(percentText(m_value->progress));
        labels.push_back({QPointF(m_positions.lower, m_value->value), text, themeOf(palette()).exact,
            ChartLabel::Side::Above, m_reference});
    }
    setPoints(*m_reference, line);
    setPoints(*m_referenceBand->upperSeries(), m_value ? level(m_value->value + m_value->error) : QList<QPointF>{});
    setPoints(*m_referenceBand->lowerSeries(), m_value ? level(m_value->value - m_value->error) : QList<QPointF>{});
    setLabels(std::move(labels));
}

std::optional<ChartReadout> SamplingChart::readout(double position) const
{
    const Theme theme = themeOf(palette());
    ChartReadout found{.at = QPointF(position, 0), .html = positionText(std::pow(10.0, position), m_axis)};
    const auto line = [this](const QColor& color, const QString& name, double value, double error) {
        return tr("<br/><span style='color:%1'>■</span> %2: %3 = %4")
            .arg(color.name(), name, m_symbol, withError(value, error));
    };
    for (int i = 0; i < kSamplerKinds; ++i) {
        const auto kind = static_cast<nrg::SamplerKind>(i);
        const ErrorCurve& curve = m_series[static_cast<std::size_t>(i)].curve;
        if (curve.mean.isEmpty())
            continue;
        const auto nearest = std::ranges::min_element(
            curve.mean, {}, [position](const QPointF& point) { return std::abs(point.x() - position); });
        if (std::abs(nearest->x() - position) > kNear)
            continue;
        const auto index = nearest - curve.mean.begin();
        const QColor color = samplerColor(theme, kind);
        found.html += line(color, samplerTitle(kind), nearest->y(), curve.upper[index].y() - nearest->y());
        found.dots.push_back({*nearest, color});
    }
    if (m_value)
        found.html += line(theme.exact, m_value->title, m_value->value, m_value->error);
    else if (found.dots.empty())
        return std::nullopt;
    if (found.dots.empty())
        found.dots.push_back({QPointF(position, m_value->value), theme.exact});
    return found;
}

} // namespace nrg::gui
