#pragma once
// The gap F_theta + ln Z on a logarithmic axis, in nats and in per cent of |ln Z|. Overlaid runs are grey curves,
// whatever their target: the gap is a divergence. It grows with the lattice, so that a run on another one is drawn at
// its gap per site, times the sites here.

#include <optional>

#include "app/gui/views/ghost_curves.h"
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
    void attach(RunController& run, Selection& selection) override;
    std::vector<DataTable> tables() const override;
    QList<KeyEntry> key() const override;

    qsizetype pointCount() const;
    const GhostCurves& ghosts() const { return m_ghosts; }

protected:
    void applyTheme(const Theme& theme) override;

private:
    struct Limits {
        double lower = 0; ///< nats
        double upper = 0;
        double minusLogZ = 0;

        bool operator==(const Limits&) const = default;
    };

    void drawGhosts(int lattice);
    void drawLimits(const LogCurve& means, double lastStep);
    void drawSingles(const LogCurve& singles);
    std::optional<ChartReadout> readout(double step) const;

    QStackedLayout* m_stack;
    CurveChart* m_chart;
    QLabel* m_unknown; ///< instead of the chart, where ln Z is not known
    GhostCurves m_ghosts;
    const RunController* m_run = nullptr;
    std::uint64_t m_ghostRevision = 0;
    bool m_hasOtherLattices = false;
    QLineSeries* m_singles;
    QLineSeries* m_mean;
    Limits m_limits;
    int m_batch = 0;
    std::optional<double> m_minusLogZ;
    const RunHistory* m_history = nullptr; ///< of the last show(), for the crosshair
    std::uint64_t m_revision = 0;
};

} // namespace nrg::gui
