#pragma once
// Observables of the Ising spins from fields: given x the spins are independent with E[s_i | x] = tanh x_i, so means of
// the following over x ~ pi are the spins' own. PHYSICS.md, "Sampling".

#include <Eigen/Core>

#include "engine/core/types.h"

namespace nrg {

struct FieldObservables {
    Vector structureFactor; ///< (batch), S(0) = (sum tanh x / N)^2 - sum tanh^2 x / N^2 + 1/N
    Vector energyPerSite;   ///< (batch), -sum_<ij> tanh x_i tanh x_j / N over the 2N bonds, in J
    Vector magnetization;   ///< (batch), sum tanh x / N
};

/// @param x  (batch x sites), a square periodic lattice
FieldObservables observe(const ConstMatrixRef& x);

/// S(k) = |sum e^{ikr} tanh x_r|^2 / N^2 - sum tanh^2 x / N^2 + 1/N, averaged over the batch, (L x L): entry (m, n)
/// belongs to the wave vector 2 pi / L (m, n), m across the rows of the lattice. The mean over all k is 1/N exactly.
Eigen::MatrixXd structureFactorMap(const ConstMatrixRef& x, int threads);

} // namespace nrg
