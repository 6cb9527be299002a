// The float32 normals of whole batches against normals() in float64, on every instruction set of the build.

#include "engine/core/normal_field.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <vector>

#include <gtest/gtest.h>

#include "engine/core/types.h"
#include "support/every_target.h"

namespace nrg::test {
namespace {

constexpr double kTolerance = 1e-6;

/// A field at the end of every counter's range: block, sample and step run over, the seed has a high word.
constexpr std::uint64_t kSeed = 0x9876543210ABCDEFu;
constexpr Address kFirst{Stream::Momentum, (std::uint64_t(1) << 40) - 5, 0xFFFFFFF0u, 0xFFFFFFFEu};

Matrix field(Index rows, Index columns, std::uint64_t seed = kSeed, const Address& first = kFirst)
{
    Matrix out = Matrix::Constant(rows, columns, Real(99));
    fillNormals(seed, first, out.data(), rows, columns, rows);
    return out;
}

std::array<double, 4> reference(Index row, Index block)
{
    return normals(kSeed,
        {kFirst.stream, kFirst.step, kFirst.sample + static_cast<std::uint32_t>(row),
            kFirst.block + static_cast<std::uint32_t>(block)});
}

TEST(NormalField, agreesWithTheNormalsOfEveryAddress)
{
    onEveryTarget([](const std::string&) {
        for (const auto& [rows, columns] : {std::pair{1, 256}, std::pair{37, 16}, std::pair{64, 9}, std::pair{3, 2}}) {
            const Matrix actual = field(rows, columns);
            for (Index row = 0; row < rows; ++row)
                for (Index column = 0; column < columns; ++column)
                    EXPECT_NEAR(actual(row, column), reference(row, column / 4)[static_cast<std::size_t>(column % 4)],
                        kTolerance);
        }
    });
}

TEST(NormalField, agreesOverAMillionDraws)
{
    constexpr Index kRows = 1000, kBlocks = 250;
    std::vector<std::array<double, 4>> expected;
    for (Index block = 0; block < kBlocks; ++block)
        for (Index row = 0; row < kRows; ++row)
            expected.push_back(reference(row, block));
    onEveryTarget([&](const std::string&) {
        const Matrix actual = field(kRows, 4 * kBlocks);
        double largest = 0;
        for (Index column = 0; column < actual.cols(); ++column)
            for (Index row = 0; row < kRows; ++row)
                largest = std::max(largest,
                    std::abs(static_cast<double>(actual(row, column))
                        - expected[static_cast<std::size_t>(column / 4 * kRows + row)]
                                  [static_cast<std::size_t>(column % 4)]));
        EXPECT_LT(largest, kTolerance);
    });
}

TEST(NormalField, drawsDependOnTheirAddressAlone)
{
    onEveryTarget([](const std::string&) {
        const Matrix whole = field(70, 24);
        for (const Index row : {0, 1, 5, 33, 69})
            for (const Index block : {0, 1, 4}) {
                Address first = kFirst;
                first.sample += static_cast<std::uint32_t>(row);
                first.block += static_cast<std::uint32_t>(block);
                const Index rows = 70 - row;
                const Index columns = 24 - 4 * block;
                EXPECT_EQ(field(rows, columns, kSeed, first), whole.bottomRightCorner(rows, columns));
                EXPECT_EQ(field(1, 3, kSeed, first), whole.block(row, 4 * block, 1, 3));
            }
        Matrix large = Matrix::Zero(80, 26);
        fillNormals(kSeed, kFirst, &large(3, 1), 70, 24, 80);
        EXPECT_EQ(large.block(3, 1, 70, 24), whole);
        large.block(3, 1, 70, 24).setZero();
        EXPECT_EQ(large.cwiseAbs().maxCoeff(), 0);
    });
}

TEST(NormalField, everyTargetWithFusedMultiplyAddGivesTheSameBits)
{
    std::map<bool, std::vector<Matrix>> draws;
    onEveryTarget([&draws](const std::string& target) { draws[fusesMultiplyAdd(target)].push_back(field(512, 64)); });
    for (const auto& [fused, fields] : draws)
        for (const Matrix& other : fields)
            EXPECT_EQ(other, fields.front());
}

// n draws; the moments 1, x^2, x^4 of N(0, 1) have variances 1, 2, 96, products of neighbours 1. P(|x| > 3) =
// 0.0026998. Bounds are 4.5 standard errors.
TEST(NormalField, hasTheMomentsOfTheNormalDistribution)
{
    constexpr Index kRows = 2000, kColumns = 500;
    constexpr double n = static_cast<double>(kRows * kColumns);
    onEveryTarget([](const std::string&) {
        const Eigen::ArrayXXd x = field(kRows, kColumns, 42, {}).cast<double>().array();
        EXPECT_NEAR(x.mean(), 0, 4.5 / std::sqrt(n));
        EXPECT_NEAR(x.square().mean(), 1, 4.5 * std::sqrt(2 / n));
        EXPECT_NEAR(x.cube().mean(), 0, 4.5 * std::sqrt(15 / n));
        EXPECT_NEAR(x.square().square().mean(), 3, 4.5 * std::sqrt(96 / n));
        constexpr double kTail = 0.00269980;
        EXPECT_NEAR((x.abs() > 3).cast<double>().mean(), kTail, 4.5 * std::sqrt(kTail / n));
        EXPECT_NEAR((x.leftCols(kColumns - 1) * x.rightCols(kColumns - 1)).mean(), 0, 4.5 / std::sqrt(n));
        EXPECT_NEAR((x.topRows(kRows - 1) * x.bottomRows(kRows - 1)).mean(), 0, 4.5 / std::sqrt(n));
    });
}

} // namespace
} // namespace nrg::test
