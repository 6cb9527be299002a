#pragma once
// Where the parts of the network stand when it is drawn as in Li & Wang, Fig. 1(a): a cut along one row of the lattice,
// physical variables at the bottom, a row of blocks for each layer, latents leaving upwards.

#include <QPointF>
#include <QRectF>

#include <optional>
#include <vector>

#include "engine/session/explorer.h"

namespace nrg::gui {

struct BlockShape {
    nrg::BlockAddress address;
    std::vector<QRectF> parts; ///< two where the block goes around the edge of the lattice
};

struct LatentShape {
    int site = 0;
    int level = 0;
    QPointF at;
};

struct Wire {
    double x = 0;
    double bottom = 0;
    double top = 0;
};

struct NetworkGeometry {
    std::vector<BlockShape> blocks; ///< of the cut, layer by layer in `infer` order, from left to right
    std::vector<LatentShape> latents;
    std::vector<LatentShape> variables; ///< the physical ones at the bottom; level unused
    std::vector<Wire> wires;
    std::vector<QRectF> bands;  ///< behind the layers of each level
    std::vector<QRectF> layers; ///< the strip of each layer, over the whole width
    double columnWidth = 0;     ///< of one site
};

/// The row of the lattice that the cut follows at a level: the multiple of twice its dilation at or before `row`, where
/// every layer of the level has blocks and variables go on.
int cutRow(int row, int level);

/// @param row  the cut's on the finest scale
NetworkGeometry layOut(const nrg::Layout& layout, int row, const QRectF& area);

/// Side of the plan, the grid of all blocks of a layer, that stands beside the layer's strip; 0 where there is no room.
double planSide(const QRectF& strip);
/// The plan itself, on whole pixels; empty where there is no room.
QRectF planRect(const QRectF& strip);

/// For each layer, which blocks a block depends on in `infer` direction, itself included.
std::vector<std::vector<bool>> coneBlocks(const nrg::Layout& layout, const nrg::BlockAddress& block);

/// Sites of a block, k x k of them.
std::vector<int> sitesOf(const nrg::Layer& layer, int block);
/// Blocks a side of a layer's grid of blocks.
int blocksAcross(const nrg::Layer& layer);

} // namespace nrg::gui
