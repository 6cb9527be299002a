// What the crosshair reads of the order parameter's distributions.

#include <algorithm>

#include "app/gui/views/order_parameter_view.h"
#include "app/gui/views/target_words.h"
#include "app/gui/widgets/curve_chart.h"
#include "app/gui/widgets/text.h"

namespace nrg::gui {

std::optional<ChartReadout> OrderParameterView::densityAt(double m) const
{
    if (!m_sampling)
        return std::nullopt;
    constexpr int kBins = nrg::OrderHistogram::kBins;
    const nrg::OrderParameter* const order = orderParameter(target());
    if (!order)
        return std::nullopt;
    const double width = (order->upper - order->lower) / kBins;
    const auto bin = static_cast<std::size_t>(std::clamp(static_cast<int>((m - order->lower) / width), 0, kBins - 1));
    const double centre = order->lower + (static_cast<double>(bin) + 0.5) * width;
    const Theme theme = themeOf(palette());
    ChartReadout found{.at = QPointF(centre, 0), .html = tr("%1 = %2").arg(symbol(), significantText(centre, 2))};
    const auto add = [&](const nrg::OrderHistogram& histogram, const QString& name, const QColor& color) {
        if (histogram.density.size() <= bin)
            return;
        const double density = histogram.density[bin];
        found.html += tr("<br/><span style='color:%1'>■</span> %2: %3, %4 of %5 with %6 > 0")
                          .arg(color.name(), name, fixedText(density, 3), percentText(histogram.positiveShare, 1),
                              countText(histogram.samples), symbol());
        found.dots.push_back({QPointF(centre, density), color});
    };
    if (m_sampling->diagnostics)
        add(m_sampling->diagnostics->orderParameter, tr("flow"), theme.text);
    for (const nrg::SamplerReport& report : m_sampling->samplers)
        add(report.orderParameter, samplerTitle(report.kind), samplerColor(theme, report.kind));
    add(m_sampling->reference.orderParameter, referenceTitle(target()), theme.exact);
    return found.dots.empty() ? std::nullopt : std::optional(found);
}

std::optional<ChartReadout> OrderParameterView::signBiasAt(double bias) const
{
    if (!m_sampling || !m_sampling->diagnostics || m_sampling->diagnostics->signBias.empty())
        return std::nullopt;
    const std::vector<double>& values = m_sampling->diagnostics->signBias;
    const auto below = std::ranges::lower_bound(values, bias) - values.begin();
    return ChartReadout{.at = QPointF(bias, 0),
        .html
        = tr("%1 nats<br/>%2 of the draws lie below<br/>%3 of them have %4 > 0")
              .arg(fixedText(bias, 2), percentText(static_cast<double>(below) / static_cast<double>(values.size()), 1),
                  percentText(m_sampling->diagnostics->plainPositiveShare, 1), symbol())};
}

} // namespace nrg::gui
