#pragma once
// Density and target as one immutable description; parameters travel beside it.

#include <cstdint>
#include <memory>

#include "engine/flow/density.h"
#include "engine/targets/target.h"

namespace nrg {

struct Model {
    std::shared_ptr<const Density> density;
    std::shared_ptr<const Target> target;

    const Flow& flow() const { return density->flow(); }
    const Prior& prior() const { return density->prior(); }
    bool isSymmetrised() const { return density->isSymmetrised(); }
};

/// Draws of a model with their weights, everything a sample file holds.
struct ModelSamples : DensityDraws {
    Vector logPi; ///< (batch), nats, unnormalised
};

/// Samples firstSample .. firstSample + count - 1 of the stream (seed, Stream::Evaluation).
ModelSamples drawSamples(
    const Model& model, Parameters theta, int count, std::uint64_t seed, std::uint32_t firstSample, int threads);

} // namespace nrg
