#pragma once
// The gradients of chunks, which are formed side by side, summed in their order.

#include <algorithm>

#include "engine/core/parallel.h"
#include "engine/core/types.h"
#include "engine/flow/flow_layer.h"

namespace nrg {

/// Gradients of a layer's chunks, and their sum.
class ChunkGradients {
public:
    /// @param sum  empty where no gradient is wanted
    ChunkGradients(int chunks, Gradient sum, FlowWorkspace& workspace)
        : m_chunks(chunks)
        , m_sum(sum)
        , m_threads(workspace.threads)
        , m_all(chunks == 1 || sum.empty()
                  ? sum.data()
                  : workspace.chunkGradients.ensure(sum.size() * static_cast<std::size_t>(chunks)))
    {
    }

    bool wanted() const { return !m_sum.empty(); }

    /// A chunk's own gradient, or null where none is wanted.
    /// @param clear  whether it is set to zero first, at the chunk's beginning
    Real* of(int chunk, bool clear) const
    {
        if (!wanted())
            return nullptr;
        Real* const gradient = m_all + static_cast<std::size_t>(chunk) * m_sum.size();
        if (clear && m_chunks > 1)
            std::fill_n(gradient, m_sum.size(), Real(0));
        return gradient;
    }

    /// Adds the chunks' gradients to the sum, one chunk after another.
    void finish() const
    {
        if (!wanted() || m_chunks == 1)
            return; // then the chunk has added to the sum itself
        constexpr std::size_t kSlice = 1024;
        const std::size_t parameters = m_sum.size();
        const auto chunks = static_cast<std::size_t>(m_chunks);
        const std::size_t slices = (parameters + kSlice - 1) / kSlice;
        const bool large = parameters * chunks >= 100'000;
        parallelFor(large ? m_threads : 1, static_cast<int>(slices), [&](int slice, int) {
            const std::size_t begin = static_cast<std::size_t>(slice) * kSlice;
            const std::size_t end = std::min(begin + kSlice, parameters);
            for (std::size_t chunk = 0; chunk < chunks; ++chunk)
                for (std::size_t i = begin; i < end; ++i)
                    m_sum[i] += m_all[chunk * parameters + i];
        });
    }

private:
    int m_chunks;
    Gradient m_sum;
    int m_threads;
    Real* m_all;
};

} // namespace nrg
