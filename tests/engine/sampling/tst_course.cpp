// The course of an observable: the start kept, points at equal distances of ln(step), means over what lies between.

#include "engine/sampling/course.h"

#include <cmath>

#include <gtest/gtest.h>

namespace nrg::test {

namespace {

ChainMark markAt(std::int64_t step)
{
    return {.step = static_cast<double>(step), .leapfrogs = 2.0 * static_cast<double>(step), .seconds = 0};
}

/// Two chains of value step -+ 1 after steps 0 .. last.
Course courseOf(std::int64_t last)
{
    Course course;
    for (std::int64_t step = 0; step <= last; ++step) {
        const auto value = static_cast<double>(step);
        course.append(Eigen::Vector2d(value - 1, value + 1), markAt(step));
    }
    return course;
}

} // namespace

TEST(Course, earlyStepsArePointsOfTheirOwn)
{
    const std::vector<CoursePoint> points = courseOf(30).points();
    ASSERT_EQ(points.size(), 31U);
    for (std::size_t i = 0; i < points.size(); ++i) {
        EXPECT_EQ(points[i].mark, markAt(static_cast<std::int64_t>(i)));
        EXPECT_DOUBLE_EQ(points[i].value, static_cast<double>(i));
        EXPECT_DOUBLE_EQ(points[i].error, 1); // -+ 1 of two chains
    }
}

TEST(Course, laterPointsAreMeansOfStretches)
{
    const std::vector<CoursePoint> points = courseOf(100'000).points();
    EXPECT_LT(points.size(), 400U);
    EXPECT_EQ(points.front().mark.step, 0);
    EXPECT_EQ(points.back().mark.step, 100'000);
    for (std::size_t i = 1; i < points.size(); ++i) {
        const double before = points[i - 1].mark.step;
        EXPECT_NEAR(points[i].value, (before + 1 + points[i].mark.step) / 2, 1e-6);
        EXPECT_LE(points[i].mark.step, std::max(before + 1, 1.04 * before));
    }
}

TEST(Course, isBoundedForTheLongestRun)
{
    // 24 points an octave from where a stretch exceeds one step: at 2^40 steps fewer than 36 + 24 * 35.
    const std::size_t early = courseOf(1 << 15).points().size();
    const std::size_t later = courseOf(1 << 17).points().size();
    EXPECT_NEAR(static_cast<double>(later - early), 48, 2);
    EXPECT_LT(early + 24 * 25, 1000U);
}

TEST(Course, oneChainHasNoErrorAcrossChains)
{
    Course course;
    EXPECT_TRUE(course.points().empty());
    course.append(Vector::Ones(1), {});
    EXPECT_EQ(course.points().front().value, 1);
    EXPECT_TRUE(std::isnan(course.points().front().error));
}

} // namespace nrg::test
