#pragma once
// The Ising model's dual field, Li & Wang, Eq. (7):
//     ln pi(x) = -1/2 x^T A^-1 x + sum_i ln cosh x_i,   A = K + alpha I,   K_ij = 1/T for nearest neighbours.
// A is circulant; the Fourier basis applies A^-1 in 4 L^3 multiply-adds a configuration instead of N^2 = L^4.

#include "engine/targets/target.h"

namespace nrg {

class DualIsing final : public Target {
public:
    /// @param lattice      L >= 2
    /// @param temperature  T in J/k_B, in the range of exactIsing()
    /// Throws std::invalid_argument otherwise.
    DualIsing(int lattice, double temperature);

    int lattice() const override { return m_lattice; }
    bool isSymmetric() const override { return true; }
    std::optional<double> minusLogZ() const override { return m_minusLogZ; }

    /// Eq. (7) and d ln pi / dx = -A^-1 x + tanh x. Matrix products and transcendental functions in Real, sums over
    /// sites in float64. A configuration with a non-finite value gives a non-finite result and leaves the others alone.
    void evaluate(const ConstMatrixRef& x, VectorRef logPi, MatrixRef* gradient, int threads,
        TargetWorkspace& workspace) const override;

    /// lambda(k) = (2/T)(cos kx + cos ky) + alpha.
    Eigen::MatrixXd couplingSpectrum() const override { return m_eigenvalues; }
    /// r(x) = sum_i ln cosh x_i, dr/dx = tanh x.
    void evaluateRest(const ConstMatrixRef& x, VectorRef rest, MatrixRef* gradient, int threads) const override;

private:
    int m_lattice;
    double m_minusLogZ;
    Matrix m_basis;                                       ///< F (L x L)
    Matrix m_transposed;                                  ///< F^T
    Eigen::MatrixXd m_eigenvalues;                        ///< lambda (L x L)
    Eigen::Array<Real, Eigen::Dynamic, 1> m_minusInverse; ///< -1/lambda (N), site-like index ky * L + kx
};

} // namespace nrg
