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

} // namespace nrg
