// Kaufman's four products and their logarithmic derivatives, and Onsager's integrals, arranged so that nothing cancels.
//
// With s = sinh 2H the energies of the modes obey cosh g_r = s + 1/s - cos(pi r / L), that is
//     sinh^2(g_r / 2) = (s - 1)^2 / 2s + sin^2(pi r / 2L),
// a sum of positive terms, also at T_c (s = 1). For r = 0 the root is taken with its sign, sinh(g_0 / 2) =
// (s - 1) / sqrt(2 s): g_0 = 2 (H - H*) is negative above T_c, and with it the last product.

#include "engine/targets/dual_ising/exact_ising.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numbers>
#include <stdexcept>
#include <string>

#include <Eigen/Core>

#include "engine/lattice/fourier_basis.h"

namespace nrg {

namespace {

constexpr double kLowestTemperature = 0.01;
constexpr double kHighestTemperature = 1e4;

/// ln of a function of H with its first two derivatives.
struct LogJet {
    double value = 0;
    double first = 0;
    double second = 0;

    LogJet& operator+=(const LogJet& other)
    {
        value += other.value;
        first += other.first;
        second += other.second;
        return *this;
    }
};

/// gamma_r(H) with derivatives, r > 0, from cosh gamma = c(H) - cos(pi r / L), c = s + 1/s.
LogJet modeEnergy(double coupling, int r, int lattice)
{
    const double s = std::sinh(2 * coupling);
    const double sine = std::sin(std::numbers::pi * r / (2 * lattice));
    const double root = (s - 1) / std::sqrt(2 * s);
    const double w = root * root + sine * sine; // sinh^2(gamma / 2)
    const double sinhGamma = 2 * std::sqrt(w) * std::sqrt(1 + w);
    const double coshGamma = 1 + 2 * w;
    const double cFirst = 2 * std::cosh(2 * coupling) * ((s - 1) / s) * ((s + 1) / s);
    const double cSecond = 4 * s + 4 / s + 8 / (s * s * s);
    const double first = cFirst / sinhGamma;
    return {2 * std::asinh(std::sqrt(w)), first, (cSecond - coshGamma * first * first) / sinhGamma};
}

/// gamma_0(H) = 2 (H - H*), signed, with derivatives; dH*/dH = -1/s.
LogJet signedZeroMode(double coupling)
{
    const double s = std::sinh(2 * coupling);
    return {2 * std::asinh((s - 1) / std::sqrt(2 * s)), 2 * (1 + 1 / s), -4 * std::cosh(2 * coupling) / s / s};
}

/// ln 2 cosh(L gamma / 2), for either sign of gamma.
LogJet logCosh(const LogJet& gamma, int lattice)
{
    const double half = 0.5 * lattice;
    const double decay = std::exp(-lattice * std::abs(gamma.value));
    const double tanh = std::tanh(half * gamma.value);
    const double slope = half * gamma.first;
    const double sechSquared = 4 * decay / ((1 + decay) * (1 + decay));
    return {half * std::abs(gamma.value) + std::log1p(decay), slope * tanh,
        half * gamma.second * tanh + slope * slope * sechSquared};
}

/// ln 2 sinh(L gamma / 2), gamma > 0.
LogJet logSinh(const LogJet& gamma, int lattice)
{
    const double half = 0.5 * lattice;
    const double decay = std::exp(-lattice * gamma.value);
    const double gap = -std::expm1(-lattice * gamma.value); // 1 - decay
    const double coth = (1 + decay) / gap;
    const double slope = half * gamma.first;
    return {half * gamma.value + std::log(gap), slope * coth,
        half * gamma.second * coth - slope * slope * 4 * decay / (gap * gap)};
}

/// ln of the sum of the four products in Kaufman's brackets, with derivatives.
///
/// The fourth, f G with f = 2 sinh(L gamma_0 / 2), may be negative or zero, so f stays outside the logarithm. With
/// weights p = P / sum and mean slope a, the second derivative is sum p [b + (slope - a)^2], which does not subtract
/// squares of order N^2; the fourth product contributes f'' + 2 f' (c - a) + f [(c - a)^2 + c'], c = (ln G)'.
LogJet logSumOfProducts(double coupling, int lattice)
{
    std::array<LogJet, 3> products; // cosh odd, sinh odd, cosh even
    LogJet rest;                    // G
    for (int r = 0; r < lattice; ++r) {
        const LogJet odd = modeEnergy(coupling, 2 * r + 1, lattice);
        products[0] += logCosh(odd, lattice);
        products[1] += logSinh(odd, lattice);
        if (r == 0)
            continue;
        const LogJet even = modeEnergy(coupling, 2 * r, lattice);
        products[2] += logCosh(even, lattice);
        rest += logSinh(even, lattice);
    }
    const LogJet zero = signedZeroMode(coupling);
    products[2] += logCosh(zero, lattice);

    // f, f', f'' in units of exp(L |gamma_0| / 2), which goes over to G
    const double slope = 0.5 * lattice * zero.first;
    const double exponent = lattice * std::abs(zero.value);
    const double twiceCosh = 1 + std::exp(-exponent);
    const double f = std::copysign(-std::expm1(-exponent), zero.value);
    const double fFirst = slope * twiceCosh;
    const double fSecond = slope * slope * f + 0.5 * lattice * zero.second * twiceCosh;
    const double restValue = rest.value + 0.5 * exponent;

    double largest = restValue;
    for (const LogJet& product : products)
        largest = std::max(largest, product.value);

    const double restWeight = std::exp(restValue - largest);
    double sum = restWeight * f;
    double first = restWeight * (fFirst + f * rest.first);
    for (const LogJet& product : products) {
        const double weight = std::exp(product.value - largest);
        sum += weight;
        first += weight * product.first;
    }
    first /= sum;

    const double offset = rest.first - first;
    double second = restWeight * (fSecond + 2 * fFirst * offset + f * (offset * offset + rest.second));
    for (const LogJet& product : products) {
        const double deviation = product.first - first;
        second += std::exp(product.value - largest) * (product.second + deviation * deviation);
    }
    return {largest + std::log(sum), first, second / sum};
}

/// ln Z_Ising(H) of the L x L torus with derivatives; PHYSICS "Exact reference", Kaufman.
LogJet logZ(double coupling, int lattice)
{
    const double sites = static_cast<double>(lattice) * lattice;
    const double s = std::sinh(2 * coupling);
    LogJet result = logSumOfProducts(coupling, lattice);
    result += {sites / 2 * std::log(2 * s) - std::numbers::ln2, sites / std::tanh(2 * coupling), -2 * sites / s / s};
    return result;
}

/// Complete elliptic integrals by the arithmetic-geometric mean from the complementary modulus k': std::comp_ellint_1
/// takes k, which cannot tell temperatures apart near T_c, where k = 1 - k'^2 / 2.
struct EllipticIntegrals {
    double first = 0;      ///< K
    double difference = 0; ///< K - E
};

EllipticIntegrals ellipticIntegrals(double modulus, double complement)
{
    double a = 1;
    double b = complement;
    double squares = 0.5 * modulus * modulus; // sum of 2^(n-1) c_n^2, c_0 = k
    for (double power = 1; a - b > 4 * std::numeric_limits<double>::epsilon() * a; power *= 2) {
        const double c = 0.5 * (a - b);
        const double mean = 0.5 * (a + b);
        b = std::sqrt(a * b);
        a = mean;
        squares += power * c * c;
    }
    const double first = std::numbers::pi / (2 * a);
    return {first, first * squares};
}

/// Integral of ln[(1 + sqrt(k'^2 + k^2 sin^2 psi)) / 2] over psi = 0 .. pi/2, by tanh-sinh quadrature, whose nodes
/// crowd where the integrand has its kink at T_c, psi = 0.
double onsagerIntegral(double modulus, double complement)
{
    constexpr double kStep = 1.0 / 64;
    constexpr int kNodes = 256; // |t| <= 4: the weights there are below 1e-35
    double sum = 0;
    for (int node = -kNodes; node <= kNodes; ++node) {
        const double t = kStep * node;
        const double u = std::numbers::pi / 2 * std::sinh(t);
        const double psi = std::numbers::pi / 2 / (1 + std::exp(-2 * u)); // (pi/4)(1 + tanh u)
        const double weight
            = std::numbers::pi / 4 * std::numbers::pi / 2 * std::cosh(t) / (std::cosh(u) * std::cosh(u));
        sum += weight * std::log1p(0.5 * (std::hypot(complement, modulus * std::sin(psi)) - 1));
    }
    return kStep * sum;
}

/// Onsager, Phys. Rev. 65, 117 (1944): the three infinite-lattice values.
void setOnsager(double coupling, double temperature, ExactIsing& result)
{
    const double s = std::sinh(2 * coupling);
    const double coth = 1 / std::tanh(2 * coupling);
    const double modulus = 2 / (s + 1 / s);
    const double complement = (s - 1) * (1 + 1 / s) / (s + 1 / s); // 2 tanh^2 2H - 1, negative above T_c
    const double pi = std::numbers::pi;

    result.onsagerFreeEnergyPerSite
        = -(std::numbers::ln2 + std::log(std::cosh(2 * coupling)) + onsagerIntegral(modulus, complement) / pi);
    if (complement == 0) {
        result.onsagerEnergyPerSite = -coth; // k' K -> 0
        return;
    }
    const EllipticIntegrals elliptic = ellipticIntegrals(modulus, std::abs(complement));
    result.onsagerEnergyPerSite = -coth * (1 + 2 / pi * complement * elliptic.first);
    if (std::abs(temperature - kCriticalTemperature) > 1e-12 * kCriticalTemperature) {
        const double scale = coupling * coth;
        const double sech = 1 / std::cosh(2 * coupling); // sech^2 = (1 - complement) / 2, without its cancellation
        const double braces = elliptic.difference - sech * sech * (pi / 2 + complement * elliptic.first);
        result.onsagerSpecificHeat = std::max(0.0, 4 / pi * scale * scale * braces);
    }
}

} // namespace

void requireExactRange(int lattice, double temperature)
{
    if (lattice < 2)
        throw std::invalid_argument("lattice = " + std::to_string(lattice) + ", expected at least 2");
    if (!(temperature >= kLowestTemperature && temperature <= kHighestTemperature))
        throw std::invalid_argument("temperature = " + std::to_string(temperature) + ", expected 0.01 to 10000");
}

ExactIsing exactIsing(int lattice, double temperature)
{
    requireExactRange(lattice, temperature);
    const double sites = static_cast<double>(lattice) * lattice;
    const double coupling = 1 / temperature;
    const LogJet ising = logZ(coupling, lattice);

    ExactIsing result;
    result.alpha = dualOffset(temperature);
    result.logZIsing = ising.value;
    const double logDeterminant = couplingEigenvalues(lattice, temperature).array().log().sum();
    result.minusLogZ
        = -ising.value - 0.5 * logDeterminant + 0.5 * sites * (std::log(2 / std::numbers::pi) - result.alpha);
    result.energyPerSite = -ising.first / sites;
    // A variance, but rounded by about 1e-14, which is more than all of it below T = 0.2.
    result.specificHeat = std::max(0.0, coupling * coupling * ising.second / sites);
    setOnsager(coupling, temperature, result);
    return result;
}

} // namespace nrg
