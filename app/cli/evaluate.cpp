// neuralrg evaluate: measurements on new samples of a trained flow.

#include <chrono>
#include <cmath>
#include <limits>

#include "app/cli/commands.h"
#include "app/cli/interrupt.h"
#include "app/cli/observable_figures.h"
#include "app/cli/options.h"
#include "app/cli/output.h"
#include "app/cli/progress.h"
#include "engine/run/build_model.h"
#include "engine/run/run_file.h"
#include "engine/session/evaluation.h"
#include "engine/session/order_histogram.h"
#include "engine/session/worker_options.h"

namespace nrg::cli {

namespace {

struct EvaluateOptions {
    std::string file;
    EvaluationOptions evaluation;
    std::optional<std::int64_t> seed;
    std::optional<std::int64_t> threads;
};

/// Of the order parameter over pi; empty where the target has none.
OrderHistogram weightedHistogram(const EvaluatedMoments& moments, const Target& target)
{
    const Observables* const table = target.observables();
    if (!table || !table->orderParameter)
        return {};
    double largest = -std::numeric_limits<double>::infinity();
    for (const double weight : moments.logWeights)
        if (std::isfinite(weight))
            largest = std::max(largest, weight);
    OrderCounts counts(table->orderParameter->lower, table->orderParameter->upper);
    for (std::size_t i = 0; i < moments.orderParameter.size(); ++i)
        counts.addWeighted(moments.orderParameter[i], std::exp(moments.logWeights[i] - largest));
    return counts.histogram();
}

Json document(const Evaluation& result, const Target& target)
{
    const Trust trust = trustIn(result);
    Json figures{{"samples", result.samples}, {"free_energy", result.freeEnergy},
        {"free_energy_error", result.freeEnergyError}, {"free_energy_sigma", result.freeEnergySigma},
        {"minus_log_z", orNull(result.minusLogZ)}, {"gap", orNull(result.gap)},
        {"gap_per_site", perSite(result.gap, target.siteCount())}, {"relative_error", orNull(result.relativeError)},
        {"log_z", result.logZ}, {"log_z_error", result.logZError}, {"ess", result.ess},
        {"ess_samples", result.essSamples}, {"tail_shape", result.tailShape},
        {"log_z_errors_off", orNull(standardErrorsOff(result))}, {"trust", idOf(trust)},
        {"reliable", isReliable(trust)}};
    const std::vector<Observable>& rows = observableRows(target);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        addFigures(figures, rows[i], result.observables[i]);
        figures[rows[i].id + "_tail_shape"] = result.tailShapes[i];
    }
    addExactFigures(figures, target);
    addDerivedFigures(figures, target, result.moments.derived, weightedHistogram(result.moments, target));
    return figures;
}

int run(const EvaluateOptions& options)
{
    const TrainedModel trained = readTrainedModel(options.file);
    const auto start = std::chrono::steady_clock::now();
    const InterruptGuard guard;
    std::optional<Evaluation> result;
    {
        Progress progress;
        result = evaluate(*trained.model, trained.theta,
            {.samples = options.evaluation.samples,
                .seed = static_cast<std::uint64_t>(*options.seed),
                .threads = resolvedThreads(static_cast<int>(*options.threads)),
                .withMoments = true},
            [&](std::int64_t done) {
                progress.show(done, options.evaluation.samples, "samples");
                return !guard.interrupted();
            });
    }
    if (!result)
        throw std::runtime_error("Interrupted before all samples were drawn; there is no result.");
    Json figures = document(*result, *trained.model->target);
    figures["step"] = trained.step;
    figures["seconds"] = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    print(figures);
    return 0;
}

} // namespace

void addEvaluate(CLI::App& app, Work& chosen)
{
    CLI::App* const command = app.add_subcommand("evaluate", "Free energy, ln Z and observables from fresh samples");
    command->footer(
        "free_energy is the bound F, gap = F + ln Z, gap_per_site the same over L x L, relative_error = gap / |ln Z|, "
        "which says nothing where ln Z is near zero; log_z comes from importance sampling and carries no such bias. "
        "ess "
        "is a share of the samples, ess_samples their number, tail_shape the shape k of the Pareto distribution that "
        "fits the largest weights w (null: none can be fitted), log_z_errors_off how many of its errors log_z lies off "
        "the exact value. The target's observables stand under their names, importance-weighted, with the tail_shape "
        "of "
        "their terms w |f - <f>| and, where it is known, the exact value and how many errors_off it they lie; for "
        "dual-ising energy is <E>/N of the spins in units of J, structure_factor is S(0). trust is too-few below 100 "
        "effective samples; contradicted where log_z or an observable is more than 3 errors off its exact value; "
        "heavy-tail where a tail_shape is above min(1 - 1/log10(samples), 0.7), so that the largest terms are too rare "
        "to have been drawn; else corrected or, from ess 0.9, alone: the flow can be trusted when it is reweighted, or "
        "even without. reliable is true for the last two. Errors of weighted figures come from 200 bootstrap "
        "resamples; "
        "they are null below two effective samples. For dual-ising specific_heat is that of the spins in k_B per site, "
        "binder_ratio 1 - <m^4> / (3 <m^2>^2) of their magnetisation, magnetization_histogram (for gaussian "
        "mean_field_histogram) the importance-weighted density of m = sum tanh x / N (sum x / N) in equal bins from "
        "lower to upper. Logarithms in nats.");
    const auto options = std::make_shared<EvaluateOptions>();
    command->add_option("file", options->file, "The run file")->required()->type_name("F.nrg");
    addOptions(*command, evaluationOptions(), options->evaluation);
    addOption(*command, seedRow("Seed of the samples."), options->seed);
    addOption(*command, threadsRow(), options->threads);
    command->callback([options, &chosen] { chosen = [options] { return run(*options); }; });
}

} // namespace nrg::cli
