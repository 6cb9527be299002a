// Estimators from fields against sums over the spins they stand for.

#include "engine/targets/dual_ising/spin_observables.h"

#include <cmath>
#include <complex>
#include <numbers>

#include <gtest/gtest.h>

#include "support/flow_cases.h"
#include "support/spin_measurements.h"

namespace nrg::test {

namespace {

/// <|sum e^{ikr} s_r|^2> / N^2 over independent spins with the means tanh x, straight from its definition.
double structureFactorOf(const Matrix& x, Index row, int m, int n, int lattice)
{
    std::complex<double> sum = 0;
    double squares = 0;
    const auto sites = static_cast<double>(lattice * lattice);
    for (int r = 0; r < lattice; ++r)
        for (int c = 0; c < lattice; ++c) {
            const double spin = std::tanh(static_cast<double>(x(row, r * lattice + c)));
            sum += spin * std::polar(1.0, 2 * std::numbers::pi * (m * r + n * c) / lattice);
            squares += spin * spin;
        }
    return (std::norm(sum) - squares) / (sites * sites) + 1 / sites;
}

} // namespace

TEST(SpinObservables, agreeWithTheirDefinitions)
{
    const Matrix x = normalMatrix(70, 64, 3);
    const FieldObservables actual = observe(x);
    for (Index row = 0; row < x.rows(); ++row) {
        EXPECT_NEAR(actual.structureFactor[row], structureFactorOf(x, row, 0, 0, 8), 1e-6);
        const Eigen::VectorXd spin = x.row(row).cast<double>().array().tanh();
        double energy = 0;
        for (int site = 0; site < 64; ++site)
            energy -= spin[site] * (spin[site / 8 * 8 + (site + 1) % 8] + spin[(site + 8) % 64]);
        EXPECT_NEAR(actual.energyPerSite[row], energy / 64, 1e-6);
        EXPECT_NEAR(actual.magnetization[row], spin.mean(), 1e-6);
    }
}

TEST(SpinObservables, structureFactorIsTheMeanOverSpinsGivenTheField)
{
    // All 2^16 spin configurations of one field, each with its probability.
    const Matrix x = normalMatrix(1, 16, 4);
    double structure = 0;
    double total = 0;
    for (unsigned state = 0; state < 1u << 16; ++state) {
        double probability = 1;
        int sum = 0;
        for (int site = 0; site < 16; ++site) {
            const int spin = (state >> site) & 1u ? 1 : -1;
            probability /= 1 + std::exp(-2 * spin * static_cast<double>(x(0, site)));
            sum += spin;
        }
        total += probability;
        structure += probability * sum * sum / 256.0;
    }
    EXPECT_NEAR(total, 1, 1e-12);
    EXPECT_NEAR(observe(x).structureFactor[0], structure, 1e-6);
}

TEST(SpinObservables, mapAgreesWithItsDefinition)
{
    for (const int lattice : {2, 4, 8}) {
        SCOPED_TRACE(lattice);
        const Matrix x = normalMatrix(70, lattice * lattice, 5);
        const Eigen::MatrixXd map = structureFactorMap(x, 2);
        for (int m = 0; m < lattice; ++m)
            for (int n = 0; n < lattice; ++n) {
                double expected = 0;
                for (Index row = 0; row < x.rows(); ++row)
                    expected += structureFactorOf(x, row, m, n, lattice) / static_cast<double>(x.rows());
                EXPECT_NEAR(map(m, n), expected, 1e-6) << m << ", " << n;
            }
        EXPECT_NEAR(map(0, 0), observe(x).structureFactor.mean(), 1e-6);
        EXPECT_NEAR(map.mean(), 1.0 / (lattice * lattice), 1e-7);
    }
}

TEST(SpinObservables, saturatedFieldsGiveTheOrderedState)
{
    const FieldObservables ordered = observe(Matrix::Constant(1, 16, Real(-50)));
    EXPECT_NEAR(ordered.structureFactor[0], 1, 1e-12);
    EXPECT_NEAR(ordered.energyPerSite[0], -2, 1e-12);
    EXPECT_NEAR(ordered.magnetization[0], -1, 1e-12);

    Matrix checkerboard(1, 16);
    for (int site = 0; site < 16; ++site)
        checkerboard(0, site) = (site / 4 + site) % 2 == 0 ? 40 : -40;
    EXPECT_NEAR(observe(checkerboard).structureFactor[0], 0, 1e-12);
    EXPECT_NEAR(observe(checkerboard).energyPerSite[0], 2, 1e-12);
}

} // namespace nrg::test
