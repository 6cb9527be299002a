// A run that starts with what another one has learned.

#include "engine/run/warm_start.h"

#include <cmath>
#include <limits>
#include <stdexcept>

#include <gtest/gtest.h>

#include "engine/run/build_model.h"
#include "engine/run/settings_difference.h"
#include "engine/run/settings_options.h"
#include "engine/session/evaluation.h"

namespace nrg {

namespace {

Settings smallSettings()
{
    return settingsWith({{"lattice", "4"}, {"couplings", "2"}, {"hidden", "8"}, {"batch", "512"},
        {"learning-rate", "1e-2"}, {"threads", "1"}});
}

Settings with(Settings settings, const char* key, OptionValue value)
{
    setOption(settings, key, std::move(value));
    return settings;
}

} // namespace

TEST(WarmStart, theFirstLossIsThatOfTheParametersAtTheNewTemperature)
{
    Trainer before(buildModel(smallSettings()), trainerOptions(smallSettings()));
    for (int step = 0; step < 300; ++step)
        before.step();
    const Settings warmer = with(smallSettings(), "temperature", 2.6);
    const std::unique_ptr<Trainer> started = warmTrainer(before.model().flow(), before.state().theta, warmer);
    EXPECT_EQ(started->state().step, 0);
    EXPECT_EQ(started->state().adamUpdates, 0);
    EXPECT_EQ(started->state().theta, before.state().theta);
    for (const Real moment : started->state().adamM)
        ASSERT_EQ(moment, 0);

    const auto expected = evaluate(*buildModel(warmer), before.state().theta, {});
    ASSERT_TRUE(expected);
    const StepOutcome first = started->step();
    const double error = std::hypot(expected->freeEnergyError, expected->freeEnergySigma / std::sqrt(512.0));
    EXPECT_NEAR(first.freeEnergy, expected->freeEnergy, 4 * error);
    Trainer fresh(buildModel(warmer), trainerOptions(warmer));
    EXPECT_GT(fresh.step().freeEnergy, first.freeEnergy + 10 * error);
}

TEST(WarmStart, parametersFitWhereTheFlowIsTheSame)
{
    const Settings settings = smallSettings();
    EXPECT_TRUE(parametersFit(settings, with(settings, "temperature", 3.0)));
    EXPECT_TRUE(parametersFit(settings, with(settings, "decay-steps", std::int64_t(500))));
    EXPECT_TRUE(parametersFit(settings, with(settings, "symmetric", false)));
    EXPECT_FALSE(parametersFit(settings, with(settings, "lattice", std::int64_t(8))));
    EXPECT_FALSE(parametersFit(settings, with(settings, "hidden", std::int64_t(16))));
    EXPECT_FALSE(parametersFit(settings, with(settings, "depth", std::int64_t(1))));
    EXPECT_FALSE(parametersFit(settings, with(settings, "target", std::string("gaussian"))));
    EXPECT_FALSE(parametersFit(settings, with(settings, "seed", std::int64_t(2))));
}

TEST(WarmStart, aRunThatHasGrownDoesNotGrowAgain)
{
    EXPECT_EQ(warmSettings(with(smallSettings(), "grow-from", std::int64_t(4))).training.growFrom, 0);
}

TEST(WarmStart, otherShapesAndBrokenNumbersAreRefused)
{
    const Flow small = buildFlow(smallSettings());
    std::vector<Real> theta(static_cast<std::size_t>(small.parameterCount()));
    EXPECT_THROW(warmTrainer(small, theta, with(smallSettings(), "hidden", std::int64_t(16))), std::invalid_argument);
    for (const Real broken : {std::numeric_limits<Real>::quiet_NaN(), std::numeric_limits<Real>::infinity()}) {
        theta.back() = broken;
        EXPECT_THROW(warmTrainer(small, theta, smallSettings()), std::invalid_argument);
    }
}

TEST(SettingsDifference, namesWhatDiffers)
{
    const Settings settings = smallSettings();
    EXPECT_TRUE(differingOptions(settings, settings).empty());
    const auto one = differingOptions(settings, with(settings, "temperature", 3.0));
    ASSERT_EQ(one.size(), 1U);
    EXPECT_EQ(one[0].row->key, "temperature");
    EXPECT_EQ(one[0].to, "3");
    EXPECT_TRUE(differingOptions(settings, with(settings, "threads", std::int64_t(2))).empty());
    bool isNamed = false;
    for (const OptionDifference& other : differingOptions(settings, with(settings, "layout", std::string("stencil"))))
        isNamed |= other.row->key == "layout" && other.from == "mera" && other.to == "stencil";
    EXPECT_TRUE(isNamed);
}

} // namespace nrg
