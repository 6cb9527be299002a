#pragma once
// What the tests of the samplers share: exact results at L = 4, the energies as rows, chains to series.

#include <cmath>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "engine/sampling/chain_statistics.h"
#include "engine/sampling/hmc.h"
#include "engine/sampling/latent_energy.h"
#include "engine/sampling/physical_energy.h"
#include "engine/targets/dual_ising/exact_ising.h"
#include "support/flow_cases.h"
#include "support/spin_measurements.h"

namespace nrg::test {

struct ExactObservables {
    double structureFactor = 0; ///< <(sum s / N)^2>
    double energyPerSite = 0;
};

/// All 2^16 states of the periodic 4 x 4 lattice.
inline ExactObservables enumerate(double temperature)
{
    double weight = 0;
    ExactObservables sum;
    for (unsigned state = 0; state < 1u << 16; ++state) {
        const auto spin = [state](int row, int column) { return (state >> (row % 4 * 4 + column % 4)) & 1u ? 1 : -1; };
        int total = 0;
        int bonds = 0;
        for (int row = 0; row < 4; ++row)
            for (int column = 0; column < 4; ++column) {
                total += spin(row, column);
                bonds += spin(row, column) * (spin(row, column + 1) + spin(row + 1, column));
            }
        const double boltzmann = std::exp((bonds - 32) / temperature);
        weight += boltzmann;
        sum.structureFactor += boltzmann * total * total / 256.0;
        sum.energyPerSite -= boltzmann * bonds / 16.0;
    }
    return {sum.structureFactor / weight, sum.energyPerSite / weight};
}

inline FlowOptions smallFlow(int lattice = 4, double translationScale = 0.5)
{
    FlowOptions options;
    options.lattice = {.lattice = lattice, .depth = lattice == 4 ? 2 : 3};
    options.couplings = 6;
    return withNetworks(options, {.hidden = 16, .translationScale = translationScale});
}

struct EnergyCase {
    std::string name;
    std::function<std::unique_ptr<Energy>(double temperature, int threads)> make; ///< L = 4
};

/// Every energy, the latent ones under a flow far from the identity.
inline std::vector<EnergyCase> energyCases()
{
    const auto latent = [](bool symmetric) {
        return [symmetric](double temperature, int threads) -> std::unique_ptr<Energy> {
            const std::shared_ptr<const Model> model = modelOf(smallFlow(), temperature, symmetric);
            std::vector<Real> theta(static_cast<std::size_t>(model->flow().parameterCount()));
            model->flow().initialize(theta, 3);
            for (std::size_t i = 0; i < theta.size(); ++i)
                theta[i] += static_cast<Real>(
                    0.05 * normals(3, {Stream::Evaluation, 7, static_cast<std::uint32_t>(i), 0})[0]);
            return std::make_unique<LatentEnergy>(
                model, std::make_shared<const std::vector<Real>>(std::move(theta)), threads);
        };
    };
    const auto target
        = [](double temperature) { return std::shared_ptr<const Target>(std::make_unique<DualIsing>(4, temperature)); };
    return {
        {"LatentPlain", latent(false)},
        {"LatentSymmetric", latent(true)},
        {"Physical",
            [target](double temperature, int threads) -> std::unique_ptr<Energy> {
                return std::make_unique<PhysicalEnergy>(target(temperature), threads);
            }},
        {"Preconditioned",
            [target](double temperature, int threads) -> std::unique_ptr<Energy> {
                return std::make_unique<PreconditionedPhysicalEnergy>(target(temperature), threads);
            }},
    };
}

/// Some trajectories away from the cold start, where the energy is like the chains' own.
inline Matrix settledPositions(const EnergyCase& row, double temperature, int chains, std::uint64_t seed)
{
    std::unique_ptr<Energy> energy = row.make(temperature, 1);
    Matrix start = energy->positionsOf(coldStart(chains, 16, seed));
    Hmc hmc(std::move(energy), {.seed = seed}, std::move(start));
    for (int i = 0; i < 60; ++i)
        hmc.advance();
    return hmc.state().positions;
}

/// Runs a leapfrog forth and, with reversed momenta, back. Returns the largest distance of a chain from where it
/// started, relative to the length of its start.
inline double reversalError(const EnergyCase& row, double stepSize, int steps)
{
    const std::unique_ptr<Energy> energy = row.make(kCriticalTemperature, 1);
    ChainPoint point;
    point.positions = settledPositions(row, kCriticalTemperature, 70, 5);
    evaluate(*energy, point);
    const Matrix start = point.positions;
    Matrix momenta = normalMatrix(start.rows(), start.cols(), 9);
    const Vector stepSizes = Vector::Constant(start.rows(), stepSize);
    leapfrog(*energy, point, momenta, stepSizes, steps);
    const double travelled = static_cast<double>((point.positions - start).norm() / start.norm());
    if (travelled < 0.1)
        return 1; // the chain must have moved
    momenta *= Real(-1);
    leapfrog(*energy, point, momenta, stepSizes, steps);
    const Vector distance = (point.positions - start).rowwise().norm().cast<double>();
    const Vector length = start.rowwise().norm().cast<double>();
    return distance.cwiseQuotient(length).maxCoeff();
}

/// S(0) and E/N of every chain over a run.
struct Series {
    Eigen::MatrixXd structureFactor; ///< (steps x chains)
    Eigen::MatrixXd energyPerSite;
};

inline Series runSampler(Sampler& sampler, int warmUp, int steps)
{
    for (int i = 0; i < warmUp; ++i)
        sampler.advance();
    sampler.endWarmUp();
    const Index chains = sampler.fields().rows();
    Series series{Eigen::MatrixXd(steps, chains), Eigen::MatrixXd(steps, chains)};
    for (int i = 0; i < steps; ++i) {
        sampler.advance();
        const FieldObservables observables = observe(sampler.fields());
        series.structureFactor.row(i) = observables.structureFactor;
        series.energyPerSite.row(i) = observables.energyPerSite;
    }
    return series;
}

} // namespace nrg::test
