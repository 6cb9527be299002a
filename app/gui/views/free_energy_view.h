#pragma once
// The bound F_theta against the step: the mean of the last steps, the single steps, the sigma band, and the exact
// value. Overlaid runs of the same target are grey curves; free energies of another T or L cannot be compared in nats,
// so that those are in the gap view alone.

#include <optional>

#include "app/gui/views/ghost_curves.h"
#include "app/gui/views/view.h"
#include "app/gui/widgets/curve_chart.h"

QT_BEGIN_NAMESPACE
class QToolButton;
QT_END_NAMESPACE

namespace nrg::gui {

/// The values worth showing on a linear axis: down to a little below the exact value (or the lowest bound), up to where
/// the curve was after the first eighth of the run; or the whole of it.
/// @param room  share of the range that is left free below the lowest value, for the exact value's label
AxisLimits freeEnergyLimits(std::span<const QPointF> bounds, std::span<const QPointF> sigmas,
    std::optional<double> exact, bool wholeRun, double room = 0.12);

class FreeEnergyView final : public View {
    Q_OBJECT

public:
    explicit FreeEnergyView(QWidget* parent = nullptr);

    using View::show;
    void show(const RunHistory& history, const nrg::Snapshot& snapshot) override;
    void attach(RunController& run, Selection& selection) override;
    std::vector<DataTable> tables() const override;
    QList<KeyEntry> key() const override;
    QWidget* headerControl() override;
    bool isFilled() const override { return m_history && !m_history->empty(); }

    /// Marks the loss of one step, (step, nats).
    void setMarked(std::optional<QPointF> loss);
    std::optional<QPointF> marked() const { return m_marked; }
    /// Points of the drawn mean curve.
    qsizetype pointCount() const;
    const GhostCurves& ghosts() const { return m_ghosts; }

protected:
    void applyTheme(const Theme& theme) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void drawGhosts();
    void drawCurves(const RunHistory& history);
    void drawLimits(const RunHistory& history);
    /// Where the present run has no curve yet, those of the newest ghost.
    double labelRoom() const;
    AxisLimits limitsWithGhosts(const RunHistory& history) const;
    void drawLabels(const RunHistory& history, const nrg::Snapshot& snapshot);
    std::optional<ChartReadout> readout(double step) const;

    CurveChart* m_chart;
    QToolButton* m_wholeRun;
    QAreaSeries* m_band;
    GhostCurves m_ghosts;
    const RunController* m_run = nullptr;
    std::uint64_t m_ghostRevision = 0;
    bool m_hasOthers = false; ///< overlaid runs that cannot be compared here
    QLineSeries* m_singles;
    QLineSeries* m_exact;
    QLineSeries* m_bound;
    AxisLimits m_limits;
    int m_batch = 0;
    std::optional<double> m_exactValue;
    std::optional<QPointF> m_marked;
    const RunHistory* m_history = nullptr; ///< of the last show(), for the crosshair
    std::uint64_t m_revision = 0;
};

} // namespace nrg::gui
