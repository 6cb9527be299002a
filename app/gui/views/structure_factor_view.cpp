#include "app/gui/views/structure_factor_view.h"

#include <QComboBox>
#include <QLabel>
#include <QStackedLayout>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

#include "app/gui/views/sampler_style.h"
#include "app/gui/views/sampling_chart.h"
#include "app/gui/views/target_words.h"
#include "app/gui/widgets/key_line.h"
#include "app/gui/widgets/scroll_guard.h"
#include "app/gui/widgets/text.h"

namespace nrg::gui {

StructureFactorView::StructureFactorView(QWidget* parent)
    : View(parent)
    , m_axis(new QComboBox(this))
    , m_stack(new QStackedLayout(this))
    , m_nothing(new QLabel(this))
{
    auto* body = new QWidget(this);
    m_key = new KeyLine(body);
    m_chart = new SamplingChart(body);
    auto* column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addWidget(m_key);
    column->addWidget(m_chart, 1);
    m_stack->setContentsMargins(0, 0, 0, 0);
    m_stack->addWidget(m_nothing);
    m_stack->addWidget(body);
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->setWordWrap(true);

    // A step of one sampler costs a multiple of another's: wall time, which is the same for all, comes first.
    m_axis->addItem(tr("against wall time"), static_cast<int>(SamplingAxis::Seconds));
    m_axis->addItem(tr("against leapfrogs"), static_cast<int>(SamplingAxis::Leapfrogs));
    m_axis->addItem(tr("against steps"), static_cast<int>(SamplingAxis::Steps));
    m_axis->setAccessibleName(tr("Horizontal axis"));
    m_axis->setToolTip(
        tr("What the samplers are compared at: the time spent in the sampler, leapfrogs (gradients), or steps "
           "(trajectories or proposals)"));
    m_axis->installEventFilter(new ScrollGuard(m_axis));
    connect(m_axis, &QComboBox::currentIndexChanged, this, &StructureFactorView::draw);
    applyTheme(themeOf(palette()));
    draw();
}

bool StructureFactorView::suits() const
{
    return !target() || leadingObservable(target());
}

QString StructureFactorView::title() const
{
    const nrg::Observable* const row = leadingObservable(target());
    return row ? engineText(row->title) : QString();
}

QString StructureFactorView::help() const
{
    const nrg::Observable* const row = leadingObservable(target());
    if (!row)
        return {};
    const bool isExact = row->exact || target()->observables()->exactWork;
    const QString line = isExact   ? tr("The line is the exact value.")
        : target()->exactSampler() ? tr("The line with its band is the value of fields drawn %1.")
                                         .arg(richText(engineText(target()->exactSampler()->method())))
                                   : QString();
    return tr("%1 The chains run from a cold start to equilibrium; mean over the chains with its standard error. %2")
        .arg(richText(engineText(row->help)), line);
}

void StructureFactorView::targetChanged()
{
    const nrg::Observable* const row = leadingObservable(target());
    if (!row)
        return;
    m_chart->setObservable(*row);
    setAccessibleName(tr("Chart of %1").arg(engineText(row->symbol)));
    m_key->setToolTip(tr(
        "<p style='white-space:normal'>Share of accepted proposals, and τ, the integrated autocorrelation time of "
        "%1 in leapfrogs (in proposals for flow Metropolis): n steps of a chain are worth n / 2τ independent ones. "
        "≥: the chains are too short for an estimate. A word after τ says why the figures cannot be relied on yet: the "
        "chains are too short or do not agree (R̂ ≥ 1.05), are stuck, or the proposals of flow Metropolis count as too "
        "few, have a heavy tail, or are contradicted by what is known exactly.</p>")
                          .arg(richText(engineText(row->symbol))));
}

QWidget* StructureFactorView::headerControl()
{
    return m_axis;
}

SamplingAxis StructureFactorView::axis() const
{
    return static_cast<SamplingAxis>(m_axis->currentData().toInt());
}

qsizetype StructureFactorView::pointCount(nrg::SamplerKind kind) const
{
    return m_chart->pointCount(kind);
}

void StructureFactorView::applyTheme(const Theme& theme)
{
    m_chart->setTheme(theme);
    drawKey();
}

QStringList StructureFactorView::legend() const
{
    return m_key->texts();
}

void StructureFactorView::drawKey()
{
    const Theme theme = themeOf(palette());
    QList<KeyEntry> entries;
    if (m_sampling)
        for (const nrg::SamplerReport& report : m_sampling->samplers) {
            QString text = samplerTitle(report.kind);
            text += report.warmingUp ? tr(": warming up") : tr(": %1").arg(percentText(report.acceptance));
            if (report.leading())
                text += tr(", τ %1").arg(tauText(report));
            if (!isSound(report))
                text += tr(", %1").arg(verdictText(report));
            entries.append({samplerColor(theme, report.kind), text});
        }
    if (!entries.isEmpty())
        entries.append({QColor(), tr("(accepted, τ in leapfrogs)")});
    m_key->setEntries(entries);
}

bool StructureFactorView::isFilled() const
{
    return m_sampling && !m_sampling->samplers.empty()
        && std::ranges::none_of(m_sampling->samplers, [](const auto& report) { return report.curve.empty(); });
}

void StructureFactorView::show(const RunHistory&, const nrg::Snapshot& snapshot)
{
    follow(snapshot);
    if (snapshot.sampling == m_sampling)
        return;
    m_sampling = snapshot.sampling;
    draw();
}

void StructureFactorView::draw()
{
    static const nrg::SamplingSnapshot kNothing;
    const nrg::SamplingSnapshot& sampling = m_sampling ? *m_sampling : kNothing;
    const nrg::Observable* const row = leadingObservable(target());
    std::vector<SamplingCurve> curves;
    QStringList sentences;
    for (const nrg::SamplerReport& report : sampling.samplers) {
        curves.push_back({report.kind, report.curve});
        if (row && report.leading() && std::isfinite(report.leading()->error))
            sentences << tr("%1: %2 = %3")
                             .arg(samplerTitle(report.kind), engineText(row->symbol),
                                 withError(report.leading()->mean, report.leading()->error));
    }
    drawKey();
    m_chart->show(curves, referenceValue(target(), sampling.reference), axis());
    const bool nothing = curves.empty() && !sampling.reference.leading();
    if (nothing)
        m_nothing->setText(!sampling.message.empty() ? engineText(sampling.message)
                : sampling.options.on                ? tr("The chains are about to start.")
                                                     : tr("Sampling is off. Switch it on at the page \"Measure\"."));
    m_stack->setCurrentIndex(nothing ? 0 : 1);
    setAccessibleDescription(sentences.join(QStringLiteral("; ")));
}

} // namespace nrg::gui
