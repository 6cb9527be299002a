// The means of S(k) over directions.

#include <QtCharts/QLineSeries>

#include <algorithm>
#include <cmath>
#include <numbers>

#include "app/gui/views/sampling_curves.h"
#include "app/gui/views/spectrum_view.h"
#include "app/gui/views/target_words.h"
#include "app/gui/widgets/curve_chart.h"
#include "app/gui/widgets/text.h"

namespace nrg::gui {

namespace {

constexpr double kSmallest = 1e-6; ///< that is drawn

} // namespace

void SpectrumView::drawAverages()
{
    const auto draw = [this](QLineSeries& curve, const std::vector<QPointF>& points) {
        QList<QPointF> logarithms;
        for (const QPointF& point : points)
            if (point.y() > kSmallest)
                logarithms.append({point.x(), std::log10(point.y())});
        m_chart->setPoints(curve, logarithms);
    };
    static const nrg::SamplingSnapshot kNothing;
    const nrg::SamplingSnapshot& sampling = m_sampling ? *m_sampling : kNothing;
    for (std::size_t i = 0; i < m_curves.size(); ++i) {
        const nrg::SamplerReport* report = findReport(sampling.samplers, static_cast<nrg::SamplerKind>(i));
        m_points[i] = angularAverage(report ? report->structureFactorMap : Eigen::MatrixXd());
        draw(*m_curves[i], m_points[i]);
    }
    m_referencePoints = angularAverage(reference());
    draw(*m_reference, m_referencePoints);
    if (m_range == m_drawnRange)
        return;
    m_drawnRange = m_range;
    m_chart->setStepLimits(niceLimits(0, std::numbers::pi * std::numbers::sqrt2, 5));
    m_chart->setValueLimits(
        std::log10(m_range.lower), std::log10(m_range.upper), logarithmicTicks(m_range.lower, m_range.upper));
}

std::optional<ChartReadout> SpectrumView::readout(double length) const
{
    const Theme theme = themeOf(palette());
    ChartReadout found{.at = QPointF(length, 0), .html = {}};
    const auto add = [&](const std::vector<QPointF>& points, const QString& name, const QColor& color) {
        if (points.empty())
            return;
        const auto nearest = std::ranges::min_element(
            points, {}, [length](const QPointF& point) { return std::abs(point.x() - length); });
        if (found.html.isEmpty()) {
            found.at.setX(nearest->x());
            found.html = tr("|k| = %1").arg(fixedText(nearest->x(), 3));
        }
        found.html += tr("<br/><span style='color:%1'>■</span> %2: S = %3")
                          .arg(color.name(), name, significantText(nearest->y(), 3));
        found.dots.push_back({QPointF(nearest->x(), std::log10(std::max(nearest->y(), kSmallest))), color});
    };
    for (std::size_t i = 0; i < m_points.size(); ++i)
        add(m_points[i], samplerTitle(static_cast<nrg::SamplerKind>(i)),
            samplerColor(theme, static_cast<nrg::SamplerKind>(i)));
    add(m_referencePoints, referenceName(), theme.exact);
    return found.html.isEmpty() ? std::nullopt : std::optional(found);
}

} // namespace nrg::gui
