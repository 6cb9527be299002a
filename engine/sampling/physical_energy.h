#pragma once
// The energy of the fields themselves, U(x) = -ln pi(x), for hybrid Monte Carlo without a flow: the paper's plain one,
// and one with an exact mass matrix.

#include <memory>

#include "engine/lattice/fourier_modes.h"
#include "engine/sampling/energy.h"
#include "engine/targets/gaussian_part.h"
#include "engine/targets/target.h"

namespace nrg {

/// Positions are the fields x.
class PhysicalEnergy final : public Energy {
public:
    PhysicalEnergy(std::shared_ptr<const Target> target, int threads);

    Index variableCount() const override { return m_target->siteCount(); }
    void evaluate(const ConstMatrixRef& positions, VectorRef energy, MatrixRef* gradient, Matrix* fields) override;
    Matrix positionsOf(const ConstMatrixRef& fields) override { return fields; }

private:
    std::shared_ptr<const Target> m_target;
    int m_threads;
    TargetWorkspace m_workspace;
};

/// Momenta p ~ N(0, A^-1), dx/dt = A p, Metropolis on U + p^T A p / 2, A of the target's Gaussian part. Positions are
/// w = Lambda^(-1/2) F x F^T: with p = F^T Lambda^(-1/2) v F both dynamics and kinetic energy are those of unit mass,
///     U(w) = w^2/2 - r(x),   dU/dw = w - Lambda^(1/2) F (dr/dx) F^T,   x = F^T (Lambda^(1/2) w) F,
/// r what the Gaussian leaves of ln pi. A leapfrog costs 4 L^3 multiply-adds a configuration, as the plain one's.
class PreconditionedPhysicalEnergy final : public Energy {
public:
    /// Throws std::invalid_argument where the target has no Gaussian part.
    PreconditionedPhysicalEnergy(std::shared_ptr<const Target> target, int threads);

    Index variableCount() const override { return m_target->siteCount(); }
    void evaluate(const ConstMatrixRef& positions, VectorRef energy, MatrixRef* gradient, Matrix* fields) override;
    Matrix positionsOf(const ConstMatrixRef& fields) override;

private:
    std::shared_ptr<const Target> m_target;
    const GaussianPart& m_gaussian; ///< of the target
    int m_threads;
    FourierModes m_modes;
    FourierModes::Workspace m_workspace;
    Eigen::VectorXd m_rootEigenvalues; ///< sqrt lambda (N)
    Matrix m_x;
};

} // namespace nrg
