#pragma once
// Which numbers a run file may hold. Reader and writer ask the same, so whatever is saved can be opened.

#include <cstdint>
#include <optional>
#include <string>

#include "engine/run/run_file.h"

namespace nrg {

/// Of steps and updates; beyond, float64 no longer holds every whole number.
inline constexpr std::int64_t kLargestCount = std::int64_t(1) << 53;

/// What is wrong with parameters, moments, counts, history or marks, as the end of a sentence; empty where nothing is.
/// All are finite and not beyond kLargestFigure, but for Adam's moments, which are finite, and for sigma, which is NaN
/// for a batch of 1. Figures of skipped steps do not count. The settings are not looked at.
std::optional<std::string> problemOf(const RunFile& run);

/// The part of it that concerns the parameters.
std::optional<std::string> problemOfParameters(Parameters theta);

/// A skipped step has no figures: those that are not within the bounds become NaN.
void dropFiguresOfSkipped(std::span<StepReport> rows);

} // namespace nrg
