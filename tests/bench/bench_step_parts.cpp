// What surrounds the kernels of a tile in a training step: normals, the target's energy and gradient, the prior's
// density, the gradient's norm and Adam. A rate is in array elements.

#include <vector>

#include <benchmark/benchmark.h>

#include "engine/core/normal_matrix.h"
#include "engine/priors/normal.h"
#include "engine/targets/dual_ising/dual_ising.h"
#include "engine/targets/dual_ising/exact_ising.h"
#include "engine/training/adam.h"

namespace nrg {

namespace {

Matrix normalSamples(benchmark::State& state)
{
    const auto lattice = state.range(0);
    Matrix samples(state.range(1), lattice * lattice);
    drawNormals(samples, 1, Stream::Evaluation, 0, 0, 1);
    state.counters["elements"]
        = benchmark::Counter(static_cast<double>(samples.size()), benchmark::Counter::kIsIterationInvariantRate);
    return samples;
}

/// Arguments of this and the next two: lattice, batch, threads.
void drawNormals(benchmark::State& state)
{
    Matrix z = normalSamples(state);
    std::uint64_t step = 0;
    for (auto _ : state)
        drawNormals(z, 1, Stream::Prior, ++step, 0, static_cast<int>(state.range(2)));
}

void targetGradient(benchmark::State& state)
{
    const Matrix x = normalSamples(state);
    Matrix dX(x.rows(), x.cols());
    MatrixRef gradient(dX);
    Vector logPi(x.rows());
    TargetWorkspace workspace;
    const std::unique_ptr<Target> target
        = std::make_unique<DualIsing>(static_cast<int>(state.range(0)), kCriticalTemperature);
    for (auto _ : state)
        target->evaluate(x, logPi, &gradient, static_cast<int>(state.range(2)), workspace);
}

void targetRest(benchmark::State& state)
{
    const Matrix x = normalSamples(state);
    Matrix dX(x.rows(), x.cols());
    MatrixRef gradient(dX);
    Vector rest(x.rows());
    const std::unique_ptr<Target> target
        = std::make_unique<DualIsing>(static_cast<int>(state.range(0)), kCriticalTemperature);
    for (auto _ : state)
        target->gaussianPart()->evaluateRest(x, rest, &gradient, static_cast<int>(state.range(2)));
}

/// Arguments: lattice, batch.
void priorDensity(benchmark::State& state)
{
    const Matrix z = normalSamples(state);
    Vector logP(z.rows());
    for (auto _ : state) {
        NormalPrior().logProbability(z, logP);
        benchmark::DoNotOptimize(logP.data());
    }
}

/// Argument: parameters.
void adam(benchmark::State& state)
{
    const auto parameters = static_cast<std::size_t>(state.range(0));
    std::vector<Real> theta(parameters, Real(0.1)), gradient(parameters, Real(0.01)), first(parameters),
        second(parameters);
    std::int64_t update = 0;
    for (auto _ : state)
        adamUpdate(theta, gradient, 1, 1e-3, ++update, first, second);
}

void gradientNorm(benchmark::State& state)
{
    const std::vector<Real> gradient(static_cast<std::size_t>(state.range(0)), Real(0.01));
    for (auto _ : state)
        benchmark::DoNotOptimize(norm(gradient));
}

void latticesAndThreads(benchmark::internal::Benchmark* benchmark)
{
    for (const int threads : {1, 2})
        for (const auto& [lattice, batch] : {std::pair{16, 512}, std::pair{64, 128}, std::pair{128, 32}})
            benchmark->Args({lattice, batch, threads});
    benchmark->Unit(benchmark::kMicrosecond)->UseRealTime();
}

BENCHMARK(drawNormals)->Name("Normals/lattice:batch:threads")->Apply(latticesAndThreads);
BENCHMARK(targetGradient)->Name("Target/lattice:batch:threads")->Apply(latticesAndThreads);
BENCHMARK(targetRest)->Name("LogCosh/lattice:batch:threads")->Apply(latticesAndThreads);
BENCHMARK(priorDensity)
    ->Name("LogPrior/lattice:batch")
    ->Args({16, 512})
    ->Args({64, 128})
    ->Args({128, 32})
    ->Unit(benchmark::kMicrosecond);
BENCHMARK(adam)->Name("Adam/parameters")->Arg(20000)->Arg(200000)->Unit(benchmark::kMicrosecond);
BENCHMARK(gradientNorm)->Name("Norm/parameters")->Arg(20000)->Arg(200000)->Unit(benchmark::kMicrosecond);

} // namespace

} // namespace nrg
