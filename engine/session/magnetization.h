#pragma once
// Histograms of the magnetisation of fields.

#include <array>
#include <cstdint>
#include <span>

#include "engine/session/sampling_snapshot.h"

namespace nrg {

/// A histogram of magnetisations. Mirrored, each counts half on either side: a symmetrised model's chains follow pi up
/// to a fair random sign.
class MagnetizationCounts {
public:
    /// @param magnetizations  sum tanh x / N of each sample; ones that are not finite do not count
    void add(std::span<const double> magnetizations, bool mirrored = false);
    void add(const MagnetizationCounts& other);

    MagnetizationHistogram histogram() const;

private:
    void count(double magnetization, double weight);

    std::array<double, MagnetizationHistogram::kBins> m_counts{};
    std::int64_t m_samples = 0;
    double m_positive = 0;
};

/// @param magnetizations  sum tanh x / N of each sample; ones that are not finite do not count
MagnetizationHistogram magnetizationHistogram(std::span<const double> magnetizations);

} // namespace nrg
