// neuralrg wolff: the reference for any lattice and temperature, by clusters of the spins themselves.

#include <chrono>

#include "app/cli/commands.h"
#include "app/cli/interrupt.h"
#include "app/cli/options.h"
#include "app/cli/output.h"
#include "app/cli/progress.h"
#include "engine/run/build_model.h"
#include "engine/sampling/chain_statistics.h"
#include "engine/session/worker_options.h"
#include "engine/targets/dual_ising/wolff.h"

namespace nrg::cli {

namespace {

struct WolffCommandOptions {
    SettingsOptions settings;
    std::optional<std::int64_t> sweeps;
    std::optional<std::int64_t> seed;
    std::optional<std::int64_t> threads;
};

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
    const ChainStatistics structure = chainStatistics(result->structureFactor);
    const ChainStatistics energy = chainStatistics(result->energyPerSite);
    print({{"lattice", settings.lattice}, {"temperature", settings.target.options.number("temperature")},
        {"sweeps", result->energyPerSite.size()}, {"structure_factor", structure.mean},
        {"structure_factor_error", structure.error}, {"energy", energy.mean}, {"energy_error", energy.error},
        {"tau", structure.tau}, {"energy_tau", energy.tau}, {"r_hat", structure.rHat}, {"energy_r_hat", energy.rHat},
        {"ess", structure.ess}, {"long_enough", isLongEnough(structure) && isLongEnough(energy)},
        {"seconds", std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count()}});
    return 0;
}

} // namespace

void addWolff(CLI::App& app, Work& chosen)
{
    CLI::App* const command
        = app.add_subcommand("wolff", "Reference for the Ising model's spins by Wolff's cluster algorithm");
    command->footer(
        "Eight independent replicas; a sweep is as many clusters as flip L x L spins on average. structure_factor is "
        "S(0) = <(sum s / N)^2>, energy <E>/N in units of J, tau that of S(0) in sweeps; errors include the "
        "autocorrelation. long_enough is false where the replicas are too short for tau or an r_hat is 1.05 or more. "
        "Error, tau, r_hat and ess are null where all spins stay aligned. The result does not depend on the number of "
        "threads.");
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
