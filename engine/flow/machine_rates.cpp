#include "engine/flow/machine_rates.h"

#include <algorithm>
#include <chrono>
#include <latch>
#include <numeric>
#include <thread>
#include <utility>
#include <vector>

#include <Eigen/Core>

#include "engine/core/aligned.h"
#include "engine/core/simd/exponentials.h"
#include "engine/core/types.h"

namespace nrg {

namespace {

using Clock = std::chrono::steady_clock;

/// Sum over threads of body() calls a second. Each thread makes its body by prepare(), calls it once unmeasured, and
/// begins when all are ready.
template <class Prepare>
double callsPerSecond(int threads, double seconds, const Prepare& prepare)
{
    std::vector<double> rates(static_cast<std::size_t>(std::max(threads, 1)));
    std::latch ready(static_cast<std::ptrdiff_t>(rates.size()));
    std::vector<std::jthread> workers;
    workers.reserve(rates.size());
    for (double& rate : rates)
        workers.emplace_back([&rate, &ready, &prepare, seconds] {
            auto body = prepare();
            body();
            ready.arrive_and_wait();
            const Clock::time_point start = Clock::now();
            double calls = 0;
            double elapsed = 0;
            do {
                body();
                ++calls;
                elapsed = std::chrono::duration<double>(Clock::now() - start).count();
            } while (elapsed < seconds);
            rate = calls / elapsed;
        });
    workers.clear();
    return std::accumulate(rates.begin(), rates.end(), 0.0);
}

/// Evaluations a second of a function on arrays of values from `first` to `last`.
double functionRate(void (*function)(const Real*, Index, Real*), Real first, Real last, int threads, double seconds)
{
    constexpr Index kCount = 2048; // with as many results 16 KiB in float32
    constexpr int kRepeats = 64;   // between looks at the clock
    const auto prepare = [function, first, last] {
        AlignedBuffer<Real> buffer;
        Real* const values = buffer.ensure(2 * kCount);
        for (Index i = 0; i < kCount; ++i)
            values[i] = first + (last - first) * static_cast<Real>(i) / static_cast<Real>(kCount);
        return [function, buffer = std::move(buffer)]() mutable {
            Real* const from = buffer.data();
            for (int repeat = 0; repeat < kRepeats; ++repeat)
                function(from, kCount, from + kCount);
        };
    };
    return static_cast<double>(kCount) * kRepeats * callsPerSecond(threads, seconds, prepare);
}

} // namespace

double matrixProductRate(int threads, double seconds)
{
    static constexpr Index kSide = 384; // three matrices in second-level cache; larger ones are no faster
    const auto prepare = [] {
        Eigen::MatrixXf a = Eigen::MatrixXf::Constant(kSide, kSide, 1e-3f);
        Eigen::MatrixXf b = Eigen::MatrixXf::Constant(kSide, kSide, 2e-3f);
        Eigen::MatrixXf c(kSide, kSide);
        return [a = std::move(a), b = std::move(b), c = std::move(c)]() mutable { c.noalias() = a * b; };
    };
    return 2.0 * kSide * kSide * kSide * callsPerSecond(threads, seconds, prepare);
}

double exponentialRate(int threads, double seconds)
{
    return functionRate(exponentialsMinusOne, Real(-8), Real(0), threads, seconds);
}

double inverseRootRate(int threads, double seconds)
{
    return functionRate(doubledInverseRoots, Real(1), Real(9), threads, seconds);
}

} // namespace nrg
