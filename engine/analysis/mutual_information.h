#pragma once
// Mutual information of pairs of continuous variables from independent samples, in nats. Li & Wang, Fig. 4(b, c).
//
// The estimator is the first of Kraskov, Stoegbauer & Grassberger, Phys. Rev. E 69, 066138 (2004), Eq. (8):
//     I(X; Y) = psi(k) + psi(n) - < psi(n_x + 1) + psi(n_y + 1) >,
// where n_x counts the samples with |x_j - x_i| strictly below the distance from i to its k-th neighbour in the max
// norm of the plane. The neighbours are found along x in sorted order, outwards from i until |x_j - x_i| alone is
// farther than the k-th so far: about sqrt(k n) samples, which for the sample sizes here costs less than a tree. Every
// distance is computed as the one expression |x_j - x_i|, so that the strict inequality holds to the last bit.

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include <Eigen/Core>

#include "engine/core/types.h"

namespace nrg {

inline constexpr int kInformationNeighbours = 3; ///< k

/// The estimator for one pair. Both are first scaled to unit variance, which does not change I. 0 where a variable is
/// constant; NaN where one holds a value that is not finite, or where a point of the plane occurs more than k times:
/// then there is no density, and the chain must be thinned. Not positive by construction: about 0 for independent
/// variables.
/// Throws std::invalid_argument unless both have the same number of samples n and 1 <= k < n.
double kraskovInformation(std::span<const Real> x, std::span<const Real> y, int neighbours = kInformationNeighbours);

/// -ln(1 - rho^2)/2, exact for jointly Gaussian variables; infinite where they are proportional, 0 where one is
/// constant, NaN where a value is not finite. Throws std::invalid_argument unless both have the same number of samples,
/// at least 2.
double gaussianInformation(std::span<const Real> x, std::span<const Real> y);

/// gaussianInformation of all pairs of columns: (variables x variables), diagonal NaN.
/// @param samples  (n x variables)
Eigen::MatrixXf gaussianInformationMap(const ConstMatrixRef& samples);

/// Mean over shuffles and standard deviation of an estimator of n samples for variables that are independent.
struct ShuffledInformation {
    double mean = 0;
    double deviation = 0;
    double error = 0; ///< root mean square of the standard errors that the estimates state
};

/// Standard errors of gaussianInformationMap() for jointly Gaussian variables: the estimated rho varies by
/// (1 - rho^2) / sqrt(n), hence I by |rho| / sqrt(n), and by 1 / (sqrt(2) n) where rho = 0.
/// @param map  (variables x variables), of n samples
Eigen::MatrixXf gaussianInformationErrors(const Eigen::MatrixXf& map, Index samples);

/// kraskovInformation of all pairs of columns, computed in parts. The values do not depend on the number of
/// threads or on how the work is cut.
class PairwiseInformation {
public:
    /// @param samples  (n x variables), independent of one another
    /// Throws std::invalid_argument unless n > neighbours, and where whole samples are repeated more than `neighbours`
    /// times, as chains whose moves were rejected do.
    explicit PairwiseInformation(const ConstMatrixRef& samples, int neighbours = kInformationNeighbours);

    std::int64_t pairCount() const { return static_cast<std::int64_t>(m_pairs.size()); }
    std::int64_t done() const { return m_done; }
    bool isDone() const { return m_done == pairCount(); }

    /// The next `count` pairs, or all that are left; the first calls sort the variables instead, which is some 1 % of
    /// the work. Pairs are spread evenly over the map.
    void advance(std::int64_t count, int threads);

    /// (variables x variables), symmetric; NaN on the diagonal and where there is no value yet.
    const Eigen::MatrixXf& values() const { return m_values; }
    /// Standard error of each value, NaN where that is: the estimator is a mean over the samples, and this the
    /// deviation of its terms / sqrt(n). It is a quarter too low, since terms share neighbours: shuffled() shows by how
    /// much.
    const Eigen::MatrixXf& errors() const { return m_errors; }

    /// What the estimator gives for up to `pairs` pairs when one variable's samples are shuffled. Needs at least one
    /// finished pair.
    ShuffledInformation shuffled(int pairs, std::uint64_t seed, int threads) const;

private:
    /// A variable in the order of its values.
    struct Sorted {
        enum class Kind { Continuous, Constant, NotFinite } kind = Kind::Continuous;
        std::vector<Real> values;        ///< ascending, unit variance, with infinities before and after
        std::vector<std::int32_t> order; ///< sample of each
        std::vector<std::int32_t> rank;  ///< place of each sample
    };
    struct Scratch {
        std::vector<Real> others;        ///< y in the order of x, with infinities before and after
        std::vector<std::int32_t> ranks; ///< place of the same in the order of y
    };

    friend double kraskovInformation(std::span<const Real>, std::span<const Real>, int);

    struct Estimate {
        double value = 0;
        double error = 0;
    };

    static Sorted sort(std::span<const Real> values);
    Estimate estimate(
        const Sorted& x, const Sorted& y, std::span<const std::int32_t> permutation, Scratch& scratch) const;
    PairwiseInformation(std::int32_t samples, int neighbours);

    std::int32_t m_samples;
    int m_neighbours;
    std::vector<double> m_digamma;                              ///< psi(0 .. n)
    Matrix m_unsorted;                                          ///< the samples, until all are sorted
    std::vector<Sorted> m_variables;                            ///< those sorted so far
    std::vector<std::pair<std::int32_t, std::int32_t>> m_pairs; ///< in the order of computation
    std::int64_t m_done = 0;
    Eigen::MatrixXf m_values;
    Eigen::MatrixXf m_errors;
};

/// Sum, mean and number of the finite values over pairs i < j.
struct InformationTotal {
    double total = 0;
    double mean = 0; ///< 0 where there are none
    std::int64_t pairs = 0;
};
InformationTotal totalOf(const Eigen::MatrixXf& map);

/// I(x_0; x_r) averaged over translations, (lattice x lattice): entry (r, c) belongs to the displacement by r rows and
/// c columns on the periodic lattice. NaN for no displacement and where no pair has a value.
/// @param map    (sites x sites), symmetric
/// @param sites  site of each row of the map
Eigen::MatrixXf averageOverTranslations(const Eigen::MatrixXf& map, std::span<const int> sites, int lattice);

} // namespace nrg
