// Adam against a plain evaluation of its published recurrence, and the learning-rate schedule.

#include <cmath>
#include <vector>

#include <gtest/gtest.h>

#include "engine/training/adam.h"
#include "support/every_target.h"

namespace nrg::test {

TEST(Adam, followsThePublishedRecurrence)
{
    std::vector<Real> theta = {1.0F, -2.0F, 0.5F};
    std::vector<Real> first(3, 0);
    std::vector<Real> second(3, 0);
    double expected[3] = {1.0, -2.0, 0.5};
    double m[3] = {};
    double v[3] = {};
    for (int update = 1; update <= 50; ++update) {
        std::vector<Real> gradient;
        for (int i = 0; i < 3; ++i)
            gradient.push_back(static_cast<Real>(std::sin(update * (i + 1)) * std::pow(10.0, i - 1)));
        adamUpdate(theta, gradient, 1.0, 0.01, {}, update, first, second);
        for (int i = 0; i < 3; ++i) {
            const auto g = static_cast<double>(gradient[static_cast<std::size_t>(i)]);
            m[i] = 0.9 * m[i] + 0.1 * g;
            v[i] = 0.999 * v[i] + 0.001 * g * g;
            expected[i] -= 0.01 * (m[i] / (1 - std::pow(0.9, update)))
                / (std::sqrt(v[i] / (1 - std::pow(0.999, update))) + 1e-8);
            EXPECT_NEAR(theta[static_cast<std::size_t>(i)], expected[i], 2e-6);
        }
    }
}

TEST(Adam, clippingScalesTheGradient)
{
    const std::vector<Real> gradient = {3.0F, 4.0F};
    EXPECT_NEAR(norm(gradient), 5.0, 1e-12);
    const std::vector<Real> scaled = {0.6F, 0.8F};
    std::vector<Real> a(2, 1);
    std::vector<Real> b(2, 1);
    std::vector<Real> first(2, 0);
    std::vector<Real> second(2, 0);
    adamUpdate(a, gradient, 1 / norm(gradient), 0.1, {}, 1, first, second);
    std::vector<Real> firstScaled(2, 0);
    std::vector<Real> secondScaled(2, 0);
    adamUpdate(b, scaled, 1.0, 0.1, {}, 1, firstScaled, secondScaled);
    for (std::size_t i = 0; i < 2; ++i) {
        EXPECT_NEAR(first[i], firstScaled[i], 1e-7);
        EXPECT_NEAR(second[i], secondScaled[i], 1e-9);
        EXPECT_NEAR(a[i], b[i], 1e-6);
    }
}

TEST(Adam, normIsTheSameOnEveryInstructionSet)
{
    for (const std::size_t size : {0, 1, 7, 16, 17, 63, 1000}) {
        std::vector<Real> gradient;
        double squares = 0;
        for (std::size_t i = 0; i < size; ++i) {
            gradient.push_back(static_cast<Real>(std::sin(static_cast<double>(i + size))));
            squares += static_cast<double>(gradient.back()) * static_cast<double>(gradient.back());
        }
        std::vector<double> norms;
        onEveryTarget([&](const std::string&) { norms.push_back(norm(gradient)); });
        EXPECT_NEAR(norms.front(), std::sqrt(squares), 1e-13 * std::sqrt(squares));
        for (const double value : norms)
            EXPECT_EQ(value, norms.front());
    }
}

TEST(LearningRateSchedule, warmsUpThenFallsAsACosine)
{
    const LearningRateSchedule schedule{.base = 4e-3, .warmupSteps = 50, .decaySteps = 1000, .final = 1e-4};
    EXPECT_NEAR(schedule.at(0), 4e-3 / 50, 1e-12);
    EXPECT_GT(schedule.at(49), 3.9e-3);
    EXPECT_NEAR(schedule.at(500), (4e-3 + 1e-4) / 2, 1e-12);
    EXPECT_NEAR(schedule.at(1000), 1e-4, 1e-12);
    EXPECT_NEAR(schedule.at(5000), 1e-4, 1e-12);
}

TEST(LearningRateSchedule, isConstantByDefault)
{
    const LearningRateSchedule schedule{.base = 1e-3};
    EXPECT_EQ(schedule.at(0), 1e-3);
    EXPECT_EQ(schedule.at(1'000'000), 1e-3);
}

} // namespace nrg::test
