// The fast transform of rings against the definition, on every instruction set and for any number of rows.

#include "engine/lattice/ring_transform.h"

#include <algorithm>
#include <cmath>
#include <type_traits>

#include <gtest/gtest.h>

#include "engine/core/types.h"
#include "engine/lattice/fourier_basis.h"
#include "support/every_target.h"

namespace nrg {

namespace {

/// n lines of n sites, line after line.
Matrix linesOf(int n, Index rows)
{
    Matrix lines(rows, n * n);
    for (Index i = 0; i < lines.size(); ++i)
        lines.data()[i] = static_cast<Real>(std::sin(0.7 * static_cast<double>(i) + 0.3));
    return lines;
}

} // namespace

TEST(RingTransform, isTheProductWithTheFourierBasis)
{
    for (int n = 2; n <= 128; n *= 2) {
        const RingTransform transform(n);
        const Eigen::MatrixXd basis = fourierBasis(n);
        const Matrix lines = linesOf(n, 19);
        test::onEveryTarget([&](const std::string& target) {
            Matrix modes(lines.rows(), lines.cols());
            transform.forward({lines.data(), n * lines.rows(), lines.rows()}, lines.rows(),
                {modes.data(), n * modes.rows(), modes.rows()});
            for (const Index line : {0, n - 1}) {
                const Eigen::MatrixXd exact = lines.middleCols(line * n, n).cast<double>() * basis.transpose();
                EXPECT_LT((modes.middleCols(line * n, n).cast<double>() - exact).cwiseAbs().maxCoeff(), 3e-6)
                    << target << ", n = " << n;
            }
        });
    }
}

TEST(RingTransform, aConfigurationDoesNotDependOnItsPlace)
{
    const RingTransform transform(32);
    const Matrix lines = linesOf(32, 50);
    const auto columns = [](auto& matrix, Index row) {
        return LatticeLines<std::remove_reference_t<decltype(*matrix.data())>>{
            matrix.data() + row, 32 * matrix.rows(), matrix.rows()};
    };
    test::onEveryTarget([&](const std::string& target) {
        Matrix whole(lines.rows(), lines.cols());
        Matrix pieces(lines.rows(), lines.cols());
        transform.forward(columns(lines, 0), lines.rows(), columns(whole, 0));
        for (Index row = 0; row < lines.rows(); row += 7)
            transform.forward(columns(lines, row), std::min<Index>(7, lines.rows() - row), columns(pieces, row));
        EXPECT_EQ(whole, pieces) << target;
    });
}

TEST(RingTransform, backwardUndoesForwardInPlace)
{
    for (const int n : {2, 4, 16, 128})
        for (const Index rows : {1, 16, 37}) {
            const RingTransform transform(n);
            const Matrix lines = linesOf(n, rows);
            Matrix moved = lines;
            const LatticeLines<Real> columns{moved.data(), rows, n * rows}; // the other direction of the lattice
            transform.forward({columns.data, columns.lineStride, columns.siteStride}, rows, columns);
            EXPECT_GT((moved - lines).norm(), 0.1);
            transform.backward({columns.data, columns.lineStride, columns.siteStride}, rows, columns);
            EXPECT_LT((moved - lines).cwiseAbs().maxCoeff(), 3e-6) << "n = " << n;
        }
}

TEST(RingTransform, otherSizesAreRefused)
{
    for (const int n : {0, 1, 3, 12, 256})
        EXPECT_THROW(RingTransform{n}, std::invalid_argument);
}

} // namespace nrg
