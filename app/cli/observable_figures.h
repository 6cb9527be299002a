#pragma once
// A target's observables as figures of the shell's documents.

#include <optional>
#include <vector>

#include "app/cli/output.h"
#include "engine/sampling/importance_sampling.h"
#include "engine/session/sampling_snapshot.h"
#include "engine/targets/observables.h"
#include "engine/targets/target.h"

namespace nrg::cli {

/// The rows of its table; none where it has no observables.
const std::vector<Observable>& observableRows(const Target& target);

/// Under the row's id: the estimate, its error and, where it is known, the exact value and how many errors off it the
/// estimate lies. Null without an estimate or without an error.
void addFigures(Json& figures, const Observable& row, const std::optional<Estimate>& estimate);

/// Under its id: the estimate, its error and, where it is known, the exact value.
void addDerivedFigures(Json& figures, const DerivedObservable& row, const Estimate& estimate);

/// All derived observables of a target, null where there are no estimates, and the histogram of its order parameter
/// under its id with _histogram.
void addDerivedFigures(
    Json& figures, const Target& target, const std::vector<Estimate>& estimates, const OrderHistogram& histogram);

/// Exact means that the target's table does not hold, for every row under its id with _exact.
void addExactFigures(Json& figures, const Target& target);

/// Exact means, also those that take work, on all cores. Shows progress where it takes longer than a second.
ExactMeans exactFigures(const Observables& observables);

/// {lower, upper, density, samples}; null where there is none.
Json histogramFigures(const OrderHistogram& histogram);

/// All rows over independent samples x ~ pi, (samples x sites), or their mirror images where the target is even.
void addSampleFigures(Json& figures, const Target& target, const Matrix& x);

} // namespace nrg::cli
