#include "app/gui/views/trust_view.h"

#include <QLabel>
#include <QVBoxLayout>

#include "app/gui/views/diagnostics_view.h"
#include "app/gui/widgets/text.h"

namespace nrg::gui {

namespace {

/// What trustSentence() says, short enough for the strip and for the last row of a hall.
QString shortSentence(const nrg::Evaluation& evaluation)
{
    const QString counted = roundedText(evaluation.essSamples);
    const QString samples = countText(evaluation.samples);
    switch (nrg::trustIn(evaluation)) {
    case nrg::Trust::TooFew:
        return TrustView::tr("Not yet: only %1 of %2 draws count.").arg(counted, samples);
    case nrg::Trust::HeavyTail:
        return TrustView::tr("Not yet: a few of %1 draws weigh so much that heavier ones must have been missed.")
            .arg(samples);
    case nrg::Trust::Contradicted:
        return TrustView::tr("No: an exactly known value is %1 standard errors off, even with weighted draws.")
            .arg(significantText(nrg::mostErrorsOff(evaluation), 2));
    case nrg::Trust::Corrected:
        return TrustView::tr("When corrected: %1 draws count as %2 once they are weighted by π(x)/q(x).")
            .arg(samples, counted);
    case nrg::Trust::Alone:
        break;
    }
    return TrustView::tr("Yes, for most questions: %1 draws count as %2.").arg(samples, counted);
}

} // namespace

TrustView::TrustView(QWidget* parent)
    : View(parent)
    , m_sentence(new QLabel(this))
    , m_basis(new QLabel(this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 0, 8, 0);
    layout->setSpacing(8);
    layout->addWidget(m_sentence);
    layout->addWidget(m_basis);
    layout->addStretch(1);
    for (QLabel* const label : {m_sentence, m_basis}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Minimum);
    }
    m_basis->setForegroundRole(QPalette::PlaceholderText);
    setMinimumWidth(150);
    setAccessibleName(tr("Trust"));
}

void TrustView::applyTheme(const Theme&) { }

QString TrustView::sentence() const
{
    return m_sentence->text();
}

QString TrustView::basis() const
{
    return m_basis->text();
}

void TrustView::show(const RunHistory&, const nrg::Snapshot& snapshot)
{
    if (snapshot.sampling == m_sampling && snapshot.step == m_step)
        return;
    m_sampling = snapshot.sampling;
    m_step = snapshot.step;
    if (!m_sampling || !m_sampling->diagnostics) {
        m_sentence->setText(
            tr("Fresh draws of the flow are weighted by π(x)/q(x) within seconds, where sampling is on."));
        m_basis->clear();
    } else {
        const nrg::Evaluation& evaluation = m_sampling->diagnostics->evaluation;
        m_sentence->setText(shortSentence(evaluation));
        m_sentence->setToolTip(QStringLiteral("<p>%1</p>").arg(trustSentence(evaluation).toHtmlEscaped()));
        m_basis->setText(tr("%1 fresh draw(s) at step %2", nullptr, pluralOf(evaluation.samples))
                             .arg(countText(evaluation.samples), countText(m_sampling->diagnostics->modelStep)));
    }
    const bool stale = m_sampling && m_sampling->diagnostics && m_sampling->diagnostics->modelStep != m_step;
    m_sentence->setEnabled(!stale); // dimmed, and dated below
    setAccessibleDescription(m_sentence->text());
}

} // namespace nrg::gui
