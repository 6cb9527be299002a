// The float32 kernels against a plain float64 evaluation of Eq. (S1), for every instruction set of the build.

#include <cmath>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "engine/core/aligned.h"
#include "engine/core/philox.h"
#include "support/every_target.h"
#include "support/flow_cases.h"

namespace nrg::test {

namespace {

std::vector<double> network(const CouplingPlan& plan, const Real* theta, std::vector<double> in)
{
    for (int layer = 0; layer <= plan.conditioner.hiddenLayers; ++layer) {
        const auto inputs = in.size();
        const auto outputs
            = static_cast<std::size_t>(layer == plan.conditioner.hiddenLayers ? plan.half() : plan.conditioner.hidden);
        std::vector<double> out(outputs);
        for (std::size_t o = 0; o < outputs; ++o) {
            out[o] = theta[outputs * inputs + o];
            for (std::size_t i = 0; i < inputs; ++i)
                out[o] += static_cast<double>(theta[o * inputs + i]) * in[i];
            if (layer < plan.conditioner.hiddenLayers && out[o] <= 0)
                out[o] = std::expm1(out[o]);
        }
        theta += outputs * (inputs + 1);
        in = out;
    }
    return in;
}

/// z -> x of one configuration; returns ln|det|.
double generate(const CouplingPlan& plan, const Real* theta, std::vector<double>& values)
{
    double logDet = 0;
    for (const CouplingSplit& coupling : plan.splits) {
        std::vector<double> passive;
        for (const int p : coupling.passive)
            passive.push_back(values[static_cast<std::size_t>(p)]);
        const std::vector<double> s = network(plan, theta, passive);
        const std::vector<double> t = network(plan, theta + plan.conditionerParameters / 2, passive);
        const Real* const scale = theta + plan.conditionerParameters;
        for (std::size_t i = 0; i < s.size(); ++i) {
            const double stretch = static_cast<double>(scale[i]) * std::tanh(s[i]);
            double& value = values[static_cast<std::size_t>(coupling.active[i])];
            value = value * std::exp(stretch) + t[i];
            logDet += stretch;
        }
        theta += plan.couplingParameters;
    }
    return logDet;
}

struct KernelCase {
    int side;
    int couplings;
    int hidden;
    int hiddenLayers;
};

class CouplingKernels : public testing::TestWithParam<KernelCase> { };

} // namespace

TEST_P(CouplingKernels, agreeWithThePlainEvaluation)
{
    const auto [side, couplings, hidden, hiddenLayers] = GetParam();
    const CouplingBijector block
        = blockOf(side, couplings, {.hidden = hidden, .hiddenLayers = hiddenLayers, .blockHidden = hidden});
    const CouplingPlan& plan = block.plan();
    std::vector<Real> theta(static_cast<std::size_t>(block.parameterCount()));
    block.initialize(theta, 9, 0);
    for (std::size_t i = 0; i < theta.size(); ++i)
        theta[i] += static_cast<Real>(0.1 * std::sin(static_cast<double>(i)));

    onEveryTarget([&](const std::string&) {
        for (const int rows : {1, 16, 17, 63, kTileRows}) {
            AlignedBuffer<Real> buffer;
            const Index values = static_cast<Index>(plan.variables) * kTileStride;
            Real* const data = buffer.ensure(static_cast<std::size_t>(values + kTileStride + block.scratchSize()));
            const Tile tile{.values = data,
                .derivatives = nullptr,
                .logDet = data + values,
                .scratch = data + values + kTileStride,
                .rows = rows};
            for (Index i = 0; i < values; ++i)
                tile.values[i] = static_cast<Real>(
                    2 * normals(1, {.stream = Stream::Evaluation, .sample = static_cast<std::uint32_t>(i)})[0]);
            std::fill_n(tile.logDet, kTileStride, Real(0));
            const std::vector<Real> z(tile.values, tile.values + values);
            block.generate(theta.data(), tile);
            for (int row = 0; row < rows; ++row) {
                std::vector<double> expected;
                for (int v = 0; v < plan.variables; ++v)
                    expected.push_back(z[static_cast<std::size_t>(v * kTileStride + row)]);
                const double logDet = generate(plan, theta.data(), expected);
                EXPECT_NEAR(tile.logDet[row], logDet, 2e-5);
                for (int v = 0; v < plan.variables; ++v)
                    EXPECT_NEAR(tile.values[v * kTileStride + row], expected[static_cast<std::size_t>(v)],
                        5e-5 * (1 + std::abs(expected[static_cast<std::size_t>(v)])));
            }
            block.infer(theta.data(), tile);
            for (int row = 0; row < rows; ++row)
                for (int v = 0; v < plan.variables; ++v)
                    EXPECT_NEAR(
                        tile.values[v * kTileStride + row], z[static_cast<std::size_t>(v * kTileStride + row)], 1e-4);
        }
    });
}

INSTANTIATE_TEST_SUITE_P(Shapes, CouplingKernels,
    testing::Values(KernelCase{2, 8, 64, 1}, KernelCase{2, 10, 10, 3}, KernelCase{2, 3, 1, 1}, KernelCase{2, 4, 7, 2},
        KernelCase{4, 4, 48, 1}, KernelCase{4, 6, 13, 2}));

} // namespace nrg::test
