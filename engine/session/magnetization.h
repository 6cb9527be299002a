#pragma once
// Histograms of the magnetisation of fields.

#include <span>

#include "engine/session/sampling_snapshot.h"

namespace nrg {

/// @param magnetizations  sum tanh x / N of each sample; ones that are not finite do not count
MagnetizationHistogram magnetizationHistogram(std::span<const double> magnetizations);

} // namespace nrg
