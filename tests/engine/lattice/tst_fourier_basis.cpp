// The basis is orthogonal and diagonalises the coupling matrix, which is built here bond by bond.

#include "engine/lattice/fourier_basis.h"

#include <cmath>
#include <limits>
#include <stdexcept>

#include <Eigen/Dense>

#include <gtest/gtest.h>

namespace nrg {
namespace {

constexpr double kEpsilon = std::numeric_limits<double>::epsilon();
constexpr double kCritical = 2.269185314213022;

/// A = K + alpha I (N x N), site = row * L + column, from the bonds to the right and below each site.
Eigen::MatrixXd couplingMatrix(int lattice, double temperature)
{
    const int sites = lattice * lattice;
    Eigen::MatrixXd a = (0.1 + 4 / temperature) * Eigen::MatrixXd::Identity(sites, sites);
    for (int row = 0; row < lattice; ++row) {
        for (int column = 0; column < lattice; ++column) {
            const int site = row * lattice + column;
            const int right = row * lattice + (column + 1) % lattice;
            const int below = (row + 1) % lattice * lattice + column;
            for (const int neighbour : {right, below}) {
                a(site, neighbour) += 1 / temperature;
                a(neighbour, site) += 1 / temperature;
            }
        }
    }
    return a;
}

// Entries are sums of L products of size 2/L: rounding below 2 epsilon each way.
TEST(FourierBasis, isOrthogonal)
{
    for (const int lattice : {2, 3, 4, 5, 8, 16, 32, 128}) {
        const Eigen::MatrixXd basis = fourierBasis(lattice);
        const Eigen::MatrixXd unit = Eigen::MatrixXd::Identity(lattice, lattice);
        EXPECT_LT((basis * basis.transpose() - unit).cwiseAbs().maxCoeff(), 16 * kEpsilon) << lattice;
        EXPECT_LT((basis.transpose() * basis - unit).cwiseAbs().maxCoeff(), 16 * kEpsilon) << lattice;
    }
}

TEST(FourierBasis, diagonalisesTheCouplingMatrix)
{
    for (const int lattice : {2, 3, 4, 8}) {
        for (const double temperature : {0.5, kCritical, 20.0}) {
            const int sites = lattice * lattice;
            const Eigen::MatrixXd basis = fourierBasis(lattice);
            Eigen::MatrixXd modes(sites, sites); // row p * L + q: F(p, row) F(q, column)
            for (int p = 0; p < lattice; ++p)
                for (int q = 0; q < lattice; ++q)
                    for (int row = 0; row < lattice; ++row)
                        for (int column = 0; column < lattice; ++column)
                            modes(p * lattice + q, row * lattice + column) = basis(p, row) * basis(q, column);
            const Eigen::MatrixXd lambda = couplingEigenvalues(lattice, temperature);
            Eigen::MatrixXd expected = Eigen::MatrixXd::Zero(sites, sites);
            for (int p = 0; p < lattice; ++p)
                for (int q = 0; q < lattice; ++q)
                    expected(p * lattice + q, p * lattice + q) = lambda(p, q);
            const Eigen::MatrixXd actual = modes * couplingMatrix(lattice, temperature) * modes.transpose();
            EXPECT_LT((actual - expected).cwiseAbs().maxCoeff(), 32 * kEpsilon * lambda.maxCoeff())
                << "L = " << lattice << ", T = " << temperature;
        }
    }
}

TEST(FourierBasis, eigenvaluesStartAtOneTenthAndEndAtEightOverTMore)
{
    for (const int lattice : {2, 4, 16, 128}) {
        for (const double temperature : {0.1, kCritical, 100.0}) {
            const Eigen::MatrixXd lambda = couplingEigenvalues(lattice, temperature);
            EXPECT_EQ(lambda.minCoeff(), 0.1);
            EXPECT_NEAR(lambda.maxCoeff(), 0.1 + 8 / temperature, 4 * kEpsilon * lambda.maxCoeff());
            EXPECT_EQ(lambda, lambda.transpose());
        }
    }
    EXPECT_NEAR(couplingEigenvalues(16, kCritical).maxCoeff() / 0.1, 36, 0.5); // cond(A) in PHYSICS "Sampling"
}

TEST(FourierBasis, refusesWhatIsNoLattice)
{
    EXPECT_THROW(fourierBasis(1), std::invalid_argument);
    EXPECT_THROW(couplingEigenvalues(0, 1.0), std::invalid_argument);
    EXPECT_THROW(couplingEigenvalues(4, 0.0), std::invalid_argument);
    EXPECT_THROW(couplingEigenvalues(4, std::nan("")), std::invalid_argument);
}

} // namespace
} // namespace nrg
