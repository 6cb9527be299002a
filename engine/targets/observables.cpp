#include "engine/targets/observables.h"

namespace nrg {

Eigen::MatrixXd measure(const Observables& observables, const ConstMatrixRef& x)
{
    const Matrix quantity = observables.quantity(x);
    Eigen::MatrixXd values(x.rows(), static_cast<Index>(observables.rows.size()));
    for (Index row = 0; row < values.cols(); ++row)
        values.col(row) = observables.rows[static_cast<std::size_t>(row)].measure(quantity);
    return values;
}

ExactMeans knownMeans(const Observables& observables)
{
    ExactMeans means;
    for (const Observable& row : observables.rows)
        means.rows.push_back(row.exact);
    if (observables.structureFactor)
        means.structureFactor = observables.structureFactor->exact;
    return means;
}

std::optional<ExactMeans> exactMeans(const Observables& observables, int threads, const ExactProgress& progress)
{
    if (!observables.exactWork)
        return knownMeans(observables);
    const std::unique_ptr<ExactWork> work = observables.exactWork();
    while (!work->isDone()) {
        work->advance(threads);
        if (progress && !progress(work->share()))
            return std::nullopt;
    }
    return work->result();
}

} // namespace nrg
