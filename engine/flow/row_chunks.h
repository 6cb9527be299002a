#pragma once
// How a layer whose units read beyond what they write shares a batch among threads: by rows, since the derivatives of
// its units overlap within a row. Chunks depend on the batch alone, and sums over them are formed in their order.

#include <algorithm>

#include "engine/core/parallel.h"
#include "engine/core/types.h"
#include "engine/flow/flow_layer.h"

namespace nrg {

class RowChunks {
public:
    RowChunks(Index batch, const FlowWorkspace& workspace)
        : m_batch(batch)
        , m_rows(std::max<Index>(batch, 1))
    {
        if (workspace.maxChunks > 1)
            m_rows = std::max<Index>((batch / workspace.maxChunks + kGranule) / kGranule * kGranule, kGranule);
    }

    int count() const { return static_cast<int>((m_batch + m_rows - 1) / m_rows); }

    /// body(first row, rows, chunk, thread) for every chunk.
    /// @param work  multiply-adds of all rows; little work stays on one thread
    template <class Body>
    void run(double work, const FlowWorkspace& workspace, const Body& body) const
    {
        constexpr double kMinParallelWork = 500'000; // about 50 us, see BlockLayer
        parallelFor(work >= kMinParallelWork ? workspace.threads : 1, count(), [&](int chunk, int thread) {
            const Index first = chunk * m_rows;
            body(first, std::min(m_rows, m_batch - first), chunk, thread);
        });
    }

private:
    static constexpr Index kGranule = 32; ///< two vectors of AVX-512
    Index m_batch;
    Index m_rows;
};

} // namespace nrg
