#pragma once
// What the window and the shell show of a training: means over its last steps. PHYSICS.md, "Training".

#include <algorithm>
#include <cstdint>
#include <optional>
#include <span>

#include "engine/session/snapshot.h"
#include "engine/training/step_report.h"

namespace nrg {

inline constexpr std::size_t kFigureSteps = 50;

/// Over how many steps the figures at a step are means: a fifth of all, so that the fall at the start does not hang on
/// in them, and 50 at most.
constexpr std::size_t figureSteps(std::int64_t step)
{
    return static_cast<std::size_t>(std::clamp<std::int64_t>(step / 5, 1, kFigureSteps));
}

/// Means over these steps, without the skipped ones; NaN where there is none.
TrainingFigures trainingFigures(std::span<const StepReport> recent, std::optional<double> minusLogZ);

/// Standard error of their free energy and gap, from the scatter within the batches; NaN before the first step.
double figuresError(const TrainingFigures& figures, std::int64_t step, int batch);

} // namespace nrg
