#pragma once
// Histograms of a target's order parameter.

#include <array>
#include <cstdint>
#include <span>

#include "engine/session/sampling_snapshot.h"

namespace nrg {

/// Mirrored, each value counts half on either side: a symmetrised model's chains follow pi up to a fair random sign.
class OrderCounts {
public:
    /// @param lower, upper  what the bins cover
    OrderCounts(double lower, double upper)
        : m_lower(lower)
        , m_upper(upper)
    {
    }

    /// @param values  the order parameter of each sample; ones that are not finite do not count
    void add(std::span<const double> values, bool mirrored = false);
    /// One value that counts as `weight`, at least 0, in place of 1. Counts as no sample where it is not finite.
    void addWeighted(double value, double weight);
    /// A discrete value as many times as it occurred, as if it lay anywhere within halfWidth of itself: bins that hold
    /// unequal numbers of discrete values still show the density. Mirrored.
    void addLevel(double value, double halfWidth, std::int64_t times);
    /// Of the same bins.
    void add(const OrderCounts& other);

    OrderHistogram histogram() const;

private:
    void count(double value, double weight);

    double m_lower;
    double m_upper;
    std::array<double, OrderHistogram::kBins> m_counts{};
    std::int64_t m_samples = 0;
    double m_weight = 0; ///< of all samples
    double m_positive = 0;
};

} // namespace nrg
