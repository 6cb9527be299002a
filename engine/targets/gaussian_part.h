#pragma once
// The part of a target that Fourier modes diagonalise: ln pi(x) = -1/2 x^T A^-1 x + r(x).

#include "engine/core/types.h"

namespace nrg {

class GaussianPart {
public:
    virtual ~GaussianPart() = default;

    /// Eigenvalues of A (L x L), all positive, in the order of couplingEigenvalues().
    virtual const Eigen::MatrixXd& spectrum() const = 0;

    /// r(x) and, unless the pointer is null, its gradient.
    /// @param x         (batch x sites)
    /// @param rest      (batch), in nats, overwritten
    /// @param gradient  null, or (batch x sites), overwritten with dr/dx; may not alias x
    virtual void evaluateRest(const ConstMatrixRef& x, VectorRef rest, MatrixRef* gradient, int threads) const = 0;
};

} // namespace nrg
