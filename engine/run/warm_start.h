#pragma once
// A run that starts with what another one has learned.

#include <memory>

#include "engine/run/settings.h"
#include "engine/training/trainer.h"

namespace nrg {

/// Whether the parameters of a run with the settings `from` mean the same in one with `to`: only options of the target,
/// of training and the symmetry differ. Another seed and other growth ask for other first parameters.
bool parametersFit(const Settings& from, const Settings& to);

/// The settings of a run that starts from trained parameters: it has its lattice from the start.
Settings warmSettings(const Settings& settings);

/// The run at step 0 with these parameters; Adam's moments start at zero. Throws std::invalid_argument, one sentence,
/// where the flow has other tensors or a parameter is not finite.
std::unique_ptr<Trainer> warmTrainer(const Flow& from, Parameters theta, const Settings& settings);

} // namespace nrg
