#include "engine/session/magnetization.h"

#include <algorithm>
#include <cmath>

namespace nrg {

void MagnetizationCounts::count(double magnetization, double weight)
{
    constexpr int kBins = MagnetizationHistogram::kBins;
    const int bin = static_cast<int>(std::floor((magnetization + 1) / 2 * kBins));
    m_counts[static_cast<std::size_t>(std::clamp(bin, 0, kBins - 1))] += weight;
    if (magnetization > 0)
        m_positive += weight;
}

void MagnetizationCounts::add(std::span<const double> magnetizations, bool mirrored)
{
    for (const double m : magnetizations) {
        if (!std::isfinite(m))
            continue;
        ++m_samples;
        count(m, mirrored ? 0.5 : 1);
        if (mirrored)
            count(-m, 0.5);
    }
}

void MagnetizationCounts::add(const MagnetizationCounts& other)
{
    for (std::size_t bin = 0; bin < m_counts.size(); ++bin)
        m_counts[bin] += other.m_counts[bin];
    m_samples += other.m_samples;
    m_positive += other.m_positive;
}

MagnetizationHistogram MagnetizationCounts::histogram() const
{
    MagnetizationHistogram histogram;
    histogram.samples = m_samples;
    if (m_samples == 0)
        return histogram;
    const auto samples = static_cast<double>(m_samples);
    const double width = 2.0 / MagnetizationHistogram::kBins;
    for (const double bin : m_counts)
        histogram.density.push_back(bin / (samples * width));
    histogram.positiveShare = m_positive / samples;
    return histogram;
}

MagnetizationHistogram magnetizationHistogram(std::span<const double> magnetizations)
{
    MagnetizationCounts counts;
    counts.add(magnetizations);
    return counts.histogram();
}

} // namespace nrg
