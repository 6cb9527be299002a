// The map with a hyperbolic tangent: its hot loops and its description.

#include "engine/bijectors/maps/tanh.h"

#include <array>
#include <numeric>

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "engine/bijectors/maps/tanh.cpp"
#include <hwy/foreach_target.h> // IWYU pragma: keep
#include <hwy/highway.h>

#include "engine/bijectors/stencil-inl.h"

HWY_BEFORE_NAMESPACE();
namespace nrg {
namespace HWY_NAMESPACE {

namespace {

/// One bend c tanh(w z + u) from the numbers C, D, u:
///     c = C' + sqrt(C'^2 + 1),               C' = C - 2, c(0) = 0.24
///     w = [D' + sqrt(D'^2 + 1)] / 2 + 0.05,  D' = D + 1 for the first bend, w(0) = 1.26; D + 3 for a second, w(0)
///     = 3.1
struct Bend {
    HWY_INLINE void set(const Vec* number, Real shift)
    {
        const Tag d;
        const Vec one = hn::Set(d, Real(1));
        const Vec shiftedC = hn::Sub(number[0], hn::Set(d, Real(2)));
        const Vec squareC = hn::MulAdd(shiftedC, shiftedC, one);
        const Vec rootC = inverseRoot(squareC);
        c = atLeastZero(hn::MulAdd(squareC, rootC, shiftedC));
        dC = hn::Mul(c, rootC);
        const Vec shiftedD = hn::Add(number[1], hn::Set(d, shift));
        const Vec squareD = hn::MulAdd(shiftedD, shiftedD, one);
        const Vec rootD = inverseRoot(squareD);
        const Vec half = hn::Mul(hn::Set(d, Real(0.5)), atLeastZero(hn::MulAdd(squareD, rootD, shiftedD)));
        w = hn::Add(half, hn::Set(d, Real(0.05)));
        dD = hn::Mul(half, rootD);
        cw = rounded(hn::Mul(c, w));
        u = number[2];
    }

    /// Against rounding, far on the negative side; a NaN stays.
    static HWY_INLINE Vec atLeastZero(Vec x) { return hn::IfThenElse(hn::Lt(x, hn::Zero(Tag())), hn::Zero(Tag()), x); }

    Vec c, w, u;
    Vec cw;     ///< c w
    Vec dC, dD; ///< dc/dC, dw/dD
};

/// x = h(z) from all numbers: S, t, and C, D, u of each bend; s = S / sqrt(1 + (S/1.5)^2), |s| < 1.5.
template <int kBends>
struct BentCurve {
    HWY_INLINE void set(const Vec* number)
    {
        const Tag d;
        t = number[1];
        const Vec scaled = hn::Mul(number[0], hn::Set(d, Real(1 / 1.5)));
        const Vec root = inverseRoot(hn::MulAdd(scaled, scaled, hn::Set(d, Real(1))));
        s = rounded(hn::Mul(number[0], root));
        dS = hn::Mul(root, rounded(hn::Mul(root, root)));
        growth = exponentialOfSmall(s);
        for (int b = 0; b < kBends; ++b)
            bends[b].set(number + 2 + 3 * static_cast<Index>(b), Real(1 + 2 * b));
    }

    /// h(z) and h'(z).
    /// @param height, steepness  of each bend, tanh(w z + u) and 1 - tanh^2
    HWY_INLINE Vec at(Vec z, Vec& slope, Vec* height, Vec* steepness) const
    {
        slope = growth;
        Vec x = hn::MulAdd(z, growth, t);
        for (int b = 0; b < kBends; ++b) {
            height[b] = hyperbolicTangent(hn::MulAdd(bends[b].w, z, bends[b].u));
            steepness[b] = hn::NegMulAdd(height[b], height[b], hn::Set(Tag(), Real(1)));
            slope = hn::MulAdd(bends[b].cw, steepness[b], slope);
            x = hn::MulAdd(bends[b].c, height[b], x);
        }
        return x;
    }

    HWY_INLINE Vec at(Vec z, Vec& slope) const
    {
        Vec height[kBends], steepness[kBends];
        return at(z, slope, height, steepness);
    }

    /// z = h^-1(x) by Newton's method within the bracket (x - t +- sum of c) e^-s, halved where a step leaves it. Each
    /// lane stands still once it has converged, so that its bits do not depend on the others.
    HWY_INLINE Vec inverse(Vec x) const
    {
        constexpr int kMostIterations = 60;
        const Tag d;
        const Vec tolerance = hn::Set(d, sizeof(Real) == 4 ? Real(3e-7) : Real(1e-15));
        const Vec shrinkage = exponentialOfSmall(hn::Neg(s));
        const Vec middle = hn::Mul(hn::Sub(x, t), shrinkage);
        Vec reach = hn::Zero(d);
        for (const Bend& bend : bends)
            reach = hn::MulAdd(bend.c, shrinkage, reach);
        Vec low = hn::Sub(middle, reach);
        Vec high = hn::Add(middle, reach);
        Vec z = middle;
        auto moving = hn::Eq(z, z); // a NaN stands still from the start
        for (int i = 0; i < kMostIterations && !hn::AllFalse(d, moving); ++i) {
            Vec slope;
            const Vec excess = hn::Sub(at(z, slope), x);
            const auto above = hn::Gt(excess, hn::Zero(d));
            high = hn::IfThenElse(above, z, high);
            low = hn::IfThenElse(above, low, z);
            Vec next = hn::Sub(z, hn::Div(excess, slope));
            const Vec bisected = hn::Mul(hn::Set(d, Real(0.5)), hn::Add(low, high));
            next = hn::IfThenElse(hn::Or(hn::Lt(next, low), hn::Gt(next, high)), bisected, next);
            next = hn::IfThenElse(moving, next, z);
            const Vec step = hn::Abs(hn::Sub(next, z));
            z = next;
            moving = hn::And(moving, hn::Gt(step, hn::MulAdd(tolerance, hn::Abs(z), tolerance)));
        }
        return z;
    }

    Vec s, t;
    Vec growth; ///< exp(s)
    Vec dS;     ///< ds/dS
    Bend bends[kBends];
};

/// A part of the work for all vectors: short enough for the processor to look ahead to the next one.
#define NRG_SIDE_BY_SIDE _Pragma("GCC unroll 2") for (int v = 0; v < kVectors; ++v)

template <int kBends>
struct BentMap {
    using Curve = BentCurve<kBends>;
    static constexpr int kNumbers = 2 + 3 * kBends; ///< S, t, and C, D, u of each bend
    static constexpr int kOwn = 0;
    static constexpr bool kIsOdd[8] = {false, true, false, false, true, false, false, true};
    static constexpr bool kGivesSlope = true;
    template <Direction>
    static constexpr std::array<int, kNumbers> kProductOrder = [] {
        std::array<int, kNumbers> order{};
        std::iota(order.begin(), order.end(), 0);
        return order;
    }();

    template <Direction direction>
    static HWY_INLINE void pass(const Vec* own, const Vec* number, Vec& value, Vec& logDet)
    {
        Vec slope;
        passWithSlope<direction>(own, number, value, slope);
        const Vec logarithmOfSlope = logarithm(slope);
        logDet
            = direction == Direction::Generate ? hn::Add(logDet, logarithmOfSlope) : hn::Sub(logDet, logarithmOfSlope);
    }

    /// @param slope  left as h', in both directions
    template <Direction direction>
    static HWY_INLINE void passWithSlope(const Vec*, const Vec* number, Vec& value, Vec& slope)
    {
        Curve curve;
        curve.set(number);
        if constexpr (direction == Direction::Generate) {
            value = curve.at(value, slope);
        } else {
            value = curve.inverse(value);
            curve.at(value, slope);
        }
    }

    template <Direction direction, bool kScore>
    static HWY_INLINE void product(
        const Vec* own, const Vec* number, Vec& value, Vec& derivative, Vec& logDet, Vec* dNumber, Vec* dOwn)
    {
        Vec numbers[kNumbers][1], dNumbers[kNumbers][1];
        for (int n = 0; n < kNumbers; ++n)
            numbers[n][0] = number[n];
        Vec x = value;
        if constexpr (direction == Direction::Generate) {
            Curve curve;
            curve.set(number);
            value = curve.inverse(value);
        }
        Vec weightOrSlope = logDet; // of ln|det|; a score leaves the slope
        productFrom<direction, kScore, 1>(own, numbers, &value, &x, &derivative, &weightOrSlope, dNumbers, dOwn);
        if constexpr (kScore)
            logDet = hn::Add(logDet, logarithm(weightOrSlope));
        for (int n = 0; n < kNumbers; ++n)
            dNumber[n] = dNumbers[n][0];
        if constexpr (direction == Direction::Infer)
            value = x;
    }

    // With g = dS/dx and l = dS/dln h' of x = h(z): dS/dz = g h' + l h''/h', and by a number n dS/dn = g h_n + l
    // h'_n/h'. Of z = h^-1(x), ln|dz/dx| = -ln h', with g = dS/dz it is dS/dx = G = (g - l h''/h') / h', and by a
    // number -G h_n - l h'_n/h'.
    template <Direction direction, bool kScore, int kVectors>
    static HWY_INLINE void productFrom(const Vec*, const Vec (&numbers)[kNumbers][kVectors], const Vec* z, Vec* x,
        Vec* derivative, Vec* logDet, Vec (&dNumbers)[kNumbers][kVectors], Vec*)
    {
        const Tag d;
        Curve curves[kVectors];
        Vec slope[kVectors], height[kVectors][kBends], steepness[kVectors][kBends], inverseSlope[kVectors];
        NRG_SIDE_BY_SIDE
        {
            Vec number[kNumbers];
            for (int n = 0; n < kNumbers; ++n)
                number[n] = numbers[n][v];
            curves[v].set(number);
        }
        NRG_SIDE_BY_SIDE x[v] = curves[v].at(z[v], slope[v], height[v], steepness[v]);
        NRG_SIDE_BY_SIDE inverseSlope[v] = hn::Div(hn::Set(d, Real(1)), slope[v]);
        if constexpr (kScore)
            NRG_SIDE_BY_SIDE logDet[v] = slope[v];
        NRG_SIDE_BY_SIDE
        {
            const Curve& curve = curves[v];
            Vec curvature = hn::Zero(d); // h''
            for (int b = 0; b < kBends; ++b) {
                const Vec wHeight = rounded(hn::Mul(curve.bends[b].w, height[v][b]));
                curvature = hn::MulAdd(hn::Mul(hn::Set(d, Real(-2)), rounded(hn::Mul(curve.bends[b].cw, wHeight))),
                    steepness[v][b], curvature);
            }
            Vec g = derivative[v];
            Vec k = kScore ? inverseSlope[v] : rounded(hn::Mul(logDet[v], inverseSlope[v])); // l / h'
            if constexpr (direction == Direction::Generate) {
                derivative[v] = hn::MulAdd(g, slope[v], hn::Mul(k, curvature));
            } else {
                derivative[v] = hn::Mul(hn::NegMulAdd(k, curvature, g), inverseSlope[v]);
                g = hn::Neg(derivative[v]);
                k = hn::Neg(k);
            }
            dNumbers[0][v] = hn::Mul(hn::Mul(curve.growth, hn::MulAdd(g, z[v], k)), curve.dS);
            dNumbers[1][v] = g;
            for (int b = 0; b < kBends; ++b) {
                const Bend& bend = curve.bends[b];
                const Vec wk = rounded(hn::Mul(bend.w, k));
                const Vec cq = rounded(hn::Mul(bend.c, steepness[v][b]));
                const Vec bent = hn::NegMulAdd(hn::Set(d, Real(2)), hn::Mul(wk, height[v][b]), g); // g - 2 k w T
                dNumbers[2 + 3 * b][v] = hn::Mul(hn::MulAdd(g, height[v][b], hn::Mul(wk, steepness[v][b])), bend.dC);
                dNumbers[3 + 3 * b][v] = hn::Mul(hn::Mul(cq, hn::MulAdd(z[v], bent, k)), bend.dD);
                dNumbers[4 + 3 * b][v] = hn::Mul(cq, bent);
            }
        }
    }
};

#undef NRG_SIDE_BY_SIDE

} // namespace

const CouplingKernels* OneBendKernels(ConditionerKind conditioner)
{
    return kernelsWith<BentMap<1>>(conditioner);
}

const StencilKernels* OneBendStencilKernels(ConditionerKind conditioner)
{
    return stencilKernelsWith<BentMap<1>>(conditioner);
}

const CouplingKernels* TwoBendKernels(ConditionerKind conditioner)
{
    return kernelsWith<BentMap<2>>(conditioner);
}

const StencilKernels* TwoBendStencilKernels(ConditionerKind conditioner)
{
    return stencilKernelsWith<BentMap<2>>(conditioner);
}

} // namespace HWY_NAMESPACE
} // namespace nrg
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace nrg {

HWY_EXPORT(OneBendKernels);
HWY_EXPORT(OneBendStencilKernels);
HWY_EXPORT(TwoBendKernels);
HWY_EXPORT(TwoBendStencilKernels);

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
                .kernels
                = [](ConditionerKind conditioner) { return HWY_DYNAMIC_DISPATCH(OneBendKernels)(conditioner); },
                .stencilKernels =
                    [](ConditionerKind conditioner) {
                        return HWY_DYNAMIC_DISPATCH(OneBendStencilKernels)(conditioner);
                    }});
        }};
}

MapRow twoBendMap()
{
    return {.id = "tanh2",
        .title = "With two bends",
        .description = "x = z exp(s) + t + c · tanh(w z + u) + c₂ · tanh(w₂ z + u₂), monotone.",
        .options = {},
        .make = [](const Options&) {
            return std::make_unique<CouplingMap>(
                CouplingMap{.numbers = {{"s", 0, false}, {"t", 0, true}, {"c", 0, false}, {"w", 0, false},
                                {"u", 0, true}, {"c2", 0, false}, {"w2", 0, false}, {"u2", 0, true}},
                    .ownParameters = {},
                    .exponentials = 3,
                    .inverseRoots = 5,
                    .kernels
                    = [](ConditionerKind conditioner) { return HWY_DYNAMIC_DISPATCH(TwoBendKernels)(conditioner); },
                    .stencilKernels =
                        [](ConditionerKind conditioner) {
                            return HWY_DYNAMIC_DISPATCH(TwoBendStencilKernels)(conditioner);
                        }});
        }};
}

} // namespace nrg
#endif // HWY_ONCE
