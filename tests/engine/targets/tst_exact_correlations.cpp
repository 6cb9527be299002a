// The exact two-point function against a transfer matrix, enumeration and Kaufman's energy.

#include <cmath>
#include <cstdint>
#include <numbers>
#include <vector>

#include <gtest/gtest.h>

#include "engine/targets/dual_ising/dual_ising.h"
#include "engine/targets/dual_ising/exact_correlations.h"
#include "engine/targets/dual_ising/exact_ising.h"
#include "engine/targets/observables.h"

namespace nrg::test {

namespace {

/// T v for T = D^1/2 V D^1/2 of one row of spins; D holds the bonds along the row, V those to the next one.
void multiply(const Eigen::VectorXd& rootOfRow, double coupling, int lattice, Eigen::VectorXd& v)
{
    const double same = 1;
    const double opposite = std::exp(-2 * coupling);
    v.array() *= rootOfRow.array();
    for (int site = 0; site < lattice; ++site) {
        const Eigen::Index stride = Eigen::Index(1) << site;
        for (Eigen::Index first = 0; first < v.size(); first += 2 * stride)
            for (Eigen::Index i = first; i < first + stride; ++i) {
                const double up = v[i];
                const double down = v[i + stride];
                v[i] = same * up + opposite * down;
                v[i + stride] = opposite * up + same * down;
            }
    }
    v.array() *= rootOfRow.array();
}

/// <(sum s / N)^2> = sum_r Tr(m T^r m T^(L-r)) / (L Tr T^L) with m the mean of a row, by brute force over row states.
double transferMatrixStructureFactor(int lattice, double temperature)
{
    const double coupling = 1 / temperature;
    const Eigen::Index states = Eigen::Index(1) << lattice;
    Eigen::VectorXd rootOfRow(states);
    Eigen::VectorXd mean(states);
    for (Eigen::Index state = 0; state < states; ++state) {
        int unlike = 0;
        int up = 0;
        for (int site = 0; site < lattice; ++site) {
            const int here = static_cast<int>(state >> site & 1);
            unlike += here != static_cast<int>(state >> (site + 1) % lattice & 1);
            up += here;
        }
        rootOfRow[state] = std::exp(-coupling * unlike);
        mean[state] = static_cast<double>(2 * up - lattice) / lattice;
    }
    double z = 0;
    double sum = 0;
    for (Eigen::Index state = 0; state < states; ++state) {
        // with[r] = m T^r m e, plain[r] = T^r e: <e| T^(L-r) m T^r m |e> = plain[L-r] . (m T^r m e)
        std::vector<Eigen::VectorXd> plain{Eigen::VectorXd::Unit(states, state)};
        for (int r = 0; r < lattice; ++r) {
            plain.push_back(plain.back());
            multiply(rootOfRow, coupling, lattice, plain.back());
        }
        z += plain.back()[state];
        for (int r = 0; r < lattice; ++r)
            sum += mean[state]
                * plain[static_cast<std::size_t>(lattice - r)].dot(
                    mean.cwiseProduct(plain[static_cast<std::size_t>(r)]));
    }
    return sum / (lattice * z);
}

TEST(ExactCorrelations, giveTheTransferMatrixsStructureFactor)
{
    for (const int lattice : {3, 4, 5, 8})
        for (const double temperature : {0.5, 1.8, kCriticalTemperature, 2.3, 3.0, 20.0}) {
            const Eigen::MatrixXd structure = structureFactorOf(exactCorrelations(lattice, temperature));
            EXPECT_NEAR(structure(0, 0), transferMatrixStructureFactor(lattice, temperature), 1e-11)
                << lattice << ' ' << temperature;
        }
}

// By a transfer matrix whose ln Z equals Kaufman's to ten digits.
TEST(ExactCorrelations, giveTheKnownValuesAtTheCriticalPoint)
{
    const auto value = [](int lattice) { return exactCorrelations(lattice, kCriticalTemperature).mean(); };
    EXPECT_NEAR(value(4), 0.761358909, 1e-9);
    EXPECT_NEAR(value(8), 0.646911575, 1e-9);
    EXPECT_NEAR(value(16), 0.545417204, 1e-9);
}

TEST(ExactCorrelations, everyPairAgreesWithEnumeration)
{
    constexpr int kLattice = 4;
    constexpr int kSites = kLattice * kLattice;
    const double temperature = 2.1;
    Eigen::MatrixXd expected = Eigen::MatrixXd::Zero(kLattice, kLattice);
    double z = 0;
    for (std::uint32_t state = 0; state < 1U << kSites; ++state) {
        const auto spin = [state](int row, int column) {
            return (state >> (row % kLattice * kLattice + column % kLattice) & 1) != 0 ? 1 : -1;
        };
        int bonds = 0;
        for (int row = 0; row < kLattice; ++row)
            for (int column = 0; column < kLattice; ++column)
                bonds += spin(row, column) * (spin(row + 1, column) + spin(row, column + 1));
        const double weight = std::exp((bonds - 2 * kSites) / temperature);
        z += weight;
        for (int row = 0; row < kLattice; ++row)
            for (int column = 0; column < kLattice; ++column)
                expected(row, column) += weight * spin(0, 0) * spin(row, column);
    }
    EXPECT_LT((exactCorrelations(kLattice, temperature) - expected / z).cwiseAbs().maxCoeff(), 1e-12);
}

// Neighbours give the energy, which Kaufman's solution gives by a derivative of ln Z.
TEST(ExactCorrelations, neighboursHaveKaufmansEnergy)
{
    for (const int lattice : {2, 8, 16, 32, 64})
        for (const double temperature : {0.01, 0.5, 2.0, kCriticalTemperature, 2.5, 10.0, 1000.0})
            EXPECT_NEAR(-2 * exactCorrelations(lattice, temperature, 2)(0, 1),
                exactIsing(lattice, temperature).energyPerSite, 1e-11)
                << lattice << ' ' << temperature;
}

// In the infinite lattice at T_c the correlations along the diagonal are 2 / pi and (2 / pi)^2 4 / 3 at the first two
// sites (McCoy & Wu, chapter XI).
TEST(ExactCorrelations, nearSitesOfALargeLatticeFollowTheInfiniteOne)
{
    const Eigen::MatrixXd correlations = exactCorrelations(64, kCriticalTemperature, 2);
    const double diagonal = 2 / std::numbers::pi;
    EXPECT_NEAR(correlations(1, 1), diagonal, 0.01);
    EXPECT_NEAR(correlations(2, 2), diagonal * diagonal * 4 / 3, 0.02);
}

TEST(ExactCorrelations, doNotDependOnThreadsAndHaveTheLatticesSymmetries)
{
    const Eigen::MatrixXd correlations = exactCorrelations(16, 2.4, 1);
    EXPECT_EQ(correlations, exactCorrelations(16, 2.4, 2));
    EXPECT_EQ(correlations, correlations.transpose());
    EXPECT_EQ(correlations(3, 5), correlations(13, 11));
    EXPECT_EQ(correlations(0, 0), 1);
    EXPECT_THROW(CorrelationWork(1, 2), std::invalid_argument);
    EXPECT_THROW(CorrelationWork(4, 0), std::invalid_argument);
}

TEST(ExactCorrelations, structureFactorSumsToOne)
{
    const Eigen::MatrixXd structure = structureFactorOf(exactCorrelations(8, 2.4));
    EXPECT_NEAR(structure.sum(), 1, 1e-12);
    EXPECT_GT(structure.minCoeff(), 0);
}

TEST(ExactCorrelations, workAdvancesInPieces)
{
    CorrelationWork work(64, 2.3);
    int pieces = 0;
    double share = 0;
    for (; !work.isDone(); ++pieces) {
        work.advance();
        EXPECT_GT(work.share(), share);
        share = work.share();
    }
    EXPECT_GT(pieces, 10);
    EXPECT_NEAR(share, 1, 1e-9);
}

// Small lattices have their values in the table at once, large ones by work that the target's table names.
TEST(ExactCorrelations, standInTheTargetsTable)
{
    const Observables small = *DualIsing(16, kCriticalTemperature).observables();
    EXPECT_FALSE(small.exactWork);
    EXPECT_NEAR(*small.rows.front().exact, 0.545417204, 1e-9);
    EXPECT_EQ(small.structureFactor->exact(0, 0), *small.rows.front().exact);

    const DualIsing target(64, 3.0);
    const Observables& large = *target.observables();
    EXPECT_FALSE(large.rows.front().exact);
    const ExactMeans means = *exactMeans(large, 2);
    EXPECT_NEAR(*means.rows[0], exactCorrelations(64, 3.0).mean(), 1e-14);
    EXPECT_EQ(means.rows[1], large.rows[1].exact);
    EXPECT_EQ(means.structureFactor.rows(), 64);
    EXPECT_FALSE(exactMeans(large, 1, [](double) { return false; }));
}

} // namespace

} // namespace nrg::test
