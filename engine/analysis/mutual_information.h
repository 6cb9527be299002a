#pragma once
// Mutual information of pairs of continuous variables from independent samples, in nats. Li & Wang, Fig. 4(b, c).

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include <Eigen/Core>

#include "engine/analysis/kraskov_estimator.h"
#include "engine/core/types.h"

namespace nrg {

/// KraskovEstimator for one pair. Both are first scaled to unit variance, which does not change I. 0 where a variable
/// is constant; NaN where one holds a value that is not finite, or where a point of the plane occurs more than k times:
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

    /// The mean over the pairs of each sample's term, (n): their mean is that of the values. Zeros before there is one.
    Eigen::VectorXd sampleTerms() const;

    /// What the estimator gives for up to `pairs` pairs when one variable's samples are shuffled. Needs at least one
    /// finished pair.
    ShuffledInformation shuffled(int pairs, std::uint64_t seed, int threads) const;

private:
    KraskovEstimator m_estimator;
    Matrix m_unsorted;                                          ///< the samples, until all are sorted
    std::vector<KraskovEstimator::Sorted> m_variables;          ///< those sorted so far
    std::vector<std::pair<std::int32_t, std::int32_t>> m_pairs; ///< in the order of computation
    std::int64_t m_done = 0;
    Eigen::MatrixXf m_values;
    Eigen::MatrixXf m_errors;
    std::vector<std::int64_t> m_terms; ///< (n), sums over the pairs in units of KraskovEstimator::kTermUnit
    std::int64_t m_pairsWithTerms = 0;
};

/// Standard error of the mean of a quantity over the samples, from its means over 40 blocks of neighbouring samples:
/// what a bootstrap of these blocks gives, without its noise. NaN below 4 samples.
double blockError(const Eigen::VectorXd& terms);

/// Each column in a random order of its own: variables that are independent, with the same distributions.
Matrix permutedColumns(const ConstMatrixRef& samples, std::uint64_t seed);

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
