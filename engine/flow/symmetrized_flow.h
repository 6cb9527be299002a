#pragma once
// Density, sampling and posterior sign of a model, plain or symmetrised. Li & Wang, Eq. (1), (S2)-(S5).

#include <cstdint>

#include "engine/core/philox.h"
#include "engine/flow/model.h"

namespace nrg {

/// Standard normal latents (batch x sites) of samples firstSample, firstSample + 1, ... at `step` of a stream.
void drawPrior(
    MatrixRef z, std::uint64_t seed, Stream stream, std::uint64_t step, std::uint32_t firstSample, int threads);

/// ln p(z) of the standard normal prior, (batch), nats.
void logPrior(const ConstMatrixRef& z, VectorRef out);

/// ln(e^a + e^b) without overflow.
double logAddExp(double a, double b);

/// Draws from the model, everything a sample file holds.
struct ModelSamples {
    Matrix x;     ///< (batch x sites), x = eta g(z)
    Matrix z;     ///< (batch x sites), each latent at its site
    Vector eta;   ///< (batch), +1 or -1; always +1 where the model is not symmetrised
    Vector logQ;  ///< (batch), ln q_sym(x) or ln q(x), nats
    Vector logPi; ///< (batch), nats, unnormalised
};

/// Samples firstSample .. firstSample + count - 1 of the stream (seed, Stream::Evaluation).
ModelSamples drawSamples(
    const Model& model, Parameters theta, int count, std::uint64_t seed, std::uint32_t firstSample, int threads);

/// ln q(x), or ln q_sym(x) where the model is symmetrised. (batch), nats.
Vector logProbability(const Model& model, Parameters theta, const ConstMatrixRef& x, int threads);

/// Eq. (S5): P(eta = +1 | x) = q(x) / [q(x) + q(-x)], (batch).
Vector positiveSignProbability(const Model& model, Parameters theta, const ConstMatrixRef& x, int threads);

} // namespace nrg
