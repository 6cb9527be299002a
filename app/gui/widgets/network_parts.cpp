#include "app/gui/widgets/network_parts.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

#include "app/gui/widgets/theme.h"

namespace nrg::gui {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("NetworkParts", text);
}

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
        return layer.decimator ? PartKind::Fill : PartKind::Checkerboard;
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
    case PartKind::Checkerboard:
        return tr("checkerboard coupling");
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
    case PartKind::Checkerboard:
        return theme.dark ? QColor(0xa9, 0xaf, 0xb9) : QColor(0xc4, 0xc8, 0xcf);
    case PartKind::Decimator:
    case PartKind::Fill:
        return theme.dark ? QColor(0x56, 0x5c, 0x68) : QColor(0x66, 0x6b, 0x75);
    case PartKind::Fourier:
        break;
    }
    return theme.dark ? QColor(0xb0, 0x8f, 0x3c) : QColor(0xc9, 0xa2, 0x4a);
}

PlanGrid::PlanGrid(const nrg::Layout& layout, std::size_t layer)
    : m_layer(layout.layers[layer])
    , m_lattice(layout.lattice)
    , m_across(m_layer.kind == nrg::LayerKind::Stencil ? m_lattice / m_layer.dilation
                                                       : static_cast<int>(std::lround(std::sqrt(m_layer.blockCount()))))
{
}

int PlanGrid::squareOfSite(int site) const
{
    return site / m_lattice / m_layer.dilation * m_across + site % m_lattice / m_layer.dilation;
}

int PlanGrid::squareOf(int part) const
{
    return m_layer.kind == nrg::LayerKind::Stencil ? squareOfSite(m_layer.writes(part).front()) : part;
}

std::optional<int> PlanGrid::partAt(int square) const
{
    if (m_layer.kind != nrg::LayerKind::Stencil)
        return square;
    // The sites of a stencil's layer ascend.
    const int site = (square / m_across * m_lattice + square % m_across) * m_layer.dilation;
    const auto found = std::ranges::lower_bound(m_layer.sites, site);
    if (found == m_layer.sites.end() || *found != site)
        return std::nullopt;
    return static_cast<int>(found - m_layer.sites.begin());
}

std::vector<int> PlanGrid::squaresRead(int part) const
{
    std::vector<int> squares;
    if (m_layer.kind == nrg::LayerKind::Stencil)
        for (const int site : m_layer.reads(part).subspan(1))
            squares.push_back(squareOfSite(site));
    return squares;
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
