#include "engine/session/evaluation.h"

#include <algorithm>
#include <cmath>

#include "engine/flow/model.h"
#include "engine/sampling/derived_estimate.h"
#include "engine/sampling/pareto_tail.h"
#include "engine/session/worker_options.h"
#include "engine/targets/observables.h"

namespace nrg {

namespace {

/// Per sample: ln(pi/q) and the observables.
struct Draws {
    Vector logWeights;
    Eigen::MatrixXd observables; ///< (samples x rows of the target's table)
};

void weigh(const Draws& draws, const EvaluationOptions& options, Evaluation& result)
{
    const WeightedEstimates weighted
        = importanceSampling(draws.logWeights, draws.observables, options.seed, options.threads);
    result.logZ = weighted.logZ.mean;
    result.logZError = weighted.logZ.error;
    result.ess = weighted.ess;
    result.essSamples = weighted.essSamples;
    result.tailShape = weighted.tailShape;
    result.observables = weighted.observables;
    result.tailShapes = weighted.observableTailShapes;
}

/// Moments of derived observables and the order parameter of draws, a slice at a time.
class MomentDraws {
public:
    MomentDraws(const Observables* table, std::int64_t samples)
        : m_table(table)
        , m_samples(samples)
    {
        if (m_table)
            m_moments.resize(m_table->derived.size());
    }

    void add(std::int64_t first, const Matrix& x)
    {
        if (!m_table)
            return;
        const Matrix quantity = m_table->quantity(x);
        for (std::size_t i = 0; i < m_moments.size(); ++i) {
            const Eigen::MatrixXd moments = m_table->derived[i].moments(quantity);
            if (m_moments[i].size() == 0)
                m_moments[i].resize(m_samples, moments.cols());
            m_moments[i].middleRows(first, moments.rows()) = moments;
        }
        if (m_table->orderParameter) {
            const Vector values = m_table->orderParameter->row.measure(quantity);
            m_order.insert(m_order.end(), values.begin(), values.end());
        }
    }

    EvaluatedMoments evaluate(const Vector& logWeights, const EvaluationOptions& options) const
    {
        EvaluatedMoments result;
        for (std::size_t i = 0; i < m_moments.size(); ++i)
            result.derived.push_back(
                derivedEstimate(m_table->derived[i], logWeights, m_moments[i], options.seed, options.threads));
        result.orderParameter = m_order;
        result.logWeights.assign(logWeights.begin(), logWeights.end());
        return result;
    }

private:
    const Observables* m_table;
    std::int64_t m_samples;
    std::vector<Eigen::MatrixXd> m_moments; ///< (samples x moments)
    std::vector<double> m_order;
};

void summarizeBound(const Draws& draws, const Model& model, Evaluation& result)
{
    const auto count = static_cast<double>(result.samples);
    result.freeEnergy = -draws.logWeights.mean();
    const double variance = (draws.logWeights.array() + result.freeEnergy).square().sum() / (count - 1);
    result.freeEnergySigma = std::sqrt(variance);
    result.freeEnergyError = std::sqrt(variance / count);
    result.minusLogZ = model.target->minusLogZ();
    if (result.minusLogZ) {
        result.gap = result.freeEnergy - *result.minusLogZ;
        result.relativeError = *result.gap / std::abs(*result.minusLogZ);
    }
}

} // namespace

std::optional<Evaluation> evaluate(
    const Model& model, Parameters theta, const EvaluationOptions& options, const EvaluationProgress& progress)
{
    expectAdmissible(evaluationOptions(), options);
    const Observables* const table = model.target->observables();
    Draws draws{
        Vector(options.samples), Eigen::MatrixXd(options.samples, table ? static_cast<Index>(table->rows.size()) : 0)};
    MomentDraws moments(options.withMoments ? table : nullptr, options.samples);
    for (std::int64_t first = 0; first < options.samples;) {
        const int count = static_cast<int>(std::min<std::int64_t>(sliceSize(model), options.samples - first));
        const ModelSamples samples
            = drawSamples(model, theta, count, options.seed, static_cast<std::uint32_t>(first), options.threads);
        draws.logWeights.segment(first, count) = samples.logPi - samples.logQ;
        if (table)
            draws.observables.middleRows(first, count) = measure(*table, samples.x);
        moments.add(first, samples.x);
        first += count;
        if (progress && !progress(first))
            return std::nullopt;
    }
    Evaluation result;
    result.samples = options.samples;
    summarizeBound(draws, model, result);
    weigh(draws, options, result);
    if (options.withMoments)
        result.moments = moments.evaluate(draws.logWeights, options);
    if (table)
        for (const Observable& row : table->rows)
            result.exact.push_back(row.exact);
    return result;
}

std::optional<double> standardErrorsOff(const Evaluation& evaluation)
{
    return errorsOff({-evaluation.logZ, evaluation.logZError}, evaluation.minusLogZ);
}

double mostErrorsOff(const Evaluation& evaluation)
{
    double most = standardErrorsOff(evaluation).value_or(0);
    for (std::size_t row = 0; row < evaluation.exact.size(); ++row)
        most = std::max(most, errorsOff(evaluation.observables[row], evaluation.exact[row]).value_or(0));
    return most;
}

double heaviestTailOf(const Evaluation& evaluation)
{
    return heaviestTail(evaluation.tailShape, evaluation.tailShapes);
}

Trust trustIn(const Evaluation& evaluation)
{
    return trustFrom({.effectiveSamples = evaluation.essSamples,
        .weightShare = evaluation.ess,
        .samples = static_cast<double>(evaluation.samples),
        .tailShape = heaviestTailOf(evaluation),
        .errorsOff = mostErrorsOff(evaluation)});
}

int sliceSize(const Model& model)
{
    constexpr int kValues = 1 << 20;
    return std::clamp(kValues / model.flow().siteCount(), 64, 4096);
}

} // namespace nrg
