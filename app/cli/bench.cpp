// neuralrg bench: how fast this machine trains, compared with its limit.

#include <algorithm>

#include "app/cli/bench_measurements.h"
#include "app/cli/commands.h"
#include "app/cli/options.h"
#include "app/cli/output.h"
#include "engine/core/instruction_set.h"
#include "engine/run/build_model.h"
#include "engine/run/memory_estimate.h"
#include "engine/training/step_operations.h"

namespace nrg::cli {

namespace {

struct BenchOptions {
    SettingsOptions settings;
    std::optional<std::int64_t> steps;
    bool noThreadScaling = false;
    bool analysis = false;
};

/// Counted operations at measured rates: no program that does this work takes less.
double limitSeconds(const OperationCount& operations, const Measurements& measured)
{
    return 2 * operations.multiplyAdds / measured.matrixProductRate + operations.exponentials / measured.exponentialRate
        + operations.inverseRoots / measured.inverseRootRate;
}

Json scalingOf(const Measurements& measured)
{
    Json rows = Json::array();
    const ScalingPoint& first = measured.threadScaling.front();
    for (const ScalingPoint& point : measured.threadScaling)
        rows.push_back({{"threads", point.threads}, {"seconds_per_step", point.secondsPerStep},
            {"speed_up", first.threads == 1 ? Json(first.secondsPerStep / point.secondsPerStep) : Json()}});
    return rows;
}

int bench(const BenchOptions& options)
{
    const Settings settings = options.settings.settings();
    const TrainerOptions training = trainerOptions(settings);
    Trainer trainer(buildModel(settings), training);
    const Flow& flow = trainer.model().flow();
    const Measurements measured
        = measure(trainer, {.steps = *options.steps, .threadScaling = !options.noThreadScaling});
    const OperationCount recomputed = stepOperations(trainer.model(), training, Activations::Recomputed);
    const OperationCount kept = stepOperations(trainer.model(), training, Activations::Kept);
    const double limit = limitSeconds(recomputed, measured);
    const double keptLimit = limitSeconds(kept, measured);
    std::optional<double> responseSeconds, informationSeconds;
    if (options.analysis) {
        const AnalysisTimes times = measureAnalysis(trainer);
        responseSeconds = times.responseSeconds;
        informationSeconds = times.informationSeconds;
    }

    const double step = measured.secondsPerStep;
    const double sgemm = measured.matrixProductRate * 1e-9;
    const double network = 2e-9 * recomputed.multiplyAdds / step;
    print({{"seconds_per_step", step}, {"seconds_per_step_minimum", measured.secondsPerStepMinimum},
        {"seconds_per_step_and_site", step / static_cast<double>(flow.siteCount())}, {"limit_seconds", limit},
        {"step_to_limit", step / limit}, {"multiply_adds", recomputed.multiplyAdds},
        {"exponentials", recomputed.exponentials}, {"inverse_roots", recomputed.inverseRoots},
        {"without_recomputation",
            {{"limit_seconds", keptLimit}, {"step_to_limit", step / keptLimit}, {"multiply_adds", kept.multiplyAdds},
                {"exponentials", kept.exponentials}, {"inverse_roots", kept.inverseRoots}}},
        {"sgemm_gflops", sgemm}, {"exponentials_per_second", measured.exponentialRate},
        {"inverse_roots_per_second", measured.inverseRootRate}, {"network_gflops", network},
        {"network_share_of_sgemm", network / sgemm}, {"thread_scaling", scalingOf(measured)},
        {"latent_hmc_seconds_per_leapfrog", measured.secondsPerLeapfrog},
        {"leapfrog_to_step", measured.secondsPerLeapfrog / step}, {"response_seconds", orNull(responseSeconds)},
        {"information_seconds", orNull(informationSeconds)}, {"peak_memory_mib", orNull(measured.peakMemoryMib)},
        {"estimated_memory_mib", estimateMemory(settings) / (1024 * 1024)}, {"lattice", settings.lattice},
        {"batch", training.batch}, {"parameters", flow.parameterCount()}, {"threads", training.threads},
        {"instruction_set", instructionSet()}, {"steps", *options.steps}});
    return 0;
}

} // namespace

void addBench(CLI::App& app, Work& chosen)
{
    CLI::App* const command = app.add_subcommand("bench", "Time training steps on this machine");
    command->footer(
        "limit_seconds is what a step would take if its multiply_adds went at the rate of Eigen's float32 matrix "
        "product "
        "(sgemm_gflops), its exponentials and its inverse_roots at those of plain loops over first-level cache "
        "(exponentials_per_second, inverse_roots_per_second), one after the other, all on all threads; operations are "
        "those of the networks, maps and Fourier layers, the evaluations that the gradient repeats included, or not "
        "under without_recomputation. In a build without NRG_NATIVE Eigen's "
        "product is slower than the machine, and the limit too long. Times are medians, measured in turns with the "
        "rates. A leapfrog is one of as many latent chains as the batch has configurations. peak_memory_mib is the "
        "process's largest resident size while it trains, estimated_memory_mib what training was expected to take of "
        "it before it began (the program itself takes some 10 MiB more). network_gflops is 2 multiply_adds over the "
        "step's time.");
    const auto options = std::make_shared<BenchOptions>();
    addOption(*command, wholeRow("steps", "Steps to time with all threads.", 1, 1'000'000, 100), options->steps);
    command->add_flag("--no-thread-scaling", options->noThreadScaling, "Do not time fewer threads as well");
    command->add_flag("--analysis", options->analysis,
        "Also time the response of four latents (256 samples) and the mutual information of all pairs of up to 256 "
        "sites (1000 samples)");
    options->settings.addAll(*command);
    command->callback([options, &chosen] { chosen = [options] { return bench(*options); }; });
}

} // namespace nrg::cli
