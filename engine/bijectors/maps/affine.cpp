// The affine map: its hot loops and its description.

#include "engine/bijectors/maps/affine.h"

#include <utility>

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "engine/bijectors/maps/affine.cpp"
#include <hwy/foreach_target.h> // IWYU pragma: keep
#include <hwy/highway.h>

#include "engine/bijectors/stencil-inl.h"

HWY_BEFORE_NAMESPACE();
namespace nrg {
namespace HWY_NAMESPACE {

namespace {

struct AffineMap {
    static constexpr int kNumbers = 2; ///< S, t
    static constexpr int kOwn = 1;     ///< scale
    static constexpr bool kIsOdd[2] = {false, true};
    static constexpr bool kGivesSlope = false;
    template <Direction direction>
    static constexpr int kProductOrder[2]
        = {direction == Direction::Generate ? 1 : 0, direction == Direction::Generate ? 0 : 1};

    template <Direction direction>
    static HWY_INLINE void pass(const Vec* own, const Vec* number, Vec& value, Vec& logDet)
    {
        const Vec s = rounded(hn::Mul(own[0], hyperbolicTangent(number[0])));
        if constexpr (direction == Direction::Generate) {
            value = hn::MulAdd(value, exponential(s), number[1]);
            logDet = hn::Add(logDet, s);
        } else {
            value = hn::Mul(hn::Sub(value, number[1]), exponential(hn::Neg(s)));
            logDet = hn::Sub(logDet, s);
        }
    }

    template <Direction direction, bool kScore>
    static HWY_INLINE void product(
        const Vec* own, const Vec* number, Vec& value, Vec& derivative, Vec& logDet, Vec* dNumber, Vec* dOwn)
    {
        const Vec one = hn::Set(Tag(), Real(1));
        const Vec saturation = hyperbolicTangent(number[0]);
        const Vec s = rounded(hn::Mul(own[0], saturation));
        Vec growth = exponential(s);
        Vec shrinkage = exponential(hn::Neg(s));
        if constexpr (direction == Direction::Generate) {
            dNumber[1] = derivative;
            value = hn::Sub(value, number[1]); // z exp(s)
        }
        Vec ds = hn::MulAdd(derivative, value, kScore ? one : logDet);
        if constexpr (kScore)
            logDet = hn::Add(logDet, s);
        if constexpr (direction == Direction::Infer) {
            ds = hn::Neg(ds);
            std::swap(growth, shrinkage);
        }
        value = rounded(hn::Mul(value, shrinkage));
        derivative = hn::Mul(derivative, growth);
        if constexpr (direction == Direction::Infer) {
            value = hn::Add(value, number[1]);
            dNumber[1] = hn::Neg(derivative);
        }
        dOwn[0] = hn::MulAdd(ds, saturation, dOwn[0]);
        dNumber[0] = hn::Mul(hn::Mul(ds, own[0]), hn::NegMulAdd(saturation, saturation, one));
    }

    template <Direction direction, bool kScore, int kVectors>
    static HWY_INLINE void productFrom(const Vec* own, const Vec (&numbers)[kNumbers][kVectors], const Vec* z, Vec* x,
        Vec* derivative, Vec* logDet, Vec (&dNumbers)[kNumbers][kVectors], Vec* dOwn)
    {
        for (int v = 0; v < kVectors; ++v) {
            const Vec number[kNumbers] = {numbers[0][v], numbers[1][v]};
            Vec dNumber[kNumbers];
            x[v] = z[v];
            if constexpr (direction == Direction::Generate) {
                const Vec s = rounded(hn::Mul(own[0], hyperbolicTangent(number[0])));
                x[v] = hn::MulAdd(z[v], exponential(s), number[1]);
            }
            product<direction, kScore>(own, number, x[v], derivative[v], logDet[v], dNumber, dOwn);
            dNumbers[0][v] = dNumber[0];
            dNumbers[1][v] = dNumber[1];
        }
    }
};

} // namespace

const CouplingKernels* AffineKernels(ConditionerKind conditioner)
{
    return kernelsWith<AffineMap>(conditioner);
}

const StencilKernels* AffineStencilKernels(ConditionerKind conditioner)
{
    return stencilKernelsWith<AffineMap>(conditioner);
}

} // namespace HWY_NAMESPACE
} // namespace nrg
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace nrg {

HWY_EXPORT(AffineKernels);
HWY_EXPORT(AffineStencilKernels);

MapRow affineMap()
{
    return {.id = "affine",
        .title = "Affine",
        .description = "x = z exp(s) + t with s = scale · tanh(S), Eq. (S1).",
        .options = {{.key = "translation-scale",
            .label = "Initial translation",
            .symbol = "",
            .help = "Factor on the last layer of the network t at the start; small values start near the identity.",
            .unit = "",
            .standard = 1.0,
            .minimum = 0,
            .maximum = 10}},
        .make = [](const Options& options) {
            return std::make_unique<CouplingMap>(CouplingMap{
                .numbers = {{"s", 1, false}, {"t", options.number("translation-scale"), true}},
                .ownParameters = {"scale"},
                .exponentials = 2, // in tanh and in exp(s)
                .kernels = [](ConditionerKind conditioner) { return HWY_DYNAMIC_DISPATCH(AffineKernels)(conditioner); },
                .stencilKernels
                = [](ConditionerKind conditioner) { return HWY_DYNAMIC_DISPATCH(AffineStencilKernels)(conditioner); }});
        }};
}

} // namespace nrg
#endif // HWY_ONCE
