// Kernel throughput: one full tile through all couplings of a block, per direction, for the shapes of the presets.
// The counters are multiply-adds and exponentials of the networks per second on one thread.

#include <algorithm>
#include <vector>

#include <benchmark/benchmark.h>

#include "engine/core/aligned.h"
#include "engine/core/instruction_set.h"
#include "support/flow_cases.h"

namespace nrg {

namespace {

enum Pass { kGenerate, kInfer, kGenerateProduct, kInferProduct };

/// Arguments: side, couplings, hidden, hidden layers, pass.
void tilePass(benchmark::State& state)
{
    const auto hidden = static_cast<int>(state.range(2));
    const CouplingBijector block = test::blockOf(static_cast<int>(state.range(0)), static_cast<int>(state.range(1)),
        {.hidden = hidden,
            .hiddenLayers = static_cast<int>(state.range(3)),
            .blockHidden = hidden,
            .translationScale = 0.1});
    std::vector<Real> theta(static_cast<std::size_t>(block.parameterCount()));
    std::vector<Real> gradient(theta.size(), 0);
    block.initialize(theta, 1, 0);

    AlignedBuffer<Real> buffer;
    const Index values = static_cast<Index>(block.variables()) * kTileStride;
    Real* const data = buffer.ensure(static_cast<std::size_t>(2 * values + kTileStride + block.scratchSize()));
    const Tile tile{.values = data,
        .derivatives = data + values,
        .logDet = data + 2 * values,
        .scratch = data + 2 * values + kTileStride,
        .rows = kTileRows};
    const auto pass = static_cast<Pass>(state.range(4));
    for (auto _ : state) {
        std::fill_n(data, 2 * values + kTileStride, Real(0.5));
        if (pass == kGenerate)
            block.generate(theta.data(), tile);
        else if (pass == kInfer)
            block.infer(theta.data(), tile);
        else if (pass == kGenerateProduct)
            block.generateProduct(theta.data(), tile, gradient.data());
        else
            block.inferProduct(theta.data(), tile, nullptr);
        benchmark::ClobberMemory();
    }
    // A product evaluates the networks again and goes back once for the input, once more for theta.
    const double passes = pass == kGenerateProduct ? 3 : pass == kInferProduct ? 2 : 1;
    const double tiles = static_cast<double>(state.iterations()) * kTileRows;
    const OperationCount operations = block.operations();
    state.counters["multiply-adds"]
        = benchmark::Counter(tiles * passes * operations.multiplyAdds, benchmark::Counter::kIsRate);
    state.counters["exponentials"] = benchmark::Counter(tiles * operations.exponentials, benchmark::Counter::kIsRate);
    state.SetLabel(instructionSet());
}

} // namespace

BENCHMARK(tilePass)
    ->Name("Tile/side:couplings:hidden:layers:pass")
    ->ArgsProduct({{2}, {8}, {64}, {1}, {kGenerate, kInfer, kGenerateProduct, kInferProduct}})
    ->ArgsProduct({{2}, {10}, {10}, {3}, {kGenerate, kGenerateProduct}})
    ->ArgsProduct({{2}, {4}, {24}, {1}, {kGenerate, kGenerateProduct}})
    ->ArgsProduct({{4}, {4}, {48}, {1}, {kGenerate, kInfer, kGenerateProduct, kInferProduct}});

} // namespace nrg

BENCHMARK_MAIN();
