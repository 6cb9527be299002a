#pragma once
// A tile: the variables of one bijector for up to kTileRows configurations, carried through all of its couplings while
// it is in first-level cache.

#include "engine/core/real.h"

namespace nrg {

inline constexpr int kTileRows = 128; ///< configurations a tile holds at most; a multiple of every vector length
/// From one variable's rows to the next one's: not a power of two, or all columns would share a few cache sets.
inline constexpr Index kTileStride = 144;

/// A tile and its scratch. Arrays hold one variable's rows after another's, kTileStride apart, 64-byte aligned.
struct Tile {
    Real* values = nullptr;      ///< (variables x rows)
    Real* derivatives = nullptr; ///< (variables x rows), products and the score only
    Real* logDet = nullptr;      ///< (rows): added to by passes, read as dS/d ln|det| by products
    Real* scratch = nullptr;     ///< Bijector::scratchSize() elements
    int rows = 0;                ///< in use; rows beyond, up to the next full vector, must hold finite values
};

} // namespace nrg
