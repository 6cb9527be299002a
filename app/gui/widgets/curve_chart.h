#pragma once
// A chart of curves over the step: calm axes, labels beside the curves, a crosshair that reads them.

#include <QtCharts/QChartView>

#include <QList>
#include <QPointF>

#include <functional>
#include <optional>
#include <vector>

#include "app/gui/widgets/axis_limits.h"
#include "app/gui/widgets/theme.h"

QT_BEGIN_NAMESPACE
class QAbstractAxis;
class QAreaSeries;
class QCategoryAxis;
class QLineSeries;
class QValueAxis;
QT_END_NAMESPACE

namespace nrg::gui {

/// Text beside a point in data coordinates, inside the plot.
struct ChartLabel {
    enum class Side { Above, Below };

    QPointF at;
    QString text; ///< rich text where it has a subscript
    QColor color;
    Side side = Side::Above;
    const QLineSeries* clearOf = nullptr; ///< stands above all of this curve, where it is given
};

/// Something that happened at a step, e.g. a live change.
struct ChartMark {
    double step = 0;
    QString text;

    bool operator==(const ChartMark&) const = default;
};

struct ChartReadout {
    QPointF at; ///< data coordinates
    QString html;
};

struct ChartTick {
    double at = 0;
    QString label;
};

class CurveChart : public QChartView {
    Q_OBJECT

public:
    explicit CurveChart(QWidget* parent = nullptr);

    /// Later ones are drawn over earlier ones; the chart owns them.
    QLineSeries* addCurve();
    QAreaSeries* addBand();

    void setTitles(const QString& step, const QString& value, const QString& secondValue = {});
    void setStepLimits(const AxisLimits& limits);
    void setValueLimits(double lower, double upper, const std::vector<ChartTick>& ticks);
    /// The same limits in another unit, on the right.
    void setSecondLimits(double lower, double upper, const std::vector<ChartTick>& ticks);

    void setLabels(std::vector<ChartLabel> labels) { m_labels = std::move(labels); }
    void setMarks(std::vector<ChartMark> marks) { m_marks = std::move(marks); }
    /// Steps whose value lies below the axis.
    void setFloorMarks(QList<double> steps) { m_floorMarks = std::move(steps); }
    /// What the crosshair says at a step; empty where there is nothing.
    void setReadout(std::function<std::optional<ChartReadout>(double step)> readout) { m_readout = std::move(readout); }

    void applyTheme(const Theme& theme);

protected:
    void drawForeground(QPainter* painter, const QRectF& rect) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    void attach(QAbstractSeries* series);
    void drawMarks(QPainter& painter, const QRectF& plot) const;
    void drawFloorMarks(QPainter& painter, const QRectF& plot) const;
    void drawLabels(QPainter& painter, const QRectF& plot) const;
    void drawReadout(QPainter& painter, const QRectF& plot) const;
    QPointF labelCorner(const ChartLabel& label, const QSizeF& size, const QRectF& plot) const;
    double toX(double step) const;
    double toY(double value) const;

    QValueAxis* m_stepAxis;
    QCategoryAxis* m_valueAxis;
    QCategoryAxis* m_secondAxis = nullptr;
    AxisLimits m_stepLimits;
    Theme m_theme;
    std::vector<ChartLabel> m_labels;
    std::vector<ChartMark> m_marks;
    QList<double> m_floorMarks;
    std::function<std::optional<ChartReadout>(double)> m_readout;
    std::optional<QPointF> m_hover; ///< in view coordinates
};

} // namespace nrg::gui
