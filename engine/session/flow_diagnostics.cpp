#include "engine/session/flow_diagnostics.h"

#include <algorithm>

#include "engine/flow/model.h"
#include "engine/session/order_histogram.h"
#include "engine/targets/observables.h"

namespace nrg {

namespace {

constexpr int kSignSamples = 1024;
constexpr int kSlice = 256;
constexpr double kOneSign = 0.95; ///< share of samples of one sign from which on a model is said to cover only that

/// The target's table where it has an order parameter, or null.
const Observables* orderedTable(const Target& target)
{
    const Observables* const table = target.observables();
    return table && table->orderParameter ? table : nullptr;
}

/// How one-sided the plain density is, and the order parameter of what the model draws.
bool diagnoseSigns(const FrozenModel& frozen, const DiagnosticsOptions& options, const std::function<bool()>& mayGoOn,
    FlowDiagnostics& result)
{
    const Target& target = *frozen.model->target;
    const Observables* const table = orderedTable(target);
    OrderCounts counts
        = table ? OrderCounts(table->orderParameter->lower, table->orderParameter->upper) : OrderCounts(-1, 1);
    double positive = 0;
    for (int first = 0; first < kSignSamples; first += kSlice) {
        const ModelSamples draws = drawSamples(
            *frozen.model, *frozen.theta, kSlice, options.seed, static_cast<std::uint32_t>(first), options.threads);
        if (table) {
            const Vector order = table->orderParameter->row.measure(table->quantity(draws.x));
            counts.add({order.data(), static_cast<std::size_t>(order.size())});
            positive += static_cast<double>((order.array() * draws.eta.array() > 0).count());
        }
        // q(x) and q(-x) at x = g(z), i.e. at eta x.
        const Matrix x = draws.eta.cast<Real>().asDiagonal() * draws.x;
        const Vector bias = frozen.model->density->signLogOdds(*frozen.theta, x, options.threads);
        result.signBias.insert(result.signBias.end(), bias.begin(), bias.end());
        if (!mayGoOn())
            return false;
    }
    std::sort(result.signBias.begin(), result.signBias.end());
    result.orderParameter = counts.histogram();
    result.plainPositiveShare = positive / kSignSamples;
    const double share = std::max(result.orderParameter.positiveShare, 1 - result.orderParameter.positiveShare);
    result.coversOneSign = table && target.isEven() && share >= kOneSign;
    return true;
}

} // namespace

std::optional<FlowDiagnostics> diagnoseFlow(
    const FrozenModel& frozen, const DiagnosticsOptions& options, const std::function<bool()>& mayGoOn)
{
    FlowDiagnostics result;
    result.modelStep = frozen.step;
    if (!diagnoseSigns(frozen, options, mayGoOn, result))
        return std::nullopt;
    std::optional<Evaluation> evaluation = evaluate(*frozen.model, *frozen.theta,
        {.samples = options.samples, .seed = options.seed, .threads = options.threads},
        [&](std::int64_t) { return mayGoOn(); });
    if (!evaluation)
        return std::nullopt;
    result.evaluation = std::move(*evaluation);
    return result;
}

} // namespace nrg
