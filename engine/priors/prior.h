#pragma once
// A prior: the density p(z) of independent latents that the flow starts from, Li & Wang, Eq. (1).

#include <cstdint>

#include "engine/core/philox.h"
#include "engine/core/types.h"

namespace nrg {

class Prior {
public:
    virtual ~Prior() = default;

    /// Latents (batch x sites) of samples firstSample, firstSample + 1, ... at `step` of a stream.
    virtual void draw(MatrixRef z, std::uint64_t seed, Stream stream, std::uint64_t step, std::uint32_t firstSample,
        int threads) const = 0;
    /// ln p(z), (batch), nats, overwritten.
    virtual void logProbability(const ConstMatrixRef& z, VectorRef out) const = 0;
    /// d ln p/dz, (batch x sites), overwritten; may alias z.
    virtual void score(const ConstMatrixRef& z, MatrixRef out) const = 0;

    /// Whether p(z) = p(-z).
    virtual bool isEven() const = 0;
    /// Whether p(Oz) = p(z) for every rotation O, so that no single latent is distinguished among those of a scale.
    virtual bool isRotationInvariant() const = 0;
};

} // namespace nrg
