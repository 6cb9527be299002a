#pragma once
// The orthogonal change between sites and Fourier modes for batches of configurations, y = F x F^T.

#include <vector>

#include "engine/core/aligned.h"
#include "engine/core/types.h"
#include "engine/lattice/ring_transform.h"

namespace nrg {

/// Mode (row m, column n) of a batch is variable m * L + n, and belongs to couplingEigenvalues()(m, n).
class FourierModes {
public:
    /// @param lattice  a size of RingTransform
    explicit FourierModes(int lattice);

    int lattice() const { return m_ring.size(); }
    /// Multiply-adds of a configuration each way.
    double multiplyAdds() const { return 2 * m_ring.size() * m_ring.multiplyAdds(); }

    /// Modes of `rows` configurations in a buffer of bufferSize(rows) elements; lines are rows m. Columns stand a
    /// multiple of 16 elements apart, and lines a further 16, since whole powers of two would compete for the same
    /// places in cache.
    LatticeLines<Real> inBuffer(Real* modes, Index rows) const;
    Index bufferSize(Index rows) const;
    /// Sites, lines being the lattice's rows, to modes in a buffer.
    void toModes(const LatticeLines<const Real>& sites, Index rows, Real* modes) const;
    /// Back; the modes are overwritten, and the sites may be the same buffer.
    void toSites(Real* modes, Index rows, const LatticeLines<Real>& sites) const;

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
