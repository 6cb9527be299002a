#include "app/gui/views/diagnostics_view.h"

#include <QLabel>
#include <QVBoxLayout>

#include <cmath>

#include "app/gui/views/age.h"
#include "app/gui/widgets/interval_plot.h"
#include "app/gui/widgets/text.h"

namespace nrg::gui {

namespace {

QString tailText(double shape)
{
    return std::isfinite(shape) ? significantText(shape, 2) : QStringLiteral("–");
}

} // namespace

QString trustSentence(const nrg::Evaluation& evaluation)
{
    const QString counted = roundedText(evaluation.essSamples);
    const QString samples = countText(evaluation.samples);
    const double most = nrg::mostErrorsOff(evaluation);
    switch (nrg::trustIn(evaluation)) {
    case nrg::Trust::TooFew:
        return DiagnosticsView::tr("The flow alone is not good enough to trust without correction, and too far off to "
                                   "be reweighted: only %1 of %2 draws count. ln Z is not reliable yet.")
            .arg(counted, samples);
    case nrg::Trust::HeavyTail:
        return DiagnosticsView::tr("The flow alone is not good enough to trust, nor reweighted by π(x)/q(x): its %1 "
                                   "draws seem to count as %2, but a few weigh so much that still heavier ones must "
                                   "have been missed. ln Z and its error are not reliable yet.")
            .arg(samples, counted);
    case nrg::Trust::Contradicted:
        return DiagnosticsView::tr("The flow alone is not good enough to trust, not even corrected: reweighted by "
                                   "π(x)/q(x), its %1 draws count as %2, yet %3 is %4 standard errors off. Draws of "
                                   "large weight are too rare to be seen.")
            .arg(samples, counted,
                nrg::standardErrorsOff(evaluation) == most ? DiagnosticsView::tr("ln Z")
                                                           : DiagnosticsView::tr("an exactly known observable"),
                significantText(most, 2));
    case nrg::Trust::Corrected:
        return DiagnosticsView::tr("The flow alone is not good enough to trust without correction: its %1 draws count "
                                   "as %2 when weighted by π(x)/q(x), and then give ln Z itself.")
            .arg(samples, counted);
    case nrg::Trust::Alone:
        break;
    }
    return DiagnosticsView::tr("The flow alone is good enough to trust without correction for most questions: its %1 "
                               "draws count as %2 when each is weighted by π(x)/q(x).")
        .arg(samples, counted);
}

DiagnosticsView::DiagnosticsView(QWidget* parent)
    : View(parent)
    , m_sentence(new QLabel(this))
    , m_figures(new QLabel(this))
    , m_basis(new QLabel(this))
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
    layout->addWidget(m_basis);
    m_basis->setForegroundRole(QPalette::PlaceholderText);
    m_basis->setTextFormat(Qt::PlainText);
    layout->addWidget(m_plot, 1);
    m_plot->setTitle(tr("−ln Z in nats"));
    m_figures->setToolTip(
        tr("<p style='white-space:normal'>With w = π(x)/q(x): ESS = (Σ w)² / Σ w², from 1 to the number of draws; σ is "
           "the standard deviation of ln(q/π), 0 for an exact flow. The bound is ⟨ln(q/π)⟩ ≥ −ln Z; ln ⟨w⟩ is ln Z "
           "itself, its error from the bootstrap. tail is the shape k of the Pareto distribution of the largest "
           "w and w |f − ⟨f⟩|, f the observables: above 0.7 the errors cannot be trusted.</p>"));
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

bool DiagnosticsView::isFilled() const
{
    return m_sampling && m_sampling->diagnostics;
}

void DiagnosticsView::show(const RunHistory&, const nrg::Snapshot& snapshot)
{
    const bool isNew = snapshot.sampling != m_sampling;
    if (!isNew && snapshot.step == m_step)
        return;
    m_sampling = snapshot.sampling;
    m_step = snapshot.step;
    if (isNew)
        draw();
    drawAge();
}

QString DiagnosticsView::basis() const
{
    return m_basis->text();
}

bool DiagnosticsView::isStale() const
{
    return isFilled() && m_sampling->diagnostics->modelStep != m_step;
}

void DiagnosticsView::drawAge()
{
    m_sentence->setEnabled(!isStale());
    m_figures->setEnabled(!isStale());
    m_plot->setOpacity(opacityOf(isStale()));
}

void DiagnosticsView::draw()
{
    const bool known = m_sampling && m_sampling->diagnostics;
    m_figures->setVisible(known);
    m_basis->setVisible(known);
    if (!known) {
        m_sentence->setText(tr("Draws of the flow are weighted while sampling is on."));
        m_plot->setIntervals({}, std::nullopt);
        setAccessibleDescription(m_sentence->text());
        return;
    }
    const nrg::Evaluation& evaluation = m_sampling->diagnostics->evaluation;
    const Theme theme = themeOf(palette());
    m_sentence->setText(trustSentence(evaluation));
    m_figures->setText(
        tr("ESS %1    σ(ln q/π) %2 nats    tail %3")
            .arg(percentText(evaluation.ess, evaluation.ess < 0.1 ? 2 : 1),
                significantText(evaluation.freeEnergySigma, 3), tailText(nrg::heaviestTailOf(evaluation))));
    m_basis->setText(tr("%1 fresh draw(s), %2", nullptr, pluralOf(evaluation.samples))
                         .arg(countText(evaluation.samples), ageText(m_sampling->diagnostics->modelStep)));
    const std::vector<Interval> intervals{{tr("bound"), evaluation.freeEnergy, evaluation.freeEnergyError, theme.bound},
        {tr("reweighted"), -evaluation.logZ, evaluation.logZError,
            nrg::isReliable(nrg::trustIn(evaluation)) ? theme.physical : theme.problem}};
    std::optional<Interval> exact;
    if (evaluation.minusLogZ)
        exact = Interval{tr("exact"), *evaluation.minusLogZ, 0, theme.exact};
    m_plot->setIntervals(intervals, exact);
    setAccessibleDescription(m_sentence->text());
}

} // namespace nrg::gui
