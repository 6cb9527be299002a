#pragma once
// How much the latents share, and how much the sites: the two numbers that frame the stage.

#include <QString>

#include <optional>

#include "engine/session/analysis_snapshot.h"

QT_BEGIN_NAMESPACE
class QFont;
class QPalette;
QT_END_NAMESPACE

namespace nrg::gui {

/// Mutual information summed over pairs, nats.
struct SharedInformation {
    double total = 0; ///< beyond what independent variables would seem to share
    double error = 0; ///< standard error
};

/// Nothing before the first estimate by nearest neighbours with an error.
/// Of some variables' pairs of the report.
std::optional<SharedInformation> sharedBy(const nrg::PairInformation& pairs, const nrg::InformationReport& report);
std::optional<SharedInformation> sharedByLatents(const nrg::InformationReport& report);
std::optional<SharedInformation> sharedBySites(const nrg::InformationReport& report);

/// Whether the total is more than two of its errors.
bool isSeen(const SharedInformation& shared);

/// "26 nats", or "< 9 nats" where the total is not seen.
QString totalText(const SharedInformation& shared);

/// "5.2", the standard error in nats.
QString errorText(const SharedInformation& shared);

/// With its words, large, as rich text; empty before there is anything.
/// @param isStale  of an earlier model than what it stands beside: dimmed
QString sharedText(const QString& words, const std::optional<SharedInformation>& shared,
    const nrg::InformationReport& report, bool isStale, const QFont& large, const QPalette& palette);

} // namespace nrg::gui
