#include "app/gui/views/sampler_style.h"

#include <algorithm>
#include <cmath>

#include "app/gui/widgets/text.h"

namespace nrg::gui {

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
        break;
    }
    return theme.metropolis;
}

QString samplerTitle(nrg::SamplerKind kind)
{
    return QString::fromStdString(nrg::samplerRow(kind).title);
}

QString tauText(const nrg::SamplerReport& report)
{
    if (!report.leading() || !std::isfinite(report.tauLeapfrogs))
        return QStringLiteral("–");
    const nrg::ChainStatistics& statistics = *report.leading();
    if (!statistics.windowClosed)
        return QStringLiteral("≥ ")
            + (report.tauLeapfrogs < 10 ? significantText(report.tauLeapfrogs, 2)
                                        : countText(std::llround(report.tauLeapfrogs)));
    const double leapfrogs = statistics.tau > 0 ? report.tauLeapfrogs / statistics.tau : 1;
    return withError(report.tauLeapfrogs, leapfrogs * statistics.tauError);
}

const nrg::SamplerReport* findReport(const std::vector<nrg::SamplerReport>& reports, nrg::SamplerKind kind)
{
    const auto found = std::ranges::find(reports, kind, &nrg::SamplerReport::kind);
    return found == reports.end() ? nullptr : &*found;
}

} // namespace nrg::gui
