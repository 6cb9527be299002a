#pragma once
// One quantity of a sweep over the values of its setting: points with error bars, exact values as a black line beneath,
// and what the exact sampler gives.

#include <vector>

#include "app/gui/views/sweep_curves.h"
#include "app/gui/widgets/curve_chart.h"

namespace nrg::gui {

class SweepChart final : public CurveChart {
    Q_OBJECT

public:
    explicit SweepChart(QWidget* parent = nullptr);

    using QWidget::show;
    void show(const nrg::Sweep& sweep, const SweepQuantity& quantity, const QString& referenceTitle);
    void setTheme(const Theme& theme);

    const SweepCurve& curve() const { return m_curve; }
    /// What hovering shows; empty where there is no point near.
    std::optional<ChartReadout> readout(double position) const;

protected:
    void drawForeground(QPainter* painter, const QRectF& rect) override;

private:
    struct Range {
        double lower = 0;
        double upper = 0;
    };

    /// Of all that is drawn, errors included; empty range where nothing is.
    Range valueRange() const;
    void drawLimits();
    void drawPositions();
    double toValue(double value) const;
    QPointF place(double position, double value) const;
    void drawEstimate(QPainter& painter, double position, const nrg::Estimate& estimate) const;
    void drawMark(QPainter& painter, const SweepMark& mark) const;
    QString valueText(const nrg::OptionValue& value) const;
    QString estimateText(const QString& name, double value, double error) const;

    QLineSeries* m_exact;
    std::shared_ptr<const nrg::Sweep> m_sweep;
    SweepQuantity m_quantity;
    QString m_referenceTitle;
    SweepCurve m_curve;
    bool m_isLogarithmic = false; ///< the value axis
    Theme m_colors;
};

} // namespace nrg::gui
