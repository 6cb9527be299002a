#pragma once
// A target of a Gaussian that Fourier modes diagonalise, times factors of single sites:
//     ln pi(x) = -1/2 x^T A^-1 x + sum_i v(x_i).
// A is circulant: fast Fourier transforms apply A^-1.

#include "engine/lattice/fourier_modes.h"
#include "engine/targets/gaussian_part.h"
#include "engine/targets/target.h"

namespace nrg {

class FourierTarget : public Target, public GaussianPart {
public:
    int lattice() const final { return m_modes.lattice(); }

    /// Matrix products and transcendental functions in Real, sums over sites in float64. A configuration with a
    /// non-finite value gives a non-finite result and leaves the others alone.
    void evaluate(const ConstMatrixRef& x, VectorRef logPi, MatrixRef* gradient, int threads,
        TargetWorkspace& workspace) const final;

    const GaussianPart* gaussianPart() const final { return this; }
    const Eigen::MatrixXd& spectrum() const final { return m_eigenvalues; }
    /// r(x) = sum_i v(x_i).
    void evaluateRest(const ConstMatrixRef& x, VectorRef rest, MatrixRef* gradient, int threads) const final;

    /// x ~ N(0, A), (samples x sites), of the random numbers (seed, Stream::Field, step, sample).
    Matrix drawGaussian(int samples, std::uint64_t seed, std::uint64_t step, int threads) const;
    /// x ~ N(A s, A) of sources s (batch x sites), likewise.
    Matrix drawGaussian(const ConstMatrixRef& sources, std::uint64_t seed, std::uint64_t step, int threads) const;

protected:
    /// @param eigenvalues  of A (L x L), positive, in the order of couplingEigenvalues(), L a size of RingTransform
    explicit FourierTarget(const Eigen::MatrixXd& eigenvalues);

    /// sum[i] += sum over sites of v(x(i, site)) and, unless the pointer is null, gradient(i, site) = v'(x(i, site)).
    /// @param x, gradient  (rows x sites), their columns a stride apart
    /// @param sum          (rows)
    virtual void addSites(
        const Real* x, Index stride, Index rows, double* sum, Real* gradient, Index gradientStride) const = 0;

private:
    FourierModes m_modes;
    Eigen::MatrixXd m_eigenvalues;                        ///< lambda (L x L)
    Eigen::Array<Real, Eigen::Dynamic, 1> m_minusInverse; ///< -1/lambda (N), site-like index ky * L + kx
};

} // namespace nrg
