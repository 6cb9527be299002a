// The map with a hyperbolic tangent: its hot loops and its description.

#include "engine/bijectors/maps/tanh.h"

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "engine/bijectors/maps/tanh.cpp"
#include <hwy/foreach_target.h> // IWYU pragma: keep
#include <hwy/highway.h>

#include "engine/bijectors/stencil-inl.h"

HWY_BEFORE_NAMESPACE();
namespace nrg {
namespace HWY_NAMESPACE {

namespace {

/// What the conditioner's numbers S, t, C, D, u stand for, all smooth functions of them, and their derivatives:
///     s = S / sqrt(1 + (S/1.5)^2), |s| < 1.5
///     c = C' + sqrt(C'^2 + 1),     C' = C - 2, c(0) = 0.24
///     w = [D' + sqrt(D'^2 + 1)] / 2 + 0.05,  D' = D + 1, w(0) = 1.26
struct TanhCurve {
    explicit HWY_INLINE TanhCurve(const Vec* number)
        : t(number[1])
        , u(number[4])
    {
        const Tag d;
        const Vec one = hn::Set(d, Real(1));
        const Vec scaled = hn::Mul(number[0], hn::Set(d, Real(1 / 1.5)));
        const Vec root = inverseRoot(hn::MulAdd(scaled, scaled, one));
        s = rounded(hn::Mul(number[0], root));
        dS = hn::Mul(root, rounded(hn::Mul(root, root)));
        growth = exponential(s);
        const Vec shiftedC = hn::Sub(number[2], hn::Set(d, Real(2)));
        const Vec squareC = hn::MulAdd(shiftedC, shiftedC, one);
        const Vec rootC = inverseRoot(squareC);
        c = atLeastZero(hn::MulAdd(squareC, rootC, shiftedC));
        dC = hn::Mul(c, rootC);
        const Vec shiftedD = hn::Add(number[3], one);
        const Vec squareD = hn::MulAdd(shiftedD, shiftedD, one);
        const Vec rootD = inverseRoot(squareD);
        const Vec half = hn::Mul(hn::Set(d, Real(0.5)), atLeastZero(hn::MulAdd(squareD, rootD, shiftedD)));
        w = hn::Add(half, hn::Set(d, Real(0.05)));
        dD = hn::Mul(half, rootD);
    }

    /// x = h(z) and h'(z).
    HWY_INLINE Vec at(Vec z, Vec& slope) const
    {
        Vec bend, bendSlope;
        return at(z, slope, bend, bendSlope);
    }

    /// @param bend, bendSlope  tanh(w z + u) and 1 - tanh^2
    HWY_INLINE Vec at(Vec z, Vec& slope, Vec& bend, Vec& bendSlope) const
    {
        bend = hyperbolicTangent(hn::MulAdd(w, z, u));
        bendSlope = hn::NegMulAdd(bend, bend, hn::Set(Tag(), Real(1)));
        slope = hn::MulAdd(rounded(hn::Mul(c, w)), bendSlope, growth);
        return hn::MulAdd(c, bend, hn::MulAdd(z, growth, t));
    }

    /// z = h^-1(x) by Newton's method within the bracket [(x - t - c) e^-s, (x - t + c) e^-s].
    HWY_INLINE Vec inverse(Vec x) const
    {
        constexpr int kIterations = sizeof(Real) == 4 ? 10 : 16;
        const Tag d;
        const Vec shrinkage = exponential(hn::Neg(s));
        const Vec middle = hn::Mul(hn::Sub(x, t), shrinkage);
        Vec low = hn::NegMulAdd(c, shrinkage, middle);
        Vec high = hn::MulAdd(c, shrinkage, middle);
        Vec z = middle;
        for (int i = 0; i < kIterations; ++i) {
            Vec slope;
            const Vec excess = hn::Sub(at(z, slope), x);
            const auto above = hn::Gt(excess, hn::Zero(d));
            high = hn::IfThenElse(above, z, high);
            low = hn::IfThenElse(above, low, z);
            const Vec next = hn::Sub(z, hn::Div(excess, slope));
            const Vec bisected = hn::Mul(hn::Set(d, Real(0.5)), hn::Add(low, high));
            // A NaN passes the second test, so that it stays one.
            z = hn::IfThenElse(hn::Or(hn::Lt(next, low), hn::Gt(next, high)), bisected, next);
        }
        return z;
    }

    Vec s, t, c, w, u;
    Vec growth;     ///< exp(s)
    Vec dS, dC, dD; ///< ds/dS, dc/dC, dw/dD

private:
    /// Against rounding, far on the negative side; a NaN stays.
    static HWY_INLINE Vec atLeastZero(Vec x)
    {
        return hn::IfThenElse(hn::Lt(x, hn::Zero(Tag())), hn::Zero(Tag()), x);
    }
};

struct TanhMap {
    static constexpr int kNumbers = 5; ///< S, t, C, D, u
    static constexpr int kOwn = 0;
    static constexpr bool kIsOdd[kNumbers] = {false, true, false, false, true};
    template <Direction>
    static constexpr int kProductOrder[kNumbers] = {0, 1, 2, 3, 4};

    template <Direction direction>
    static HWY_INLINE void pass(const Vec*, const Vec* number, Vec& value, Vec& logDet)
    {
        const TanhCurve curve(number);
        Vec slope;
        if constexpr (direction == Direction::Generate) {
            value = curve.at(value, slope);
            logDet = hn::Add(logDet, logarithm(slope));
        } else {
            value = curve.inverse(value);
            curve.at(value, slope);
            logDet = hn::Sub(logDet, logarithm(slope));
        }
    }

    template <Direction direction, bool kScore>
    static HWY_INLINE void product(
        const Vec* own, const Vec* number, Vec& value, Vec& derivative, Vec& logDet, Vec* dNumber, Vec* dOwn)
    {
        Vec x = value;
        if constexpr (direction == Direction::Generate)
            value = TanhCurve(number).inverse(value);
        productFrom<direction, kScore>(own, number, value, x, derivative, logDet, dNumber, dOwn);
        if constexpr (direction == Direction::Infer)
            value = x;
    }

    // With g = dS/dx and l = dS/dln h' of x = h(z): dS/dz = g h' + l h''/h', and by a number n dS/dn = g h_n + l
    // h'_n/h'. Of z = h^-1(x), ln|dz/dx| = -ln h', with g = dS/dz it is dS/dx = G = (g - l h''/h') / h', and by a
    // number -G h_n - l h'_n/h'.
    template <Direction direction, bool kScore>
    static HWY_INLINE void productFrom(
        const Vec*, const Vec* number, Vec z, Vec& x, Vec& derivative, Vec& logDet, Vec* dNumber, Vec*)
    {
        const Tag d;
        const TanhCurve curve(number);
        Vec slope, bend, bendSlope;
        x = curve.at(z, slope, bend, bendSlope);
        const Vec inverseSlope = hn::Div(hn::Set(d, Real(1)), slope);
        const Vec cw = rounded(hn::Mul(curve.c, curve.w));
        const Vec wBend = rounded(hn::Mul(curve.w, bend));
        const Vec curvature = hn::Mul(hn::Set(d, Real(-2)), hn::Mul(rounded(hn::Mul(cw, wBend)), bendSlope));
        Vec g = derivative;
        Vec k = kScore ? inverseSlope : rounded(hn::Mul(logDet, inverseSlope)); // l / h'
        if constexpr (direction == Direction::Generate) {
            derivative = hn::MulAdd(g, slope, hn::Mul(k, curvature));
        } else {
            derivative = hn::Mul(hn::NegMulAdd(k, curvature, g), inverseSlope);
            g = hn::Neg(derivative);
            k = hn::Neg(k);
        }
        if constexpr (kScore)
            logDet = hn::Add(logDet, logarithm(slope));
        const Vec gz = rounded(hn::Mul(g, z));
        const Vec wk = rounded(hn::Mul(curve.w, k));
        const Vec cq = rounded(hn::Mul(curve.c, bendSlope));
        const Vec bentW = hn::NegMulAdd(hn::Set(d, Real(2)), hn::Mul(wk, bend), g); // g - 2 k w T
        dNumber[0] = hn::Mul(hn::Mul(curve.growth, hn::Add(gz, k)), curve.dS);
        dNumber[1] = g;
        dNumber[2] = hn::Mul(hn::MulAdd(g, bend, hn::Mul(wk, bendSlope)), curve.dC);
        dNumber[3] = hn::Mul(hn::Mul(cq, hn::MulAdd(z, bentW, k)), curve.dD);
        dNumber[4] = hn::Mul(cq, bentW);
    }
};

} // namespace

const CouplingKernels* TanhKernels(ConditionerKind conditioner)
{
    return kernelsWith<TanhMap>(conditioner);
}

const StencilKernels* TanhStencilKernels(ConditionerKind conditioner)
{
    return stencilKernelsWith<TanhMap>(conditioner);
}

} // namespace HWY_NAMESPACE
} // namespace nrg
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace nrg {

HWY_EXPORT(TanhKernels);
HWY_EXPORT(TanhStencilKernels);

MapRow tanhMap()
{
    return {.id = "tanh",
        .title = "With a bend",
        .description = "x = z exp(s) + t + c · tanh(w z + u) with c, w > 0: monotone, and able to prefer two values.",
        .options = {},
        .make = [](const Options&) {
            return std::make_unique<CouplingMap>(CouplingMap{
                .numbers = {{"s", 0, false}, {"t", 0, true}, {"c", 0, false}, {"w", 0, false}, {"u", 0, true}},
                .ownParameters = {},
                .exponentials = 2, // in exp(s) and in tanh
                .inverseRoots = 3,
                .kernels = [](ConditionerKind conditioner) { return HWY_DYNAMIC_DISPATCH(TanhKernels)(conditioner); },
                .stencilKernels
                = [](ConditionerKind conditioner) { return HWY_DYNAMIC_DISPATCH(TanhStencilKernels)(conditioner); }});
        }};
}

} // namespace nrg
#endif // HWY_ONCE
