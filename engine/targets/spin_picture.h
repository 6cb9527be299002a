#pragma once
// The picture of a target whose field stands for discrete variables: given x, each site has a spin of its own.

#include <cstdint>
#include <string>

#include "engine/core/types.h"

namespace nrg {

/// Spin configurations, +1 or -1, (batch x sites).
using SpinMatrix = Eigen::Matrix<std::int8_t, Eigen::Dynamic, Eigen::Dynamic>;

class SpinPicture {
public:
    virtual ~SpinPicture() = default;

    /// The law of the spins as an equation in plain text; `_` marks a subscript.
    virtual std::string equation() const = 0;

    /// P(s = +1 | x) of a site whose field is x; given the fields, spins are independent.
    virtual double upProbability(double field) const = 0;

    /// Fields that have these spins, x ~ p(x | s), (batch x sites).
    /// @param spins  (batch x sites)
    /// @param step   addresses the random numbers, with the row
    virtual Matrix drawFields(const SpinMatrix& spins, std::uint64_t seed, std::uint64_t step, int threads) const = 0;
};

} // namespace nrg
