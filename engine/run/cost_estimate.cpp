#include "engine/run/cost_estimate.h"

#include "engine/run/build_model.h"
#include "engine/run/memory_estimate.h"
#include "engine/run/settings_options.h"
#include "engine/training/step_operations.h"

namespace nrg {

namespace {

constexpr int kSmallestLattice = 4;
constexpr double kExponential = 10;       ///< multiply-adds that take as long as an exponential or an inverse root
constexpr double kRatePerThread = 1.2e11; ///< `paper` with 27.5 ms a step on two threads

} // namespace

double stepWork(const Settings& settings)
{
    const OperationCount operations
        = stepOperations(buildFlow(settings), settings.symmetric, trainerOptions(settings), Activations::Recomputed);
    return operations.multiplyAdds + kExponential * (operations.exponentials + operations.inverseRoots);
}

double typicalRate(int threads)
{
    return kRatePerThread * resolvedThreads(threads);
}

StepCost estimateStepCost(const Settings& settings, double rate)
{
    return {.seconds = rate > 0 ? stepWork(settings) / rate : 0, .bytes = estimateMemory(settings)};
}

int cheaperLattice(const Settings& settings, double rate)
{
    Settings smaller = settings;
    while (smaller.lattice > kSmallestLattice) {
        smaller.lattice /= 2;
        if (validate(smaller).empty() && !estimateStepCost(smaller, rate).isLarge())
            return smaller.lattice;
    }
    return 0;
}

} // namespace nrg
