// The worst error of each function of core/simd over its range, in every instruction set of the build, against what the
// comment above the function states. References are in long double.

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <functional>
#include <limits>
#include <numbers>
#include <ostream>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "support/every_target.h"

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "tests/engine/core/tst_simd_math.cpp"
#include <hwy/foreach_target.h> // IWYU pragma: keep
#include <hwy/highway.h>

#include "engine/core/simd/box_muller-inl.h"
#include "engine/core/simd/math-inl.h"

#ifndef NRG_TST_SIMD_MATH_ONCE
#define NRG_TST_SIMD_MATH_ONCE
namespace nrg::test {
enum class Function {
    Exponential,
    SmallExponential,
    Expm1Absolute,
    Expm1Relative,
    Tanh,
    TanhFrom,
    LogCoshExcess,
    Elu,
    EluDerivative
};
} // namespace nrg::test
#endif

HWY_BEFORE_NAMESPACE();
namespace nrg {
namespace HWY_NAMESPACE {

/// y[i] = f(x[i]) for a multiple of four vectors; four go together where a function takes several.
void Evaluate(test::Function function, const Real* x, std::size_t count, Real* y)
{
    using test::Function;
    const Tag d;
    for (std::size_t i = 0; i < count; i += 4 * kLanes) {
        Vec in[4], out[4];
        for (std::size_t v = 0; v < 4; ++v)
            out[v] = in[v] = hn::LoadU(d, x + i + v * kLanes);
        if (function == Function::Expm1Absolute)
            expm1OfNegativeAbsoluteEach<4>(in, out);
        if (function == Function::Elu)
            eluEach<4>(out);
        for (std::size_t v = 0; v < 4; ++v) {
            const auto decay = [&] { return expm1OfNegativeRelative(hn::Mul(hn::Set(d, Real(-2)), hn::Abs(in[v]))); };
            if (function == Function::Exponential)
                out[v] = exponential(in[v]);
            if (function == Function::SmallExponential)
                out[v] = exponentialOfSmall(in[v]);
            if (function == Function::Expm1Relative)
                out[v] = expm1OfNegativeRelative(in[v]);
            if (function == Function::Tanh)
                out[v] = hyperbolicTangent(in[v]);
            if (function == Function::TanhFrom)
                out[v] = hyperbolicTangentFrom(decay(), in[v]);
            if (function == Function::LogCoshExcess)
                out[v] = logCoshExcess(decay());
            if (function == Function::EluDerivative)
                out[v] = timesEluDerivative(hn::Set(d, Real(3)), in[v]);
            hn::StoreU(out[v], d, y + i + v * kLanes);
        }
    }
}

/// Radii, cosines and sines of words, of a multiple of a vector.
void EvaluateBoxMuller(const std::uint32_t* words, std::size_t count, float* radii, float* cosines, float* sines)
{
    const Floats d;
    for (std::size_t i = 0; i < count; i += hn::Lanes(d)) {
        const WordVec word = hn::LoadU(Words(), words + i);
        FloatVec cosine, sine;
        cosineAndSine(word, cosine, sine);
        hn::StoreU(radius(word), d, radii + i);
        hn::StoreU(cosine, d, cosines + i);
        hn::StoreU(sine, d, sines + i);
    }
}

} // namespace HWY_NAMESPACE
} // namespace nrg
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace nrg {
HWY_EXPORT(Evaluate);
HWY_EXPORT(EvaluateBoxMuller);
} // namespace nrg

namespace nrg::test {
namespace {

using Limits = std::numeric_limits<Real>;
constexpr bool kIsFloat = sizeof(Real) == sizeof(float);

std::vector<Real> evaluate(Function function, std::vector<Real> x)
{
    const std::size_t count = x.size();
    constexpr std::size_t kMultiple = 64; // four vectors of any instruction set
    x.resize((count + kMultiple - 1) / kMultiple * kMultiple);
    std::vector<Real> y(x.size());
    HWY_DYNAMIC_DISPATCH(Evaluate)(function, x.data(), x.size(), y.data());
    y.resize(count);
    return y;
}

/// Numbers from low to high: a million evenly, a million by their exponents on both sides of zero where they lie in the
/// range.
std::vector<Real> numbersIn(double low, double high)
{
    constexpr int kCount = 1 << 20;
    std::vector<Real> x;
    x.reserve(2 * kCount);
    for (int i = 0; i <= kCount; ++i)
        x.push_back(static_cast<Real>(low + (high - low) * i / kCount));
    for (int i = 0; i <= kCount / 2; ++i)
        for (const double sign : {-1.0, 1.0}) {
            const double value = sign * std::pow(10.0, -30 + 36.0 * i / (kCount / 2));
            if (value >= low && value <= high)
                x.push_back(static_cast<Real>(value));
        }
    return x;
}

/// The distance of two neighbours at a value.
long double unitInTheLastPlace(long double value)
{
    int exponent = 0;
    std::frexp(value, &exponent);
    return std::ldexp(1.0L, std::max(exponent - Limits::digits, Limits::min_exponent - Limits::digits));
}

enum class Error { Absolute, Relative, Ulp };

struct Row {
    std::string name;
    Function function;
    double low, high; ///< of the arguments
    Error error;
    double inFloat, inDouble; ///< what the comments state
    std::function<long double(long double)> exact;
};

void PrintTo(const Row& row, std::ostream* out)
{
    *out << row.name;
}

long double logCoshExcessOf(long double x)
{
    return std::log1p(std::expm1(-2 * std::abs(x)) / 2);
}

std::vector<Row> rows()
{
    const auto expm1 = [](long double x) { return std::expm1(x); };
    return {
        {"exponential", Function::Exponential, kIsFloat ? -87 : -700, 88, Error::Ulp, 3, 2,
            [](long double x) { return std::exp(x); }},
        {"smallExponential", Function::SmallExponential, -2, 2, Error::Ulp, 4, 2,
            [](long double x) { return std::exp(x); }},
        {"expm1Absolute", Function::Expm1Absolute, -1e3, 0, Error::Absolute, 1.5e-7, 2e-16, expm1},
        {"expm1Relative", Function::Expm1Relative, -1e3, 0, Error::Relative, 2e-7, 4e-16, expm1},
        {"tanh", Function::Tanh, -20, 20, Error::Absolute, 2e-7, 2e-16, [](long double x) { return std::tanh(x); }},
        {"tanhFrom", Function::TanhFrom, -20, 20, Error::Relative, 3e-7, 5e-16,
            [](long double x) { return std::tanh(x); }},
        {"logCoshExcess", Function::LogCoshExcess, -20, 20, Error::Absolute, 1.5e-7, 2e-16, logCoshExcessOf},
        {"elu", Function::Elu, -1e3, 10, Error::Absolute, 1.5e-7, 2e-16,
            [](long double x) { return x < 0 ? std::expm1(x) : x; }},
        {"eluDerivative", Function::EluDerivative, -1, 10, Error::Absolute, 3.6e-7, 7e-16,
            [](long double h) { return 3 + 3 * std::min(h, 0.0L); }},
    };
}

class SimdMath : public testing::TestWithParam<Row> { };

TEST_P(SimdMath, errsByNoMoreThanItsCommentStates)
{
    const Row& row = GetParam();
    const std::vector<Real> x = numbersIn(row.low, row.high);
    std::vector<long double> exact;
    exact.reserve(x.size());
    for (const Real value : x)
        exact.push_back(row.exact(value));
    onEveryTarget([&](const std::string& name) {
        const std::vector<Real> y = evaluate(row.function, x);
        long double worst = 0;
        Real where = 0;
        for (std::size_t i = 0; i < x.size(); ++i) {
            long double error = std::abs(y[i] - exact[i]);
            if (row.error == Error::Relative && exact[i] != 0)
                error /= std::abs(exact[i]);
            if (row.error == Error::Ulp)
                error /= unitInTheLastPlace(exact[i]);
            if (!(error <= worst)) { // a NaN as well
                worst = error;
                where = x[i];
            }
        }
        RecordProperty("worst" + name, std::to_string(static_cast<double>(worst / (kIsFloat ? 1e-7L : 1e-16L))));
        EXPECT_LE(worst, kIsFloat ? row.inFloat : row.inDouble) << "at " << where;
    });
}

TEST_P(SimdMath, aNanPasses)
{
    if (GetParam().function == Function::EluDerivative)
        GTEST_SKIP() << "its activation is a NaN already";
    onEveryTarget([](const std::string&) {
        EXPECT_TRUE(std::isnan(evaluate(GetParam().function, {Limits::quiet_NaN()})[0]));
        EXPECT_TRUE(std::isnan(evaluate(GetParam().function, {-Limits::quiet_NaN()})[0]));
    });
}

INSTANTIATE_TEST_SUITE_P(Functions, SimdMath, testing::ValuesIn(rows()),
    [](const testing::TestParamInfo<Row>& row) { return row.param.name; });

TEST(SimdMathLimits, areReached)
{
    constexpr Real kInfinity = Limits::infinity();
    onEveryTarget([=](const std::string&) {
        EXPECT_EQ(evaluate(Function::Exponential, {kInfinity})[0], kInfinity);
        if constexpr (kIsFloat) {
            EXPECT_EQ(evaluate(Function::Exponential, {Real(88.4)})[0], kInfinity);
        }
        EXPECT_LT(evaluate(Function::Exponential, {-kInfinity})[0], 2e-38);
        for (const Function expm1 : {Function::Expm1Absolute, Function::Expm1Relative, Function::Elu})
            EXPECT_EQ(evaluate(expm1, {-kInfinity, 0}), (std::vector<Real>{-1, 0}));
        for (const Function tanh : {Function::Tanh, Function::TanhFrom})
            EXPECT_EQ(evaluate(tanh, {-kInfinity, 0, kInfinity}), (std::vector<Real>{-1, 0, 1}));
        EXPECT_EQ(evaluate(Function::Elu, {kInfinity})[0], kInfinity);
    });
}

// A large lattice adds up what ln cosh errs by on average.
TEST(SimdMathBias, logCoshHasNone)
{
    std::vector<Real> x;
    for (int i = 0; i < 20000; ++i)
        x.push_back(static_cast<Real>(20.0 * i / 20000));
    onEveryTarget([&x](const std::string&) {
        const std::vector<Real> y = evaluate(Function::LogCoshExcess, x);
        long double bias = 0;
        for (std::size_t i = 0; i < x.size(); ++i)
            bias += (y[i] - logCoshExcessOf(x[i])) / static_cast<long double>(x.size());
        EXPECT_LT(std::abs(bias), kIsFloat ? 2e-8 : 1e-16);
    });
}

/// Words at both ends, at the powers of two, around sqrt(1/2) and the eighths of a turn, where digits could be lost,
/// and a million evenly.
std::vector<std::uint32_t> criticalWords()
{
    std::vector<std::uint32_t> words;
    const auto around = [&words](std::uint32_t centre) {
        for (std::uint32_t offset = 0; offset < 600; ++offset)
            words.push_back(centre + offset - 300);
    };
    around(0);
    around(0xB504F333u);
    for (int bit = 0; bit < 32; ++bit)
        around(std::uint32_t(1) << bit);
    for (std::uint32_t eighth = 1; eighth < 8; ++eighth)
        around(eighth << 29);
    for (std::uint32_t i = 0; i < 1u << 20; ++i)
        words.push_back((i << 12) + 2048);
    words.resize(words.size() / 64 * 64);
    return words;
}

TEST(SimdBoxMuller, radiiAndAnglesAreAccurate)
{
    const std::vector<std::uint32_t> words = criticalWords();
    onEveryTarget([&words](const std::string&) {
        std::vector<float> radii(words.size()), cosines(words.size()), sines(words.size());
        HWY_DYNAMIC_DISPATCH(EvaluateBoxMuller)
        (words.data(), words.size(), radii.data(), cosines.data(), sines.data());
        double ofRadius = 0, ofCosine = 0, ofSine = 0;
        for (std::size_t i = 0; i < words.size(); ++i) {
            const double u = (static_cast<double>(words[i]) + 0.5) * 0x1p-32;
            const double radius = std::sqrt(-2 * std::log1p(u - 1));
            ASSERT_TRUE(std::isfinite(radii[i]) && std::isfinite(cosines[i]) && std::isfinite(sines[i]));
            ofRadius = std::max(ofRadius, std::abs(radii[i] - radius) / radius);
            ofCosine = std::max(ofCosine, std::abs(cosines[i] - std::cos(2 * std::numbers::pi * u)));
            ofSine = std::max(ofSine, std::abs(sines[i] - std::sin(2 * std::numbers::pi * u)));
        }
        EXPECT_LT(ofRadius, 2e-7);
        EXPECT_LT(ofCosine, 1e-7);
        EXPECT_LT(ofSine, 1e-7);
    });
}

} // namespace
} // namespace nrg::test
#endif // HWY_ONCE
