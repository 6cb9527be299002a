#pragma once
// The record of an observable of many chains, bounded for a run of any length, without loss of statistics.

#include <cstdint>
#include <vector>

#include "engine/core/types.h"
#include "engine/sampling/chain_statistics.h"

namespace nrg {

/// Where a chain stands.
struct ChainMark {
    double step = 0;      ///< trajectories or proposals of each chain
    double leapfrogs = 0; ///< energy evaluations of each chain
    double seconds = 0;   ///< time spent in the sampler

    bool operator==(const ChainMark&) const = default;
};

/// Keeps every step until `capacity` bins are full, then averages neighbours in pairs and doubles the bin size. The
/// squares of single steps are kept as well, so that statistics still refer to steps.
class BinnedSeries {
public:
    /// Throws std::invalid_argument unless capacity >= 4.
    explicit BinnedSeries(Index capacity);

    /// One more step.
    /// @param values  (chains), as many as at the first call
    /// @param mark    where the chains stand after it
    void append(const ConstVectorRef& values, const ChainMark& mark);

    Index bins() const { return m_bins; }                  ///< full ones
    std::int64_t binSize() const { return m_binSize; }     ///< steps a bin
    Index chains() const { return m_means.cols(); }        ///< 0 before the first step
    auto means() const { return m_means.topRows(bins()); } ///< (bins x chains)
    const ChainMark& mark(Index bin) const { return m_marks[static_cast<std::size_t>(bin)]; } ///< at its end

    /// binnedStatistics() of the bins from `firstBin` on; there has to be one.
    /// @param longestStay  as of chainStatistics()
    ChainStatistics statistics(Index firstBin, std::int64_t longestStay = 0) const;

private:
    void halve();

    Index m_capacity;
    Index m_bins = 0;
    std::int64_t m_binSize = 1;
    std::int64_t m_pending = 0;    ///< steps gathered in row m_bins
    Eigen::MatrixXd m_means;       ///< (capacity x chains)
    Eigen::VectorXd m_meanSquares; ///< (capacity), of single steps over all chains
    std::vector<ChainMark> m_marks;
};

} // namespace nrg
