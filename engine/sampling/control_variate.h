#pragma once
// Control variates: the deviations of series whose means are known exactly take part of another series' noise away.
//
//     y'(t) = y(t) - sum_c beta_c [x_c(t) - exact_c]
// has the mean of y for any beta. The beta that makes the error smallest regresses means of y over stretches of the
// chains on those of x, so that it counts correlations in time as well. Since beta is measured on the same chains, the
// mean of y' is off by a share of the error of the order of 1 / (number of stretches), a percent.

#include <span>

#include "engine/sampling/chain_statistics.h"

namespace nrg {

struct Control {
    Eigen::MatrixXd series; ///< (steps x chains), as the series that it controls
    double exact = 0;       ///< its mean
};

/// y' of the series, (steps x chains). The series itself where there are too few steps to measure beta: fewer than ten
/// stretches for each control, of which a chain has at most 32. Throws std::invalid_argument for other shapes.
Eigen::MatrixXd controlledSeries(const ConstSeriesRef& series, std::span<const Control> controls);

} // namespace nrg
