#include "app/gui/views/free_energy_view.h"

#include <QtCharts/QAreaSeries>
#include <QtCharts/QLineSeries>

#include <QHBoxLayout>
#include <QToolButton>

#include <algorithm>
#include <cmath>

#include "app/gui/run/run_controller.h"
#include "app/gui/widgets/decimation.h"
#include "app/gui/widgets/text.h"

namespace nrg::gui {

namespace {

// The chart is some 700 pixels wide; every point costs time in each frame.
constexpr qsizetype kMeanPoints = 400;
constexpr qsizetype kSinglePoints = 600;
constexpr std::size_t kBandPoints = 150;
constexpr double kBeyond = 1.1;        ///< times the last step, from where on the crosshair reads earlier runs alone
constexpr std::size_t kFirstRows = 24; ///< of a run, before which nothing is cut off

QList<QPointF> bandEdge(std::span<const QPointF> bounds, std::span<const QPointF> sigmas, double sign)
{
    const std::size_t stride = std::max<std::size_t>(1, bounds.size() / kBandPoints);
    QList<QPointF> edge;
    const auto add = [&](std::size_t i) {
        const double y = bounds[i].y() + sign * sigmas[i].y();
        if (std::isfinite(y))
            edge.append({bounds[i].x(), y});
    };
    for (std::size_t i = 0; i + 1 < bounds.size(); i += stride)
        add(i);
    if (!bounds.empty())
        add(bounds.size() - 1);
    return edge;
}

} // namespace

AxisLimits freeEnergyLimits(std::span<const QPointF> bounds, std::span<const QPointF> sigmas,
    std::optional<double> exact, bool wholeRun, double room)
{
    const std::size_t first = wholeRun || bounds.size() < kFirstRows ? 0 : bounds.size() / 8;
    double upper = -std::numeric_limits<double>::infinity();
    double lower = exact.value_or(std::numeric_limits<double>::infinity());
    for (std::size_t i = first; i < bounds.size(); ++i)
        if (const double value = bounds[i].y() + (std::isfinite(sigmas[i].y()) ? sigmas[i].y() : 0);
            std::isfinite(value)) {
            upper = std::max(upper, value);
            lower = std::min(lower, bounds[i].y());
        }
    if (!std::isfinite(lower))
        lower = 0;
    if (!std::isfinite(upper)) // nothing drawn yet
        return niceLimits(lower - 10, lower + 90);
    const double range = std::max(upper - lower, 1e-3);
    return niceLimits(lower - room * range, upper + 0.05 * range);
}

FreeEnergyView::FreeEnergyView(QWidget* parent)
    : View(parent)
    , m_chart(new CurveChart(this))
    , m_wholeRun(new QToolButton(this))
    , m_band(m_chart->addBand())
    , m_ghosts(*m_chart)
    , m_singles(m_chart->addCurve())
    , m_exact(m_chart->addCurve())
    , m_bound(m_chart->addCurve())
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_chart);
    m_chart->setTitles(tr("step"), tr("F<sub>θ</sub> in nats"));
    m_chart->setReadout([this](double step) { return readout(step); });
    m_wholeRun->setText(tr("Whole run"));
    m_wholeRun->setCheckable(true);
    m_wholeRun->setAutoRaise(true);
    m_wholeRun->setShortcut(Qt::Key_W);
    m_wholeRun->setToolTip(tr("Show the run from its first value instead of its later part (W)"));
    connect(m_wholeRun, &QToolButton::toggled, this, [this] {
        if (m_history)
            drawLimits(*m_history);
    });
    setAccessibleName(tr("Free energy chart"));
    applyTheme(themeOf(palette()));
}

QWidget* FreeEnergyView::headerControl()
{
    return m_wholeRun;
}

QList<KeyEntry> FreeEnergyView::key() const
{
    const Theme theme = themeOf(palette());
    QList<KeyEntry> entries{{theme.bound, tr("mean"), tr("mean of the last steps, at most 50")},
        {theme.onSurface(theme.single), tr("single"), tr("single steps")},
        {theme.onSurface(theme.band), tr("±σ"), tr("±σ of ln(q/π) in a batch")}};
    if (!m_ghosts.lines().empty())
        entries.append({theme.ghost, tr("earlier runs")});
    if (m_hasOthers)
        entries.append({QColor(), tr("runs at another T or L: see the gap")});
    return entries;
}

void FreeEnergyView::attach(RunController& run, Selection&)
{
    m_run = &run;
}

qsizetype FreeEnergyView::pointCount() const
{
    return m_bound->count();
}

void FreeEnergyView::applyTheme(const Theme& theme)
{
    m_chart->applyTheme(theme);
    m_ghosts.applyTheme(theme);
    m_band->setPen(Qt::NoPen);
    m_band->setBrush(theme.band);
    m_singles->setPen(QPen(theme.single, 1));
    m_exact->setPen(QPen(theme.exact, 2));
    m_bound->setPen(QPen(theme.bound, 2.4));
    setMarked(m_marked);
}

void FreeEnergyView::setMarked(std::optional<QPointF> loss)
{
    m_marked = loss;
    m_chart->setDots(loss ? std::vector{ChartDot{*loss, themeOf(palette()).accent}} : std::vector<ChartDot>());
}

void FreeEnergyView::show(const RunHistory& history, const nrg::Snapshot& snapshot)
{
    m_history = &history;
    m_batch = snapshot.settings ? snapshot.settings->training.batch : 0;
    const std::uint64_t ghosts = m_run ? m_run->ghosts().revision : 0;
    if (history.revision() == m_revision && m_exactValue == snapshot.minusLogZ && ghosts == m_ghostRevision)
        return;
    m_revision = history.revision();
    m_exactValue = snapshot.minusLogZ;
    if (ghosts != m_ghostRevision)
        drawGhosts();
    m_ghostRevision = ghosts;
    drawLimits(history);
    drawCurves(history);
    drawLabels(history, snapshot);
}

void FreeEnergyView::drawGhosts()
{
    std::vector<GhostCurves::Line> lines;
    m_hasOthers = false;
    for (const Ghost& ghost : m_run->ghosts().runs) {
        m_hasOthers |= !ghost.isSameTarget;
        if (!ghost.isSameTarget)
            continue;
        const auto value = [curve = ghost.curve](double step) {
            const std::optional<QPointF> point = pointNear(curve, step);
            return point ? tr("F<sub>θ</sub> = %1 nats").arg(fixedText(point->y(), 3)) : QString();
        };
        lines.push_back({.name = ghost.title, .points = ghost.curve, .value = value});
    }
    m_ghosts.show(std::move(lines));
    emit keyChanged();
}

void FreeEnergyView::drawCurves(const RunHistory& history)
{
    const auto bounds = history.freeEnergies();
    const auto sigmas = history.sigmas();
    m_chart->setPoints(*m_bound, decimateMinMax(bounds, kMeanPoints));
    m_chart->setPoints(*m_singles, decimateMinMax(history.singleFreeEnergies(), kSinglePoints));
    m_chart->setPoints(*m_band->upperSeries(), bandEdge(bounds, sigmas, 1));
    m_chart->setPoints(*m_band->lowerSeries(), bandEdge(bounds, sigmas, -1));
}

AxisLimits FreeEnergyView::limitsWithGhosts(const RunHistory& history) const
{
    if (!history.empty() || m_ghosts.lines().empty())
        return freeEnergyLimits(
            history.freeEnergies(), history.sigmas(), m_exactValue, m_wholeRun->isChecked(), labelRoom());
    const QList<QPointF>& last = m_ghosts.lines().back().points; // the present run has not begun yet
    return freeEnergyLimits(last, std::vector<QPointF>(static_cast<std::size_t>(last.size())), m_exactValue,
        m_wholeRun->isChecked(), labelRoom());
}

double FreeEnergyView::labelRoom() const
{
    const double share = std::min(m_chart->labelShare(), 0.4);
    return std::max(0.12, share / (1 - share));
}

void FreeEnergyView::resizeEvent(QResizeEvent* event)
{
    View::resizeEvent(event);
    if (m_history)
        drawLimits(*m_history);
}

void FreeEnergyView::drawLimits(const RunHistory& history)
{
    const double last = history.empty() ? 0 : static_cast<double>(history.rows().back().step);
    const AxisLimits steps = stepLimits(std::max(last, m_ghosts.lastStep()));
    m_chart->setStepLimits(steps);
    const AxisLimits limits = limitsWithGhosts(history);
    if (limits != m_limits) {
        m_limits = limits;
        m_chart->setValueLimits(limits.lower, limits.upper, ticksOf(limits));
        m_ghosts.redraw();
    }
    const QList<QPointF> exact
        = m_exactValue ? QList<QPointF>{{0, *m_exactValue}, {steps.upper, *m_exactValue}} : QList<QPointF>{};
    m_chart->setPoints(*m_exact, exact);
}

void FreeEnergyView::drawLabels(const RunHistory& history, const nrg::Snapshot& snapshot)
{
    const Theme theme = themeOf(palette());
    std::vector<ChartLabel> labels;
    if (m_exactValue)
        labels.push_back({QPointF(0, *m_exactValue), tr("exact −ln Z = %1").arg(fixedText(*m_exactValue, 3)),
            theme.exact, ChartLabel::Side::Below, nullptr});
    const auto bounds = history.freeEnergies();
    if (!bounds.empty() && std::isfinite(bounds.back().y()))
        labels.push_back({bounds.back(), tr("F<sub>θ</sub> = %1").arg(fixedText(bounds.back().y(), 2)), theme.bound,
            ChartLabel::Side::Above, m_bound});
    m_ghosts.addLabels(labels);
    m_chart->setLabels(std::move(labels));
    std::vector<ChartMark> marks;
    for (const HistoryMark& mark : history.marks())
        marks.push_back({static_cast<double>(mark.step), mark.text});
    m_chart->setMarks(std::move(marks));
    setAccessibleDescription(
        tr("F theta %1 nats at step %2").arg(fixedText(snapshot.figures.freeEnergy, 2), countText(snapshot.step)));
}

std::optional<ChartReadout> FreeEnergyView::readout(double step) const
{
    if (!m_history || m_history->empty() || step > kBeyond * static_cast<double>(m_history->rows().back().step))
        return m_ghosts.readout(step);
    const std::size_t row = m_history->nearestRow(step);
    const nrg::StepReport& report = m_history->rows()[row];
    const QPointF at = m_history->freeEnergies()[row];
    const double error = errorOfMean(m_history->sigmas()[row].y(), report.step, m_batch);
    QString html
        = tr("step %1<br/>mean F<sub>θ</sub> = %2 nats<br/>this step: %3 nats<br/>σ = %4 nats<br/>learning rate %5")
              .arg(countText(report.step), withError(at.y(), error), fixedText(report.freeEnergy, 3),
                  std::isfinite(m_history->sigmas()[row].y()) ? fixedText(m_history->sigmas()[row].y(), 3)
                                                              : QStringLiteral("–"),
                  significantText(report.learningRate, 3));
    if (m_exactValue)
        html += tr("<br/>gap = %1 nats").arg(withError(at.y() - *m_exactValue, error));
    ChartReadout found{.at = at, .html = html};
    if (!m_ghosts.lines().empty())
        found.dots.push_back({at, QColor()});
    m_ghosts.addTo(found, at.x());
    return found;
}

} // namespace nrg::gui
