#pragma once
// The free field: a Gaussian about which everything is known exactly,
//     ln pi(x) = -1/2 x^T A^-1 x,   A = K + alpha I,   K_ij = 1/T for nearest neighbours, alpha = 0.1 + 4/T,
//     -ln Z = -N/2 ln 2 pi - 1/2 ln det A.

#include "engine/targets/exact_sampler.h"
#include "engine/targets/fourier_target.h"
#include "engine/targets/observables.h"

namespace nrg {

class FreeField final : public FourierTarget, public ExactSampler {
public:
    /// @param lattice      L >= 2
    /// @param temperature  T > 0. Throws std::invalid_argument otherwise.
    FreeField(int lattice, double temperature);

    std::string key() const override;
    bool isEven() const override { return true; }
    std::optional<double> minusLogZ() const override { return m_minusLogZ; }

    const Observables* observables() const override { return &m_observables; }
    const ExactSampler* exactSampler() const override { return this; }

    std::string title() const override { return "exact draws"; }
    std::string method() const override { return "independently, mode by mode"; }
    /// x = F^T sqrt(Lambda) F noise.
    Matrix draw(int samples, std::uint64_t seed, int threads) const override;
    std::unique_ptr<ReferenceChains> chains(std::uint64_t seed) const override;

private:
    void addSites(
        const Real* x, Index stride, Index rows, double* sum, Real* gradient, Index gradientStride) const override;

    double m_temperature;
    double m_minusLogZ;
    Observables m_observables;
};

} // namespace nrg
