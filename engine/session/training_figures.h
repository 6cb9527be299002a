#pragma once
// What the window and the shell show of a training: means over its last steps. PHYSICS.md, "Training".

#include <optional>
#include <span>

#include "engine/session/snapshot.h"
#include "engine/training/step_report.h"

namespace nrg {

inline constexpr std::size_t kFigureSteps = 50;

/// Means over these steps, without the skipped ones; NaN where there is none.
TrainingFigures trainingFigures(std::span<const StepReport> recent, std::optional<double> minusLogZ);

} // namespace nrg
