#pragma once
// How threads share a batch. Each thread carries whole slices of configurations from the latents to the gradient
// without waiting for other threads, while all layers of a slice stay in its second-level cache.

#include <algorithm>

#include "engine/core/parallel.h"
#include "engine/core/types.h"
#include "engine/flow/flow.h"

namespace nrg {

/// One slice and the thread that works on it.
struct SliceTurn {
    int slice;
    int thread; ///< which scratch to use
    int chunk;
    bool startsChunk;
};

/// The slices of a batch. They depend on its shape alone, so that sums formed slice by slice do too. A batch too small
/// for several threads, or of a lattice too large for cache, is one slice, whose layers they share tile by tile
/// instead, where the layers allow it.
class BatchSlices {
public:
    BatchSlices(Index batch, const Flow& flow)
        : m_batch(batch)
        , m_rows(std::clamp((batch / kWanted + kGranule - 1) / kGranule * kGranule, kGranule, kMaxRows))
    {
        if (flow.sharesRowsOnly())
            m_rows = batch > 2 * kGranule ? 2 * kGranule : kGranule;
        else if (batch < kFewest * kGranule || flow.siteCount() > kMaxSites)
            m_rows = std::max<Index>(batch, 1);
    }

    int count() const { return static_cast<int>((m_batch + m_rows - 1) / m_rows); }
    Index first(int slice) const { return slice * m_rows; }
    Index rows(int slice) const { return std::min(m_rows, m_batch - first(slice)); }

    /// Threads that take slices, each with scratch of its own: 1 where all share a single slice.
    int workers(int threads) const { return count() > 1 ? std::max(threads, 1) : 1; }

    /// body(turn) for every slice; the slices of a chunk in order, on one thread.
    template <class Body>
    void forEach(int threads, int chunks, const Body& body) const
    {
        parallelFor(workers(threads), chunks, [&](int chunk, int thread) {
            for (int slice = count() * chunk / chunks; slice < count() * (chunk + 1) / chunks; ++slice)
                body(SliceTurn{slice, thread, chunk, slice == count() * chunk / chunks});
        });
    }

    /// Tells the workspace of a worker how many threads share the work within a slice.
    void share(int threads, FlowWorkspace& workspace) const
    {
        workspace.threads = count() > 1 ? 1 : threads;
        workspace.maxChunks = count() > 1 ? 1 : FlowWorkspace::kMaxChunks;
    }

private:
    static constexpr Index kWanted = 16;  ///< slices of a batch of medium size
    static constexpr Index kFewest = 8;   ///< so that as many threads have work
    static constexpr Index kGranule = 16; ///< rows: a whole vector on every machine
    static constexpr Index kMaxRows = 64;
    static constexpr Index kMaxSites = 1024; ///< 32 x 32

    Index m_batch;
    Index m_rows;
};

} // namespace nrg
