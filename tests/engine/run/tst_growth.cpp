// Growth: what the larger flow starts with is the smaller one's, level by level.

#include "engine/run/growth.h"

#include <cmath>

#include <gtest/gtest.h>

#include "engine/run/build_model.h"
#include "engine/run/settings_options.h"

namespace nrg {

namespace {

Settings stencils(std::initializer_list<std::pair<const std::string, std::string>> further)
{
    OptionTexts texts{{"layout", "stencil"}, {"map", "tanh"}, {"lattice", "8"}, {"gradient", "path"}, {"batch", "32"},
        {"checkerboards", "8"}, {"learning-rate", "1e-2"}, {"threads", "1"}};
    for (const auto& [key, value] : further)
        texts.insert_or_assign(key, value);
    return withOptions({}, texts);
}

/// Parameters that tell all tensors apart.
std::vector<Real> numbered(const Flow& flow)
{
    std::vector<Real> theta(static_cast<std::size_t>(flow.parameterCount()));
    for (std::size_t i = 0; i < theta.size(); ++i)
        theta[i] = static_cast<Real>(0.01 * std::sin(static_cast<double>(i)));
    return theta;
}

std::vector<Real> valuesOf(const Flow& flow, const std::vector<Real>& theta, const std::string& name)
{
    for (const ParameterTensor& tensor : flow.tensors())
        if (tensor.name == name)
            return {theta.begin() + tensor.offset, theta.begin() + tensor.offset + tensor.size()};
    ADD_FAILURE() << "no tensor " << name;
    return {};
}

} // namespace

TEST(Growth, levelsStartWithThoseOfTheirSpacingAndTheCoarsestWithTheCoarsest)
{
    const Settings settings = stencils({});
    const Flow small = buildFlow(settings);
    const Flow large = buildFlow(grownSettings(settings));
    const std::vector<Real> theta = numbered(small);
    const std::vector<Real> grown = grownParameters(small, theta, large);
    const auto same = [&](const std::string& to, const std::string& from) {
        EXPECT_EQ(valuesOf(large, grown, "theta/level" + to), valuesOf(small, theta, "theta/level" + from)) << to;
    };
    same("0/fill/weight0", "0/fill/weight0");
    same("0/colour-1/bias1", "0/colour-1/bias1");
    same("1/colour-0/weight1", "1/colour-0/weight1");
    same("2/fill/weight0", "1/fill/weight0"); // the new one
    same("3/fill/weight0", "2/fill/weight0"); // the coarsest, of other networks
    const std::vector<Real> exponents = valuesOf(small, theta, "theta/level0/spectrum-1/exponent");
    const std::vector<Real> finer = valuesOf(large, grown, "theta/level0/spectrum-1/exponent");
    for (int a = 0; a <= 4; ++a)
        for (int b = 0; b <= a; ++b) // equal wave vectors keep their exponents
            EXPECT_FLOAT_EQ(finer[static_cast<std::size_t>(2 * a * (2 * a + 1) / 2 + 2 * b)],
                exponents[static_cast<std::size_t>(a * (a + 1) / 2 + b)]);
}

TEST(Growth, blocksWithSharedLevelsKeepAllTheirWeights)
{
    const Settings settings
        = settingsWith({{"lattice", "8"}, {"share-levels", "true"}, {"couplings", "2"}, {"hidden", "4"}});
    const Flow small = buildFlow(settings);
    const std::vector<Real> theta = numbered(small);
    EXPECT_EQ(grownParameters(small, theta, buildFlow(grownSettings(settings))), theta);
}

TEST(Growth, brickworkKeepsItsLayers)
{
    const Settings settings
        = settingsWith({{"layout", "brickwork"}, {"lattice", "8"}, {"couplings", "2"}, {"hidden", "4"}});
    const Settings grown = grownSettings(settings);
    EXPECT_EQ(resolvedDepth(grown), resolvedDepth(settings));
    const Flow small = buildFlow(settings);
    const std::vector<Real> theta = numbered(small);
    EXPECT_EQ(grownParameters(small, theta, buildFlow(grown)), theta);
}

TEST(Growth, aGrownFlowIsBetterThanAFreshOne)
{
    const Settings settings = stencils({{"checkerboards", "16"}, {"learning-rate", "5e-3"}, {"decay-steps", "600"},
        {"clip-growth", "3"}, {"beta2", "0.95"}});
    Trainer small(buildModel(settings), trainerOptions(settings));
    for (int step = 0; step < 600; ++step)
        small.step();
    const Settings larger = grownSettings(settings);
    EXPECT_EQ(larger.training.learningRate, settings.training.learningRate / 2);
    const std::unique_ptr<Trainer> grown = grownTrainer(small.model().flow(), small.state().theta, larger);
    EXPECT_EQ(grown->state().step, 0);
    Trainer fresh(buildModel(larger), trainerOptions(larger));
    const double start = grown->step().freeEnergy;
    EXPECT_LT(start, fresh.step().freeEnergy - 10);
    EXPECT_LT(start - *grown->model().target->minusLogZ(), 10);
}

TEST(Growth, stagesEndWithParametersOfTheRunsOwnLattice)
{
    const Settings settings = stencils({{"lattice", "16"}, {"grow-from", "4"}, {"grow-steps", "3"}});
    const std::unique_ptr<GrowthStages> stages = GrowthStages::of(settings);
    ASSERT_TRUE(stages);
    double share = 0;
    int steps = 0;
    for (; !stages->isDone(); ++steps) {
        EXPECT_EQ(stages->lattice(), steps < 3 ? 4 : 8);
        stages->step();
        EXPECT_GE(stages->share(), share);
        share = stages->share();
    }
    EXPECT_EQ(steps, 6);
    EXPECT_EQ(share, 1);
    EXPECT_EQ(static_cast<Index>(stages->parameters().size()), buildFlow(settings).parameterCount());
    EXPECT_FALSE(GrowthStages::of(stencils({})));
}

TEST(Growth, isRefusedWhereItLeadsNowhere)
{
    EXPECT_THROW(grownSettings(stencils({{"lattice", "128"}})), SettingsError);
    Settings odd = stencils({});
    odd.training.growFrom = 12;
    EXPECT_FALSE(validate(odd).empty());
}

} // namespace nrg
