#include "app/cli/observable_figures.h"

#include <cmath>

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
