// Kaufman and Onsager against enumeration, a transfer matrix, duality, known constants and finite differences.

#include "engine/targets/dual_ising/exact_ising.h"

#include <bit>
#include <cmath>
#include <limits>
#include <map>
#include <numbers>
#include <stdexcept>

#include <Eigen/Eigenvalues>

#include <gtest/gtest.h>

namespace nrg {
namespace {

constexpr double kCatalan = 0.915965594177219015;
constexpr double kTemperatures[] = {0.5, 1.0, 1.7, 2.2, kCriticalTemperature, 2.3, 2.4, 3.0, 5.0, 20.0};

struct Thermodynamics {
    double logZ = 0;
    double energyPerSite = 0;
    double specificHeat = 0;
};

/// All 2^N states of the L x L torus, N <= 16, counted by energy once, then weighted.
class Enumeration {
public:
    explicit Enumeration(int lattice)
        : m_sites(lattice * lattice)
    {
        for (unsigned state = 0; state < (1u << m_sites); ++state) {
            const auto spin
                = [&](int row, int column) { return state >> (row % lattice * lattice + column % lattice) & 1u; };
            int energy = 0;
            for (int row = 0; row < lattice; ++row)
                for (int column = 0; column < lattice; ++column)
                    for (const unsigned other : {spin(row, column + 1), spin(row + 1, column)})
                        energy += spin(row, column) == other ? -1 : 1;
            ++m_states[energy];
        }
    }

    Thermodynamics at(double temperature) const
    {
        const double ground = m_states.begin()->first;
        double z = 0, mean = 0, square = 0;
        for (const auto& [energy, count] : m_states) {
            const double weight = count * std::exp(-(energy - ground) / temperature);
            z += weight;
            mean += weight * energy;
        }
        mean /= z;
        for (const auto& [energy, count] : m_states)
            square += count * std::exp(-(energy - ground) / temperature) * (energy - mean) * (energy - mean);
        return {std::log(z) - ground / temperature, mean / m_sites, square / z / (temperature * temperature * m_sites)};
    }

private:
    int m_sites;
    std::map<int, double> m_states;
};

// Both sides are sums of at most 20 positive terms or of L modes: 1e-12 leaves a factor 100 over their rounding.
void expectEnumerated(int lattice)
{
    const Enumeration enumeration(lattice);
    for (const double temperature : kTemperatures) {
        SCOPED_TRACE("T = " + std::to_string(temperature));
        const ExactIsing exact = exactIsing(lattice, temperature);
        const Thermodynamics expected = enumeration.at(temperature);
        EXPECT_NEAR(exact.logZIsing, expected.logZ, 1e-12 * expected.logZ);
        EXPECT_NEAR(exact.energyPerSite, expected.energyPerSite, 1e-12 * 2);
        EXPECT_NEAR(exact.specificHeat, expected.specificHeat, 1e-11);
    }
}

TEST(ExactIsing, agreesWithEnumerationOfTwoByTwo)
{
    expectEnumerated(2); // both bonds of a pair count
}

TEST(ExactIsing, agreesWithEnumerationOfThreeByThree)
{
    expectEnumerated(3);
}

TEST(ExactIsing, agreesWithEnumerationOfFourByFour)
{
    expectEnumerated(4);
}

// Z = tr V^8 with the symmetric transfer matrix of a row of 8 spins.
TEST(ExactIsing, agreesWithTheTransferMatrixOfEightByEight)
{
    constexpr int kWidth = 8;
    constexpr unsigned kStates = 1u << kWidth;
    for (const double temperature : kTemperatures) {
        const auto bonds = [](unsigned differing) { return kWidth - 2 * std::popcount(differing); };
        Eigen::MatrixXd transfer(kStates, kStates);
        for (unsigned a = 0; a < kStates; ++a) {
            for (unsigned b = 0; b < kStates; ++b) {
                const unsigned rotatedA = (a >> 1 | a << (kWidth - 1)) % kStates;
                const unsigned rotatedB = (b >> 1 | b << (kWidth - 1)) % kStates;
                const double exponent = bonds(a ^ b) + 0.5 * bonds(a ^ rotatedA) + 0.5 * bonds(b ^ rotatedB);
                transfer(a, b) = std::exp((exponent - 2 * kWidth) / temperature); // ground state taken out
            }
        }
        const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> solver(transfer, Eigen::EigenvaluesOnly);
        const double logZ
            = std::log(solver.eigenvalues().array().pow(kWidth).sum()) + 2 * kWidth * kWidth / temperature;
        // Eigenvalues are good to about 256 epsilon of the largest, ln Z to 8 times that.
        EXPECT_NEAR(exactIsing(kWidth, temperature).logZIsing, logZ, 1e-11 * logZ) << "T = " << temperature;
    }
}

// The table in PHYSICS, twelve decimals.
TEST(ExactIsing, agreesWithTheReferenceTable)
{
    struct Row {
        int lattice;
        double temperature, logZIsing, minusLogZ;
    };
    const Row rows[] = {
        {4, 3.0, 13.281033455583, -29.750367391223},
        {4, kCriticalTemperature, 15.521915458755, -37.376731689944},
        {8, kCriticalTemperature, 60.141780789069, -148.655016280991},
        {16, kCriticalTemperature, 238.642256635133, -592.875739857583},
        {16, 2.4, 230.310956475524, -565.713130074571},
        {32, kCriticalTemperature, 952.648079548543, -2369.587091125259},
    };
    for (const Row& row : rows) {
        const ExactIsing exact = exactIsing(row.lattice, row.temperature);
        EXPECT_NEAR(exact.logZIsing, row.logZIsing, 1e-12 * row.logZIsing);
        EXPECT_NEAR(exact.minusLogZ, row.minusLogZ, -1e-12 * row.minusLogZ);
        EXPECT_DOUBLE_EQ(exact.alpha, 0.1 + 4 / row.temperature);
    }
}

/// Fourth-order central difference of f at x.
template <class Function>
double derivative(Function f, double x, double step)
{
    return (8 * (f(x + step) - f(x - step)) - (f(x + 2 * step) - f(x - 2 * step))) / (12 * step);
}

// Step 1e-3 H: rounding 4 eps |ln Z| / (12 * 1e-3 H) < 1e-11 N, truncation 1e-12 H^4 (ln Z)^(5) / 30, where each
// derivative by H brings a factor L at most at T_c: below 1e-7 N for L <= 32.
TEST(ExactIsing, energyIsTheDerivativeOfLnZ)
{
    for (const int lattice : {4, 8, 16, 32}) {
        for (const double temperature : kTemperatures) {
            const double coupling = 1 / temperature;
            const auto logZ = [&](double h) { return exactIsing(lattice, 1 / h).logZIsing; };
            const double expected = -derivative(logZ, coupling, 1e-3 * coupling) / (lattice * lattice);
            EXPECT_NEAR(exactIsing(lattice, temperature).energyPerSite, expected, 1e-7)
                << "L = " << lattice << ", T = " << temperature;
        }
    }
}

// As above with the step 1e-4 T, at L = 128 too: the width of the peak there is T_c / 128 = 180 steps.
TEST(ExactIsing, specificHeatIsTheDerivativeOfTheEnergy)
{
    for (const int lattice : {2, 4, 8, 16, 32, 64, 128}) {
        for (const double temperature : kTemperatures) {
            const auto energy = [&](double t) { return exactIsing(lattice, t).energyPerSite; };
            const double expected = derivative(energy, temperature, 1e-4 * temperature);
            EXPECT_NEAR(exactIsing(lattice, temperature).specificHeat, expected, 1e-7)
                << "L = " << lattice << ", T = " << temperature;
        }
    }
}

// T = 0.5: ground states, single flips at 8 J, next pairs at 12 J, two a site.
TEST(ExactIsing, lowTemperatureSeriesHoldsOnTheLargestLattice)
{
    const double temperature = 0.5;
    const double sites = 128.0 * 128;
    const double flip = std::exp(-8 / temperature);
    const double pair = std::exp(-12 / temperature);
    const ExactIsing exact = exactIsing(128, temperature);
    const double logZ = 2 * sites / temperature + std::numbers::ln2 + sites * flip;
    EXPECT_NEAR(exact.logZIsing, logZ, 3 * sites * pair);
    EXPECT_NEAR(exact.energyPerSite, -2 + 8 * flip, 3 * 12 * pair);
    EXPECT_NEAR(
        exact.specificHeat, 64 * flip / (temperature * temperature), 3 * 144 * pair / (temperature * temperature));
}

// ln Z = N (ln 2 + 2 ln cosh H) + closed loops: N tanh^4 H and smaller.
TEST(ExactIsing, highTemperatureSeriesHoldsOnTheLargestLattice)
{
    const double h = 1.0 / 100;
    const double t = std::tanh(h);
    const ExactIsing exact = exactIsing(128, 100);
    const double perSite = std::numbers::ln2 + 2 * std::log(std::cosh(h)) + std::pow(t, 4);
    EXPECT_NEAR(exact.logZIsing / (128 * 128), perSite, 3 * std::pow(t, 6)); // next: 2 N tanh^6
    EXPECT_NEAR(exact.energyPerSite, -2 * t - 4 * std::pow(t, 3), 20 * std::pow(t, 5));
}

TEST(ExactIsing, everythingIsFiniteFromOneTenthToOneHundred)
{
    for (int lattice = 2; lattice <= 128; lattice *= 2) {
        for (double temperature = 0.1; temperature <= 100; temperature *= 1.1) {
            SCOPED_TRACE("L = " + std::to_string(lattice) + ", T = " + std::to_string(temperature));
            const ExactIsing exact = exactIsing(lattice, temperature);
            EXPECT_TRUE(std::isfinite(exact.logZIsing) && std::isfinite(exact.minusLogZ));
            EXPECT_TRUE(exact.energyPerSite >= -2 * (1 + 1e-14) && exact.energyPerSite < 0);
            EXPECT_TRUE(exact.specificHeat >= 0 && exact.specificHeat < 10);
            EXPECT_TRUE(std::isfinite(exact.onsagerFreeEnergyPerSite));
            EXPECT_TRUE(exact.onsagerEnergyPerSite >= -2 * (1 + 1e-14) && exact.onsagerEnergyPerSite < 0);
            ASSERT_TRUE(exact.onsagerSpecificHeat);
            EXPECT_TRUE(*exact.onsagerSpecificHeat >= 0 && *exact.onsagerSpecificHeat < 10);
        }
    }
}

// ln Z / N = ln 2 / 2 + 2 G / pi with Catalan's constant, <E>/N = -sqrt 2 (Onsager 1944).
TEST(ExactIsing, onsagerAtTheCriticalPointIsCatalansConstant)
{
    const ExactIsing exact = exactIsing(16, kCriticalTemperature);
    const double expected = -(std::numbers::ln2 / 2 + 2 * kCatalan / std::numbers::pi);
    EXPECT_NEAR(exact.onsagerFreeEnergyPerSite, expected, 1e-14);
    EXPECT_NEAR(exact.onsagerEnergyPerSite, -std::numbers::sqrt2, 1e-13);
    EXPECT_FALSE(exact.onsagerSpecificHeat);
    EXPECT_TRUE(exactIsing(16, 2.2691853).onsagerSpecificHeat);
}

// Off T_c the torus differs from the plane by exp(-L / correlation length), < 1e-14 here, and by ln 2 for the two
// ground states.
TEST(ExactIsing, largeLatticeApproachesOnsager)
{
    for (const double temperature : {0.5, 1.0, 1.5, 4.0, 10.0, 100.0}) {
        SCOPED_TRACE("T = " + std::to_string(temperature));
        const ExactIsing exact = exactIsing(128, temperature);
        const double degeneracy = temperature < kCriticalTemperature ? std::numbers::ln2 : 0;
        EXPECT_NEAR(-(exact.logZIsing - degeneracy) / (128 * 128), exact.onsagerFreeEnergyPerSite,
            -2e-14 * exact.onsagerFreeEnergyPerSite);
        EXPECT_NEAR(exact.energyPerSite, exact.onsagerEnergyPerSite, 1e-12);
        EXPECT_NEAR(exact.specificHeat, exact.onsagerSpecificHeat.value_or(-1), 1e-12);
    }
}

// Kramers-Wannier: f(H*) - f(H) = ln sinh 2H, sinh 2H sinh 2H* = 1; as close to T_c as the quadrature may be put to.
TEST(ExactIsing, onsagerFreeEnergyIsSelfDual)
{
    for (const double temperature : {1.0, 2.0, 2.26, 2.269, 2.269185, 2.2691853}) {
        const double h = 1 / temperature;
        const double dual = std::asinh(1 / std::sinh(2 * h)) / 2;
        EXPECT_NEAR(
            exactIsing(4, 1 / dual).onsagerFreeEnergyPerSite - exactIsing(4, temperature).onsagerFreeEnergyPerSite,
            std::log(std::sinh(2 * h)), 1e-14 * 4)
            << "T = " << temperature;
    }
}

// Differences straddle no singularity: the step is a hundredth of the distance to T_c, so truncation is of order
// 1e-8 of the derivative's own scale.
TEST(ExactIsing, onsagerEnergyAndHeatAreDerivatives)
{
    for (const double temperature : {0.5, 1.5, 2.2, 2.26, 2.28, 2.4, 5.0, 50.0}) {
        SCOPED_TRACE("T = " + std::to_string(temperature));
        const double step = 0.01 * std::min(std::abs(temperature - kCriticalTemperature), 0.1 * temperature);
        const auto energy = [](double t) { return exactIsing(2, t).onsagerEnergyPerSite; };
        const auto freeEnergy = [](double h) { return exactIsing(2, 1 / h).onsagerFreeEnergyPerSite; };
        const ExactIsing exact = exactIsing(2, temperature);
        const double h = 1 / temperature;
        EXPECT_NEAR(exact.onsagerEnergyPerSite, derivative(freeEnergy, h, step * h * h), 1e-7);
        EXPECT_NEAR(exact.onsagerSpecificHeat.value_or(-1), derivative(energy, temperature, step), 1e-6);
    }
}

// Logarithmic divergence, amplitude (2/pi) ln(1 + sqrt 2)^2 = 0.4945 on both sides.
TEST(ExactIsing, onsagerSpecificHeatDivergesLogarithmically)
{
    const double amplitude = 2 / std::numbers::pi * std::pow(std::log(1 + std::numbers::sqrt2), 2);
    for (const double side : {-1.0, 1.0}) {
        const auto heat = [&](double reduced) {
            return exactIsing(2, kCriticalTemperature * (1 + side * reduced)).onsagerSpecificHeat.value_or(-1);
        };
        // Corrections are of order t ln t = 1e-6 at t = 1e-7; at t = 1e-9 T itself is rounded by 2e-7 t.
        EXPECT_NEAR((heat(1e-9) - heat(1e-7)) / std::log(100.0), amplitude, 1e-5);
    }
}

TEST(ExactIsing, refusesWhatItCannotCompute)
{
    EXPECT_THROW(exactIsing(1, 2.0), std::invalid_argument);
    EXPECT_THROW(exactIsing(-4, 2.0), std::invalid_argument);
    EXPECT_THROW(exactIsing(4, 0.0), std::invalid_argument);
    EXPECT_THROW(exactIsing(4, -1.0), std::invalid_argument);
    EXPECT_THROW(exactIsing(4, std::nan("")), std::invalid_argument);
    EXPECT_THROW(exactIsing(4, std::numeric_limits<double>::infinity()), std::invalid_argument);
}

} // namespace
} // namespace nrg
