#include "app/gui/views/sampler_style.h"

#include <QStringList>

#include <algorithm>
#include <cmath>

#include "app/gui/widgets/text.h"
#include "app/gui/widgets/tr.h"

namespace nrg::gui {

namespace {

/// Of the proposals, where they are what casts doubt.
bool isDoubted(const nrg::SamplerReport& report)
{
    return report.verdict && !nrg::isReliable(report.verdict->trust);
}

QString trustSentence(nrg::Trust trust)
{
    switch (trust) {
    case nrg::Trust::TooFew:
        return tr("The chains are worth fewer than 100 independent samples.");
    case nrg::Trust::Contradicted:
        return tr("An exactly known value is more than three standard errors off: states that hold a chain for long "
                  "are too rare among the flow's draws to have been met.");
    case nrg::Trust::HeavyTail:
        return tr("A few proposals weigh so much that still heavier ones must have been missed; errors are not "
                  "reliable.");
    case nrg::Trust::Corrected:
        return tr("The flow's draws can be trusted when rejections correct them.");
    case nrg::Trust::Alone:
        break;
    }
    return tr("The flow's draws can be trusted even without rejections.");
}

} // namespace

QString trustWords(nrg::Trust trust)
{
    switch (trust) {
    case nrg::Trust::TooFew:
        return tr("too few");
    case nrg::Trust::Contradicted:
        return tr("contradicted");
    case nrg::Trust::HeavyTail:
        return tr("heavy tail");
    case nrg::Trust::Corrected:
        return tr("corrected");
    case nrg::Trust::Alone:
        break;
    }
    return tr("alone");
}

QColor samplerColor(const Theme& theme, nrg::SamplerKind kind)
{
    switch (kind) {
    case nrg::SamplerKind::Latent:
        return theme.latent;
    case nrg::SamplerKind::Physical:
        return theme.physical;
    case nrg::SamplerKind::PhysicalPreconditioned:
        return theme.preconditioned;
    case nrg::SamplerKind::FlowMetropolis:
        return theme.metropolis;
    case nrg::SamplerKind::FlowMixture:
        break;
    }
    return theme.mixture;
}

QString samplerTitle(nrg::SamplerKind kind)
{
    return engineText(nrg::samplerRow(kind).title);
}

QString tauText(const nrg::SamplerReport& report)
{
    if (!report.leading() || !std::isfinite(report.tauLeapfrogs))
        return QStringLiteral("–");
    const nrg::ChainStatistics& statistics = *report.leading();
    if (!statistics.windowClosed)
        return QStringLiteral("≥ ")
            + (report.tauLeapfrogs < 10 ? significantText(report.tauLeapfrogs, 2) : roundedText(report.tauLeapfrogs));
    const double leapfrogs = statistics.tau > 0 ? report.tauLeapfrogs / statistics.tau : 1;
    return withError(report.tauLeapfrogs, leapfrogs * statistics.tauError);
}

QString verdictText(const nrg::SamplerReport& report)
{
    if (!report.leading())
        return QStringLiteral("–");
    if (report.unmovedChains > 0)
        return tr("stuck");
    if (isDoubted(report))
        return trustWords(report.verdict->trust);
    if (!report.isLongEnough())
        return tr("too short");
    return report.verdict ? trustWords(report.verdict->trust) : tr("long enough");
}

QString verdictSentence(const nrg::SamplerReport& report)
{
    if (report.warmingUp)
        return tr("Nothing is measured during warm-up.");
    if (!report.leading())
        return tr("There are too few steps for figures yet.");
    QStringList sentences;
    if (!std::isfinite(report.leading()->error))
        sentences << tr("No chain has moved, so that there is no error and no autocorrelation time.");
    else if (report.unmovedChains > 0)
        sentences << tr("Chains that have not moved once: %n.", nullptr, report.unmovedChains);
    if (report.verdict)
        sentences << trustSentence(report.verdict->trust);
    if (report.isLongEnough())
        sentences << tr("The chains are long enough for their autocorrelation time and agree with one another.");
    else
        sentences << tr("The chains are too short for their autocorrelation time, or do not agree (R̂ ≥ 1.05).");
    if (report.verdict && std::isfinite(report.verdict->figures.tailShape))
        sentences
            << tr("Tail of weight × observable: k = %1.").arg(significantText(report.verdict->figures.tailShape, 2));
    sentences << tr("Longest stay in one state: %1 step(s).", nullptr, pluralOf(report.longestStay))
                     .arg(countText(report.longestStay));
    return sentences.join(QLatin1Char(' '));
}

bool isSound(const nrg::SamplerReport& report)
{
    return !report.leading() || (!isDoubted(report) && report.isLongEnough());
}

const nrg::SamplerReport* findReport(const std::vector<nrg::SamplerReport>& reports, nrg::SamplerKind kind)
{
    const auto found = std::ranges::find(reports, kind, &nrg::SamplerReport::kind);
    return found == reports.end() ? nullptr : &*found;
}

} // namespace nrg::gui
