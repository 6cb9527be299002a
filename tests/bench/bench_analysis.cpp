// Times that a user waits for: a dragged latent, response maps, all pairs of mutual information, and the end of a
// cancelled analysis. The model is the paper's, untrained: times do not depend on its parameters.

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <thread>

#include <benchmark/benchmark.h>

#include "engine/analysis/mutual_information.h"
#include "engine/analysis/response.h"
#include "engine/core/parallel.h"
#include "engine/flow/model.h"
#include "engine/run/build_model.h"
#include "engine/session/analysis_worker.h"
#include "engine/session/explorer.h"

namespace nrg {

namespace {

std::shared_ptr<const FrozenModel> paperModel(int lattice)
{
    Settings settings;
    settings.lattice = lattice;
    auto frozen = std::make_shared<FrozenModel>();
    frozen->model = buildModel(settings);
    std::vector<Real> theta(static_cast<std::size_t>(frozen->model->flow().parameterCount()));
    frozen->model->flow().initialize(theta, 1);
    frozen->theta = std::make_shared<const std::vector<Real>>(std::move(theta));
    return frozen;
}

Matrix normalSamples(Index samples, Index variables)
{
    Matrix matrix(samples, variables);
    drawNormals(matrix, 1, Stream::Analysis, 0, 0, 1);
    return matrix;
}

/// Arguments: lattice, threads.
void dragLatent(benchmark::State& state)
{
    Explorer explorer(paperModel(static_cast<int>(state.range(0))), static_cast<int>(state.range(1)));
    Eigen::VectorXf z = explorer.drawLatents(1);
    for (auto _ : state) {
        z[0] += 0.01f;
        benchmark::DoNotOptimize(explorer.generate(z));
    }
}

/// Arguments: lattice, threads. Four latents over 256 samples.
void responseMaps(benchmark::State& state)
{
    const std::shared_ptr<const FrozenModel> frozen = paperModel(static_cast<int>(state.range(0)));
    const Flow& flow = frozen->model->flow();
    const Matrix y = normalSamples(256, flow.siteCount());
    const std::vector<int> latents = responseLatents(flow.layout(), {});
    for (auto _ : state)
        benchmark::DoNotOptimize(response(flow, *frozen->theta, y, latents, static_cast<int>(state.range(1))));
}

/// Arguments: variables, samples, threads.
void allPairs(benchmark::State& state)
{
    const Matrix samples = normalSamples(state.range(1), state.range(0));
    for (auto _ : state) {
        PairwiseInformation pairs(samples);
        while (!pairs.isDone())
            pairs.advance(4096, static_cast<int>(state.range(2)));
        state.counters["pairs"]
            = benchmark::Counter(static_cast<double>(pairs.pairCount()), benchmark::Counter::kIsIterationInvariantRate);
    }
}

/// Arguments: milliseconds of work before, training. The time is from cancel() to the idle snapshot.
void cancelAnalysis(benchmark::State& state)
{
    std::mutex mutex;
    std::condition_variable changed;
    bool working = false;
    AnalysisWorker worker([&](const std::shared_ptr<const AnalysisSnapshot>& snapshot) {
        const std::lock_guard lock(mutex);
        working = snapshot->working;
        changed.notify_all();
    });
    worker.setModel(paperModel(16), state.range(1) != 0, availableThreads());
    const auto waitFor = [&](bool wanted) {
        std::unique_lock lock(mutex);
        changed.wait(lock, [&] { return working == wanted; });
    };
    for (auto _ : state) {
        worker.request({.responseSamples = 60000, .information = true});
        waitFor(true);
        std::this_thread::sleep_for(std::chrono::milliseconds(state.range(0)));
        const auto start = std::chrono::steady_clock::now();
        worker.cancel();
        waitFor(false);
        state.SetIterationTime(std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count());
    }
}

} // namespace

BENCHMARK(dragLatent)
    ->Name("Drag/lattice:threads")
    ->ArgsProduct({{16, 64}, {1, 2}})
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();
BENCHMARK(responseMaps)
    ->Name("Response/lattice:threads")
    ->ArgsProduct({{16}, {1, 2}})
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();
BENCHMARK(allPairs)
    ->Name("Pairs/variables:samples:threads")
    ->ArgsProduct({{256}, {1000}, {2}})
    ->Unit(benchmark::kSecond)
    ->UseRealTime();
BENCHMARK(cancelAnalysis)
    ->Name("Cancel/after:training")
    ->ArgsProduct({{30, 170, 1030}, {0, 1}})
    ->Iterations(10)
    ->Unit(benchmark::kMillisecond)
    ->UseManualTime();

} // namespace nrg

BENCHMARK_MAIN();
