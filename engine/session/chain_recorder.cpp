#include "engine/session/chain_recorder.h"

#include <algorithm>
#include <bit>
#include <chrono>
#include <cmath>
#include <utility>

#include "engine/targets/observables.h"

namespace nrg {

namespace {

constexpr Index kSeriesBins = 4096;
constexpr Index kSeriesValues = 1 << 18; ///< an observable's, over all chains: 2 MiB
constexpr Index kFewestBins = 256;
constexpr Index kProposals = 1 << 16;  ///< kept for the verdict
constexpr Index kStatisticsBins = 8;   ///< fewer say nothing
constexpr std::int64_t kMapStride = 8; ///< steps from one S(k) to the next; neighbouring steps are correlated

/// As many bins as fit the bound for so many chains.
Index seriesBins(Index chains)
{
    return std::clamp(kSeriesValues / std::max<Index>(chains, 1), kFewestBins, kSeriesBins);
}

} // namespace

ChainRecorder::ChainRecorder(SamplerKind kind, int leapfrogs, std::shared_ptr<const Target> target, bool eitherSign)
    : m_kind(kind)
    , m_leapfrogs(leapfrogs)
    , m_target(std::move(target))
    , m_observables(m_target->observables())
    , m_eitherSign(eitherSign)
    , m_proposals(kProposals)
    , m_older(noAverages())
    , m_newer(noAverages())
{
}

ChainRecorder::Averages ChainRecorder::noAverages() const
{
    Averages averages;
    if (m_observables && m_observables->orderParameter)
        averages.orderParameter.emplace(m_observables->orderParameter->lower, m_observables->orderParameter->upper);
    return averages;
}

void ChainRecorder::appendToCurve(const Matrix& quantity)
{
    if (!m_observables->rows.empty())
        m_course.append(m_observables->rows.front().measure(quantity), m_mark);
}

void ChainRecorder::start(const Sampler& sampler, double seconds)
{
    m_mark.seconds += seconds;
    if (m_observables)
        appendToCurve(m_observables->quantity(sampler.fields()));
}

ChainReport ChainRecorder::advance(Sampler& sampler, const WarmUpPlan& warmUp)
{
    if (sampler.state().warmingUp && warmUp.isOver(steps(), seconds()))
        sampler.endWarmUp();
    const auto before = std::chrono::steady_clock::now();
    const ChainReport step = sampler.advance();
    record(sampler, step, std::chrono::duration<double>(std::chrono::steady_clock::now() - before).count());
    return step;
}

void ChainRecorder::record(const Sampler& sampler, const ChainReport& step, double stepSeconds)
{
    m_mark.step += 1;
    m_mark.leapfrogs += sampler.evaluationsPerStep();
    m_mark.seconds += stepSeconds;
    const ChainState& state = sampler.state();
    m_warmingUp = state.warmingUp;
    m_acceptance = sampler.acceptanceRate();
    m_stepSize = step.stepSize;
    m_divergences = state.divergences;
    m_longestStay = state.longestStay;
    m_unmovedChains = state.unmovedChains();

    if (m_warmingUp)
        m_warmUpEnd = m_mark;
    if (!m_observables)
        return;
    const Matrix quantity = m_observables->quantity(sampler.fields());
    appendToCurve(quantity);
    if (m_warmingUp)
        return;
    if (m_stepsAfterWarmUp == 0)
        m_series.assign(m_observables->rows.size(), BinnedSeries(seriesBins(quantity.rows())));
    for (std::size_t row = 0; row < m_series.size(); ++row)
        m_series[row].append(m_observables->rows[row].measure(quantity), m_mark);
    recordAverages(quantity);
    recordProposals(sampler);
    ++m_stepsAfterWarmUp;
}

void ChainRecorder::recordAverages(const Matrix& quantity)
{
    if (std::has_single_bit(static_cast<std::uint64_t>(m_stepsAfterWarmUp)))
        m_older = std::exchange(m_newer, noAverages());
    if (m_newer.orderParameter) {
        const Vector order = m_observables->orderParameter->row.measure(quantity);
        m_newer.orderParameter->add({order.data(), static_cast<std::size_t>(order.size())}, m_eitherSign);
    }
    if (!m_observables->structureFactor || m_stepsAfterWarmUp % kMapStride != 0)
        return;
    const Eigen::MatrixXd map = m_observables->structureFactor->measure(quantity, 1);
    if (m_newer.maps++ == 0)
        m_newer.structureFactorMap = map;
    else
        m_newer.structureFactorMap += map;
}

void ChainRecorder::recordProposals(const Sampler& sampler)
{
    if (const Proposals* const proposals = sampler.proposals())
        m_proposals.append(proposals->logWeights, measure(*m_observables, proposals->fields));
}

SamplerReport ChainRecorder::report(double discarded) const
{
    SamplerReport report;
    report.kind = m_kind;
    report.leapfrogs = m_leapfrogs;
    report.warmingUp = m_warmingUp;
    report.steps = steps();
    report.seconds = seconds();
    report.acceptance = m_acceptance;
    report.stepSize = m_stepSize;
    report.divergences = m_divergences;
    report.longestStay = m_longestStay;
    report.unmovedChains = m_unmovedChains;
    for (const CoursePoint& point : m_course.points())
        report.curve.push_back({point.mark.step, point.mark.leapfrogs, point.mark.seconds, point.value, point.error});
    reportStatistics(discarded, report);
    reportAverages(report);
    reportVerdict(report);
    return report;
}

void ChainRecorder::reportStatistics(double discarded, SamplerReport& report) const
{
    if (m_series.empty())
        return;
    const BinnedSeries& leading = m_series.front();
    const auto first = static_cast<Index>(discarded * static_cast<double>(leading.bins()));
    if (leading.bins() - first < kStatisticsBins)
        return;
    for (const BinnedSeries& series : m_series)
        report.observables.push_back(series.statistics(first, m_longestStay));
    const ChainMark& begin = first > 0 ? leading.mark(first - 1) : m_warmUpEnd;
    const ChainMark& end = leading.mark(leading.bins() - 1);
    report.tauLeapfrogs = report.leading()->tau * (end.leapfrogs - begin.leapfrogs) / (end.step - begin.step);
    const double seconds = end.seconds - begin.seconds;
    report.essPerSecond = seconds > 0 ? report.leading()->ess / seconds : std::numeric_limits<double>::quiet_NaN();
}

void ChainRecorder::reportVerdict(SamplerReport& report) const
{
    if (m_proposals.kept() == 0)
        return;
    const ProposalFigures figures = m_proposals.figures();
    const std::optional<double> minusLogZ = m_target->minusLogZ();
    TrustEvidence evidence{.effectiveSamples = report.observables.empty() ? 0 : report.leading()->ess,
        .weightShare = figures.ess,
        .samples = static_cast<double>(figures.kept),
        .tailShape = figures.tailShape,
        .errorsOff = errorsOff({-figures.logZ.mean, figures.logZ.error}, minusLogZ).value_or(0)};
    for (std::size_t row = 0; row < report.observables.size(); ++row) {
        const ChainStatistics& statistics = report.observables[row];
        if (!(statistics.ess >= evidence.effectiveSamples))
            evidence.effectiveSamples = statistics.ess;
        evidence.errorsOff = std::max(evidence.errorsOff,
            errorsOff({statistics.mean, statistics.error}, m_observables->rows[row].exact).value_or(0));
    }
    report.verdict = ProposalVerdict{.trust = trustFrom(evidence), .figures = figures};
}

void ChainRecorder::reportAverages(SamplerReport& report) const
{
    if (const std::int64_t maps = m_older.maps + m_newer.maps; maps > 0) {
        report.structureFactorMap = Eigen::MatrixXd::Zero(m_target->lattice(), m_target->lattice());
        for (const Averages* part : {&m_older, &m_newer})
            if (part->maps > 0)
                report.structureFactorMap += part->structureFactorMap;
        report.structureFactorMap /= static_cast<double>(maps);
    }
    if (m_older.orderParameter) {
        OrderCounts counts = *m_older.orderParameter;
        counts.add(*m_newer.orderParameter);
        report.orderParameter = counts.histogram();
    }
}

} // namespace nrg
