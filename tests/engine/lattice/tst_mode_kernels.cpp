// The kernels of Fourier modes against plain loops, on every instruction set and for any number of rows and modes.

#include "engine/lattice/mode_kernels.h"

#include <cmath>
#include <vector>

#include <gtest/gtest.h>

#include "engine/core/types.h"
#include "support/every_target.h"

namespace nrg {

namespace {

constexpr Index kSpace = 3; ///< between columns

Matrix columnsOf(Index rows, Index count, double phase)
{
    Matrix columns(rows + kSpace, count);
    for (Index i = 0; i < columns.size(); ++i)
        columns.data()[i] = static_cast<Real>(std::sin(0.7 * static_cast<double>(i) + phase));
    return columns;
}

} // namespace

TEST(ModeKernels, areThoseOfPlainLoops)
{
    for (const Index rows : {1, 16, 37})
        for (const Index count : {2, 16, 21}) {
            const Matrix a = columnsOf(rows, count, 0.3);
            const Matrix b = columnsOf(rows, count, 1.1);
            test::onEveryTarget([&](const std::string& target) {
                SCOPED_TRACE(target + ", rows " + std::to_string(rows) + ", modes " + std::to_string(count));
                std::vector<Real> sums(static_cast<std::size_t>(count + 1), Real(7));
                multiplyModes(a.data(), b.data(), a.outerStride(), rows, count, sums.data());
                Matrix scaled = a;
                scaleModes(scaled.data(), scaled.outerStride(), rows, count, sums.data());
                for (Index k = 0; k < count; ++k) {
                    const Real sum = sums[static_cast<std::size_t>(k)];
                    double exact = 0;
                    for (Index i = 0; i < rows; ++i) {
                        exact += static_cast<double>(a(i, k)) * static_cast<double>(b(i, k));
                        EXPECT_EQ(scaled(i, k), a(i, k) * sum);
                    }
                    EXPECT_NEAR(sum, exact, 1e-5);
                }
                EXPECT_EQ(sums.back(), 7); // and nothing beyond
                EXPECT_EQ(scaled.bottomRows(kSpace), a.bottomRows(kSpace));
            });
        }
}

} // namespace nrg
