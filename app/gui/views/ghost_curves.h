#pragma once
// Earlier runs as grey curves of a chart, behind the present one.

#include <QtCharts/QLineSeries>

#include <array>
#include <functional>
#include <vector>

#include "app/gui/run/ghosts.h"
#include "app/gui/run/run_shelf.h"
#include "app/gui/widgets/curve_chart.h"

namespace nrg::gui {

class GhostCurves {
public:
    /// Adds the curves to the chart: before those that are drawn over them.
    explicit GhostCurves(CurveChart& chart);

    void applyTheme(const Theme& theme);
    /// Takes over what is to be drawn. A curve is in the units of the chart's axes.
    struct Line {
        QString name;
        QList<QPointF> points = {};
        std::function<QString(double step)> value = {}; ///< for the crosshair; empty where there is none
    };
    void show(std::vector<Line> lines);
    /// Draws again, since the value axis has other limits.
    void redraw();

    const std::vector<Line>& lines() const { return m_lines; }
    /// The last step of all; 0 without any.
    double lastStep() const;
    /// Their names at their ends, where there is room.
    void addLabels(std::vector<ChartLabel>& labels) const;
    /// Lines of the crosshair, and dots.
    void addTo(ChartReadout& readout, double step) const;
    /// The crosshair where the present run has nothing.
    std::optional<ChartReadout> readout(double step) const;

private:
    static constexpr std::size_t kStages = 5; ///< most lattices that a flow grows from, 4 to 64

    CurveChart& m_chart;
    std::array<QLineSeries*, RunShelf::kOverlaid + kStages> m_series{};
    std::vector<Line> m_lines;
    Theme m_theme;
};

} // namespace nrg::gui
