#include "engine/targets/dual_ising/dual_ising.h"

#include <cmath>

#include "engine/core/options.h"
#include "engine/lattice/fourier_basis.h"
#include "engine/targets/dual_ising/exact_ising.h"
#include "engine/targets/dual_ising/spin_observables.h"
#include "engine/targets/dual_ising/wolff_sampler.h"
#include "engine/targets/field_kernels.h"

namespace nrg {

DualIsing::DualIsing(int lattice, double temperature)
    : FourierTarget(couplingEigenvalues(lattice, temperature))
    , m_temperature(temperature)
    , m_minusLogZ(exactIsing(lattice, temperature).minusLogZ)
    , m_observables(spinObservables(lattice, temperature))
    , m_exactSampler(std::make_unique<WolffSampler>(*this))
{
}

DualIsing::~DualIsing() = default;

std::string DualIsing::key() const
{
    return "dual-ising, L = " + std::to_string(lattice()) + ", T = " + formatValue(m_temperature);
}

void DualIsing::addSites(
    const Real* x, Index stride, Index rows, double* sum, Real* gradient, Index gradientStride) const
{
    addLogCosh(x, stride, rows, siteCount(), sum, gradient, gradientStride);
}

double DualIsing::upProbability(double field) const
{
    return 1 / (1 + std::exp(-2 * field));
}

Matrix DualIsing::drawFields(const SpinMatrix& spins, std::uint64_t seed, std::uint64_t step, int threads) const
{
    return drawGaussian(Matrix(spins.cast<Real>()), seed, step, threads);
}

} // namespace nrg
