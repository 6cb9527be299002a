#pragma once
// Which units act where: the layouts mera, tree, brickwork and stencil as lists of layers.

#include <span>
#include <string>
#include <vector>

#include "engine/core/options.h"
#include "engine/core/types.h"

namespace nrg {

/// What the units of a layer are.
enum class LayerKind {
    Blocks,  ///< bijectors of k x k sites
    Stencil, ///< single sites, moved with what their surroundings say
    Spectral ///< one unit: all sites of a level at once, mode by mode
};

/// One layer of equal units that write disjoint sets of sites.
struct Layer {
    std::string name; ///< of its parameters, e.g. "level0/disentangler-2x2-0"; shared weights have one name
    LayerKind kind = LayerKind::Blocks;
    int level = 0;          ///< scale l
    int dilation = 1;       ///< delta = 2^l
    int blockSide = 2;      ///< a unit writes k x k sites: the block's k, 1 of a stencil, L / delta of a spectral layer
    int offset[2] = {0, 0}; ///< blocks: of the first one's corner, (row, column) in lattice units
    bool decimator = false; ///< of its outputs only some (all on the last level) go on
    int parameterGroup = 0; ///< layers of equal group share their weights
    std::vector<int> sites; ///< (units x k*k) written: site = row * L + column of each variable of each unit
    std::vector<int> surroundings
        = {}; ///< (units x (1 + passives)) read by stencils: the written site, then the others

    /// Sites that a unit writes, and those that it reads.
    std::span<const int> writes(int unit) const { return part(sites, unit); }
    std::span<const int> reads(int unit) const { return part(surroundings.empty() ? sites : surroundings, unit); }
    int variablesPerBlock() const { return blockSide * blockSide; }
    int blockCount() const { return static_cast<int>(sites.size()) / variablesPerBlock(); }

private:
    std::span<const int> part(const std::vector<int>& all, int unit) const
    {
        const std::size_t count = all.size() / static_cast<std::size_t>(blockCount());
        return std::span(all).subspan(static_cast<std::size_t>(unit) * count, count);
    }
};

struct LayoutOptions {
    int lattice = 16; ///< L
    int depth = 4;    ///< levels; for brickwork the number of rounds
    int repeats = 1;
    int block = 2;
    bool shareLevels = false;
    int colours = 8;          ///< stencil: into which the sites of a level are parted, 2 or 8
    int checkerboards = 24;   ///< stencil: couplings of each level after the fill
    int neighbours = 12;      ///< stencil: sites that a coupling reads, 4 or 12
    bool spectral = true;     ///< stencil: the last layer on the physical side is spectral
    bool innerSpectra = true; ///< stencil: so are the others that SHARP names
};

struct Layout {
    int lattice = 0;
    std::vector<Layer> layers; ///< in `infer` order, physical side first
    /// Scale whose latent a site holds after infer; latents of the top level carry depth - 1.
    std::vector<int> latentLevel;
    int parameterGroups = 0;
};

struct LayoutRow {
    std::string id;
    std::string title;
    std::string description;
    int minimumDepth;
    int (*maximumDepth)(int lattice);
    int (*defaultDepth)(int lattice);
    bool allowsBlock4;
    Layout (*make)(const LayoutOptions& options);
    std::vector<OptionRow> options;
    std::vector<std::string> conditioners; ///< those that fit its units, by id; the first is its standard
};

/// The catalog of layouts. PHYSICS.md, "MERA layout".
const std::vector<LayoutRow>& layoutCatalog();
const LayoutRow* findLayout(const std::string& id);

/// Throws std::invalid_argument naming argument, value and what was expected.
Layout makeLayout(const std::string& id, const LayoutOptions& options);

} // namespace nrg
