#pragma once
// The levels of a lattice of L = 2^n sites a side, whose grids are 1, 2, 4, ... sites apart.

#include <algorithm>
#include <bit>
#include <vector>

namespace nrg {

/// log2 L.
inline int levelCountOf(int lattice)
{
    return std::bit_width(static_cast<unsigned>(lattice)) - 1;
}

/// For each site the coarsest grid that it lies on, at most depth - 1: the scale whose latent it holds after `infer`.
inline std::vector<int> latentLevelsOf(int lattice, int depth)
{
    std::vector<int> levels;
    for (int row = 0; row < lattice; ++row)
        for (int column = 0; column < lattice; ++column)
            levels.push_back(std::min(std::countr_zero(static_cast<unsigned>(row | column | lattice)), depth - 1));
    return levels;
}

} // namespace nrg
