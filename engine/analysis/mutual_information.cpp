#include "engine/analysis/mutual_information.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>
#include <numeric>
#include <stdexcept>
#include <string>

#include "engine/core/parallel.h"
#include "engine/core/philox.h"

namespace nrg {

namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

void requireEqualLength(std::span<const Real> x, std::span<const Real> y)
{
    if (x.size() != y.size())
        throw std::invalid_argument(
            "y has " + std::to_string(y.size()) + " samples; expected " + std::to_string(x.size()) + " as x has");
}

/// Throws where a configuration occurs more than `limit` times.
void requireDistinctSamples(const ConstMatrixRef& samples, int limit)
{
    std::vector<Index> order(static_cast<std::size_t>(samples.rows()));
    std::iota(order.begin(), order.end(), Index(0));
    const auto compare = [&](Index a, Index b) {
        for (Index variable = 0; variable < samples.cols(); ++variable)
            if (samples(a, variable) != samples(b, variable))
                return samples(a, variable) < samples(b, variable) ? -1 : 1;
        return 0;
    };
    if (!samples.allFinite())
        return; // has no order; such variables get no value
    std::sort(order.begin(), order.end(), [&](Index a, Index b) { return compare(a, b) < 0; });
    int equal = 1;
    for (std::size_t i = 1; i < order.size(); ++i) {
        equal = compare(order[i - 1], order[i]) == 0 ? equal + 1 : 1;
        if (equal > limit)
            throw std::invalid_argument("a sample occurs more than " + std::to_string(limit)
                + " times; mutual information needs independent samples, so thin the chain");
    }
}

/// The columns less their means and divided by their lengths; a constant one becomes zero.
Eigen::MatrixXd unitColumns(const ConstMatrixRef& samples)
{
    Eigen::MatrixXd columns = samples.cast<double>();
    columns.rowwise() -= columns.colwise().mean().eval();
    for (Index i = 0; i < columns.cols(); ++i) {
        const bool constant = (samples.col(i).array() == samples(0, i)).all();
        columns.col(i) *= constant ? 0.0 : 1.0 / columns.col(i).norm();
    }
    return columns;
}

double informationOfCorrelation(double rho)
{
    constexpr double kRounding = 1e-14; // of the correlation of proportional variables
    if (std::abs(rho) >= 1 - kRounding)
        return std::numeric_limits<double>::infinity();
    return -0.5 * std::log1p(-rho * rho);
}

Eigen::Map<const Eigen::Matrix<Real, Eigen::Dynamic, 1>> asColumn(std::span<const Real> values)
{
    return {values.data(), static_cast<Index>(values.size())};
}

std::vector<std::int32_t> randomOrder(std::int32_t samples, std::uint64_t seed, std::uint64_t step, std::uint32_t block)
{
    std::vector<std::int32_t> order(static_cast<std::size_t>(samples));
    std::iota(order.begin(), order.end(), 0);
    for (std::int32_t i = samples - 1; i > 0; --i) {
        const double uniform = uniforms(seed,
            {.stream = Stream::Analysis, .step = step, .sample = static_cast<std::uint32_t>(i), .block = block})[0];
        const auto other = std::min(i, static_cast<std::int32_t>(uniform * (i + 1)));
        std::swap(order[static_cast<std::size_t>(i)], order[static_cast<std::size_t>(other)]);
    }
    return order;
}

} // namespace

PairwiseInformation::PairwiseInformation(const ConstMatrixRef& samples, int neighbours)
    : m_estimator(static_cast<std::int32_t>(samples.rows()), neighbours)
{
    requireDistinctSamples(samples, neighbours);
    m_unsorted = samples;
    const auto count = static_cast<std::int32_t>(samples.cols());
    m_values.setConstant(count, count, std::numeric_limits<float>::quiet_NaN());
    m_errors = m_values;
    m_terms.assign(static_cast<std::size_t>(samples.rows()), 0);

    std::vector<std::pair<std::int32_t, std::int32_t>> pairs;
    for (std::int32_t i = 0; i < count; ++i)
        for (std::int32_t j = i + 1; j < count; ++j)
            pairs.emplace_back(i, j);
    // Steps of the golden section visit every part of the map early.
    const std::size_t n = pairs.size();
    auto stride = std::max<std::size_t>(1, static_cast<std::size_t>(static_cast<double>(n) / std::numbers::phi));
    while (n > 1 && std::gcd(stride, n) != 1)
        ++stride;
    m_pairs.reserve(n);
    for (std::size_t i = 0, place = 0; i < n; ++i, place = (place + stride) % n)
        m_pairs.push_back(pairs[place]);
}

void PairwiseInformation::advance(std::int64_t count, int threads)
{
    constexpr std::int64_t kPairsPerChunk = 8;
    if (static_cast<Index>(m_variables.size()) < m_values.cols()) {
        const std::size_t first = m_variables.size();
        const std::int64_t sorts = std::min<std::int64_t>(count, m_values.cols() - static_cast<Index>(first));
        m_variables.resize(first + static_cast<std::size_t>(sorts));
        parallelFor(threads, static_cast<int>(sorts), [&](int chunk, int) {
            const std::size_t i = first + static_cast<std::size_t>(chunk);
            const Real* const column = m_unsorted.col(static_cast<Index>(i)).data();
            m_variables[i] = KraskovEstimator::sort({column, static_cast<std::size_t>(m_estimator.samples())});
        });
        if (static_cast<Index>(m_variables.size()) < m_values.cols())
            return;
        m_unsorted.resize(0, 0);
    }
    const std::int64_t last = std::min(m_done + count, pairCount());
    const auto chunks = static_cast<int>((last - m_done + kPairsPerChunk - 1) / kPairsPerChunk);
    const auto workers = static_cast<std::size_t>(std::max(threads, 1));
    std::vector<KraskovEstimator::Scratch> scratch(workers);
    std::vector<std::vector<std::int64_t>> terms(workers, std::vector<std::int64_t>(m_terms.size()));
    parallelFor(threads, chunks, [&](int chunk, int thread) {
        const auto worker = static_cast<std::size_t>(thread);
        const std::int64_t first = m_done + chunk * kPairsPerChunk;
        for (std::int64_t p = first; p < std::min(first + kPairsPerChunk, last); ++p) {
            const auto [i, j] = m_pairs[static_cast<std::size_t>(p)];
            const auto [value, error] = m_estimator.estimate(m_variables[static_cast<std::size_t>(i)],
                m_variables[static_cast<std::size_t>(j)], {}, scratch[worker], terms[worker]);
            m_values(i, j) = m_values(j, i) = static_cast<float>(value);
            m_errors(i, j) = m_errors(j, i) = static_cast<float>(error);
        }
    });
    for (const std::vector<std::int64_t>& sums : terms)
        for (std::size_t sample = 0; sample < m_terms.size(); ++sample)
            m_terms[sample] += sums[sample];
    for (std::int64_t p = m_done; p < last; ++p) {
        const auto [i, j] = m_pairs[static_cast<std::size_t>(p)];
        m_pairsWithTerms += std::isfinite(m_values(i, j)) ? 1 : 0;
    }
    m_done = last;
}

Eigen::VectorXd PairwiseInformation::sampleTerms() const
{
    Eigen::VectorXd result(static_cast<Index>(m_terms.size()));
    const double unit = KraskovEstimator::kTermUnit / static_cast<double>(std::max<std::int64_t>(m_pairsWithTerms, 1));
    for (Index sample = 0; sample < result.size(); ++sample)
        result[sample] = unit * static_cast<double>(m_terms[static_cast<std::size_t>(sample)]);
    return result;
}

double blockError(const Eigen::VectorXd& terms)
{
    constexpr Index kBlocks = 40;
    const Index blocks = std::min(kBlocks, terms.size() / 2);
    if (blocks < 2)
        return kNaN;
    Eigen::VectorXd means(blocks);
    for (Index block = 0; block < blocks; ++block) {
        const Index first = block * terms.size() / blocks;
        means[block] = terms.segment(first, (block + 1) * terms.size() / blocks - first).mean();
    }
    const double variance = (means.array() - means.mean()).square().sum() / static_cast<double>(blocks - 1);
    return std::sqrt(variance / static_cast<double>(blocks));
}

Matrix permutedColumns(const ConstMatrixRef& samples, std::uint64_t seed)
{
    constexpr std::uint32_t kBlock = 2; ///< of the address; 1 is that of single pairs
    Matrix result(samples.rows(), samples.cols());
    for (Index column = 0; column < samples.cols(); ++column) {
        const std::vector<std::int32_t> order
            = randomOrder(static_cast<std::int32_t>(samples.rows()), seed, static_cast<std::uint64_t>(column), kBlock);
        for (Index row = 0; row < samples.rows(); ++row)
            result(row, column) = samples(order[static_cast<std::size_t>(row)], column);
    }
    return result;
}

ShuffledInformation PairwiseInformation::shuffled(int pairs, std::uint64_t seed, int threads) const
{
    const auto count = static_cast<std::size_t>(std::min<std::int64_t>(pairs, pairCount()));
    Eigen::VectorXd values = Eigen::VectorXd::Constant(static_cast<Index>(count), kNaN);
    Eigen::VectorXd errors = values;
    std::vector<KraskovEstimator::Scratch> scratch(static_cast<std::size_t>(std::max(threads, 1)));
    parallelFor(threads, static_cast<int>(count), [&](int number, int thread) {
        const std::vector<std::int32_t> permutation
            = randomOrder(m_estimator.samples(), seed, static_cast<std::uint64_t>(number), 1);
        const auto [i, j] = m_pairs[static_cast<std::size_t>(number)];
        const auto [value, error] = m_estimator.estimate(m_variables[static_cast<std::size_t>(i)],
            m_variables[static_cast<std::size_t>(j)], permutation, scratch[static_cast<std::size_t>(thread)]);
        values[number] = value;
        errors[number] = error;
    });
    ShuffledInformation result;
    if (count < 2)
        return result;
    result.mean = values.mean();
    result.error = std::sqrt(errors.squaredNorm() / static_cast<double>(count));
    result.deviation = std::sqrt((values.array() - result.mean).square().sum() / static_cast<double>(count - 1));
    return result;
}

double kraskovInformation(std::span<const Real> x, std::span<const Real> y, int neighbours)
{
    requireEqualLength(x, y);
    const KraskovEstimator estimator(static_cast<std::int32_t>(x.size()), neighbours);
    KraskovEstimator::Scratch scratch;
    return estimator.estimate(KraskovEstimator::sort(x), KraskovEstimator::sort(y), {}, scratch).value;
}

double gaussianInformation(std::span<const Real> x, std::span<const Real> y)
{
    requireEqualLength(x, y);
    if (x.size() < 2)
        throw std::invalid_argument("x has " + std::to_string(x.size()) + " samples; expected at least 2");
    Matrix both(static_cast<Index>(x.size()), 2);
    both.col(0) = asColumn(x);
    both.col(1) = asColumn(y);
    const Eigen::MatrixXd unit = unitColumns(both);
    return informationOfCorrelation(unit.col(0).dot(unit.col(1)));
}

Eigen::MatrixXf gaussianInformationMap(const ConstMatrixRef& samples)
{
    const Eigen::MatrixXd unit = unitColumns(samples);
    Eigen::MatrixXd map = unit.transpose() * unit;
    map = map.unaryExpr([](double rho) { return informationOfCorrelation(rho); });
    map.diagonal().setConstant(kNaN);
    return map.cast<float>();
}

Eigen::MatrixXf gaussianInformationErrors(const Eigen::MatrixXf& map, Index samples)
{
    const auto n = static_cast<float>(samples);
    return map.unaryExpr([n](float value) {
        const float square = 1 - std::exp(-2 * value); // rho^2
        return std::sqrt(square / n + 1 / (2 * n * n));
    });
}

InformationTotal totalOf(const Eigen::MatrixXf& map)
{
    InformationTotal result;
    for (Index j = 0; j < map.cols(); ++j)
        for (Index i = 0; i < j; ++i)
            if (std::isfinite(map(i, j))) {
                result.total += map(i, j);
                ++result.pairs;
            }
    if (result.pairs > 0)
        result.mean = result.total / static_cast<double>(result.pairs);
    return result;
}

Eigen::MatrixXf averageOverTranslations(const Eigen::MatrixXf& map, std::span<const int> sites, int lattice)
{
    Eigen::MatrixXd sum = Eigen::MatrixXd::Zero(lattice, lattice);
    Eigen::MatrixXd count = sum;
    for (std::size_t j = 0; j < sites.size(); ++j)
        for (std::size_t i = 0; i < sites.size(); ++i) {
            const float value = map(static_cast<Index>(i), static_cast<Index>(j));
            if (i == j || !std::isfinite(value))
                continue;
            const int row = (sites[j] / lattice - sites[i] / lattice + lattice) % lattice;
            const int column = (sites[j] % lattice - sites[i] % lattice + lattice) % lattice;
            sum(row, column) += value;
            count(row, column) += 1;
        }
    return sum.cwiseQuotient(count).cast<float>(); // 0/0 is NaN
}

} // namespace nrg
