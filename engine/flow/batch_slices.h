#pragma once
// How threads share a batch: each takes whole slices of configurations through everything, from latents to gradient,
// without meeting the others, while all of a slice's layers stay in its second-level cache.

#include <algorithm>

#include "engine/core/types.h"

namespace nrg {

/// The slices of a batch. They depend on its shape alone, so that sums formed slice by slice do too. A batch too small
/// for several threads, or of a lattice too large for cache, is one slice, whose layers they share tile by tile
/// instead.
class BatchSlices {
public:
    BatchSlices(Index batch, Index sites)
        : m_batch(batch)
        , m_rows(std::clamp((batch / kWanted + kGranule - 1) / kGranule * kGranule, kGranule, kMaxRows))
    {
        if (batch < kFewest * kGranule || sites > kMaxSites)
            m_rows = std::max<Index>(batch, 1);
    }

    int count() const { return static_cast<int>((m_batch + m_rows - 1) / m_rows); }
    Index first(int slice) const { return slice * m_rows; }
    Index rows(int slice) const { return std::min(m_rows, m_batch - first(slice)); }

private:
    static constexpr Index kWanted = 16;  ///< slices of a batch of medium size
    static constexpr Index kFewest = 8;   ///< as many threads find work
    static constexpr Index kGranule = 16; ///< rows: a whole vector on every machine
    static constexpr Index kMaxRows = 64;
    static constexpr Index kMaxSites = 32 * 32;

    Index m_batch;
    Index m_rows;
};

} // namespace nrg
