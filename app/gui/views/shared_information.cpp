#include "app/gui/views/shared_information.h"

#include <QFont>
#include <QPalette>

#include <algorithm>
#include <cmath>

#include "app/gui/widgets/text.h"
#include "app/gui/widgets/theme.h"
#include "app/gui/widgets/tr.h"

namespace nrg::gui {

/// A sum over all pairs, from the mean over those that have a value, less the floor.
std::optional<SharedInformation> sharedBy(const nrg::PairInformation& pairs, const nrg::InformationReport& report)
{
    const double count = static_cast<double>(pairs.variables.size());
    if (report.preview || report.samples == 0 || !std::isfinite(pairs.meanError) || !std::isfinite(report.floor))
        return std::nullopt;
    const double all = count * (count - 1) / 2;
    return SharedInformation{all * (pairs.mean - report.floor), all * std::hypot(pairs.meanError, report.floorError)};
}

std::optional<SharedInformation> sharedByLatents(const nrg::InformationReport& report)
{
    return sharedBy(report.latents, report);
}

std::optional<SharedInformation> sharedBySites(const nrg::InformationReport& report)
{
    return sharedBy(report.sites, report);
}

bool isSeen(const SharedInformation& shared)
{
    return shared.total >= 2 * shared.error;
}

QString errorText(const SharedInformation& shared)
{
    return shared.error >= 100 ? roundedText(shared.error) : significantText(shared.error, 2);
}

QString totalText(const SharedInformation& shared)
{
    const auto amount
        = [](double nats) { return nats >= 1000 ? roundedText(nats) : significantText(nats, nats >= 1 ? 3 : 2); };
    if (!isSeen(shared))
        return tr("< %1 nats").arg(amount(std::max(shared.total, 0.0) + 2 * shared.error));
    return tr("%1 nats").arg(amount(shared.total));
}

QString sharedText(const QString& words, const std::optional<SharedInformation>& shared,
    const nrg::InformationReport& report, bool isStale, const QFont& large, const QPalette& palette)
{
    const Theme theme = themeOf(palette);
    if (!shared)
        return {};
    const QString detail = isSeen(*shared) ? tr("± %1, step %2").arg(errorText(*shared), countText(report.modelStep))
                                           : tr("step %1").arg(countText(report.modelStep));
    return QStringLiteral("<span style='color:%1'>%2</span>&nbsp; "
                          "<span style='font-size:%3pt; font-weight:600; color:%4'>%5</span>&nbsp; "
                          "<span style='color:%1'>%6</span>")
        .arg(theme.muted.name(), words)
        .arg(large.pointSizeF(), 0, 'f', 1)
        .arg((isStale ? theme.wire : theme.text).name(), totalText(*shared).toHtmlEscaped(), detail);
}

} // namespace nrg::gui
