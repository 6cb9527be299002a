// What a leapfrog costs: plain and preconditioned physical energies at the same number of chains and threads.

#include <memory>

#include <benchmark/benchmark.h>

#include "engine/sampling/hmc.h"
#include "engine/sampling/physical_energy.h"
#include "engine/targets/dual_ising/dual_ising.h"
#include "engine/targets/dual_ising/exact_ising.h"

namespace nrg {

namespace {

/// Arguments: lattice, chains, threads. Time of one evaluation with gradient of all chains.
template <class PhysicalKind>
void energyEvaluation(benchmark::State& state)
{
    const auto lattice = static_cast<int>(state.range(0));
    const auto chains = static_cast<int>(state.range(1));
    PhysicalKind energy(std::make_unique<DualIsing>(lattice, kCriticalTemperature), static_cast<int>(state.range(2)));
    ChainPoint point;
    point.positions = coldStart(chains, lattice * lattice, 1);
    evaluate(energy, point);
    Matrix gradient = point.gradient;
    MatrixRef reference(gradient);
    for (auto _ : state)
        energy.evaluate(point.positions, point.energy, &reference, nullptr);
}

BENCHMARK(energyEvaluation<PhysicalEnergy>)
    ->ArgsProduct({{8, 16, 32}, {64, 128, 512}, {1, 2}})
    ->UseRealTime()
    ->Unit(benchmark::kMicrosecond);
BENCHMARK(energyEvaluation<PreconditionedPhysicalEnergy>)
    ->ArgsProduct({{8, 16, 32}, {64, 128, 512}, {1, 2}})
    ->UseRealTime()
    ->Unit(benchmark::kMicrosecond);

} // namespace

} // namespace nrg
