#pragma once
// The orthogonal change between sites and Fourier modes for batches of configurations, y = F x F^T.

#include <vector>

#include "engine/core/aligned.h"
#include "engine/core/types.h"
#include "engine/lattice/ring_transform.h"

namespace nrg {

/// Mode (row m, column n) is variable m * L + n, and belongs to couplingEigenvalues()(m, n).
class FourierModes {
public:
    /// @param lattice  a size of RingTransform
    explicit FourierModes(int lattice);

    /// Per-thread scratch.
    struct Workspace {
        std::vector<AlignedBuffer<Real>> scratch; ///< [thread]
    };

    /// Overwrites x (batch x sites) with its modes F x F^T.
    void toModes(MatrixRef state, int threads, Workspace& workspace) const;
    /// Overwrites modes with the sites F^T y F.
    void toSites(MatrixRef state, int threads, Workspace& workspace) const;

private:
    /// Overwrites state by calling transform(from, rows, to) for both directions of the lattice.
    template <class Transform>
    void transform(MatrixRef state, int threads, Workspace& workspace, const Transform& transform) const;

    RingTransform m_ring;
};

} // namespace nrg
