#pragma once
// A target: an unnormalised density pi(x) on the lattice that the flow learns.

#include <optional>
#include <stdexcept>
#include <vector>

#include "engine/core/aligned.h"
#include "engine/core/types.h"

namespace nrg {

/// Per-thread scratch for Target::evaluate, reused between steps so that a step does not allocate.
struct TargetWorkspace {
    std::vector<std::vector<AlignedBuffer<Real>>> scratch; ///< [thread][buffer]
};

class Target {
public:
    virtual ~Target() = default;

    virtual int lattice() const = 0;
    int siteCount() const { return lattice() * lattice(); }

    /// Whether pi(x) = pi(-x), which symmetrised flows (S2) need.
    virtual bool isSymmetric() const = 0;

    /// -ln Z in nats where it is known exactly.
    virtual std::optional<double> minusLogZ() const = 0;

    /// ln pi(x) of every configuration and, unless the pointer is null, its gradient.
    /// @param x         (batch x sites); site (row, column) is variable row * L + column
    /// @param logPi     (batch), in nats, overwritten
    /// @param gradient  null, or (batch x sites), overwritten with d ln pi / dx; may not alias x
    virtual void evaluate(const ConstMatrixRef& x, VectorRef logPi, MatrixRef* gradient, int threads,
        TargetWorkspace& workspace) const = 0;

    /// Where ln pi(x) = -1/2 x^T A^-1 x + r(x) with an A that the Fourier basis diagonalises: its eigenvalues (L x L),
    /// all positive, in the order of couplingEigenvalues(). Empty for other targets.
    virtual Eigen::MatrixXd couplingSpectrum() const { return {}; }

    /// r(x) of the above and, unless the pointer is null, its gradient; for targets with a spectrum only.
    /// @param x         (batch x sites)
    /// @param rest      (batch), in nats, overwritten
    /// @param gradient  null, or (batch x sites), overwritten with dr/dx; may not alias x
    virtual void evaluateRest(const ConstMatrixRef& x, VectorRef rest, MatrixRef* gradient, int threads) const;
};

inline void Target::evaluateRest(const ConstMatrixRef&, VectorRef, MatrixRef*, int) const
{
    throw std::logic_error("This target has no Gaussian part that Fourier modes diagonalise.");
}

} // namespace nrg
