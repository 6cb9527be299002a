#include "engine/sampling/binned_series.h"

#include <cassert>
#include <stdexcept>
#include <string>

namespace nrg {

BinnedSeries::BinnedSeries(Index capacity)
    : m_capacity(capacity)
{
    if (capacity < 4)
        throw std::invalid_argument("capacity is " + std::to_string(capacity) + "; expected at least 4");
}

void BinnedSeries::append(const ConstVectorRef& values, const ChainMark& mark)
{
    if (m_means.size() == 0) {
        m_means = Eigen::MatrixXd::Zero(m_capacity, values.size());
        m_meanSquares = Eigen::VectorXd::Zero(m_capacity);
    }
    assert(values.size() == m_means.cols());
    if (m_pending == 0) {
        m_means.row(m_bins).setZero();
        m_meanSquares[m_bins] = 0;
    }
    const double share = 1 / static_cast<double>(++m_pending);
    m_means.row(m_bins) += (values.transpose() - m_means.row(m_bins)) * share;
    m_meanSquares[m_bins]
        += (values.squaredNorm() / static_cast<double>(values.size()) - m_meanSquares[m_bins]) * share;
    if (m_pending < m_binSize)
        return;
    m_pending = 0;
    m_marks.push_back(mark);
    if (++m_bins == m_capacity)
        halve();
}

void BinnedSeries::halve()
{
    const Index half = m_bins / 2;
    const Index odd = m_bins % 2; // a bin without a partner becomes the pending one
    for (Index bin = 0; bin < half; ++bin) {
        m_means.row(bin) = 0.5 * (m_means.row(2 * bin) + m_means.row(2 * bin + 1));
        m_meanSquares[bin] = 0.5 * (m_meanSquares[2 * bin] + m_meanSquares[2 * bin + 1]);
        m_marks[static_cast<std::size_t>(bin)] = m_marks[static_cast<std::size_t>(2 * bin + 1)];
    }
    if (odd) {
        m_means.row(half) = m_means.row(m_bins - 1);
        m_meanSquares[half] = m_meanSquares[m_bins - 1];
        m_pending = m_binSize;
    }
    m_marks.resize(static_cast<std::size_t>(half));
    m_bins = half;
    m_binSize *= 2;
}

ChainStatistics BinnedSeries::statistics(Index firstBin, std::int64_t longestStay) const
{
    const Index count = m_bins - firstBin;
    return binnedStatistics(
        m_means.middleRows(firstBin, count), m_meanSquares.segment(firstBin, count), m_binSize, longestStay);
}

} // namespace nrg
