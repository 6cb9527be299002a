#include "engine/analysis/kraskov_estimator.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numbers>
#include <numeric>
#include <stdexcept>
#include <string>

namespace nrg {

namespace {

constexpr int kLanes = 16; ///< samples looked at together; arrays are padded by as many at either end
constexpr int kMaxNeighbours = 32;
constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

/// The k smallest distances so far.
class Nearest {
public:
    explicit Nearest(int count)
        : m_count(count)
    {
        std::fill_n(m_distances.begin(), count, std::numeric_limits<Real>::infinity());
    }

    Real farthest() const { return m_distances[static_cast<std::size_t>(m_count - 1)]; }

    /// Looks at kLanes samples from xs, ys on.
    void meet(const Real* xs, const Real* ys, Real x, Real y)
    {
        std::array<Real, kLanes> distances;
        unsigned isNear = 0;
        const Real limit = farthest();
        for (std::size_t j = 0; j < kLanes; ++j) {
            distances[j] = std::max(std::abs(xs[j] - x), std::abs(ys[j] - y));
            isNear |= distances[j] < limit ? 1u : 0u;
        }
        if (isNear == 0)
            return;
        for (const Real distance : distances)
            if (distance < farthest())
                insert(distance);
    }

private:
    void insert(Real distance)
    {
        int place = m_count - 1;
        for (; place > 0 && m_distances[static_cast<std::size_t>(place - 1)] > distance; --place)
            m_distances[static_cast<std::size_t>(place)] = m_distances[static_cast<std::size_t>(place - 1)];
        m_distances[static_cast<std::size_t>(place)] = distance;
    }

    int m_count;
    std::array<Real, kMaxNeighbours> m_distances; ///< ascending
};

/// Distance from sample `at` to its k-th neighbour in the max norm.
/// @param xs, ys  (n) in ascending order of x, with kLanes infinities before and after
Real neighbourDistance(const Real* xs, const Real* ys, std::int32_t n, std::int32_t at, int neighbours)
{
    const Real x = xs[at];
    const Real y = ys[at];
    Nearest nearest(neighbours);
    std::int32_t right = at + 1;
    std::int32_t left = at - kLanes;
    bool goRight = right < n;
    bool goLeft = at > 0;
    while (goRight || goLeft) {
        if (goRight) {
            nearest.meet(xs + right, ys + right, x, y);
            right += kLanes;
            goRight = right < n && std::abs(xs[right] - x) < nearest.farthest();
        }
        if (goLeft) {
            nearest.meet(xs + left, ys + left, x, y);
            goLeft = left > 0 && std::abs(xs[left - 1] - x) < nearest.farthest();
            left -= kLanes;
        }
    }
    return nearest.farthest();
}

/// Samples other than `at` whose distance from it is strictly below `distance`, in sorted values.
std::int32_t countWithin(const Real* sorted, std::int32_t n, std::int32_t at, Real distance)
{
    // |sorted[j] - x| does not fall with the distance of j from `at`, rounding included. Strides double, then halve.
    const Real x = sorted[at];
    const auto reach = [&](std::int32_t direction, std::int32_t limit) {
        std::int32_t inside = 0;
        std::int32_t stride = 8;
        while (inside + stride <= limit && std::abs(sorted[at + direction * (inside + stride)] - x) < distance) {
            inside += stride;
            stride *= 2;
        }
        for (; stride > 0; stride /= 2)
            if (inside + stride <= limit && std::abs(sorted[at + direction * (inside + stride)] - x) < distance)
                inside += stride;
        return inside;
    };
    return reach(1, n - 1 - at) + reach(-1, at);
}

/// psi(0 .. n) of whole numbers; psi(0) is not used.
std::vector<double> digammas(std::int32_t n)
{
    std::vector<double> psi(static_cast<std::size_t>(n) + 1, kNaN);
    double value = -std::numbers::egamma;
    for (std::int32_t m = 1; m <= n; ++m) {
        psi[static_cast<std::size_t>(m)] = value;
        value += 1.0 / m;
    }
    return psi;
}

} // namespace

KraskovEstimator::KraskovEstimator(std::int32_t samples, int neighbours)
    : m_samples(samples)
    , m_neighbours(neighbours)
    , m_digamma(digammas(std::max(samples, 1)))
{
    if (neighbours < 1 || neighbours > kMaxNeighbours)
        throw std::invalid_argument(
            "neighbours is " + std::to_string(neighbours) + "; expected 1 to " + std::to_string(kMaxNeighbours));
    if (samples <= neighbours)
        throw std::invalid_argument("samples is " + std::to_string(samples) + "; expected more than the "
            + std::to_string(neighbours) + " neighbours");
}

KraskovEstimator::Sorted KraskovEstimator::sort(std::span<const Real> values)
{
    Sorted sorted;
    const std::size_t n = values.size();
    const Eigen::Map<const Eigen::Matrix<Real, Eigen::Dynamic, 1>> column(values.data(), static_cast<Index>(n));
    if (!column.allFinite()) {
        sorted.kind = Sorted::Kind::NotFinite;
        return sorted;
    }
    if ((column.array() == values[0]).all()) {
        sorted.kind = Sorted::Kind::Constant;
        return sorted;
    }
    const Eigen::ArrayXd centered = column.cast<double>().array() - column.cast<double>().mean();
    const double deviation = std::sqrt(centered.square().mean());
    sorted.order.resize(n);
    std::iota(sorted.order.begin(), sorted.order.end(), 0);
    std::stable_sort(sorted.order.begin(), sorted.order.end(), [&](std::int32_t a, std::int32_t b) {
        return values[static_cast<std::size_t>(a)] < values[static_cast<std::size_t>(b)];
    });
    sorted.rank.resize(n);
    sorted.values.assign(n + std::size_t{2} * kLanes, std::numeric_limits<Real>::infinity());
    std::fill_n(sorted.values.begin(), kLanes, -std::numeric_limits<Real>::infinity());
    for (std::size_t place = 0; place < n; ++place) {
        const auto sample = static_cast<std::size_t>(sorted.order[place]);
        sorted.rank[sample] = static_cast<std::int32_t>(place);
        sorted.values[kLanes + place] = static_cast<Real>(centered[static_cast<Index>(sample)] / deviation);
    }
    return sorted;
}

KraskovEstimator::Estimate KraskovEstimator::estimate(const Sorted& x, const Sorted& y,
    std::span<const std::int32_t> permutation, Scratch& scratch, std::span<std::int64_t> terms) const
{
    if (x.kind == Sorted::Kind::NotFinite || y.kind == Sorted::Kind::NotFinite)
        return {kNaN, kNaN};
    if (x.kind == Sorted::Kind::Constant || y.kind == Sorted::Kind::Constant)
        return {0, 0};
    const auto n = static_cast<std::size_t>(m_samples);
    scratch.others.assign(n + std::size_t{2} * kLanes, std::numeric_limits<Real>::infinity());
    scratch.ranks.resize(n);
    scratch.terms.resize(n);
    const Real* const xs = x.values.data() + kLanes;
    const Real* const sortedY = y.values.data() + kLanes;
    Real* const ys = scratch.others.data() + kLanes;
    for (std::size_t place = 0; place < n; ++place) {
        const auto sample = static_cast<std::size_t>(x.order[place]);
        const std::int32_t rank = y.rank[permutation.empty() ? sample : static_cast<std::size_t>(permutation[sample])];
        scratch.ranks[place] = rank;
        ys[place] = sortedY[rank];
    }
    double sum = 0;
    double squares = 0; // both about `origin`, where the terms of independent variables lie
    const double origin = m_digamma[n] + m_digamma[static_cast<std::size_t>(m_neighbours)];
    for (std::int32_t at = 0; at < m_samples; ++at) {
        const Real distance = neighbourDistance(xs, ys, m_samples, at, m_neighbours);
        if (distance == 0)
            return {kNaN, kNaN};
        const std::int32_t nx = countWithin(xs, m_samples, at, distance);
        const std::int32_t ny = countWithin(sortedY, m_samples, scratch.ranks[static_cast<std::size_t>(at)], distance);
        const double term
            = m_digamma[static_cast<std::size_t>(nx) + 1] + m_digamma[static_cast<std::size_t>(ny) + 1] - origin;
        sum += term;
        squares += term * term;
        scratch.terms[static_cast<std::size_t>(x.order[static_cast<std::size_t>(at)])]
            = std::llround(-term / kTermUnit);
    }
    if (!terms.empty())
        for (std::size_t sample = 0; sample < n; ++sample)
            terms[sample] += scratch.terms[sample];
    const double samples = m_samples;
    const double variance = std::max(squares - sum * sum / samples, 0.0) / (samples - 1);
    return {-sum / samples, std::sqrt(variance / samples)};
}

} // namespace nrg
