#pragma once
// How samplers are named and coloured, the same in every view.

#include <QColor>
#include <QString>

#include "app/gui/widgets/theme.h"
#include "engine/session/snapshot.h"

namespace nrg::gui {

inline constexpr int kSamplerKinds = 4;

QColor samplerColor(const Theme& theme, nrg::SamplerKind kind);
QString samplerTitle(nrg::SamplerKind kind);

/// tau of the leading observable in leapfrogs, with its error; a lower bound where the chains are too short; a dash
/// where there is none.
QString tauText(const nrg::SamplerReport& report);

/// The report of a kind, or null.
const nrg::SamplerReport* findReport(const std::vector<nrg::SamplerReport>& reports, nrg::SamplerKind kind);

} // namespace nrg::gui
