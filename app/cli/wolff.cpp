// neuralrg wolff: the reference for any lattice and temperature, by clusters of the spins themselves.

#include <chrono>
#include <cmath>
#include <map>

#include "app/cli/commands.h"
#include "app/cli/interrupt.h"
#include "app/cli/observable_figures.h"
#include "app/cli/options.h"
#include "app/cli/output.h"
#include "app/cli/progress.h"
#include "engine/run/build_model.h"
#include "engine/sampling/chain_statistics.h"
#include "engine/sampling/control_variate.h"
#include "engine/sampling/derived_estimate.h"
#include "engine/session/order_histogram.h"
#include "engine/session/worker_options.h"
#include "engine/targets/dual_ising/exact_ising.h"
#include "engine/targets/dual_ising/spin_observables.h"
#include "engine/targets/dual_ising/wolff.h"

namespace nrg::cli {

namespace {

struct WolffCommandOptions {
    SettingsOptions settings;
    std::optional<std::int64_t> sweeps;
    std::optional<std::int64_t> seed;
    std::optional<std::int64_t> threads;
};

/// S(0) with the energy and its square about the exact mean as controls, whose means are known exactly.
Eigen::MatrixXd controlledStructureFactor(const WolffSeries& series, int lattice, double temperature)
{
    const ExactIsing exact = exactIsing(lattice, temperature);
    const double sites = static_cast<double>(lattice) * lattice;
    const std::vector<Control> controls{{series.energyPerSite, exact.energyPerSite},
        {(series.energyPerSite.array() - exact.energyPerSite).square(),
            exact.specificHeat * temperature * temperature / sites}};
    return controlledSeries(series.structureFactor, controls);
}

/// m = sum s / N. Either sign of a configuration is as likely, so that each counts half.
OrderHistogram magnetizationHistogram(const WolffSeries& series, int lattice)
{
    const double sites = static_cast<double>(lattice) * lattice;
    std::map<std::int64_t, std::int64_t> levels; // |sum s|, and how often
    for (const double square : series.structureFactor.reshaped())
        ++levels[std::llround(std::sqrt(square) * sites)];
    OrderCounts counts(-1, 1);
    for (const auto& [sum, times] : levels)
        counts.addLevel(static_cast<double>(sum) / sites, 1 / sites, times);
    return counts.histogram();
}

void addMomentFigures(Json& figures, const WolffSeries& series, int lattice, double temperature)
{
    const double center = exactIsing(lattice, temperature).energyPerSite;
    const std::vector<Eigen::MatrixXd> energy{series.energyPerSite, (series.energyPerSite.array() - center).square()};
    const std::vector<Eigen::MatrixXd> magnetization{series.structureFactor, series.structureFactor.array().square()};
    const DerivedObservable heat = spinSpecificHeat(lattice, temperature);
    const DerivedObservable binder = spinBinderRatio();
    addDerivedFigures(figures, heat, derivedEstimate(heat, energy));
    addDerivedFigures(figures, binder, derivedEstimate(binder, magnetization));
    figures["magnetization_histogram"] = histogramFigures(magnetizationHistogram(series, lattice));
}

int run(const WolffCommandOptions& options)
{
    const Settings settings = options.settings.settings();
    const auto start = std::chrono::steady_clock::now();
    const InterruptGuard guard;
    std::optional<WolffSeries> result;
    {
        Progress progress;
        result = wolffSeries({.lattice = settings.lattice,
                                 .temperature = settings.target.options.number("temperature"),
                                 .sweeps = *options.sweeps,
                                 .seed = static_cast<std::uint64_t>(*options.seed),
                                 .threads = resolvedThreads(static_cast<int>(*options.threads))},
            [&](std::int64_t done) {
                progress.show(std::min(done, *options.sweeps), *options.sweeps, "sweeps");
                return !guard.interrupted();
            });
    }
    if (!result)
        throw std::runtime_error("Interrupted before all sweeps were done; there is no result.");
    const double temperature = settings.target.options.number("temperature");
    const ChainStatistics structure = chainStatistics(result->structureFactor);
    const ChainStatistics controlled
        = chainStatistics(controlledStructureFactor(*result, settings.lattice, temperature));
    const ChainStatistics energy = chainStatistics(result->energyPerSite);
    const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    const ExactMeans exact = exactFigures(spinObservables(settings.lattice, temperature));
    Json figures{{"lattice", settings.lattice}, {"temperature", temperature}, {"sweeps", result->energyPerSite.size()},
        {"structure_factor", controlled.mean}, {"structure_factor_error", controlled.error},
        {"structure_factor_exact", orNull(exact.rows[0])}, {"structure_factor_uncontrolled", structure.mean},
        {"structure_factor_uncontrolled_error", structure.error}, {"energy", energy.mean},
        {"energy_error", energy.error}, {"energy_exact", orNull(exact.rows[1])}, {"tau", structure.tau},
        {"energy_tau", energy.tau}, {"r_hat", structure.rHat}, {"energy_r_hat", energy.rHat}, {"ess", structure.ess},
        {"long_enough", isLongEnough(structure) && isLongEnough(energy)}};
    addMomentFigures(figures, *result, settings.lattice, temperature);
    figures["seconds"] = seconds;
    print(figures);
    return 0;
}

} // namespace

void addWolff(CLI::App& app, Work& chosen)
{
    CLI::App* const command
        = app.add_subcommand("wolff", "Reference for the Ising model's spins by Wolff's cluster algorithm");
    command->footer(
        "Eight independent replicas; a sweep is as many clusters as flip L x L spins on average. structure_factor is "
        "S(0) = <(sum s / N)^2>, with the deviation of the energy from its exact mean as a control variate, which "
        "makes "
        "the error up to four times smaller; structure_factor_uncontrolled is the plain mean. energy is <E>/N in units "
        "of J, tau that of the plain S(0) in sweeps; errors include the autocorrelation. specific_heat is that of the "
        "spins in k_B per site, binder_ratio 1 - <m^4> / (3 <m^2>^2), magnetization_histogram the density of m = sum s "
        "/ N in equal bins from lower to upper. Keys that end in _exact hold what is known exactly. long_enough is "
        "false where the "
        "replicas are too short for tau or an r_hat is 1.05 or more. Error, tau, r_hat and ess are null where all "
        "spins stay "
        "aligned. The result does "
        "not depend on the number of threads.");
    const auto options = std::make_shared<WolffCommandOptions>();
    options->settings.add(*command, {"lattice", "temperature"});
    addOption(*command,
        wholeRow("sweeps", "Sweeps over all replicas, after their warm-up.", 16, 10'000'000, WolffOptions().sweeps),
        options->sweeps);
    addOption(*command, seedRow("Seed of the clusters."), options->seed);
    addOption(*command, threadsRow(), options->threads);
    command->callback([options, &chosen] { chosen = [options] { return run(*options); }; });
}

} // namespace nrg::cli
