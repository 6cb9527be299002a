#pragma once
// The gap F_theta + ln Z on a logarithmic axis, in nats and in per cent of |ln Z|.

#include <optional>

#include "app/gui/views/view.h"
#include "app/gui/widgets/curve_chart.h"

QT_BEGIN_NAMESPACE
class QLabel;
class QStackedLayout;
QT_END_NAMESPACE

namespace nrg::gui {

/// A curve on a logarithmic axis: (step, log10 of the gap) where the gap is positive, else its step alone.
struct LogCurve {
    std::vector<QPointF> points;
    QList<double> below; ///< steps whose gap is not positive
};

LogCurve logGaps(std::span<const QPointF> freeEnergies, double minusLogZ);

class GapView final : public View {
    Q_OBJECT

public:
    explicit GapView(QWidget* parent = nullptr);

    using View::show;
    void show(const RunHistory& history, const nrg::Snapshot& snapshot) override;
    std::vector<DataTable> tables() const override;
    QString key() const override;

    qsizetype pointCount() const;

protected:
    void applyTheme(const Theme& theme) override;

private:
    struct Limits {
        double lower = 0; ///< nats
        double upper = 0;
        double minusLogZ = 0;

        bool operator==(const Limits&) const = default;
    };

    void drawLimits(const LogCurve& means, double lastStep);
    void drawSingles(const LogCurve& singles);
    std::optional<ChartReadout> readout(double step) const;

    QStackedLayout* m_stack;
    CurveChart* m_chart;
    QLabel* m_unknown; ///< instead of the chart, where ln Z is not known
    QLineSeries* m_singles;
    QLineSeries* m_mean;
    Limits m_limits;
    std::optional<double> m_minusLogZ;
    const RunHistory* m_history = nullptr; ///< of the last show(), for the crosshair
    std::uint64_t m_revision = 0;
};

} // namespace nrg::gui
