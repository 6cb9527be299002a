#include "app/gui/widgets/network_parts.h"

#include <algorithm>

#include "app/gui/widgets/theme.h"
#include "app/gui/widgets/tr.h"

namespace nrg::gui {

namespace {

const nrg::Layer& layerOf(const nrg::Layout& layout, const nrg::BlockAddress& part)
{
    return layout.layers[static_cast<std::size_t>(part.layer)];
}

} // namespace

PartKind partKind(const nrg::Layer& layer)
{
    switch (layer.kind) {
    case nrg::LayerKind::Blocks:
        return layer.decimator ? PartKind::Decimator : PartKind::Disentangler;
    case nrg::LayerKind::Stencil:
        return layer.decimator ? PartKind::Fill : PartKind::Colour;
    case nrg::LayerKind::Spectral:
        break;
    }
    return PartKind::Fourier;
}

std::vector<PartKind> partKinds(const nrg::Layout& layout)
{
    std::vector<PartKind> kinds;
    for (const nrg::Layer& layer : layout.layers)
        kinds.push_back(partKind(layer));
    std::ranges::sort(kinds);
    const auto rest = std::ranges::unique(kinds);
    kinds.erase(rest.begin(), rest.end());
    return kinds;
}

QString partName(PartKind kind)
{
    switch (kind) {
    case PartKind::Disentangler:
        return tr("disentangler");
    case PartKind::Decimator:
        return tr("decimator");
    case PartKind::Colour:
        return tr("colour coupling");
    case PartKind::Fill:
        return tr("fill");
    case PartKind::Fourier:
        break;
    }
    return tr("Fourier layer");
}

QString partTitle(const nrg::Layout& layout, const nrg::BlockAddress& part)
{
    const nrg::Layer& layer = layerOf(layout, part);
    const PartKind kind = partKind(layer);
    if (kind == PartKind::Fourier)
        return tr("Fourier layer, layer %1, scale %2").arg(part.layer).arg(layer.level);
    QString name = partName(kind);
    name.front() = name.front().toUpper();
    return tr("%1 %2 of layer %3, scale %4").arg(name).arg(part.block).arg(part.layer).arg(layer.level);
}

QString partPlace(const nrg::Layout& layout, const nrg::BlockAddress& part)
{
    const nrg::Layer& layer = layerOf(layout, part);
    const int site = layer.writes(part.block).front();
    const int row = site / layout.lattice;
    const int column = site % layout.lattice;
    switch (layer.kind) {
    case nrg::LayerKind::Blocks:
        return tr("%1 × %1 variables %2 apart, from row %3, column %4")
            .arg(layer.blockSide)
            .arg(layer.dilation)
            .arg(row)
            .arg(column);
    case nrg::LayerKind::Stencil:
        return tr("moves row %1, column %2; reads %3 sites, %4 apart")
            .arg(row)
            .arg(column)
            .arg(layer.reads(part.block).size() - 1)
            .arg(layer.dilation);
    case nrg::LayerKind::Spectral:
        break;
    }
    return tr("scales every Fourier mode of the %1 × %1 variables %2 apart").arg(layer.blockSide).arg(layer.dilation);
}

QColor partFrame(const Theme& theme, PartKind kind)
{
    switch (kind) {
    case PartKind::Disentangler:
    case PartKind::Colour:
        return theme.disentangler;
    case PartKind::Decimator:
    case PartKind::Fill:
        return theme.decimator;
    case PartKind::Fourier:
        break;
    }
    return theme.wire;
}

std::vector<std::optional<nrg::BlockAddress>> leavingParts(const nrg::Layout& layout)
{
    std::vector<std::optional<nrg::BlockAddress>> parts(layout.latentLevel.size());
    for (std::size_t i = 0; i < layout.layers.size(); ++i) {
        const nrg::Layer& layer = layout.layers[i];
        for (int block = 0; block < layer.blockCount(); ++block)
            for (const int site : layer.writes(block))
                parts[static_cast<std::size_t>(site)] = nrg::BlockAddress{static_cast<int>(i), block};
    }
    return parts;
}

} // namespace nrg::gui
