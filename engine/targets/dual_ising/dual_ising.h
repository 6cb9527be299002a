#pragma once
// The Ising model's dual field, Li & Wang, Eq. (7):
//     ln pi(x) = -1/2 x^T A^-1 x + sum_i ln cosh x_i,   A = K + alpha I,   K_ij = 1/T for nearest neighbours,
// whose gradient is -A^-1 x + tanh x. Given x the spins are independent, P(s_i | x) = 1 / (1 + exp(-2 s_i x_i)); given
// the spins x ~ N(A s, A).

#include <memory>

#include "engine/targets/exact_sampler.h"
#include "engine/targets/fourier_target.h"
#include "engine/targets/observables.h"
#include "engine/targets/spin_picture.h"

namespace nrg {

class DualIsing final : public FourierTarget, public SpinPicture {
public:
    /// @param lattice      L >= 2
    /// @param temperature  T in J/k_B, in the range of exactIsing()
    /// Throws std::invalid_argument otherwise.
    DualIsing(int lattice, double temperature);
    ~DualIsing() override;

    double temperature() const { return m_temperature; }
    std::string key() const override;
    bool isEven() const override { return true; }
    std::optional<double> minusLogZ() const override { return m_minusLogZ; }

    const Observables* observables() const override { return &m_observables; }
    const ExactSampler* exactSampler() const override { return m_exactSampler.get(); }
    const SpinPicture* spins() const override { return this; }

    std::string equation() const override { return "P(s_i = ±1 | x) = 1 / (1 + exp(∓2x_i))"; }
    double upProbability(double field) const override;
    Matrix drawFields(const SpinMatrix& spins, std::uint64_t seed, std::uint64_t step, int threads) const override;

private:
    void addSites(
        const Real* x, Index stride, Index rows, double* sum, Real* gradient, Index gradientStride) const override;

    double m_temperature;
    double m_minusLogZ;
    Observables m_observables;
    std::unique_ptr<ExactSampler> m_exactSampler; ///< Wolff's clusters
};

} // namespace nrg
