#include "engine/session/moment_recorder.h"

#include <utility>

#include "engine/sampling/derived_estimate.h"
#include "engine/targets/observables.h"

namespace nrg {

namespace {

constexpr Index kBins = 2048;    ///< of a moment's series
constexpr Index kEnoughBins = 8; ///< fewer say nothing

} // namespace

MomentRecorder::MomentRecorder(std::shared_ptr<const Target> target, bool eitherSign)
    : m_target(std::move(target))
    , m_observables(m_target->observables())
    , m_eitherSign(eitherSign)
{
    if (!m_observables)
        return;
    m_moments.resize(m_observables->derived.size());
    if (const auto& order = m_observables->orderParameter)
        m_orderParameter.emplace(order->lower, order->upper);
}

void MomentRecorder::record(const Matrix& fields)
{
    if (!m_observables)
        return;
    const Matrix quantity = m_observables->quantity(fields);
    for (std::size_t i = 0; i < m_moments.size(); ++i) {
        const Eigen::MatrixXd moments = m_observables->derived[i].moments(quantity);
        if (m_moments[i].empty())
            m_moments[i].assign(static_cast<std::size_t>(moments.cols()), BinnedSeries(kBins));
        for (Index moment = 0; moment < moments.cols(); ++moment)
            m_moments[i][static_cast<std::size_t>(moment)].append(moments.col(moment), {});
    }
    if (m_orderParameter) {
        const Vector values = m_observables->orderParameter->row.measure(quantity);
        m_orderParameter->add({values.data(), static_cast<std::size_t>(values.size())}, m_eitherSign);
    }
}

std::vector<Estimate> MomentRecorder::derived() const
{
    std::vector<Estimate> estimates;
    for (std::size_t i = 0; i < m_moments.size(); ++i) {
        if (m_moments[i].empty() || m_moments[i].front().bins() < kEnoughBins)
            return {};
        std::vector<Eigen::MatrixXd> series;
        for (const BinnedSeries& moment : m_moments[i])
            series.emplace_back(moment.means());
        estimates.push_back(derivedEstimate(m_observables->derived[i], series));
    }
    return estimates;
}

OrderHistogram MomentRecorder::orderParameter() const
{
    return m_orderParameter ? m_orderParameter->histogram() : OrderHistogram();
}

} // namespace nrg
