#pragma once
// What a step of the run costs, told before it is made.

#include <QString>

#include "engine/run/cost_estimate.h"
#include "engine/session/snapshot.h"

namespace nrg::gui {

/// The run's own rate once it has made some steps, the machine's usual one before.
double rateOf(const nrg::Snapshot& snapshot);

/// "One step takes about 13 s and 0.7 GiB; 32 x 32 sites are quicker."; empty where a step is neither slow nor large.
QString costText(const nrg::Settings& settings, double rate);

} // namespace nrg::gui
