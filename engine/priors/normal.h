#pragma once
// The standard normal prior, p(z) = N(0, 1) at every site: the prior of Li & Wang.

#include "engine/priors/prior.h"

namespace nrg {

class NormalPrior final : public Prior {
public:
    void draw(MatrixRef z, std::uint64_t seed, Stream stream, std::uint64_t step, std::uint32_t firstSample,
        int threads) const override;
    void logProbability(const ConstMatrixRef& z, VectorRef out) const override;
    void score(const ConstMatrixRef& z, MatrixRef out) const override;
    bool isEven() const override { return true; }
    bool isRotationInvariant() const override { return true; }
};

} // namespace nrg
