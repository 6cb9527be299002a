#include "engine/targets/dual_ising/spin_observables.h"

#include <cmath>

#include "engine/lattice/power_spectrum.h"
#include "engine/targets/dual_ising/exact_correlations.h"
#include "engine/targets/dual_ising/exact_ising.h"

namespace nrg {

namespace {

constexpr int kInstantLattice = 32; ///< the largest whose correlations take milliseconds only

/// S(0) and S(k) of the spins. Means of the rows over x ~ pi are those of the spins.
class SpinWork final : public ExactWork {
public:
    SpinWork(int lattice, double temperature)
        : m_correlations(lattice, temperature)
        , m_energyPerSite(exactIsing(lattice, temperature).energyPerSite)
    {
    }

    void advance(int threads) override { m_correlations.advance(threads); }
    bool isDone() const override { return m_correlations.isDone(); }
    double share() const override { return m_correlations.share(); }
    ExactMeans result() const override
    {
        const Eigen::MatrixXd structure = structureFactorOf(m_correlations.correlations());
        return {.rows = {structure(0, 0), m_energyPerSite}, .structureFactor = structure};
    }

private:
    CorrelationWork m_correlations;
    double m_energyPerSite;
};

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

/// (sum s)^2 and (sum s)^4 of independent spins with means t, per site: their cumulants add up.
Eigen::MatrixXd magnetizationMoments(const ConstMatrixRef& t)
{
    const auto sites = static_cast<double>(t.cols());
    Eigen::ArrayXd first = Eigen::ArrayXd::Zero(t.rows());
    Eigen::ArrayXd second = first;
    Eigen::ArrayXd third = first;
    Eigen::ArrayXd fourth = first;
    for (Index site = 0; site < t.cols(); ++site) {
        const Eigen::ArrayXd mean = t.col(site).cast<double>().array();
        const Eigen::ArrayXd variance = 1 - mean.square();
        first += mean;
        second += variance;
        third -= 2 * mean * variance;
        fourth += variance * (4 - 6 * variance);
    }
    // The fourth cumulant of a spin is -2 (1 - t^2)(1 - 3 t^2) = v (4 - 6 v) with v = 1 - t^2.
    Eigen::MatrixXd moments(t.rows(), 2);
    const Eigen::ArrayXd square = first.square();
    moments.col(0) = (square + second) / (sites * sites);
    moments.col(1) = (fourth + 4 * third * first + 3 * second.square() + 6 * second * square + square.square())
        / (sites * sites * sites * sites);
    return moments;
}

/// e and (e - center)^2 of independent spins with means t. Two bonds are independent unless they share a site, whose
/// square is one; L > 2.
Eigen::MatrixXd energyMoments(const ConstMatrixRef& t, double center)
{
    const auto sites = static_cast<double>(t.cols());
    const auto lattice = static_cast<Index>(std::lround(std::sqrt(sites)));
    Eigen::ArrayXd sum = Eigen::ArrayXd::Zero(t.rows()); // of t_i t_j over bonds
    Eigen::ArrayXd variance = sum;
    for (Index row = 0; row < lattice; ++row)
        for (Index column = 0; column < lattice; ++column) {
            const auto at = [&](Index r, Index c) -> Eigen::ArrayXd {
                return t.col((r + lattice) % lattice * lattice + (c + lattice) % lattice).cast<double>().array();
            };
            const Eigen::ArrayXd here = at(row, column);
            const Eigen::ArrayXd right = at(row, column + 1);
            const Eigen::ArrayXd below = at(row + 1, column);
            const Eigen::ArrayXd left = at(row, column - 1);
            const Eigen::ArrayXd above = at(row - 1, column);
            sum += here * (right + below);
            variance += 2 - here.square() * (right.square() + below.square());
            const Eigen::ArrayXd around = right + below + left + above;
            const Eigen::ArrayXd squares = right.square() + below.square() + left.square() + above.square();
            variance += (1 - here.square()) * (around.square() - squares);
        }
    Eigen::MatrixXd moments(t.rows(), 2);
    moments.col(0) = -sum / sites;
    moments.col(1) = (moments.col(0).array() - center).square() + variance / (sites * sites);
    return moments;
}

} // namespace

DerivedObservable spinSpecificHeat(int lattice, double temperature)
{
    const ExactIsing exact = exactIsing(lattice, temperature);
    const double center = exact.energyPerSite;
    const double scale = static_cast<double>(lattice) * lattice / (temperature * temperature);
    return {.id = "specific_heat",
        .title = "Specific heat",
        .symbol = "C/N",
        .unit = "k_B",
        .help = "C/N = (⟨E²⟩ − ⟨E⟩²) / (N T²), the specific heat of the spins.",
        .exact = exact.specificHeat,
        .moments = [center](const ConstMatrixRef& t) { return energyMoments(t, center); },
        .value
        = [center, scale](
              const Eigen::VectorXd& means) { return scale * (means[1] - (means[0] - center) * (means[0] - center)); }};
}

DerivedObservable spinBinderRatio()
{
    return {.id = "binder_ratio",
        .title = "Binder ratio",
        .symbol = "U",
        .unit = "",
        .help = "U = 1 − ⟨m⁴⟩ / (3 ⟨m²⟩²) of the magnetisation of the spins, from 0 (disorder) to 2/3 (order).",
        .moments = magnetizationMoments,
        .value = [](const Eigen::VectorXd& means) { return 1 - means[1] / (3 * means[0] * means[0]); }};
}

Observables spinObservables(int lattice, double temperature)
{
    Observables table{.quantity = meanSpins,
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
            .maximum = 1},
        .derived = {spinSpecificHeat(lattice, temperature), spinBinderRatio()}};
    if (lattice > kInstantLattice) {
        table.exactWork = [lattice, temperature] { return std::make_unique<SpinWork>(lattice, temperature); };
        return table;
    }
    table.structureFactor->exact = structureFactorOf(exactCorrelations(lattice, temperature));
    table.rows.front().exact = table.structureFactor->exact(0, 0);
    return table;
}

} // namespace nrg
