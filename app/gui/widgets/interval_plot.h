#pragma once
// Estimates of one quantity below each other, each a dot with its error bar, and the exact value as a line through all.

#include <QColor>
#include <QString>
#include <QWidget>

#include <optional>
#include <vector>

#include "app/gui/widgets/axis_limits.h"

namespace nrg::gui {

struct Interval {
    QString label;
    double value = 0;
    double error = 0;
    QColor color;

    bool operator==(const Interval&) const = default;
};

class IntervalPlot final : public QWidget {
    Q_OBJECT

public:
    explicit IntervalPlot(QWidget* parent = nullptr);

    /// What stands below the axis.
    void setTitle(const QString& title);
    void setOpacity(double opacity);
    double opacity() const { return m_opacity; }
    void setIntervals(std::vector<Interval> intervals, std::optional<Interval> exact);
    const std::vector<Interval>& intervals() const { return m_intervals; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void findLimits();
    int rowHeight() const;

    QString m_title;
    double m_opacity = 1;
    std::vector<Interval> m_intervals;
    std::optional<Interval> m_exact;
    AxisLimits m_limits;
};

} // namespace nrg::gui
