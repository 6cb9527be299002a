#include "app/gui/views/diagnostics_view.h"

#include <QLabel>
#include <QVBoxLayout>

#include <cmath>

#include "app/gui/widgets/interval_plot.h"
#include "app/gui/widgets/text.h"

namespace nrg::gui {

namespace {

/// Share of effective samples from which draws need no correction: observables are then biased by at most a third of
/// their spread, (<w O> - <O>)^2 <= (1/ESS - 1) var O.
constexpr double kTrusted = 0.9;

constexpr double kMissed = 3; ///< standard errors from the exact value, beyond which the error itself is not believed

/// How many of its own standard errors the reweighted ln Z lies off the exact value; 0 where that is not known.
double standardErrorsOff(const nrg::Evaluation& evaluation)
{
    if (!evaluation.minusLogZ || !(evaluation.logZError > 0))
        return 0;
    return std::abs(evaluation.logZ + *evaluation.minusLogZ) / evaluation.logZError;
}

/// Weights with a heavy tail hide it from a bootstrap until a rare draw shows it.
bool isBelievable(const nrg::Evaluation& evaluation)
{
    return evaluation.reliable && standardErrorsOff(evaluation) <= kMissed;
}

} // namespace

QString trustSentence(const nrg::Evaluation& evaluation)
{
    const QString counted = countText(std::llround(evaluation.essSamples));
    const QString samples = countText(evaluation.samples);
    if (!evaluation.reliable)
        return DiagnosticsView::tr("The flow alone is not good enough to trust without correction, and too far off to "
                                   "be reweighted: only %1 of %2 draws count. ln Z is not reliable yet.")
            .arg(counted, samples);
    if (!isBelievable(evaluation))
        return DiagnosticsView::tr("The flow alone is not good enough to trust, not even corrected: reweighted by "
                                   "π(x)/q(x), its %1 draws count as %2, yet ln Z is %3 standard errors off. Draws of "
                                   "large weight are too rare to be seen.")
            .arg(samples, counted, significantText(standardErrorsOff(evaluation), 2));
    if (evaluation.ess < kTrusted)
        return DiagnosticsView::tr("The flow alone is not good enough to trust without correction: its %1 draws count "
                                   "as %2 when weighted by π(x)/q(x), and then give ln Z itself.")
            .arg(samples, counted);
    return DiagnosticsView::tr("The flow alone is good enough to trust without correction for most questions: its %1 "
                               "draws count as %2 when each is weighted by π(x)/q(x).")
        .arg(samples, counted);
}

DiagnosticsView::DiagnosticsView(QWidget* parent)
    : View(parent)
    , m_sentence(new QLabel(this))
    , m_figures(new QLabel(this))
    , m_plot(new IntervalPlot(this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(4, 2, 4, 0);
    layout->setSpacing(6);
    m_sentence->setTextFormat(Qt::PlainText);
    m_figures->setTextFormat(Qt::PlainText);
    m_sentence->setWordWrap(true);
    m_figures->setWordWrap(true);
    layout->addWidget(m_sentence);
    layout->addWidget(m_figures);
    layout->addWidget(m_plot, 1);
    m_plot->setTitle(tr("−ln Z in nats"));
    m_figures->setToolTip(
        tr("<p style='white-space:normal'>With w = π(x)/q(x): ESS = (Σ w)² / Σ w², from 1 to the number of draws; σ is "
           "the standard deviation of ln(q/π), 0 for an exact flow. The bound is ⟨ln(q/π)⟩ ≥ −ln Z; ln ⟨w⟩ is ln Z "
           "itself, its error from the bootstrap.</p>"));
    setAccessibleName(tr("Diagnostics of the flow"));
    applyTheme(themeOf(palette()));
    draw();
}

QString DiagnosticsView::sentence() const
{
    return m_sentence->text();
}

void DiagnosticsView::applyTheme(const Theme&)
{
    draw();
}

void DiagnosticsView::show(const RunHistory&, const nrg::Snapshot& snapshot)
{
    if (snapshot.sampling == m_sampling)
        return;
    m_sampling = snapshot.sampling;
    draw();
}

void DiagnosticsView::draw()
{
    const bool known = m_sampling && m_sampling->diagnostics;
    m_figures->setVisible(known);
    if (!known) {
        m_sentence->setText(tr("Draws of the flow are weighed while sampling is on."));
        m_plot->setIntervals({}, std::nullopt);
        setAccessibleDescription(m_sentence->text());
        return;
    }
    const nrg::Evaluation& evaluation = m_sampling->diagnostics->evaluation;
    const Theme theme = themeOf(palette());
    m_sentence->setText(trustSentence(evaluation));
    m_figures->setText(
        tr("ESS %1    σ(ln q/π) %2 nats    step %3")
            .arg(percentText(evaluation.ess, evaluation.ess < 0.1 ? 2 : 1),
                significantText(evaluation.freeEnergySigma, 3), countText(m_sampling->diagnostics->modelStep)));
    const std::vector<Interval> intervals{{tr("bound"), evaluation.freeEnergy, evaluation.freeEnergyError, theme.bound},
        {tr("reweighted"), -evaluation.logZ, evaluation.logZError,
            isBelievable(evaluation) ? theme.physical : theme.problem}};
    std::optional<Interval> exact;
    if (evaluation.minusLogZ)
        exact = Interval{tr("exact"), *evaluation.minusLogZ, 0, theme.exact};
    m_plot->setIntervals(intervals, exact);
    setAccessibleDescription(m_sentence->text());
}

} // namespace nrg::gui
