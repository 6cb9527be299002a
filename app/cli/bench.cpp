// neuralrg bench: how fast this machine trains, and what share of its own matrix-product rate the networks reach.

#include <algorithm>
#include <chrono>
#include <fstream>
#include <thread>

#include "app/cli/commands.h"
#include "app/cli/interrupt.h"
#include "app/cli/options.h"
#include "app/cli/output.h"
#include "app/cli/progress.h"
#include "engine/flow/tile_kernels.h"
#include "engine/session/build_model.h"

namespace nrg::cli {

namespace {

using Clock = std::chrono::steady_clock;

constexpr int kWarmUpSteps = 2;
constexpr Index kProductSide = 768;
constexpr double kProductSeconds = 0.5;

struct BenchOptions {
    SettingsOptions settings;
    std::optional<std::int64_t> steps = 20;
};

double secondsSince(Clock::time_point start)
{
    return std::chrono::duration<double>(Clock::now() - start).count();
}

/// Evaluations of all networks that a step costs. A product evaluates them once more, and as much again for the
/// derivative by their inputs and, where asked for, by their parameters.
double networkPasses(const TrainerOptions& options, bool symmetric)
{
    constexpr double kPass = 1;
    constexpr double kInputProduct = 2;
    constexpr double kFullProduct = 3;
    const double directions = symmetric ? 2 : 1; // generate, and infer at -x
    if (options.estimator == GradientEstimator::Total)
        return directions * (kPass + kFullProduct);
    return directions * (kPass + kInputProduct) + kFullProduct;
}

/// Rate of Eigen's own float32 matrix product, all threads at once, in 1e9 operations a second.
double sgemmGflops(int threads)
{
    std::vector<double> rates(static_cast<std::size_t>(threads));
    std::vector<std::jthread> workers;
    for (double& rate : rates)
        workers.emplace_back([&rate] {
            const Eigen::MatrixXf a = Eigen::MatrixXf::Constant(kProductSide, kProductSide, 1e-3f);
            const Eigen::MatrixXf b = Eigen::MatrixXf::Constant(kProductSide, kProductSide, 2e-3f);
            Eigen::MatrixXf c(kProductSide, kProductSide);
            c.noalias() = a * b;
            double products = 0;
            const Clock::time_point start = Clock::now();
            do {
                c.noalias() = a * b;
                ++products;
            } while (secondsSince(start) < kProductSeconds);
            rate = products * 2e-9 * kProductSide * kProductSide * kProductSide / secondsSince(start);
        });
    workers.clear();
    double sum = 0;
    for (const double rate : rates)
        sum += rate;
    return sum;
}

/// Largest resident size of this process so far, from /proc; empty where there is none.
std::optional<double> peakMemoryMib()
{
    std::ifstream status("/proc/self/status");
    std::string key;
    while (status >> key) {
        double kib = 0;
        if (key == "VmHWM:" && status >> kib)
            return kib / 1024;
        std::getline(status, key);
    }
    return std::nullopt;
}

std::vector<double> timeSteps(Trainer& trainer, std::int64_t steps)
{
    const InterruptGuard guard;
    Progress progress;
    std::vector<double> seconds;
    for (std::int64_t step = -kWarmUpSteps; step < steps; ++step) {
        const StepReport report = trainer.step();
        if (guard.interrupted())
            throw std::runtime_error("Interrupted before all steps were timed; there is no result.");
        if (step < 0)
            continue;
        seconds.push_back(report.stepSeconds);
        progress.show(step + 1, steps, "steps");
    }
    std::sort(seconds.begin(), seconds.end());
    return seconds;
}

int bench(const BenchOptions& options)
{
    const Settings settings = options.settings.settings();
    const TrainerOptions training = trainerOptions(settings);
    Trainer trainer(buildModel(settings), training);
    const std::vector<double> seconds = timeSteps(trainer, *options.steps);
    const std::size_t half = seconds.size() / 2;
    const double median = seconds.size() % 2 != 0 ? seconds[half] : 0.5 * (seconds[half - 1] + seconds[half]);
    const std::optional<double> memory = peakMemoryMib();
    const RenormalizationFlow& flow = *trainer.model().flow;
    const double operations = 2 * flow.multiplyAddsPerPass() * networkPasses(training, settings.symmetric)
        * static_cast<double>(settings.batch);
    const double network = operations * 1e-9 / median;
    const double sgemm = sgemmGflops(training.threads);
    print({{"seconds_per_step", median}, {"seconds_per_step_minimum", seconds.front()},
        {"seconds_per_step_and_site", median / static_cast<double>(flow.siteCount())},
        {"latent_hmc_seconds_per_leapfrog", nullptr}, {"sgemm_gflops", sgemm}, {"network_gflops", network},
        {"network_share_of_sgemm", network / sgemm}, {"peak_memory_mib", orNull(memory)}, {"lattice", settings.lattice},
        {"batch", settings.batch}, {"parameters", flow.parameterCount()}, {"threads", training.threads},
        {"instruction_set", kernelTarget()}, {"steps", *options.steps}});
    return 0;
}

} // namespace

void addBench(CLI::App& app, Work& chosen)
{
    CLI::App* const command = app.add_subcommand("bench", "Time training steps on this machine");
    command->footer(
        "seconds_per_step is a median after two steps of warm-up. network_gflops counts the multiplications and "
        "additions of the networks s and t alone, recomputation included, over the whole step's time; sgemm_gflops is "
        "Eigen's float32 matrix product on as many threads, measured right after. peak_memory_mib is the process's "
        "largest resident size before that. latent_hmc_seconds_per_leapfrog is null until there is a latent sampler.");
    const auto options = std::make_shared<BenchOptions>();
    addWhole(*command, "steps", options->steps, 1, 1'000'000, "Steps to time");
    options->settings.addAll(*command);
    command->callback([options, &chosen] { chosen = [options] { return bench(*options); }; });
}

} // namespace nrg::cli
