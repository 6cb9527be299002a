#pragma once
// How much of a batch of configurations varies with each wave vector.

#include <Eigen/Core>

#include "engine/core/types.h"

namespace nrg {

/// |sum_r e^{ikr} t_r|^2 / N^2, averaged over the batch, (L x L): entry (m, n) belongs to the wave vector
/// 2 pi / L (m, n), m across the rows of the lattice.
/// @param values  t, (batch x sites) of a square periodic lattice
Eigen::MatrixXd powerSpectrum(Matrix values, int threads);

/// From couplingEigenvalues()' order, by functions of the basis, to wave vectors as above: entry (m, n) is that of the
/// waves m and n of the basis.
Eigen::MatrixXd byWaveVector(const Eigen::MatrixXd& eigenvalues);

} // namespace nrg
