#pragma once
// From settings to what runs them.

#include <memory>

#include "engine/flow/layout.h"
#include "engine/flow/model.h"
#include "engine/run/settings.h"
#include "engine/training/trainer.h"

namespace nrg {

/// The settings must be admissible field by field.
std::shared_ptr<const Target> buildTarget(const Settings& settings);

/// Which blocks act where. Throws std::invalid_argument where the settings cannot be run.
Layout buildLayout(const Settings& settings);

/// The settings must be admissible field by field.
Flow buildFlow(const Settings& settings);

/// Flow and target of these settings, which must be admissible field by field.
std::shared_ptr<const Model> assembleModel(const Settings& settings);

/// The same of settings that can be run here. Throws SettingsError.
std::shared_ptr<const Model> buildModel(const Settings& settings);

TrainerOptions trainerOptions(const Settings& settings);

/// settings.threads with 0 resolved to the cores this process may use.
int resolvedThreads(int threads);

} // namespace nrg
