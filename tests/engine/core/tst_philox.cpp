// Philox against the published vectors; the uniform and normal numbers against their definitions and moments.

#include "engine/core/philox.h"

#include <array>
#include <cmath>
#include <cstdint>
#include <numbers>
#include <set>

#include <gtest/gtest.h>

namespace nrg {
namespace {

using Words = std::array<std::uint32_t, 4>;

// Random123, tests/kat_vectors, rows "philox4x32 10".
TEST(Philox, agreesWithPublishedVectors)
{
    EXPECT_EQ(philox({0, 0, 0, 0}, {0, 0}), (Words{0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8}));
    EXPECT_EQ(philox({0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff}, {0xffffffff, 0xffffffff}),
        (Words{0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd}));
    EXPECT_EQ(philox({0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344}, {0xa4093822, 0x299f31d0}),
        (Words{0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1}));
}

TEST(Philox, everyFieldOfTheAddressMatters)
{
    const Address base{Stream::Prior, 5, 7, 11};
    std::set<Words> seen{randomWords(1, base)};
    const auto isNew
        = [&](std::uint64_t seed, const Address& address) { return seen.insert(randomWords(seed, address)).second; };
    EXPECT_TRUE(isNew(2, base));
    EXPECT_TRUE(isNew(1 + (std::uint64_t(1) << 32), base));
    EXPECT_TRUE(isNew(1, {Stream::Sign, 5, 7, 11}));
    EXPECT_TRUE(isNew(1, {Stream::Prior, 6, 7, 11}));
    EXPECT_TRUE(isNew(1, {Stream::Prior, 5 + (std::uint64_t(1) << 32), 7, 11}));
    EXPECT_TRUE(isNew(1, {Stream::Prior, 5 + (std::uint64_t(1) << 39), 7, 11}));
    EXPECT_TRUE(isNew(1, {Stream::Prior, 5, 8, 11}));
    EXPECT_TRUE(isNew(1, {Stream::Prior, 5, 7, 12}));
    EXPECT_TRUE(isNew(1, {Stream::Prior, 7, 5, 11})); // exchanged fields are another address
    EXPECT_TRUE(isNew(1, {Stream::Prior, 5, 11, 7}));
}

TEST(Philox, sameAddressGivesTheSameWords)
{
    const Address address{Stream::Bootstrap, 123456789012, 3, 4};
    EXPECT_EQ(randomWords(99, address), randomWords(99, address));
    EXPECT_EQ(normals(99, address), normals(99, address));
}

TEST(Philox, uniformsAreTheMidpointsOfTheirWords)
{
    for (std::uint32_t block = 0; block < 1000; ++block) {
        const Address address{Stream::Prior, 1, 2, block};
        const Words words = randomWords(3, address);
        const std::array<double, 4> values = uniforms(3, address);
        for (std::size_t i = 0; i < 4; ++i) {
            EXPECT_GT(values[i], 0);
            EXPECT_LT(values[i], 1);
            EXPECT_EQ(std::ldexp(values[i], 33), 2 * static_cast<double>(words[i]) + 1);
        }
    }
}

// Box-Muller written the other way round: radius and angle of a pair give the uniforms back.
TEST(Philox, normalsInvertToTheirUniforms)
{
    for (std::uint32_t block = 0; block < 1000; ++block) {
        const Address address{Stream::Prior, 1, 2, block};
        const std::array<double, 4> uniform = uniforms(3, address);
        const std::array<double, 4> normal = normals(3, address);
        for (std::size_t i = 0; i < 4; i += 2) {
            const double squared = normal[i] * normal[i] + normal[i + 1] * normal[i + 1];
            double turn = std::atan2(normal[i + 1], normal[i]) / (2 * std::numbers::pi);
            turn += turn < 0 ? 1 : 0;
            EXPECT_NEAR(std::exp(-squared / 2), uniform[i], 1e-14);
            EXPECT_NEAR(turn, uniform[i + 1], 1e-14);
        }
    }
}

// n draws; the moments 1, x^2, x^4 of N(0, 1) have variances 1, 2, 96. Bounds are 4.5 standard errors.
TEST(Philox, normalsHaveTheMomentsOfTheNormalDistribution)
{
    constexpr std::uint32_t kBlocks = 100000;
    constexpr double n = 4.0 * kBlocks;
    double sum = 0, squares = 0, fourths = 0, neighbours = 0, nextSample = 0;
    for (std::uint32_t block = 0; block < kBlocks; ++block) {
        const std::array<double, 4> values = normals(42, {Stream::Prior, 0, 0, block});
        for (const double x : values) {
            sum += x;
            squares += x * x;
            fourths += x * x * x * x;
        }
        neighbours += values[0] * values[1] + values[1] * values[2] + values[2] * values[3] + values[3] * values[0];
        nextSample += values[0] * normals(42, {Stream::Prior, 0, 1, block})[0];
    }
    EXPECT_NEAR(sum / n, 0, 4.5 / std::sqrt(n));
    EXPECT_NEAR(squares / n, 1, 4.5 * std::sqrt(2 / n));
    EXPECT_NEAR(fourths / n, 3, 4.5 * std::sqrt(96 / n));
    EXPECT_NEAR(neighbours / n, 0, 4.5 / std::sqrt(n));
    EXPECT_NEAR(nextSample / kBlocks, 0, 4.5 / std::sqrt(double(kBlocks)));
}

} // namespace
} // namespace nrg
