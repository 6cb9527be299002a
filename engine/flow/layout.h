#pragma once
// Which blocks act where: the layouts mera, tree and brickwork as lists of layers.

#include <span>
#include <string>
#include <vector>

#include "engine/core/options.h"
#include "engine/core/types.h"

namespace nrg {

/// One layer of equal units on disjoint sets of sites: blocks, so far.
struct Layer {
    std::string name;       ///< of its parameters, e.g. "level0/disentangler-2x2-0"; shared weights have one name
    int level = 0;          ///< scale l
    int dilation = 1;       ///< delta = 2^l
    int blockSide = 2;      ///< k
    int offset[2] = {0, 0}; ///< of the first block's corner, (row, column) in lattice units
    bool decimator = false; ///< of its outputs only one a block (all on the last level) goes on
    int parameterGroup = 0; ///< layers of equal group share their weights
    std::vector<int> sites; ///< (blocks x k*k): site = row * L + column of each variable of each block

    /// Sites that a block writes, and those that it reads.
    std::span<const int> writes(int block) const
    {
        const auto count = static_cast<std::size_t>(variablesPerBlock());
        return std::span(sites).subspan(static_cast<std::size_t>(block) * count, count);
    }
    std::span<const int> reads(int block) const { return writes(block); }
    int variablesPerBlock() const { return blockSide * blockSide; }
    int blockCount() const { return static_cast<int>(sites.size()) / variablesPerBlock(); }
};

struct LayoutOptions {
    int lattice = 16; ///< L
    int depth = 4;    ///< levels; for brickwork the number of rounds
    int repeats = 1;
    int block = 2;
    bool shareLevels = false;
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
};

/// The catalog of layouts. PHYSICS.md, "MERA layout".
const std::vector<LayoutRow>& layoutCatalog();
const LayoutRow* findLayout(const std::string& id);

/// Throws std::invalid_argument naming argument, value and what was expected.
Layout makeLayout(const std::string& id, const LayoutOptions& options);

} // namespace nrg
