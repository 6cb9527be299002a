#include "app/cli/bench_measurements.h"

#include <algorithm>
#include <chrono>
#include <fstream>
#include <memory>
#include <stdexcept>
#include <string>

#include "app/cli/interrupt.h"
#include "app/cli/progress.h"
#include "engine/analysis/mutual_information.h"
#include "engine/analysis/response.h"
#include "engine/core/normal_matrix.h"
#include "engine/flow/machine_rates.h"
#include "engine/sampling/hmc.h"
#include "engine/sampling/latent_energy.h"
#include "engine/session/analysis_reports.h"

namespace nrg::cli {

namespace {

using Clock = std::chrono::steady_clock;

constexpr int kWarmUpSteps = 2;
constexpr std::int64_t kRounds = 5;
constexpr int kLeapfrogsPerRound = 2;
constexpr double kLeapfrogStepSize = 0.02; ///< short enough for a flow that is almost untrained
constexpr double kProductSeconds = 0.1;    ///< of each measurement of a rate
constexpr double kExponentialSeconds = 0.05;

double secondsSince(Clock::time_point start)
{
    return std::chrono::duration<double>(Clock::now() - start).count();
}

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    const std::size_t half = values.size() / 2;
    return values.size() % 2 != 0 ? values[half] : 0.5 * (values[half - 1] + values[half]);
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

/// 1 to 4, then doubling, and `all`.
std::vector<int> threadCounts(int all)
{
    std::vector<int> counts;
    for (int threads = 1; threads < all; threads += threads < 4 ? 1 : threads)
        counts.push_back(threads);
    counts.push_back(all);
    return counts;
}

/// One latent trajectory of as many chains as the batch has configurations, under frozen parameters.
class LatentTrajectory {
public:
    explicit LatentTrajectory(const Trainer& trainer)
        : m_energy(trainer.sharedModel(), std::make_shared<const std::vector<Real>>(trainer.state().theta),
            trainer.options().threads)
        , m_stepSizes(Vector::Constant(trainer.options().batch, kLeapfrogStepSize))
    {
        const TrainerOptions& options = trainer.options();
        m_point.positions.resize(options.batch, m_energy.variableCount());
        m_momenta.resize(options.batch, m_energy.variableCount());
        drawNormals(m_point.positions, options.seed, Stream::ColdStart, 0, 0, options.threads);
        drawNormals(m_momenta, options.seed, Stream::Momentum, 0, 0, options.threads);
        evaluate(m_energy, m_point);
    }

    void advance() { leapfrog(m_energy, m_point, m_momenta, m_stepSizes, 1); }

private:
    LatentEnergy m_energy;
    Vector m_stepSizes;
    ChainPoint m_point;
    Matrix m_momenta;
};

class Measurement {
public:
    Measurement(Trainer& trainer, const MeasurementPlan& plan)
        : m_trainer(trainer)
        , m_plan(plan)
        , m_allThreads(trainer.options().threads)
        , m_counts(plan.threadScaling ? threadCounts(m_allThreads) : std::vector<int>{m_allThreads})
        , m_steps(m_counts.size())
    {
    }

    Measurements run()
    {
        for (int step = 0; step < kWarmUpSteps; ++step)
            trainOnce();
        const std::optional<double> memory = peakMemoryMib();
        LatentTrajectory trajectory(m_trainer);
        const std::int64_t rounds = std::min(kRounds, m_plan.steps);
        timeRates();
        for (std::int64_t round = 0; round < rounds; ++round) {
            const std::int64_t steps = m_plan.steps * (round + 1) / rounds - m_plan.steps * round / rounds;
            for (std::size_t i = 0; i + 1 < m_counts.size(); ++i)
                timeSteps(i, std::max<std::int64_t>(1, steps / 4));
            timeSteps(m_counts.size() - 1, steps);
            timeLeapfrogs(trajectory);
            timeRates();
            m_progress.show(round + 1, rounds, "rounds");
        }

        const std::vector<double>& whole = m_steps.back();
        Measurements result{.secondsPerStep = median(whole),
            .secondsPerStepMinimum = *std::min_element(whole.begin(), whole.end()),
            .secondsPerLeapfrog = median(m_leapfrogs),
            .matrixProductRate = median(m_products),
            .exponentialRate = median(m_exponentials),
            .inverseRootRate = median(m_roots),
            .threadScaling = {},
            .peakMemoryMib = memory};
        for (std::size_t i = 0; i < m_counts.size(); ++i)
            result.threadScaling.push_back({m_counts[i], median(m_steps[i])});
        return result;
    }

private:
    void checkInterrupt() const
    {
        if (m_guard.interrupted())
            throw std::runtime_error("Interrupted before all steps were timed; there is no result.");
    }

    double trainOnce()
    {
        const double seconds = m_trainer.step().stepSeconds;
        checkInterrupt();
        return seconds;
    }

    /// One untimed step that fills the caches and starts the threads, then `count` timed ones.
    void timeSteps(std::size_t which, std::int64_t count)
    {
        m_trainer.setThreads(m_counts[which]);
        trainOnce();
        for (std::int64_t step = 0; step < count; ++step)
            m_steps[which].push_back(trainOnce());
    }

    void timeLeapfrogs(LatentTrajectory& trajectory)
    {
        trajectory.advance();
        for (int leapfrog = 0; leapfrog < kLeapfrogsPerRound; ++leapfrog) {
            const Clock::time_point start = Clock::now();
            trajectory.advance();
            m_leapfrogs.push_back(secondsSince(start));
            checkInterrupt();
        }
    }

    void timeRates()
    {
        m_products.push_back(matrixProductRate(m_allThreads, kProductSeconds));
        m_exponentials.push_back(exponentialRate(m_allThreads, kExponentialSeconds));
        m_roots.push_back(inverseRootRate(m_allThreads, kExponentialSeconds));
        checkInterrupt();
    }

    Trainer& m_trainer;
    const MeasurementPlan& m_plan;
    int m_allThreads;
    std::vector<int> m_counts;                ///< of threads, ascending, all of them last
    std::vector<std::vector<double>> m_steps; ///< seconds, for each of m_counts
    std::vector<double> m_leapfrogs;          ///< seconds
    std::vector<double> m_products;           ///< operations a second
    std::vector<double> m_exponentials;       ///< a second
    std::vector<double> m_roots;              ///< a second
    const InterruptGuard m_guard;
    Progress m_progress;
};

} // namespace

Measurements measure(Trainer& trainer, const MeasurementPlan& plan)
{
    return Measurement(trainer, plan).run();
}

AnalysisTimes measureAnalysis(const Trainer& trainer)
{
    constexpr int kLatents = 4;
    constexpr int kResponseSamples = 256;
    constexpr int kInformationSamples = 1000;
    const Model& model = trainer.model();
    const TrainerOptions& options = trainer.options();
    const Matrix y = drawSamples(model, trainer.state().theta, kInformationSamples, options.seed, 0, options.threads).x;
    const std::vector<int> top = responseLatents(model.flow().layout(), {});
    const std::vector<int> latents(top.begin(), top.begin() + std::min<std::ptrdiff_t>(kLatents, std::ssize(top)));

    AnalysisTimes times;
    const Clock::time_point responseStart = Clock::now();
    response(model.flow(), trainer.state().theta, y.topRows(kResponseSamples), latents, options.threads);
    times.responseSeconds = secondsSince(responseStart);

    const Clock::time_point informationStart = Clock::now();
    PairwiseInformation information(y.leftCols(std::min<Index>(y.cols(), kInformationVariables)));
    while (!information.isDone())
        information.advance(information.pairCount(), options.threads);
    times.informationSeconds = secondsSince(informationStart);
    return times;
}

} // namespace nrg::cli
