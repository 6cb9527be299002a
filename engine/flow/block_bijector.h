#pragma once
// The RealNVP block: k*k variables moved by affine couplings (Li & Wang, Eq. (S1)).

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "engine/core/types.h"
#include "engine/flow/tile_kernels.h"

namespace nrg {

struct BlockOptions {
    int couplings = 8;
    int hidden = 64;
    int hiddenLayers = 1;

    bool operator==(const BlockOptions&) const = default;
};

/// A named tensor inside theta, as the run file stores it.
struct ParameterTensor {
    std::string name;         ///< e.g. "theta/0/3/s/weight0"
    std::vector<Index> shape; ///< weights (out x in), row-major
    Index offset = 0;         ///< into theta
};

class BlockBijector {
public:
    /// @param side  k, 2 or 4. Throws std::invalid_argument naming argument, value and what was expected.
    BlockBijector(int side, const BlockOptions& options);

    const BlockPlan& plan() const { return m_plan; }
    Index parameterCount() const { return m_plan.parameters(); }

    /// Appends the tensors of one block's parameters, named prefix/<coupling>/<s|t>/<weight|bias><i> and
    /// prefix/<coupling>/scale, starting at `offset`.
    void appendTensors(const std::string& prefix, Index offset, std::vector<ParameterTensor>& tensors) const;

    /// Near the identity: weights and biases uniform in +-1/sqrt(fan-in), t's last layer times translationScale,
    /// scales zero (so that s = 0).
    /// @param group  number of the parameter group, part of the random address
    void initialize(std::span<Real> theta, std::uint64_t seed, std::uint32_t group, double translationScale) const;

private:
    BlockPlan m_plan;
};

} // namespace nrg
