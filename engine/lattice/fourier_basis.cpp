// The basis and its eigenvalues, with angles reduced in integers first, so that symmetric entries agree exactly.

#include "engine/lattice/fourier_basis.h"

#include <cmath>
#include <numbers>
#include <stdexcept>
#include <string>

namespace nrg {

namespace {

void requireLattice(int lattice)
{
    if (lattice < 2)
        throw std::invalid_argument("lattice = " + std::to_string(lattice) + ", expected at least 2");
}

} // namespace

double dualOffset(double temperature)
{
    return kSmallestEigenvalue + 4 / temperature;
}

Eigen::MatrixXd fourierBasis(int lattice)
{
    requireLattice(lattice);
    const bool even = lattice % 2 == 0;
    Eigen::MatrixXd basis(lattice, lattice);
    for (int row = 0; row < lattice; ++row) {
        const int m = waveNumber(row);
        const bool single = row == 0 || (even && row == lattice - 1); // constant and alternating
        const double norm = std::sqrt((single ? 1.0 : 2.0) / lattice);
        for (int r = 0; r < lattice; ++r) {
            const auto turn = static_cast<int>(static_cast<long long>(m) * r % lattice);
            const double angle = 2 * std::numbers::pi * turn / lattice;
            const bool sine = !single && row % 2 == 0;
            basis(row, r) = norm * (sine ? std::sin(angle) : std::cos(angle));
        }
    }
    return basis;
}

// 1 + cos k = 2 cos^2(k/2) leaves positive terms only: no cancellation at low temperature.
Eigen::MatrixXd couplingEigenvalues(int lattice, double temperature)
{
    requireLattice(lattice);
    if (!(temperature > 0))
        throw std::invalid_argument("temperature = " + std::to_string(temperature) + ", expected more than 0");
    Eigen::VectorXd shifted(lattice); // (2/T)(1 + cos k)
    for (int row = 0; row < lattice; ++row) {
        const int m = waveNumber(row);
        const double cosine = 2 * m == lattice ? 0 : std::cos(std::numbers::pi * m / lattice);
        shifted(row) = 4 / temperature * cosine * cosine;
    }
    return (shifted.replicate(1, lattice) + shifted.transpose().replicate(lattice, 1)).array() + kSmallestEigenvalue;
}

} // namespace nrg
