#pragma once
// What a training step takes, before it is made: from the counted operations of the layers and a measured rate.

#include "engine/run/settings.h"

namespace nrg {

/// Work of a step in units of one multiply-add of the networks. The settings must be admissible.
double stepWork(const Settings& settings);

/// Units of work a second on so many threads, as training runs reached them on the machine that SPEED.md names. A run's
/// own steps give a better rate.
double typicalRate(int threads);

struct StepCost {
    double seconds = 0;
    double bytes = 0; ///< estimateMemory()

    /// More than a second, or half a GiB: said before training.
    bool isLarge() const { return seconds > 1 || bytes > 0.5 * 1024 * 1024 * 1024; }
};

/// @param rate  stepWork() a second
StepCost estimateStepCost(const Settings& settings, double rate);

/// The largest lattice below the settings' whose step is not large; 0 where there is none.
int cheaperLattice(const Settings& settings, double rate);

} // namespace nrg
