#include "engine/session/reference_run.h"

#include <utility>

#include "engine/sampling/control_variate.h"

namespace nrg {

std::unique_ptr<ReferenceRun> ReferenceRun::start(
    std::shared_ptr<const Target> target, std::uint64_t seed, const ReferenceEffort& effort)
{
    if (!target->exactSampler() || !target->observables())
        return nullptr;
    return std::unique_ptr<ReferenceRun>(new ReferenceRun(std::move(target), seed, effort));
}

ReferenceRun::ReferenceRun(std::shared_ptr<const Target> target, std::uint64_t seed, const ReferenceEffort& effort)
    : m_effort(effort)
    , m_target(std::move(target))
    , m_observables(*m_target->observables())
    , m_chains(m_target->exactSampler()->chains(seed))
    , m_exact(knownMeans(m_observables))
{
    if (m_effort.withExactWork && m_observables.exactWork)
        m_exactWork = m_observables.exactWork();
    if (const auto& order = m_observables.orderParameter)
        m_orderParameter.emplace(order->lower, order->upper);
}

void ReferenceRun::advance()
{
    if (done())
        return;
    if (m_exactWork) {
        m_exactWork->advance(1);
        if (m_exactWork->isDone()) {
            m_exact = m_exactWork->result();
            m_exactWork.reset();
        }
        return;
    }
    const std::optional<ReferenceRound> round = m_chains->advance();
    if (!round)
        return;
    if (m_series.empty())
        for (const Eigen::MatrixXd& values : round->observables)
            m_series.emplace_back(m_effort.rounds * values.rows(), values.cols());
    for (std::size_t row = 0; row < m_series.size(); ++row)
        m_series[row].middleRows(m_measured, round->observables[row].rows()) = round->observables[row];
    if (!m_series.empty())
        m_measured += round->observables.front().rows();

    const Matrix quantity = m_observables.quantity(round->fields);
    if (const auto& structure = m_observables.structureFactor) {
        const Eigen::MatrixXd map = structure->measure(quantity, 1);
        if (m_mapSum.size() == 0)
            m_mapSum = Eigen::MatrixXd::Zero(map.rows(), map.cols());
        m_mapSum += map;
    }
    if (m_orderParameter) {
        const Vector values = m_observables.orderParameter->row.measure(quantity);
        m_orderParameter->add({values.data(), static_cast<std::size_t>(values.size())});
    }
    ++m_rounds;
}

TargetReference ReferenceRun::report() const
{
    TargetReference report;
    report.target = m_target->key();
    report.done = done();
    report.progress = progress();
    report.exact = m_exact;
    if (m_rounds < 2)
        return report;
    std::vector<Control> controls;
    for (std::size_t row = 0; row < m_series.size(); ++row)
        if (m_exact.rows[row])
            controls.push_back({m_series[row].topRows(m_measured), *m_exact.rows[row]});
    for (std::size_t row = 0; row < m_series.size(); ++row) {
        const auto series = m_series[row].topRows(m_measured);
        const ChainStatistics statistics
            = chainStatistics(m_exact.rows[row] ? Eigen::MatrixXd(series) : controlledSeries(series, controls));
        report.observables.push_back({statistics.mean, statistics.error});
    }
    if (m_mapSum.size() > 0)
        report.structureFactorMap = m_mapSum / m_rounds;
    if (m_orderParameter)
        report.orderParameter = m_orderParameter->histogram();
    return report;
}

} // namespace nrg
