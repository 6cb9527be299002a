#include "app/cli/observable_figures.h"

#include <chrono>
#include <cmath>

#include "app/cli/progress.h"
#include "engine/run/build_model.h"
#include "engine/session/trust.h"

namespace nrg::cli {

const std::vector<Observable>& observableRows(const Target& target)
{
    static const std::vector<Observable> kNone;
    return target.observables() ? target.observables()->rows : kNone;
}

void addFigures(Json& figures, const Observable& row, const std::optional<Estimate>& estimate)
{
    figures[row.id] = estimate ? Json(estimate->mean) : Json(nullptr);
    figures[row.id + "_error"] = estimate ? Json(estimate->error) : Json(nullptr);
    if (!row.exact)
        return;
    figures[row.id + "_exact"] = *row.exact;
    figures[row.id + "_errors_off"] = estimate ? orNull(errorsOff(*estimate, row.exact)) : Json(nullptr);
}

void addDerivedFigures(Json& figures, const DerivedObservable& row, const Estimate& estimate)
{
    figures[row.id] = estimate.mean;
    figures[row.id + "_error"] = estimate.error;
    if (row.exact)
        figures[row.id + "_exact"] = *row.exact;
}

void addDerivedFigures(
    Json& figures, const Target& target, const std::vector<Estimate>& estimates, const OrderHistogram& histogram)
{
    const Observables* const table = target.observables();
    if (!table)
        return;
    for (std::size_t i = 0; i < table->derived.size(); ++i)
        if (i < estimates.size())
            addDerivedFigures(figures, table->derived[i], estimates[i]);
        else
            addDerivedFigures(figures, table->derived[i], {std::nan(""), std::nan("")});
    if (table->orderParameter)
        figures[table->orderParameter->row.id + "_histogram"] = histogramFigures(histogram);
}

void addExactFigures(Json& figures, const Target& target)
{
    const Observables* const table = target.observables();
    if (!table || !table->exactWork)
        return;
    const ExactMeans means = exactFigures(*table);
    for (std::size_t row = 0; row < means.rows.size(); ++row)
        if (means.rows[row])
            figures[table->rows[row].id + "_exact"] = *means.rows[row];
}

ExactMeans exactFigures(const Observables& observables)
{
    using Clock = std::chrono::steady_clock;
    constexpr int kParts = 1000;
    const Clock::time_point start = Clock::now();
    Progress progress;
    return *exactMeans(observables, resolvedThreads(0), [&](double share) {
        if (Clock::now() - start > std::chrono::seconds(1))
            progress.show(static_cast<std::int64_t>(share * kParts), kParts, "thousandths of the exact values");
        return true;
    });
}

Json histogramFigures(const OrderHistogram& histogram)
{
    if (histogram.density.empty())
        return nullptr;
    return {{"lower", histogram.lower}, {"upper", histogram.upper}, {"density", histogram.density},
        {"samples", histogram.samples}};
}

void addSampleFigures(Json& figures, const Target& target, const Matrix& x)
{
    if (!target.observables())
        return;
    const Eigen::MatrixXd values = measure(*target.observables(), x);
    const auto n = static_cast<double>(values.rows());
    for (Index row = 0; row < values.cols(); ++row) {
        const double mean = values.col(row).mean();
        const double error = std::sqrt((values.col(row).array() - mean).square().sum() / (n - 1) / n);
        addFigures(figures, observableRows(target)[static_cast<std::size_t>(row)], Estimate{mean, error});
    }
}

} // namespace nrg::cli
