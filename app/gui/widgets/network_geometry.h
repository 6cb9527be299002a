#pragma once
// Where the parts of the network stand when it is drawn as in Li & Wang, Fig. 1(a): a cut along one row of the lattice,
// physical variables at the bottom, a row of parts for each layer, latents leaving upwards. Parts are blocks, couplings
// of single sites, or a whole Fourier layer (network_parts.h).

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

    /// The middle of a column in the strip of a layer, at the height at which parts of this row of the lattice stand.
    QPointF placeInStrip(const nrg::Layout& layout, std::size_t layer, int row, int column) const;
};

/// The row of the lattice that the cut follows at a level: the multiple of twice its dilation at or before `row`, where
/// variables go on. Blocks that meet it are drawn. Of stencil couplings the cut shows two rows, this one and, below it
/// in the layer's strip, the next at this scale: a fill moves sites of the latter alone.
int cutRow(int row, int level);

/// @param row  the cut's on the finest scale
NetworkGeometry layOut(const nrg::Layout& layout, int row, const QRectF& area);

/// What hangs together with a part, a latent or a site.
struct NetworkCone {
    std::vector<std::vector<bool>> parts; ///< per layer
    std::vector<bool> latents;            ///< (sites) that hold latents of the cone
    std::vector<bool> fields;             ///< (sites) of the physical lattice

    bool has(const nrg::BlockAddress& part) const
    {
        return !parts.empty() && parts[static_cast<std::size_t>(part.layer)][static_cast<std::size_t>(part.block)];
    }
};

/// What a part depends on in `infer` direction, itself included: the parts that write what it or one of them above
/// reads, and the fields that they read. Latents are those that leave at the part.
NetworkCone coneBelow(const nrg::Layout& layout, const nrg::BlockAddress& part);

/// What depends on a site in `infer` direction: parts, and the latents.
NetworkCone coneAbove(const nrg::Layout& layout, int site);

} // namespace nrg::gui
