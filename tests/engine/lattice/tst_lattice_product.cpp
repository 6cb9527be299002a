// Products along one direction of the lattice against sums in float64, on every instruction set of the build.

#include "engine/lattice/lattice_product.h"

#include <cmath>
#include <vector>

#include <gtest/gtest.h>

#include "engine/core/types.h"
#include "support/every_target.h"

namespace nrg::test {
namespace {

/// Small numbers without a pattern.
Real entry(Index i)
{
    return static_cast<Real>(std::sin(1.7 * static_cast<double>(i * i % 1009)));
}

Matrix filled(Index rows, Index columns)
{
    Matrix matrix(rows, columns);
    for (Index i = 0; i < matrix.size(); ++i)
        matrix(i) = entry(i);
    return matrix;
}

std::vector<Real> factorOf(int lattice)
{
    std::vector<Real> factor;
    for (Index i = 0; i < lattice * lattice; ++i)
        factor.push_back(entry(i + 12345));
    return factor;
}

/// The rows of a lattice, or its columns, as lines of a (batch x N) matrix.
template <class Scalar>
LatticeLines<Scalar> lines(Scalar* data, Index stride, int lattice, bool rows)
{
    return {data, rows ? lattice * stride : stride, rows ? stride : lattice * stride};
}

TEST(LatticeProduct, agreesWithPlainSums)
{
    onEveryTarget([](const std::string&) {
        for (const int lattice : {2, 3, 4, 8, 13, 16, 32})
            for (const Index batch : {1, 3, 16, 37, 64, 111})
                for (const bool rows : {true, false})
                    for (const bool add : {true, false}) {
                        const std::vector<Real> factor = factorOf(lattice);
                        const Matrix from = filled(batch, lattice * lattice);
                        Matrix large = Matrix::Ones(batch + 5, lattice * lattice); // 5 rows that must stay
                        multiplyLines(lines(from.data(), batch, lattice, rows), factor.data(), lattice, batch,
                            lines(large.data() + 2, batch + 5, lattice, rows), add);
                        double largest = 0;
                        for (Index line = 0; line < lattice; ++line)
                            for (Index j = 0; j < lattice; ++j) {
                                const auto site
                                    = [&](Index i) { return rows ? line * lattice + i : i * lattice + line; };
                                Eigen::VectorXd sum = Eigen::VectorXd::Constant(batch, add ? 1 : 0);
                                for (Index i = 0; i < lattice; ++i)
                                    sum += static_cast<double>(factor[static_cast<std::size_t>(i * lattice + j)])
                                        * from.col(site(i)).cast<double>();
                                largest = std::max(largest,
                                    (large.col(site(j)).segment(2, batch).cast<double>() - sum).cwiseAbs().maxCoeff());
                            }
                        EXPECT_LT(largest, 1e-6 * lattice) << lattice << ' ' << batch << ' ' << rows << ' ' << add;
                        EXPECT_EQ(large.topRows(2), Matrix::Ones(2, lattice * lattice));
                        EXPECT_EQ(large.bottomRows(3), Matrix::Ones(3, lattice * lattice));
                    }
    });
}

TEST(LatticeProduct, aConfigurationDoesNotDependOnItsPlace)
{
    constexpr int kLattice = 8;
    const std::vector<Real> factor = factorOf(kLattice);
    const Matrix from = filled(100, kLattice * kLattice);
    onEveryTarget([&](const std::string&) {
        Matrix whole(100, kLattice * kLattice);
        multiplyLines(lines(from.data(), 100, kLattice, true), factor.data(), kLattice, 100,
            lines(whole.data(), 100, kLattice, true));
        for (const Index first : {0, 1, 50, 63, 99}) {
            const Index rows = 100 - first;
            Matrix part(rows, kLattice * kLattice);
            multiplyLines(lines(from.data() + first, 100, kLattice, true), factor.data(), kLattice, rows,
                lines(part.data(), rows, kLattice, true));
            EXPECT_EQ(part, whole.bottomRows(rows));
        }
    });
}

} // namespace
} // namespace nrg::test
