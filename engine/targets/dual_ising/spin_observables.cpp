#include "engine/targets/dual_ising/spin_observables.h"

#include <cmath>

#include "engine/lattice/power_spectrum.h"
#include "engine/targets/dual_ising/exact_ising.h"

namespace nrg {

namespace {

/// E[s | x] of every site.
Matrix meanSpins(const ConstMatrixRef& x)
{
    return x.array().tanh();
}

/// sum t / N, in (-1, 1).
Vector magnetization(const ConstMatrixRef& t)
{
    Vector sum = Vector::Zero(t.rows());
    for (Index site = 0; site < t.cols(); ++site)
        sum += t.col(site).cast<double>();
    return sum / static_cast<double>(t.cols());
}

/// S(0) = (sum t / N)^2 - sum t^2 / N^2 + 1/N.
Vector meanSquareMagnetization(const ConstMatrixRef& t)
{
    const auto sites = static_cast<double>(t.cols());
    Vector squares = Vector::Zero(t.rows());
    for (Index site = 0; site < t.cols(); ++site)
        squares += t.col(site).cast<double>().cwiseAbs2();
    return magnetization(t).array().square() - squares.array() / (sites * sites) + 1 / sites;
}

/// -sum_<ij> t_i t_j / N over the 2N bonds, in J.
Vector energyPerSite(const ConstMatrixRef& t)
{
    const auto lattice = static_cast<Index>(std::lround(std::sqrt(static_cast<double>(t.cols()))));
    Vector energy = Vector::Zero(t.rows());
    for (Index row = 0; row < lattice; ++row)
        for (Index column = 0; column < lattice; ++column) {
            const Index right = row * lattice + (column + 1) % lattice;
            const Index below = (row + 1) % lattice * lattice + column;
            const Vector here = t.col(row * lattice + column).cast<double>();
            energy -= here.cwiseProduct(t.col(right).cast<double>() + t.col(below).cast<double>());
        }
    return energy / static_cast<double>(t.cols());
}

/// S(k) = |sum e^{ikr} t_r|^2 / N^2 - sum t^2 / N^2 + 1/N. The mean over all k is 1/N exactly.
Eigen::MatrixXd spinStructureFactor(const ConstMatrixRef& t, int threads)
{
    const auto sites = static_cast<double>(t.cols());
    const double squares = t.cast<double>().squaredNorm() / static_cast<double>(t.rows());
    return powerSpectrum(t, threads).array() - squares / (sites * sites) + 1 / sites;
}

} // namespace

Observables spinObservables(int lattice, double temperature)
{
    return {.quantity = meanSpins,
        .rows = {{.id = "structure_factor",
                     .title = "Structure factor S(0)",
                     .symbol = "S(0)",
                     .unit = "",
                     .help = "S(0) = ⟨(Σ tanh x_i / N)² − Σ tanh² x_i / N²⟩ + 1/N, the mean square of the "
                             "magnetisation, from 1/N (disorder) to 1 (order): Li & Wang, Fig. 3(b).",
                     .minimum = 0,
                     .maximum = 1,
                     .measure = meanSquareMagnetization},
            {.id = "energy",
                .title = "Energy per site",
                .symbol = "E/N",
                .unit = "J",
                .help = "E/N = −⟨Σ tanh x_i tanh x_j⟩ / N over the 2N pairs of neighbours, the energy of the spins.",
                .exact = exactIsing(lattice, temperature).energyPerSite,
                .measure = energyPerSite}},
        .orderParameter = OrderParameter{.row = {.id = "magnetization",
                                             .title = "Magnetisation",
                                             .symbol = "m",
                                             .unit = "",
                                             .help = "m = Σ tanh x_i / N, from −1 to 1.",
                                             .minimum = -1,
                                             .maximum = 1,
                                             .measure = magnetization},
            .lower = -1,
            .upper = 1},
        .structureFactor
        = StructureFactor{.help = "S(k) = ⟨|Σ_r e^ikr tanh x_r|² − Σ tanh² x_r⟩ / N² + 1/N, the mean square of the "
                                  "spins' wave with wave vector k. At the critical point it falls as k^−7/4.",
            .measure = spinStructureFactor,
            .maximum = 1}};
}

} // namespace nrg
