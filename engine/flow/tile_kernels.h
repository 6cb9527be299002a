#pragma once
// The hot loops: one block x up to kTileRows configurations, carried through all couplings of a block while it is in
// first-level cache. Compiled once per instruction set (Google Highway) and chosen at run time.
//
// Accuracy in float32: ELU and tanh within 2e-7 absolute, exp within 3 ulp (core/simd/math-inl.h). Relaxations: where
// the machine has fused multiply-adds they are used, and a sum over rows is formed lane by lane, in an order that
// depends on the vector length. Results are therefore equal bit by bit on one instruction set and to rounding between
// them. Non-finite inputs give non-finite outputs.

#include <vector>

#include "engine/core/real.h"

namespace nrg {

inline constexpr int kTileRows = 128; ///< configurations a tile holds at most; a multiple of every vector length
/// From one variable's rows to the next one's: not a power of two, or all columns would share a few cache sets.
inline constexpr int kTileStride = 144;

/// One coupling of a block: which variables its networks read, and which they move.
struct CouplingPlan {
    std::vector<int> passive;
    std::vector<int> active;
};

/// Shape of a block's couplings. Parameters of one coupling, in order: the tensors of s, those of t, the scale.
/// A network's tensors, in order: weight0 (hidden x passive), bias0, weight1 (hidden x hidden), ..., weight<last>
/// (active x hidden), bias<last>; weights row-major.
struct BlockPlan {
    int variables = 4;
    int hidden = 64;
    int hiddenLayers = 1;
    std::vector<CouplingPlan> couplings; ///< in generate order

    int half() const { return variables / 2; }
    Index networkParameters() const;
    Index couplingParameters() const { return 2 * networkParameters() + half(); }
    Index parameters() const { return couplingParameters() * static_cast<Index>(couplings.size()); }
    /// Multiply-adds of one evaluation of all networks of a block, per configuration.
    Index multiplyAdds() const;
};

/// A tile and its scratch. Arrays hold one variable's rows after another's, kTileStride apart, 64-byte aligned.
struct Tile {
    Real* values = nullptr;      ///< (variables x rows)
    Real* derivatives = nullptr; ///< (variables x rows), products and the score only
    Real* logDet = nullptr;      ///< (rows): added to by passes, read as dS/d ln|det| by products
    Real* scratch = nullptr;     ///< tileScratchSize() elements
    int rows = 0;                ///< in use; rows beyond, up to the next full vector, must hold finite values
};

/// Elements of scratch that a tile of this plan needs.
Index tileScratchSize(const BlockPlan& plan);

/// z -> x through all couplings, adds ln|det dx/dz| to logDet. Eq. (S1).
void generateTile(const BlockPlan& plan, const Real* theta, const Tile& tile);

/// As generateTile, and carries the score along: derivatives d ln q/dz -> d ln q/dx, where ln q(x) is that of the z
/// side less ln|det dx/dz|.
void generateScoreTile(const BlockPlan& plan, const Real* theta, const Tile& tile);

/// x -> z, adds ln|det dz/dx| to logDet.
void inferTile(const BlockPlan& plan, const Real* theta, const Tile& tile);

/// Vector-Jacobian product of generate: values x -> z by inversion, derivatives dS/dx -> dS/dz.
/// @param dTheta  null, or dS/dtheta is added, summed over the rows (rows in the padding count, so their derivatives
///                and logDet must be zero)
void generateProductTile(const BlockPlan& plan, const Real* theta, const Tile& tile, Real* dTheta);

/// Vector-Jacobian product of infer: values z -> x, derivatives dS/dz -> dS/dx.
void inferProductTile(const BlockPlan& plan, const Real* theta, const Tile& tile, Real* dTheta);

} // namespace nrg
