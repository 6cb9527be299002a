#include "engine/sampling/physical_energy.h"

#include <stdexcept>

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

namespace {

const GaussianPart& gaussianPartOf(const Target& target)
{
    if (!target.gaussianPart())
        throw std::invalid_argument("target has no Gaussian part that Fourier modes diagonalise; expected one with it");
    return *target.gaussianPart();
}

} // namespace

PreconditionedPhysicalEnergy::PreconditionedPhysicalEnergy(std::shared_ptr<const Target> target, int threads)
    : m_target(std::move(target))
    , m_gaussian(gaussianPartOf(*m_target))
    , m_threads(threads)
    , m_modes(m_target->lattice())
    , m_rootEigenvalues(m_gaussian.spectrum().reshaped().cwiseSqrt())
{
}

void PreconditionedPhysicalEnergy::evaluate(
    const ConstMatrixRef& positions, VectorRef energy, MatrixRef* gradient, Matrix* fields)
{
    m_x.resize(positions.rows(), positions.cols());
    for (Index k = 0; k < m_x.cols(); ++k)
        m_x.col(k) = static_cast<Real>(m_rootEigenvalues[k]) * positions.col(k);
    m_modes.toSites(m_x, m_threads, m_workspace);
    m_gaussian.evaluateRest(m_x, energy, gradient, m_threads);
    energy *= -1;
    for (Index k = 0; k < positions.cols(); ++k)
        energy += 0.5 * positions.col(k).cast<double>().cwiseAbs2();
    if (gradient) {
        m_modes.toModes(*gradient, m_threads, m_workspace);
        for (Index k = 0; k < positions.cols(); ++k)
            gradient->col(k) = positions.col(k) - static_cast<Real>(m_rootEigenvalues[k]) * gradient->col(k);
    }
    if (fields)
        *fields = m_x;
}

Matrix PreconditionedPhysicalEnergy::positionsOf(const ConstMatrixRef& fields)
{
    Matrix modes = fields;
    m_modes.toModes(modes, m_threads, m_workspace);
    for (Index k = 0; k < modes.cols(); ++k)
        modes.col(k) /= static_cast<Real>(m_rootEigenvalues[k]);
    return modes;
}

} // namespace nrg
