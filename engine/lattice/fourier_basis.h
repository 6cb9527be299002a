#pragma once
// The real orthogonal Fourier basis of the periodic ring, which diagonalises the couplings of Li & Wang, Eq. (7):
// with y = F x F^T for a configuration x (L x L), x^T A^-1 x = sum y^2 / lambda. Float64 throughout.

#include <Eigen/Core>

namespace nrg {

/// Smallest eigenvalue of A = K + alpha I; footnote 65 of Li & Wang.
inline constexpr double kSmallestEigenvalue = 0.1;

/// alpha = 0.1 + 4/T, which makes the smallest eigenvalue of A equal to kSmallestEigenvalue for even L.
double dualOffset(double temperature);

/// Wave number m of a row of the basis, k = 2 pi m / L: 0, 1, 1, 2, 2, ..., and L/2 once for even L.
constexpr int waveNumber(int row)
{
    return (row + 1) / 2;
}

/// F (L x L), one function a row, F F^T = 1: the constant, then sqrt(2/L) cos(k r) and sqrt(2/L) sin(k r) for
/// m = 1, 2, ..., and for even L last the alternating one.
/// Throws std::invalid_argument unless lattice >= 2.
Eigen::MatrixXd fourierBasis(int lattice);

/// lambda (L x L), eigenvalues of A = K + alpha I on the function F(row, .) x F(column, .), K_ij = 1/T for nearest
/// neighbours: lambda = (2/T)(cos kx + cos ky) + alpha. On the ring of L = 2 the two bonds of a pair both count.
/// Throws std::invalid_argument unless lattice >= 2 and temperature > 0.
Eigen::MatrixXd couplingEigenvalues(int lattice, double temperature);

} // namespace nrg
