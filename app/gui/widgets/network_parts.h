#pragma once
// What the parts of a layer are, for words, frames and places: blocks of sites, couplings of single sites, or one
// Fourier layer of all sites of a scale.

#include <QColor>
#include <QString>

#include <optional>
#include <vector>

#include "engine/session/explorer.h"

namespace nrg::gui {

struct Theme;

enum class PartKind { Disentangler, Decimator, Colour, Fill, Fourier };

PartKind partKind(const nrg::Layer& layer);

/// The kinds that a layout has, each once, in the order above.
std::vector<PartKind> partKinds(const nrg::Layout& layout);

/// For the key, e.g. "colour coupling".
QString partName(PartKind kind);

/// For a title, e.g. "Disentangler 3 of layer 2, scale 0".
QString partTitle(const nrg::Layout& layout, const nrg::BlockAddress& part);

/// Where it stands and what it reads, one sentence without a full stop.
QString partPlace(const nrg::Layout& layout, const nrg::BlockAddress& part);

/// Frames by kind: light disentanglers and colour couplings, dark decimators and fills.
QColor partFrame(const Theme& theme, PartKind kind);

/// For each site the last part in `infer` direction that moves it, where its latent leaves; none where no layer does.
std::vector<std::optional<nrg::BlockAddress>> leavingParts(const nrg::Layout& layout);

} // namespace nrg::gui
