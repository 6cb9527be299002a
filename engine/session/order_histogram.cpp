#include "engine/session/order_histogram.h"

#include <algorithm>
#include <cmath>

namespace nrg {

void OrderCounts::count(double value, double weight)
{
    constexpr int kBins = OrderHistogram::kBins;
    const double place = (value - m_lower) / (m_upper - m_lower) * kBins;
    const int bin = static_cast<int>(std::floor(std::clamp(place, 0.0, kBins - 1.0)));
    m_counts[static_cast<std::size_t>(bin)] += weight;
    if (value > 0)
        m_positive += weight;
}

void OrderCounts::add(std::span<const double> values, bool mirrored)
{
    for (const double value : values) {
        if (!std::isfinite(value))
            continue;
        ++m_samples;
        ++m_weight;
        count(value, mirrored ? 0.5 : 1);
        if (mirrored)
            count(-value, 0.5);
    }
}

void OrderCounts::addWeighted(double value, double weight)
{
    if (!std::isfinite(value) || !std::isfinite(weight))
        return;
    ++m_samples;
    m_weight += weight;
    count(value, weight);
}

void OrderCounts::addLevel(double value, double halfWidth, std::int64_t times)
{
    constexpr int kParts = 64;
    m_samples += times;
    m_weight += static_cast<double>(times);
    for (int part = 0; part < kParts; ++part) {
        const double place = value + halfWidth * ((2.0 * part + 1) / kParts - 1);
        count(place, 0.5 * static_cast<double>(times) / kParts);
        count(-place, 0.5 * static_cast<double>(times) / kParts);
    }
}

void OrderCounts::add(const OrderCounts& other)
{
    for (std::size_t bin = 0; bin < m_counts.size(); ++bin)
        m_counts[bin] += other.m_counts[bin];
    m_samples += other.m_samples;
    m_weight += other.m_weight;
    m_positive += other.m_positive;
}

OrderHistogram OrderCounts::histogram() const
{
    OrderHistogram histogram{.lower = m_lower, .upper = m_upper, .density = {}};
    histogram.samples = m_samples;
    if (!(m_weight > 0))
        return histogram;
    const double width = (m_upper - m_lower) / OrderHistogram::kBins;
    for (const double bin : m_counts)
        histogram.density.push_back(bin / (m_weight * width));
    histogram.positiveShare = m_positive / m_weight;
    return histogram;
}

} // namespace nrg
