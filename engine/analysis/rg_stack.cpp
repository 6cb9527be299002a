#include "engine/analysis/rg_stack.h"

#include <algorithm>
#include <cassert>
#include <span>
#include <stdexcept>
#include <string>

namespace nrg {

namespace {

/// The sites of a configuration that are multiples of `stride`, as a square.
Matrix keptVariables(const Matrix& states, Index row, int lattice, int stride)
{
    Matrix field(lattice / stride, lattice / stride);
    for (int r = 0; r < lattice; r += stride)
        for (int c = 0; c < lattice; c += stride)
            field(r / stride, c / stride) = states(row, r * lattice + c);
    return field;
}

} // namespace

int levelCount(const Layout& layout)
{
    return layout.layers.back().level + 1;
}

std::vector<std::vector<int>> latentSites(const Layout& layout)
{
    std::vector<std::vector<int>> sites(static_cast<std::size_t>(levelCount(layout)));
    for (std::size_t site = 0; site < layout.latentLevel.size(); ++site)
        sites[static_cast<std::size_t>(layout.latentLevel[site])].push_back(static_cast<int>(site));
    return sites;
}

RgStack rgStack(const Layout& layout, const ConstMatrixRef& x, const Tape& tape, Index row)
{
    assert(tape.layers.size() == layout.layers.size() && tape.unitLogDet.size() == layout.layers.size());
    const int L = layout.lattice;
    const int levels = levelCount(layout);
    RgStack stack;
    stack.fields.emplace_back(x.row(row).reshaped<Eigen::RowMajor>(L, L));
    stack.levelLogDet = Vector::Zero(levels);
    for (std::size_t i = 0; i < layout.layers.size(); ++i) {
        const Layer& layer = layout.layers[i];
        stack.blockLogDet.emplace_back(tape.unitLogDet[i].row(row).transpose().cast<double>());
        stack.levelLogDet[layer.level] += stack.blockLogDet.back().sum();
        const bool isTop = i + 1 == layout.layers.size();
        if (isTop || layout.layers[i + 1].level != layer.level)
            stack.fields.push_back(keptVariables(tape.zSides[i], row, L, isTop ? layer.dilation : 2 * layer.dilation));
    }
    return stack;
}

std::vector<bool> causalCone(const Layout& layout, const BlockAddress& block)
{
    if (block.layer < 0 || block.layer >= static_cast<int>(layout.layers.size()))
        throw std::invalid_argument(
            "layer is " + std::to_string(block.layer) + "; expected 0 to " + std::to_string(layout.layers.size() - 1));
    const Layer& own = layout.layers[static_cast<std::size_t>(block.layer)];
    if (block.block < 0 || block.block >= own.blockCount())
        throw std::invalid_argument("block is " + std::to_string(block.block) + "; expected 0 to "
            + std::to_string(own.blockCount() - 1) + " in this layer");

    std::vector<bool> inside(layout.latentLevel.size(), false);
    for (const int site : own.reads(block.block))
        inside[static_cast<std::size_t>(site)] = true;
    for (int i = block.layer - 1; i >= 0; --i) {
        const Layer& layer = layout.layers[static_cast<std::size_t>(i)];
        for (int number = 0; number < layer.blockCount(); ++number) {
            const std::span<const int> written = layer.writes(number);
            if (std::any_of(
                    written.begin(), written.end(), [&](int site) { return inside[static_cast<std::size_t>(site)]; }))
                for (const int site : layer.reads(number))
                    inside[static_cast<std::size_t>(site)] = true;
        }
    }
    return inside;
}

BlockAddress blockOfLatent(const Layout& layout, int site)
{
    if (site < 0 || site >= static_cast<int>(layout.latentLevel.size()))
        throw std::invalid_argument(
            "site is " + std::to_string(site) + "; expected 0 to " + std::to_string(layout.latentLevel.size() - 1));
    for (std::size_t i = layout.layers.size(); i-- > 0;) {
        const Layer& layer = layout.layers[i];
        const auto found = std::find(layer.sites.begin(), layer.sites.end(), site);
        if (found != layer.sites.end())
            return {.layer = static_cast<int>(i),
                .block = static_cast<int>(found - layer.sites.begin()) / layer.variablesPerBlock()};
    }
    throw std::logic_error("no layer moves site " + std::to_string(site));
}

} // namespace nrg
