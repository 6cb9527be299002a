// Haar functions are an orthonormal basis, and are found wherever they lie.

#include <cmath>

#include <gtest/gtest.h>

#include "engine/lattice/haar_wavelets.h"

namespace nrg::test {

TEST(HaarWavelets, allScalesTogetherAreAnOrthonormalBasis)
{
    for (const int lattice : {4, 8, 16})
        for (int depth = 1; 1 << depth <= lattice; ++depth) {
            Eigen::MatrixXd basis(lattice * lattice, lattice * lattice);
            Eigen::Index count = 0;
            for (int level = 0; level < depth; ++level)
                for (const HaarFunction& function : haarFunctions(lattice, depth, level)) {
                    ASSERT_LT(count, basis.rows());
                    basis.row(count++) = valuesOf(function, lattice);
                }
            ASSERT_EQ(count, basis.rows()) << "L = " << lattice << ", depth " << depth;
            const Eigen::MatrixXd products = basis * basis.transpose();
            EXPECT_LT((products - Eigen::MatrixXd::Identity(count, count)).cwiseAbs().maxCoeff(), 1e-14);
        }
}

TEST(HaarWavelets, theTopScaleIsFourQuadrants)
{
    const std::vector<HaarFunction> top = haarFunctions(16, 4, 3);
    ASSERT_EQ(top.size(), 4u);
    EXPECT_EQ(top[3], (HaarFunction{.kind = HaarKind::Scaling, .side = 8, .row = 8, .column = 8}));
    EXPECT_DOUBLE_EQ(valuesOf(top[3], 16)[8 * 16 + 8], 1.0 / 8);
}

TEST(HaarWavelets, aFunctionIsItsOwnNearestWhereverItLies)
{
    for (const HaarFunction function :
        {HaarFunction{.kind = HaarKind::Rows, .side = 4, .row = 7, .column = 3, .sign = -1},
            HaarFunction{.kind = HaarKind::Columns, .side = 4, .row = 1, .column = 6},
            HaarFunction{.kind = HaarKind::Diagonal, .side = 4, .row = 5, .column = 5, .sign = -1}}) {
        const HaarMatch match = nearestHaar(3 * valuesOf(function, 8), 8, 3, 1);
        EXPECT_NEAR(match.overlap, 1, 1e-14);
        EXPECT_EQ(match.function, function);
    }
    const HaarFunction quadrant{.side = 4, .row = 3, .column = 6, .sign = -1};
    EXPECT_EQ(nearestHaar(valuesOf(quadrant, 8), 8, 3, 2).function, quadrant);
}

TEST(HaarWavelets, theNearestIsTheBestOfAll)
{
    Eigen::VectorXd map(64);
    for (Eigen::Index i = 0; i < 64; ++i)
        map[i] = std::sin(0.7 * static_cast<double>(i * i));
    for (int level = 0; level < 3; ++level) {
        double best = 0;
        const HaarMatch match = nearestHaar(map, 8, 3, level);
        for (HaarFunction function : haarFunctions(8, 3, level))
            for (function.row = 0; function.row < 8; ++function.row)
                for (function.column = 0; function.column < 8; ++function.column)
                    best = std::max(best, std::abs(map.dot(valuesOf(function, 8))) / map.norm());
        EXPECT_NEAR(match.overlap, best, 1e-14);
        EXPECT_NEAR(map.dot(valuesOf(match.function, 8)) / map.norm(), best, 1e-14) << "with its sign";
    }
}

TEST(HaarWavelets, theHeaviestSquareHoldsWhatASignedFunctionMisses)
{
    Eigen::VectorXd map = Eigen::VectorXd::Constant(64, 0.1);
    for (int i = 0; i < 4; ++i)
        for (int j = 0; j < 4; ++j)
            map[(6 + i) % 8 * 8 + (3 + j)] = (i + j) % 2 == 0 ? 2 : -2;
    const HeaviestSquare square = heaviestSquare(map, 8, 4);
    EXPECT_EQ(square.row, 6);
    EXPECT_EQ(square.column, 3);
    EXPECT_NEAR(square.share, 64 / 64.48, 1e-12);
    EXPECT_LT(nearestHaar(map, 8, 3, 2).overlap, 0.2);
    EXPECT_NEAR(heaviestSquare(Eigen::VectorXd::Ones(64), 8, 4).share, 0.25, 1e-15);
    EXPECT_EQ(heaviestSquare(Eigen::VectorXd::Zero(64), 8, 4).share, 0);
    EXPECT_THROW(heaviestSquare(map, 8, 3), std::invalid_argument);
}

TEST(HaarWavelets, degenerateMapsHaveClearOverlaps)
{
    EXPECT_EQ(nearestHaar(Eigen::VectorXd::Zero(16), 4, 2, 0).overlap, 0);
    Eigen::VectorXd bad = Eigen::VectorXd::Ones(16);
    bad[3] = std::nan("");
    EXPECT_TRUE(std::isnan(nearestHaar(bad, 4, 2, 1).overlap));
    EXPECT_TRUE(std::isnan(heaviestSquare(bad, 4, 2).share));
    EXPECT_EQ(nearestHaar(Eigen::VectorXd::Ones(16), 4, 2, 0).overlap, 0) << "wavelets do not see a constant";
}

TEST(HaarWavelets, badArgumentsAreRefused)
{
    EXPECT_THROW(haarFunctions(12, 2, 0), std::invalid_argument);
    EXPECT_THROW(haarFunctions(8, 4, 0), std::invalid_argument);
    EXPECT_THROW(haarFunctions(8, 3, 3), std::invalid_argument);
    EXPECT_THROW(valuesOf({.kind = HaarKind::Rows, .side = 3}, 8), std::invalid_argument);
    EXPECT_THROW(valuesOf({.side = 16}, 8), std::invalid_argument);
    EXPECT_THROW(nearestHaar(Eigen::VectorXd::Zero(15), 4, 2, 0), std::invalid_argument);
}

} // namespace nrg::test
