#pragma once
// Observables of the Ising spins from fields: given x the spins are independent with E[s_i | x] = tanh x_i, so means of
// the following over x ~ pi are the spins' own. PHYSICS.md, "Sampling".

#include "engine/targets/observables.h"

namespace nrg {

/// Of moments (e, (e - exact)^2) of the energy per site e: C/N = (<e^2> - <e>^2) N / T^2, in k_B per site.
DerivedObservable spinSpecificHeat(int lattice, double temperature);

/// Of moments (m^2, m^4) of the magnetisation per site m: Binder's U = 1 - <m^4> / (3 <m^2>^2), from 0 (disorder) to
/// 2/3 (order).
DerivedObservable spinBinderRatio();

/// With t = tanh x: S(0), the energy per site, the magnetisation, S(k), specific heat and Binder's ratio.
/// @param lattice, temperature  as of exactIsing()
Observables spinObservables(int lattice, double temperature);

} // namespace nrg
