#pragma once
// The target's leading observable of several samplers on a logarithmic axis, each with its band, and the value they
// should all reach.

#include <array>
#include <optional>
#include <vector>

#include "app/gui/views/sampler_style.h"
#include "app/gui/views/sampling_curves.h"
#include "app/gui/views/target_words.h"
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

    /// What is drawn; its title and range.
    void setObservable(const nrg::Observable& observable);
    /// At most one curve a kind; kinds without one are drawn empty.
    void show(
        const std::vector<SamplingCurve>& curves, const std::optional<ReferenceValue>& reference, SamplingAxis axis);
    using QWidget::show;

    void setTheme(const Theme& theme);
    /// Points of the drawn curve of a kind.
    qsizetype pointCount(nrg::SamplerKind kind) const;

protected:
    void resizeEvent(QResizeEvent* event) override;

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
    QString m_symbol;                ///< of the observable
    QString m_title;                 ///< of its axis
    std::optional<double> m_minimum; ///< of its mean, where there is one
    std::optional<double> m_maximum;
    std::optional<ReferenceValue> m_value;
    SamplingAxis m_axis = SamplingAxis::Seconds;
    AxisLimits m_positions{.lower = 0, .upper = 0}; ///< decimal logarithms
    AxisLimits m_values{.lower = 0, .upper = 0};
};

} // namespace nrg::gui
