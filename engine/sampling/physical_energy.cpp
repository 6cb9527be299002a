#include "engine/sampling/physical_energy.h"

#include "engine/lattice/fourier_basis.h"

namespace nrg {

PhysicalEnergy::PhysicalEnergy(std::shared_ptr<const Target> target, int threads)
    : m_target(std::move(target))
    , m_threads(threads)
{
}

void PhysicalEnergy::evaluate(const ConstMatrixRef& positions, VectorRef energy, MatrixRef* gradient, Matrix* fields)
{
    m_target->evaluate(positions, energy, gradient, m_threads, m_workspace);
    energy *= -1;
    if (gradient)
        *gradient *= Real(-1);
    if (fields)
        *fields = positions;
}

PreconditionedPhysicalEnergy::PreconditionedPhysicalEnergy(
    std::shared_ptr<const Target> target, double temperature, int threads)
    : m_target(std::move(target))
    , m_threads(threads)
    , m_modes(m_target->lattice())
    , m_rootEigenvalues(couplingEigenvalues(m_target->lattice(), temperature).reshaped().cwiseSqrt())
{
}

void PreconditionedPhysicalEnergy::evaluate(
    const ConstMatrixRef& positions, VectorRef energy, MatrixRef* gradient, Matrix* fields)
{
    m_x = positions;
    scaleModes(m_x, m_rootEigenvalues);
    m_modes.toSites(m_x, m_threads, m_modesWorkspace);
    m_target->evaluate(m_x, energy, gradient, m_threads, m_workspace);
    energy *= -1;
    if (gradient) {
        m_modes.toModes(*gradient, m_threads, m_modesWorkspace);
        scaleModes(*gradient, -m_rootEigenvalues);
    }
    if (fields)
        *fields = m_x;
}

Matrix PreconditionedPhysicalEnergy::positionsOf(const ConstMatrixRef& fields)
{
    Matrix modes = fields;
    m_modes.toModes(modes, m_threads, m_modesWorkspace);
    scaleModes(modes, m_rootEigenvalues.cwiseInverse());
    return modes;
}

void PreconditionedPhysicalEnergy::scaleModes(MatrixRef state, const Eigen::VectorXd& factor)
{
    for (Index k = 0; k < state.cols(); ++k)
        state.col(k) *= static_cast<Real>(factor[k]);
}

} // namespace nrg
