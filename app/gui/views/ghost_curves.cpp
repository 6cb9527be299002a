#include "app/gui/views/ghost_curves.h"

#include <QCoreApplication>

#include <algorithm>

#include "app/gui/widgets/text.h"

namespace nrg::gui {

namespace {

constexpr double kWidth = 1.5;

} // namespace

GhostCurves::GhostCurves(CurveChart& chart)
    : m_chart(chart)
{
    for (QLineSeries*& series : m_series)
        series = chart.addCurve();
}

void GhostCurves::applyTheme(const Theme& theme)
{
    m_theme = theme;
    for (QLineSeries* const series : m_series)
        series->setPen(QPen(theme.ghost, kWidth));
}

void GhostCurves::show(std::vector<Line> lines)
{
    m_lines = std::move(lines);
    redraw();
}

void GhostCurves::redraw()
{
    for (std::size_t i = 0; i < m_series.size(); ++i)
        m_chart.setPoints(*m_series[i], i < m_lines.size() ? m_lines[i].points : QList<QPointF>());
}

double GhostCurves::lastStep() const
{
    double last = 0;
    for (const Line& line : m_lines)
        if (!line.points.isEmpty())
            last = std::max(last, line.points.back().x());
    return last;
}

void GhostCurves::addLabels(std::vector<ChartLabel>& labels) const
{
    for (const Line& line : m_lines)
        if (!line.points.isEmpty())
            labels.push_back({.at = line.points.back(), .text = line.name, .color = m_theme.muted, .yields = true});
}

void GhostCurves::addTo(ChartReadout& readout, double step) const
{
    for (const Line& line : m_lines) {
        const std::optional<QPointF> at = pointNear(line.points, step);
        const QString value = at ? line.value(at->x()) : QString();
        if (value.isEmpty())
            continue;
        if (!readout.html.isEmpty())
            readout.html += QStringLiteral("<br/>");
        readout.html += QStringLiteral("<span style='color:%1'>■</span> %2: %3")
                            .arg(m_theme.ghost.name(), line.name.toHtmlEscaped(), value);
        readout.dots.push_back({*at, m_theme.ghost});
    }
}

std::optional<ChartReadout> GhostCurves::readout(double step) const
{
    ChartReadout alone{.at = QPointF(step, 0), .html = QString()};
    addTo(alone, step);
    if (alone.dots.empty())
        return std::nullopt;
    alone.html.prepend(
        QCoreApplication::translate("GhostCurves", "step %1<br/>").arg(roundedText(alone.dots.front().at.x())));
    return alone;
}

} // namespace nrg::gui
