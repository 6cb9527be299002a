#include "app/gui/views/gap_view.h"

#include <QtCharts/QLineSeries>

#include <QLabel>
#include <QStackedLayout>

#include <algorithm>
#include <cmath>
#include <limits>

#include "app/gui/run/run_controller.h"
#include "app/gui/widgets/decimation.h"
#include "app/gui/widgets/text.h"

namespace nrg::gui {

namespace {

constexpr qsizetype kMeanPoints = 400;
constexpr qsizetype kSinglePoints = 600;
constexpr int kFloorMarks = 150;
constexpr double kBeyond = 1.1;     ///< times the last step, from where on the crosshair reads earlier runs alone
constexpr double kLowestGap = 1e-3; ///< nats; below it single precision says nothing any more

/// At most kFloorMarks of them, evenly taken.
QList<double> thinned(const QList<double>& steps)
{
    const qsizetype stride = std::max<qsizetype>(1, (steps.size() + kFloorMarks - 1) / kFloorMarks);
    QList<double> some;
    for (qsizetype i = 0; i < steps.size(); i += stride)
        some.append(steps[i]);
    return some;
}

} // namespace

LogCurve logGaps(std::span<const QPointF> freeEnergies, double minusLogZ)
{
    LogCurve curve;
    curve.points.reserve(freeEnergies.size());
    for (const QPointF& point : freeEnergies) {
        const double gap = point.y() - minusLogZ;
        if (gap > 0 && std::isfinite(gap))
            curve.points.emplace_back(point.x(), std::log10(gap));
        else if (std::isfinite(gap))
            curve.below.append(point.x());
    }
    return curve;
}

GapView::GapView(QWidget* parent)
    : View(parent)
    , m_stack(new QStackedLayout(this))
    , m_chart(new CurveChart(this))
    , m_unknown(new QLabel(tr("ln Z is not known exactly here, so there is no gap to show."), this))
    , m_ghosts(*m_chart)
    , m_singles(m_chart->addCurve())
    , m_mean(m_chart->addCurve())
{
    m_stack->setContentsMargins(0, 0, 0, 0);
    m_stack->addWidget(m_chart);
    m_stack->addWidget(m_unknown);
    m_unknown->setAlignment(Qt::AlignCenter);
    m_chart->setTitles(tr("step"), tr("gap in nats"), tr("gap / |ln Z|"));
    m_chart->setReadout([this](double step) { return readout(step); });
    setAccessibleName(tr("Gap chart"));
    applyTheme(themeOf(palette()));
}

QList<KeyEntry> GapView::key() const
{
    const Theme theme = themeOf(palette());
    QList<KeyEntry> entries{{theme.bound, tr("mean"), tr("mean of the last steps, at most 50")},
        {theme.onSurface(theme.single), tr("single"), tr("single steps")}};
    if (!m_ghosts.lines().empty())
        entries.append({theme.ghost, m_hasOtherLattices ? tr("earlier runs, scaled to L here") : tr("earlier runs"),
            m_hasOtherLattices ? tr("earlier runs, those on other lattices scaled to the sites here")
                               : tr("earlier runs")});
    return entries;
}

void GapView::attach(RunController& run, Selection&)
{
    m_run = &run;
}

qsizetype GapView::pointCount() const
{
    return m_mean->count();
}

void GapView::applyTheme(const Theme& theme)
{
    m_chart->applyTheme(theme);
    m_ghosts.applyTheme(theme);
    m_singles->setPen(QPen(theme.single, 1));
    m_mean->setPen(QPen(theme.bound, 2.4));
}

void GapView::show(const RunHistory& history, const nrg::Snapshot& snapshot)
{
    m_history = &history;
    m_batch = snapshot.settings ? snapshot.settings->training.batch : 0;
    const std::uint64_t ghosts = m_run ? m_run->ghosts().revision : 0;
    if (history.revision() == m_revision && m_minusLogZ == snapshot.minusLogZ && ghosts == m_ghostRevision)
        return;
    m_revision = history.revision();
    m_minusLogZ = snapshot.minusLogZ;
    m_stack->setCurrentWidget(m_minusLogZ ? static_cast<QWidget*>(m_chart) : m_unknown);
    if (!m_minusLogZ)
        return;
    if (ghosts != m_ghostRevision)
        drawGhosts(snapshot.settings->lattice);
    m_ghostRevision = ghosts;
    const LogCurve means = logGaps(history.freeEnergies(), *m_minusLogZ);
    drawLimits(means, history.empty() ? 0 : static_cast<double>(history.rows().back().step));
    m_chart->setPoints(*m_mean, decimateMinMax(means.points, kMeanPoints));
    drawSingles(logGaps(history.singleFreeEnergies(), *m_minusLogZ));
    std::vector<ChartLabel> labels;
    if (!means.points.empty()) {
        const double gap = std::pow(10.0, means.points.back().y());
        labels.push_back({means.points.back(),
            tr("%1 nats = %2 %").arg(significantText(gap, 3), significantText(100 * gap / std::abs(*m_minusLogZ), 2)),
            themeOf(palette()).bound, ChartLabel::Side::Above, m_mean});
    }
    m_ghosts.addLabels(labels);
    m_chart->setLabels(std::move(labels));
    if (snapshot.figures.gap)
        setAccessibleDescription(
            tr("Gap %1 nats at step %2").arg(significantText(*snapshot.figures.gap, 3), countText(snapshot.step)));
}

void GapView::drawGhosts(int lattice)
{
    std::vector<GhostCurves::Line> lines;
    m_hasOtherLattices = false;
    for (const Ghost& ghost : m_run->ghosts().runs) {
        if (!ghost.minusLogZ)
            continue;
        const double scale = std::pow(static_cast<double>(lattice) / ghost.lattice, 2); // in sites
        m_hasOtherLattices |= lattice != ghost.lattice;
        GhostCurves::Line line{.name = ghost.title};
        for (const QPointF& point : logGaps(ghost.curve, *ghost.minusLogZ).points)
            line.points.append({point.x(), point.y() + std::log10(scale)});
        line.value = [ghost](double step) {
            const std::optional<QPointF> point = pointNear(ghost.curve, step);
            if (!point)
                return QString();
            const double gap = point->y() - *ghost.minusLogZ;
            return tr("gap = %1 nats, %2 %, %3 nats a site")
                .arg(fixedText(gap, 3), fixedText(100 * gap / std::abs(*ghost.minusLogZ), 3),
                    significantText(gap / (ghost.lattice * ghost.lattice), 3));
        };
        lines.push_back(std::move(line));
    }
    m_ghosts.show(std::move(lines));
    emit keyChanged();
}

void GapView::drawLimits(const LogCurve& means, double lastStep)
{
    m_chart->setStepLimits(stepLimits(std::max(lastStep, m_ghosts.lastStep())));
    Limits limits{.lower = 1, .upper = 1000, .minusLogZ = *m_minusLogZ};
    double lowest = std::numeric_limits<double>::infinity();
    double highest = -lowest;
    const auto include = [&](const auto& points) {
        for (const QPointF& point : points) {
            lowest = std::min(lowest, point.y());
            highest = std::max(highest, point.y());
        }
    };
    include(means.points);
    for (const GhostCurves::Line& line : m_ghosts.lines())
        include(line.points);
    if (std::isfinite(lowest)) {
        limits.upper = logCeiling(1.2 * std::pow(10.0, highest));
        limits.lower = std::max(kLowestGap, logFloor(0.5 * std::pow(10.0, lowest)));
        limits.lower = std::min(limits.lower, limits.upper / 10);
    }
    if (limits == m_limits)
        return;
    m_limits = limits;
    m_chart->setValueLimits(
        std::log10(limits.lower), std::log10(limits.upper), logarithmicTicks(limits.lower, limits.upper));
    const double percent = 100 / std::max(std::abs(limits.minusLogZ), 1e-9);
    m_chart->setSecondLimits(std::log10(limits.lower * percent), std::log10(limits.upper * percent),
        logarithmicTicks(limits.lower * percent, limits.upper * percent, tr(" %")));
    m_ghosts.redraw();
}

void GapView::drawSingles(const LogCurve& singles)
{
    const QList<QPointF> shown = decimateMinMax(singles.points, kSinglePoints);
    QList<QPointF> curve;
    QList<double> below = thinned(singles.below);
    for (const QPointF& point : shown)
        if (point.y() >= std::log10(m_limits.lower))
            curve.append(point);
        else
            below.append(point.x());
    m_chart->setPoints(*m_singles, curve);
    m_chart->setFloorMarks(below);
}

std::optional<ChartReadout> GapView::readout(double step) const
{
    if (!m_history || !m_minusLogZ)
        return std::nullopt;
    if (m_history->empty() || step > kBeyond * static_cast<double>(m_history->rows().back().step))
        return m_ghosts.readout(step);
    const std::size_t row = m_history->nearestRow(step);
    const double mean = m_history->freeEnergies()[row].y() - *m_minusLogZ;
    const double single = m_history->rows()[row].freeEnergy - *m_minusLogZ;
    const double height = std::log10(std::max(mean, m_limits.lower));
    const QPointF at(m_history->freeEnergies()[row].x(), height);
    const double error = errorOfMean(m_history->sigmas()[row].y(), m_history->rows()[row].step, m_batch);
    ChartReadout found{.at = at,
        .html = tr("step %1<br/>mean gap = %2 nats, %3 %<br/>this step: %4 nats")
                    .arg(countText(m_history->rows()[row].step), withError(mean, error),
                        fixedText(100 * mean / std::abs(*m_minusLogZ), 3), fixedText(single, 3))};
    if (!m_ghosts.lines().empty())
        found.dots.push_back({at, QColor()});
    m_ghosts.addTo(found, at.x());
    return found;
}

} // namespace nrg::gui
