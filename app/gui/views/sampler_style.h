#pragma once
// How samplers are named and coloured, the same in every view.

#include <QColor>
#include <QString>

#include "app/gui/widgets/theme.h"
#include "engine/session/snapshot.h"

namespace nrg::gui {

inline constexpr int kSamplerKinds = static_cast<int>(nrg::SamplerKind::FlowMixture) + 1; // the last of them

QColor samplerColor(const Theme& theme, nrg::SamplerKind kind);
QString samplerTitle(nrg::SamplerKind kind);

/// One or two words of a verdict on weights or proposals.
QString trustWords(nrg::Trust trust);

/// tau of the leading observable in leapfrogs, with its error; a lower bound where the chains are too short; a dash
/// where there is none.
QString tauText(const nrg::SamplerReport& report);

/// One or two words on how far the figures can be relied on: of samplers with independent proposals their verdict, of
/// others whether the chains move and are long enough. A dash before there are figures.
QString verdictText(const nrg::SamplerReport& report);
/// The same as sentences, with the reason where there are no figures, and the longest stay in one state.
QString verdictSentence(const nrg::SamplerReport& report);
/// Whether the verdict is good; true before there are figures.
bool isSound(const nrg::SamplerReport& report);

/// The report of a kind, or null.
const nrg::SamplerReport* findReport(const std::vector<nrg::SamplerReport>& reports, nrg::SamplerKind kind);

} // namespace nrg::gui
