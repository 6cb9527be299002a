#include "engine/sampling/proposal_record.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <limits>
#include <stdexcept>
#include <string>
#include <vector>

#include "engine/sampling/pareto_tail.h"

namespace nrg {

ProposalRecord::ProposalRecord(Index capacity)
    : m_capacity(capacity)
{
    if (capacity < 4)
        throw std::invalid_argument("capacity is " + std::to_string(capacity) + "; expected at least 4");
}

void ProposalRecord::append(const ConstVectorRef& logWeights, const Eigen::Ref<const Eigen::MatrixXd>& observables)
{
    if (m_values.size() == 0)
        m_values.resize(m_capacity, 1 + observables.cols());
    assert(observables.rows() == logWeights.size() && observables.cols() + 1 == m_values.cols());
    for (Index i = 0; i < logWeights.size(); ++i) {
        if (m_seen++ % m_stride != 0)
            continue;
        if (m_kept == m_capacity)
            halve();
        if ((m_seen - 1) % m_stride != 0)
            continue;
        m_values(m_kept, 0) = logWeights[i];
        m_values.row(m_kept).tail(observables.cols()) = observables.row(i);
        ++m_kept;
    }
}

void ProposalRecord::halve()
{
    m_kept = (m_kept + 1) / 2;
    for (Index i = 1; i < m_kept; ++i)
        m_values.row(i) = m_values.row(2 * i);
    m_stride *= 2;
}

ProposalFigures ProposalRecord::figures() const
{
    constexpr double kUnknown = std::numeric_limits<double>::quiet_NaN();
    ProposalFigures figures{.kept = m_kept, .logZ = {kUnknown, kUnknown}, .tailShape = kUnknown};
    if (m_kept == 0)
        return figures;
    const auto logWeights = m_values.col(0).head(m_kept);
    const auto isKnown = logWeights.array().isFinite();
    if (!isKnown.any())
        return figures;
    const double largest = isKnown.select(logWeights, std::numeric_limits<double>::lowest()).maxCoeff();
    const Vector weights = isKnown.select((logWeights.array() - largest).exp(), 0.0);
    const auto count = static_cast<double>(m_kept);
    const double sum = weights.sum();
    figures.ess = sum * sum / (count * weights.squaredNorm());
    figures.logZ.mean = largest + std::log(sum / count);
    if (count * figures.ess >= 2)
        figures.logZ.error = std::sqrt((1 / figures.ess - 1) / count);

    std::vector<double> shapes;
    for (Index column = 1; column < m_values.cols(); ++column) {
        const auto values = m_values.col(column).head(m_kept);
        const double mean = (weights.array() > 0).select(weights.array() * values.array(), 0.0).sum() / sum;
        shapes.push_back(weightedTailShape(logWeights, values, mean));
    }
    figures.tailShape = heaviestTail(paretoTailShape(logWeights), shapes);
    return figures;
}

} // namespace nrg
