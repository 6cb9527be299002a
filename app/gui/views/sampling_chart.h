#pragma once
// S(0) of several samplers on a logarithmic axis, each with its band, and the value they should all reach.

#include <array>
#include <optional>
#include <vector>

#include "app/gui/views/sampler_style.h"
#include "app/gui/views/sampling_curves.h"
#include "app/gui/widgets/curve_chart.h"

namespace nrg::gui {

struct SamplingCurve {
    nrg::SamplerKind kind;
    std::span<const nrg::SamplingPoint> points;
    double offset = 0; ///< added to every position
};

class SamplingChart final : public CurveChart {
    Q_OBJECT

public:
    explicit SamplingChart(QWidget* parent = nullptr);

    /// At most one curve a kind; kinds without one are drawn empty.
    void show(const std::vector<SamplingCurve>& curves, const nrg::SpinReference& reference, SamplingAxis axis);
    using QWidget::show;

    void setTheme(const Theme& theme);
    /// Points of the drawn curve of a kind.
    qsizetype pointCount(nrg::SamplerKind kind) const;

private:
    struct Series {
        QAreaSeries* band = nullptr;
        QLineSeries* mean = nullptr;
        ErrorCurve curve;
    };

    Series& seriesOf(nrg::SamplerKind kind) { return m_series[static_cast<std::size_t>(kind)]; }
    void drawLimits();
    void drawReference();
    std::optional<ChartReadout> readout(double position) const;

    std::array<Series, kSamplerKinds> m_series;
    QAreaSeries* m_referenceBand;
    QLineSeries* m_reference;
    nrg::SpinReference m_value;
    SamplingAxis m_axis = SamplingAxis::Steps;
    AxisLimits m_positions{.lower = 0, .upper = 0}; ///< decimal logarithms
    AxisLimits m_values{.lower = 0, .upper = 0};
};

} // namespace nrg::gui
