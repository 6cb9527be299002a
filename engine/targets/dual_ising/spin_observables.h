#pragma once
// Observables of the Ising spins from fields: given x the spins are independent with E[s_i | x] = tanh x_i, so means of
// the following over x ~ pi are the spins' own. PHYSICS.md, "Sampling".

#include "engine/targets/observables.h"

namespace nrg {

/// With t = tanh x: S(0), the energy per site, the magnetisation and S(k).
/// @param lattice, temperature  as of exactIsing()
Observables spinObservables(int lattice, double temperature);

} // namespace nrg
