#pragma once
// The orthogonal change between sites and Fourier modes for batches of configurations, y = F x F^T.

#include <vector>

#include "engine/core/aligned.h"
#include "engine/core/types.h"

namespace nrg {

/// Mode (row m, column n) is variable m * L + n, and belongs to couplingEigenvalues()(m, n). 2 L^3 multiply-adds a
/// configuration each way.
class FourierModes {
public:
    explicit FourierModes(int lattice);

    int lattice() const { return m_lattice; }

    /// Per-thread scratch.
    struct Workspace {
        std::vector<AlignedBuffer<Real>> scratch; ///< [thread]
    };

    /// Overwrites x (batch x sites) with its modes F x F^T.
    void toModes(MatrixRef state, int threads, Workspace& workspace) const;
    /// Overwrites modes with the sites F^T y F.
    void toSites(MatrixRef state, int threads, Workspace& workspace) const;

private:
    /// Overwrites state by the product of both indices with `factor` (row-major) from the right.
    void transform(MatrixRef state, const Real* factor, int threads, Workspace& workspace) const;

    int m_lattice;
    Matrix m_basis;      ///< F (L x L)
    Matrix m_transposed; ///< F^T
};

} // namespace nrg
