#pragma once
// What training takes of this machine's memory.

#include "engine/run/settings.h"

namespace nrg {

/// What training keeps at once, in bytes: the batch, the slices under way with the outputs of all layers, the gradients
/// that are added up, parameters and moments. The program itself comes on top, some 10 MiB. The settings must be
/// admissible field by field.
double estimateMemory(const Settings& settings);

/// What this process may use, in bytes: of this machine or of its container; infinite where unknown.
double availableMemory();

} // namespace nrg
