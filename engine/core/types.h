#pragma once
// Scalar and array types of the engine.
//
// A batch of configurations is a column-major (batch x variables) matrix: one variable's batch is contiguous, so every
// kernel vectorises over the batch. Networks compute in Real; whatever ends in an energy, a log-probability or a loss
// is accumulated and returned in float64.

#include <type_traits>

#include <Eigen/Core>

#include "engine/core/real.h"

namespace nrg {

static_assert(std::is_same_v<Index, Eigen::Index>);

using Matrix = Eigen::Matrix<Real, Eigen::Dynamic, Eigen::Dynamic>; ///< (batch x variables), column-major
using MatrixRef = Eigen::Ref<Matrix, 0, Eigen::OuterStride<>>;
using ConstMatrixRef = Eigen::Ref<const Matrix, 0, Eigen::OuterStride<>>;

using Vector = Eigen::VectorXd; ///< (batch), nats, float64
using VectorRef = Eigen::Ref<Vector>;
using ConstVectorRef = Eigen::Ref<const Vector>;

} // namespace nrg
