// The fast transform of rings against the definition, on every instruction set and for any number of rows.

#include "engine/lattice/ring_transform.h"

#include <cmath>
#include <vector>

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

TEST(RingTransform, modesHoldTheWeightOfTheirWaveNumber)
{
    for (int n = 2; n <= 128; n *= 2) {
        const RingTransform transform(n);
        const Eigen::MatrixXd basis = fourierBasis(n);
        const Matrix lines = linesOf(n, 19);
        test::onEveryTarget([&](const std::string& target) {
            Matrix modes(lines.rows(), lines.cols());
            transform.forward({lines.data(), n * lines.rows(), lines.rows()}, lines.rows(),
                {modes.data(), n * modes.rows(), modes.rows()});
            for (const Index line : {0, n - 1})
                for (const Index row : {0, 18}) {
                    std::vector<double> weight(static_cast<std::size_t>(n / 2 + 1), 0);
                    for (int k = 0; k < n; ++k) {
                        double mode = 0;
                        for (int j = 0; j < n; ++j)
                            mode += basis(k, j) * static_cast<double>(lines(row, line * n + j));
                        weight[static_cast<std::size_t>(waveNumber(k))] += mode * mode;
                        const auto own = static_cast<std::size_t>(transform.waveNumbers()[static_cast<std::size_t>(k)]);
                        weight[own] -= std::pow(static_cast<double>(modes(row, line * n + k)), 2);
                    }
                    for (const double difference : weight)
                        EXPECT_NEAR(difference, 0, 2e-5) << target << ", n = " << n;
                }
        });
    }
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
