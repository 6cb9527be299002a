#include "app/gui/widgets/network_geometry.h"

#include <algorithm>
#include <cmath>

namespace nrg::gui {

namespace {

constexpr double kMostPlan = 58;  ///< side of a layer's plan, pixels
constexpr double kLeastPlan = 16; ///< below it there is none
constexpr double kLeave = 0.55;   ///< room above a level for the latents that leave, in heights of a layer
constexpr double kGround = 0.45;  ///< room below the first layer for the physical variables
constexpr double kFill = 0.62;    ///< of a layer's height that a block takes
constexpr double kRows = 0.84;    ///< of a layer's height that the two rows of a stencil coupling take
constexpr double kPad = 0.36;     ///< from a variable to its block's edge, in widths of a site

/// Columns of a block's variables in one row of the lattice, from its corner on; empty where it does not meet the row.
std::vector<int> columnsInRow(const nrg::Layer& layer, int block, int row, int lattice)
{
    std::vector<int> columns;
    for (const int site : layer.writes(block))
        if (site / lattice == row)
            columns.push_back(site % lattice);
    return columns;
}

/// Top and height of the parts in one row of the lattice, within the layer's strip; the height is 0 where the cut does
/// not show this row.
struct Span {
    double top = 0;
    double height = 0;
};
Span spanOf(const nrg::Layer& layer, const QRectF& strip, int cut, int row)
{
    if (layer.kind != nrg::LayerKind::Stencil)
        return {strip.top() + (1 - kFill) / 2 * strip.height(), row == cut ? kFill * strip.height() : 0};
    const bool isNext = row == cut + layer.dilation;
    const double half = kRows / 2 * strip.height();
    return {strip.center().y() - (isNext ? 0 : half), row == cut || isNext ? half : 0};
}

/// The rectangle over columns that follow each other around the lattice, cut where they pass its edge.
std::vector<QRectF> partsOf(
    const std::vector<int>& columns, const QRectF& area, double width, double top, double height)
{
    const auto x = [&](int column) { return area.left() + (column + 0.5) * width; };
    const auto wrap = std::ranges::adjacent_find(columns, std::ranges::greater());
    const double pad = kPad * width;
    if (wrap == columns.end())
        return {QRectF(x(columns.front()) - pad, top, x(columns.back()) - x(columns.front()) + 2 * pad, height)};
    const double left = x(columns.front()) - pad;
    return {QRectF(left, top, area.right() - left, height),
        QRectF(area.left(), top, x(columns.back()) + pad - area.left(), height)};
}

} // namespace

int cutRow(int row, int level)
{
    return row >> (level + 1) << (level + 1);
}

NetworkGeometry layOut(const nrg::Layout& layout, int row, const QRectF& area)
{
    NetworkGeometry geometry;
    const int L = layout.lattice;
    const int levels = nrg::levelCount(layout);
    const auto layerCount = static_cast<double>(layout.layers.size());
    const double unit = area.height() / (layerCount + kLeave * levels + kGround);
    const double width = area.width() / L;
    geometry.columnWidth = width;
    std::vector<double> leaving(static_cast<std::size_t>(levels)); // heights at which latents leave
    double bottom = area.bottom() - kGround * unit;
    double bandBottom = bottom;
    for (std::size_t i = 0; i < layout.layers.size(); ++i) {
        const nrg::Layer& layer = layout.layers[i];
        const QRectF strip(area.left(), bottom - unit, area.width(), unit);
        geometry.layers.push_back(strip);
        const int cut = cutRow(row, layer.level);
        std::vector<std::pair<double, BlockShape>> ordered;
        for (int block = 0; block < layer.blockCount(); ++block) {
            const bool isStencil = layer.kind == nrg::LayerKind::Stencil;
            const int own = isStencil ? layer.writes(block).front() / L : cut;
            const Span span = spanOf(layer, strip, cut, own);
            if (span.height == 0)
                continue;
            const auto columns = columnsInRow(layer, block, own, L);
            if (columns.empty())
                continue;
            BlockShape shape{{static_cast<int>(i), block}, partsOf(columns, area, width, span.top, span.height)};
            ordered.emplace_back(columns.front(), std::move(shape));
        }
        std::ranges::sort(ordered, {}, [](const auto& entry) { return entry.first; });
        for (auto& [column, shape] : ordered)
            geometry.blocks.push_back(std::move(shape));
        bottom -= unit;
        if (i + 1 == layout.layers.size() || layout.layers[i + 1].level != layer.level) {
            leaving[static_cast<std::size_t>(layer.level)] = bottom - 0.3 * unit;
            bottom -= kLeave * unit;
            geometry.bands.emplace_back(area.left(), bottom, area.width(), bandBottom - bottom);
            bandBottom = bottom;
        }
    }
    const double ground = area.bottom() - 0.5 * kGround * unit;
    for (int column = 0; column < L; ++column) {
        const double x = area.left() + (column + 0.5) * width;
        geometry.variables.push_back({cutRow(row, 0) * L + column, 0, {x, ground}});
        int level = 0; // of the latent that the wire of this column ends in
        while (level + 1 < levels && layout.latentLevel[static_cast<std::size_t>(column)] > level)
            ++level;
        const double top = leaving[static_cast<std::size_t>(level)];
        geometry.latents.push_back({cutRow(row, level) * L + column, level, {x, top}});
        geometry.wires.push_back({x, ground, top});
    }
    return geometry;
}

QPointF NetworkGeometry::placeInStrip(const nrg::Layout& layout, std::size_t layer, int row, int column) const
{
    const nrg::Layer& place = layout.layers[layer];
    const Span span = spanOf(place, layers[layer], cutRow(row, place.level), row);
    return {layers[layer].left() + (column + 0.5) * columnWidth, span.top + span.height / 2};
}

double planSide(const QRectF& strip)
{
    const double side = std::min(kMostPlan, 0.88 * strip.height());
    return side < kLeastPlan ? 0 : side;
}

QRectF planRect(const QRectF& strip)
{
    const double side = std::floor(planSide(strip));
    if (side == 0)
        return {};
    return {strip.right() + 8, strip.center().y() - side / 2, side, side};
}

std::vector<std::vector<bool>> coneBlocks(const nrg::Layout& layout, const nrg::BlockAddress& block)
{
    std::vector<std::vector<bool>> cone(layout.layers.size());
    std::vector<bool> touched(static_cast<std::size_t>(layout.lattice) * static_cast<std::size_t>(layout.lattice));
    for (std::size_t i = 0; i < layout.layers.size(); ++i)
        cone[i].assign(static_cast<std::size_t>(layout.layers[i].blockCount()), false);
    const auto include = [&](std::size_t layer, int number) {
        cone[layer][static_cast<std::size_t>(number)] = true;
        for (const int site : layout.layers[layer].reads(number))
            touched[static_cast<std::size_t>(site)] = true;
    };
    const auto own = static_cast<std::size_t>(block.layer);
    include(own, block.block);
    for (std::size_t i = own; i-- > 0;)
        for (int number = 0; number < layout.layers[i].blockCount(); ++number) {
            const auto sites = layout.layers[i].writes(number);
            // No part of a layer reads what another writes: what one adds does not reach another of the same layer.
            if (std::ranges::any_of(sites, [&](int site) { return touched[static_cast<std::size_t>(site)]; }))
                include(i, number);
        }
    return cone;
}

} // namespace nrg::gui
