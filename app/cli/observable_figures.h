#pragma once
// A target's observables as figures of the shell's documents.

#include <optional>
#include <vector>

#include "app/cli/output.h"
#include "engine/sampling/importance_sampling.h"
#include "engine/targets/observables.h"
#include "engine/targets/target.h"

namespace nrg::cli {

/// The rows of its table; none where it has no observables.
const std::vector<Observable>& observableRows(const Target& target);

/// Under the row's id: the estimate, its error and, where it is known, the exact value and how many errors off it the
/// estimate lies. Null without an estimate or without an error.
void addFigures(Json& figures, const Observable& row, const std::optional<Estimate>& estimate);

/// All rows over independent samples x ~ pi, (samples x sites), or their mirror images where the target is even.
void addSampleFigures(Json& figures, const Target& target, const Matrix& x);

} // namespace nrg::cli
