#include "app/gui/widgets/network_geometry.h"

#include <algorithm>
#include <cmath>

namespace nrg::gui {

namespace {

constexpr double kLeave = 0.1;    ///< room above a level for the latents that leave, of the level's height
constexpr double kGround = 26;    ///< below the first layer for the physical variables, pixels
constexpr double kTaller = 0.12;  ///< by which a scale is higher than the next coarser one
constexpr double kMostLayer = 40; ///< height of a layer of blocks, pixels: more would look like boxes, not like parts
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

/// The parts of a layer that the cut shows, from left to right.
std::vector<BlockShape> shapesOf(const nrg::Layout& layout, std::size_t number, int row, const QRectF& strip)
{
    const nrg::Layer& layer = layout.layers[number];
    const int L = layout.lattice;
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
        BlockShape shape{
            {static_cast<int>(number), block}, partsOf(columns, strip, strip.width() / L, span.top, span.height)};
        ordered.emplace_back(columns.front(), std::move(shape));
    }
    std::ranges::sort(ordered, {}, [](const auto& entry) { return entry.first; });
    std::vector<BlockShape> shapes;
    for (auto& [column, shape] : ordered)
        shapes.push_back(std::move(shape));
    return shapes;
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
    const double width = area.width() / L;
    geometry.columnWidth = width;
    std::vector<double> leaving(static_cast<std::size_t>(levels)); // heights at which latents leave
    std::vector<int> layersOf(static_cast<std::size_t>(levels));
    for (const nrg::Layer& layer : layout.layers)
        ++layersOf[static_cast<std::size_t>(layer.level)];
    const auto share = [levels](int level) { return 1 + kTaller * (levels - 1 - level); };
    double shares = 0;
    for (int level = 0; level < levels; ++level)
        shares += share(level);
    const double floor = area.bottom() - kGround;
    double bandBottom = floor;
    std::size_t next = 0;
    for (int level = 0; level < levels; ++level) {
        const double height = (floor - area.top()) * share(level) / shares;
        const QRectF band(area.left(), bandBottom - height, area.width(), height);
        geometry.bands.push_back(band);
        leaving[static_cast<std::size_t>(level)] = band.top() + 0.5 * kLeave * height + 2;
        const int count = layersOf[static_cast<std::size_t>(level)];
        const double room = (1 - kLeave) * height - 4;
        const double unit = std::min(room / std::max(count, 1), kMostLayer);
        double bottom = bandBottom - 0.5 * (room - unit * count); // in the middle of the band
        for (; next < layout.layers.size() && layout.layers[next].level == level; ++next) {
            const QRectF strip(area.left(), bottom - unit, area.width(), unit);
            geometry.layers.push_back(strip);
            for (BlockShape& shape : shapesOf(layout, next, row, strip))
                geometry.blocks.push_back(std::move(shape));
            bottom -= unit;
        }
        bandBottom = band.top();
    }
    const double ground = area.bottom() - 0.5 * kGround;
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

NetworkCone coneBelow(const nrg::Layout& layout, const nrg::BlockAddress& part)
{
    NetworkCone cone;
    const auto sites = static_cast<std::size_t>(layout.lattice) * static_cast<std::size_t>(layout.lattice);
    cone.parts.resize(layout.layers.size());
    cone.fields.assign(sites, false);
    cone.latents.assign(sites, false);
    for (std::size_t i = 0; i < layout.layers.size(); ++i)
        cone.parts[i].assign(static_cast<std::size_t>(layout.layers[i].blockCount()), false);
    const auto touched = [&cone](int site) -> bool { return cone.fields[static_cast<std::size_t>(site)]; };
    const auto include = [&](std::size_t layer, int number) {
        cone.parts[layer][static_cast<std::size_t>(number)] = true;
        for (const int site : layout.layers[layer].reads(number))
            cone.fields[static_cast<std::size_t>(site)] = true;
    };
    const auto own = static_cast<std::size_t>(part.layer);
    include(own, part.block);
    for (const int site : layout.layers[own].writes(part.block))
        if (layout.latentLevel[static_cast<std::size_t>(site)] == layout.layers[own].level)
            cone.latents[static_cast<std::size_t>(site)] = true;
    for (std::size_t i = own; i-- > 0;)
        for (int number = 0; number < layout.layers[i].blockCount(); ++number)
            // No part of a layer reads what another writes: what one adds does not reach another of the same layer.
            if (std::ranges::any_of(layout.layers[i].writes(number), touched))
                include(i, number);
    return cone;
}

NetworkCone coneAbove(const nrg::Layout& layout, int site)
{
    NetworkCone cone;
    const auto sites = static_cast<std::size_t>(layout.lattice) * static_cast<std::size_t>(layout.lattice);
    cone.parts.resize(layout.layers.size());
    cone.fields.assign(sites, false);
    cone.fields[static_cast<std::size_t>(site)] = true;
    cone.latents = cone.fields;
    const auto touched = [&cone](int other) -> bool { return cone.latents[static_cast<std::size_t>(other)]; };
    for (std::size_t i = 0; i < layout.layers.size(); ++i) {
        const nrg::Layer& layer = layout.layers[i];
        cone.parts[i].assign(static_cast<std::size_t>(layer.blockCount()), false);
        for (int part = 0; part < layer.blockCount(); ++part)
            cone.parts[i][static_cast<std::size_t>(part)] = std::ranges::any_of(layer.reads(part), touched);
        for (int part = 0; part < layer.blockCount(); ++part) // no part of a layer reads what another writes
            if (cone.parts[i][static_cast<std::size_t>(part)])
                for (const int written : layer.writes(part))
                    cone.latents[static_cast<std::size_t>(written)] = true;
    }
    return cone;
}

} // namespace nrg::gui
