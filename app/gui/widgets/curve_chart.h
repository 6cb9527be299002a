#pragma once
// A chart of curves over the step or another quantity: axes that seldom move, labels beside the curves, a crosshair
// that reads them.

#include <QtCharts/QChartView>

#include <QList>
#include <QPointF>

#include <functional>
#include <optional>
#include <vector>

#include "app/gui/widgets/axis_limits.h"
#include "app/gui/widgets/chart_ticks.h"
#include "app/gui/widgets/theme.h"

QT_BEGIN_NAMESPACE
class QAbstractAxis;
class QAreaSeries;
class QCategoryAxis;
class QLineSeries;
class QXYSeries;
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
    bool yields = false;                  ///< below, or left out, where it would cover another label
};

/// Something that happened at a step, e.g. a live change.
struct ChartMark {
    double step = 0;
    QString text;

    bool operator==(const ChartMark&) const = default;
};

/// What the crosshair stands on, in data coordinates; an invalid colour stands for that of the bound.
struct ChartDot {
    QPointF at;
    QColor color;
};

struct ChartReadout {
    QPointF at; ///< data coordinates
    QString html;
    std::vector<ChartDot> dots{}; ///< instead of one at `at`
};

class CurveChart : public QChartView {
    Q_OBJECT

public:
    explicit CurveChart(QWidget* parent = nullptr);

    /// Later ones are drawn over earlier ones; the chart owns them.
    QLineSeries* addCurve();
    QAreaSeries* addBand();
    /// Replaces the points of a curve, or of a band's edge, once the value limits are set. Any number may come; what
    /// lies far beyond the value axis is drawn as a little less far.
    void setPoints(QXYSeries& series, const QList<QPointF>& points) const;

    void setTitles(const QString& step, const QString& value, const QString& secondValue = {});
    void setStepLimits(const AxisLimits& limits);
    void setStepLimits(double lower, double upper, const std::vector<ChartTick>& ticks);
    void setValueLimits(double lower, double upper, const std::vector<ChartTick>& ticks);
    /// The same limits in another unit, on the right.
    void setSecondLimits(double lower, double upper, const std::vector<ChartTick>& ticks);

    void setLabels(std::vector<ChartLabel> labels) { m_labels = std::move(labels); }
    const std::vector<ChartLabel>& labels() const { return m_labels; }
    void setMarks(std::vector<ChartMark> marks) { m_marks = std::move(marks); }
    /// Steps whose value lies below the axis.
    void setFloorMarks(QList<double> steps) { m_floorMarks = std::move(steps); }
    /// Points that stay marked.
    void setDots(std::vector<ChartDot> dots);
    /// Text of the crosshair at a step; empty where there is nothing.
    void setReadout(std::function<std::optional<ChartReadout>(double step)> readout) { m_readout = std::move(readout); }

    void applyTheme(const Theme& theme);
    /// Of the plot's height, that a label beside a curve needs.
    double labelShare() const;

protected:
    void drawForeground(QPainter* painter, const QRectF& rect) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    /// A value axis with all ticks it would have if there were room for them.
    struct Scale {
        double lower = 0;
        double upper = 1;
        std::vector<ChartTick> ticks;
    };

    /// Ticks that the chart's height has room for: Qt Charts writes dots instead of crowded labels.
    std::size_t tickRoom() const;
    std::size_t stepTickRoom() const;
    void replaceStepTicks();
    /// As many as there is room for now.
    void fitTicks();
    void attach(QAbstractSeries* series);
    void makeRoomForLastTick(const std::vector<ChartTick>& ticks);
    void drawStepTitle(QPainter& painter, const QRectF& plot) const;
    void drawMarks(QPainter& painter, const QRectF& plot) const;
    void drawFloorMarks(QPainter& painter, const QRectF& plot) const;
    void drawLabels(QPainter& painter, const QRectF& plot) const;
    void drawReadout(QPainter& painter, const QRectF& plot) const;
    void drawDots(QPainter& painter, const QRectF& plot, const std::vector<ChartDot>& dots) const;
    QPointF labelCorner(const ChartLabel& label, const QSizeF& size, const QRectF& plot) const;
    double toX(double step) const;
    double toY(double value) const;

    QCategoryAxis* m_stepAxis = nullptr;
    QCategoryAxis* m_valueAxis;
    QCategoryAxis* m_secondAxis = nullptr;
    Scale m_valueScale;
    Scale m_secondScale;
    std::size_t m_tickRoom = 0; ///< as ticks are drawn
    Scale m_stepScale;          ///< only where ticks were given
    std::size_t m_stepTickRoom = 0;
    AxisLimits m_stepLimits;
    Theme m_theme;
    std::vector<ChartLabel> m_labels;
    std::vector<ChartMark> m_marks;
    QList<double> m_floorMarks;
    std::vector<ChartDot> m_dots;
    std::function<std::optional<ChartReadout>(double)> m_readout;
    std::optional<QPointF> m_hover; ///< in view coordinates
};

} // namespace nrg::gui
