#include "engine/training/adam.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "engine/training/adam.cpp"
#include <hwy/foreach_target.h> // IWYU pragma: keep
#include <hwy/highway.h>

#include "engine/core/simd/vectors-inl.h"

// Explicit vectors instead of Eigen. Eigen's loops treat unaligned elements by scalar code whose square root may round
// differently, so a run would depend on the addresses of its arrays.

#ifndef NRG_ADAM_ONCE
#define NRG_ADAM_ONCE
namespace nrg {
/// Of norm(): the order of additions must not depend on where an array lies, nor on the instruction set.
inline constexpr std::size_t kPartialSums = 16;
} // namespace nrg
#endif

HWY_BEFORE_NAMESPACE();
namespace nrg {
namespace HWY_NAMESPACE {

void AdamKernel(
    Real* theta, const Real* gradient, Real* first, Real* second, std::size_t size, const AdamFactors& factors)
{
    const Tag d;
    const std::size_t lanes = hn::Lanes(d);
    for (std::size_t i = 0; i < size; i += lanes) {
        const std::size_t count = size - i;
        const auto g = loadFirst(d, gradient + i, count);
        const auto m = hn::MulAdd(
            hn::Set(d, factors.beta1), loadFirst(d, first + i, count), hn::Mul(hn::Set(d, factors.gradient1), g));
        const auto v = hn::MulAdd(hn::Set(d, factors.beta2), loadFirst(d, second + i, count),
            hn::Mul(hn::Mul(hn::Set(d, factors.gradient2), g), g));
        const auto width = hn::Add(hn::Sqrt(hn::Mul(v, hn::Set(d, factors.correction2))), hn::Set(d, factors.epsilon));
        const auto move = hn::Div(hn::Mul(hn::Set(d, factors.rate), m), width);
        storeFirst(m, d, first + i, count);
        storeFirst(v, d, second + i, count);
        storeFirst(hn::Sub(loadFirst(d, theta + i, count), move), d, theta + i, count);
    }
}

/// sums[i % kPartialSums] = the sum of their values[i]^2, in that order of additions on every instruction set: a square
/// of a float32 is exact in float64.
void SumSquares(const Real* values, std::size_t size, double* sums)
{
    const hn::CappedTag<double, kPartialSums> d;
    constexpr std::size_t kLanes = hn::MaxLanes(d);
    hn::Vec<decltype(d)> partial[kPartialSums / kLanes];
    for (auto& sum : partial)
        sum = hn::Zero(d);
    std::size_t i = 0;
    for (; i + kPartialSums <= size; i += kPartialSums)
#pragma GCC unroll 16
        for (std::size_t part = 0; part < kPartialSums / kLanes; ++part) {
            const Real* const place = values + i + part * kLanes;
#ifdef NRG_DOUBLE
            const auto value = hn::LoadU(d, place);
#else
            const auto value = hn::PromoteTo(d, hn::LoadU(hn::Rebind<float, decltype(d)>(), place));
#endif
            partial[part] = hn::MulAdd(value, value, partial[part]);
        }
    for (std::size_t part = 0; part < kPartialSums / kLanes; ++part)
        hn::StoreU(partial[part], d, sums + part * kLanes);
    for (std::size_t lane = 0; i < size; ++i, ++lane)
        sums[lane] += static_cast<double>(values[i]) * static_cast<double>(values[i]);
}

} // namespace HWY_NAMESPACE
} // namespace nrg
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace nrg {

namespace {

constexpr double kEpsilon = 1e-8;

} // namespace

HWY_EXPORT(AdamKernel);
HWY_EXPORT(SumSquares);

double LearningRateSchedule::at(std::int64_t step, double seconds) const
{
    const auto done = static_cast<double>(step);
    double rate = base;
    double progress = 0;
    if (decaySteps > 0)
        progress = std::min(1.0, done / static_cast<double>(decaySteps));
    if (decaySeconds > 0)
        progress = std::max(progress, std::min(1.0, seconds / decaySeconds));
    if (decaySteps > 0 || decaySeconds > 0)
        rate = final + (base - final) * 0.5 * (1 + std::cos(std::numbers::pi * progress));
    if (step < warmupSteps)
        rate *= (done + 1) / static_cast<double>(warmupSteps);
    return rate;
}

void adamUpdate(std::span<Real> theta, Parameters gradient, double scale, double learningRate, AdamDecay decay,
    std::int64_t update, std::span<Real> first, std::span<Real> second)
{
    const auto count = static_cast<double>(update);
    const AdamFactors factors{
        .beta1 = Real(decay.first),
        .gradient1 = static_cast<Real>((1 - decay.first) * scale),
        .beta2 = Real(decay.second),
        .gradient2 = static_cast<Real>((1 - decay.second) * scale * scale),
        .rate = static_cast<Real>(learningRate / (1 - std::pow(decay.first, count))),
        .correction2 = static_cast<Real>(1 / (1 - std::pow(decay.second, count))),
        .epsilon = Real(kEpsilon),
    };
    HWY_DYNAMIC_DISPATCH(AdamKernel)
    (theta.data(), gradient.data(), first.data(), second.data(), theta.size(), factors);
}

double norm(Parameters gradient)
{
    std::array<double, kPartialSums> sums{};
    HWY_DYNAMIC_DISPATCH(SumSquares)(gradient.data(), gradient.size(), sums.data());
    double sum = 0;
    for (const double partial : sums)
        sum += partial;
    return std::sqrt(sum);
}

} // namespace nrg
#endif // HWY_ONCE
