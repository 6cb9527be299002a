#pragma once
// One configuration at every scale: what the flow keeps of it level by level, and what each block does to volumes.
// Li & Wang, Fig. 1(a) and the remark under Eq. (1): the log-Jacobian is the renormalisation of the couplings.

#include <vector>

#include "engine/flow/flow.h"

namespace nrg {

struct RgStack {
    /// fields[l] (side x side): the variables that are left after l levels, in `infer` direction; entry (r, c) sits at
    /// site (r, c) * 2^l. fields[0] is x. The top level keeps all of its variables, so that the last two are of one
    /// size and the last holds the top level's latents.
    std::vector<Matrix> fields;
    std::vector<Vector> blockLogDet; ///< per layer in `infer` order (blocks), ln|det d(z side)/d(x side)|, nats
    Vector levelLogDet;              ///< (levels), its sum over the layers of each level
};

/// Scales of a layout: 1 for brickwork, else its depth.
int levelCount(const Layout& layout);

/// Sites that hold the latents of each scale, row by row. The top level's are the collective variables of Fig. 4(a).
std::vector<std::vector<int>> latentSites(const Layout& layout);

/// The stack of configuration `row` of a batch.
/// @param x     (batch x sites), physical side
/// @param tape  of generate or infer through the same batch, with keepDetails
RgStack rgStack(const Layout& layout, const ConstMatrixRef& x, const Tape& tape, Index row);

/// A block in the network: layer in `infer` order, and its number in the layer.
struct BlockAddress {
    int layer = 0;
    int block = 0;

    bool operator==(const BlockAddress&) const = default;
};

/// Sites whose x the block's z side depends on (sites, true inside). Throws std::invalid_argument for a block that is
/// not there.
std::vector<bool> causalCone(const Layout& layout, const BlockAddress& block);

/// The last block in `infer` direction that moves the variable at `site`. Throws std::invalid_argument for a site
/// outside the lattice, std::logic_error where no layer moves it: with one checkerboard coupling and no Fourier layer.
BlockAddress blockOfLatent(const Layout& layout, int site);

} // namespace nrg
