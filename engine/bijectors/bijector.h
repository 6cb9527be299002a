#pragma once
// An invertible map of a few variables, the unit that a layer of the flow repeats over the lattice.
//
// A bijector is a description: its parameters theta travel beside it, and it works on a tile, which holds many
// configurations of its variables. In the language of the paper it is a disentangler or decimator, Fig. 1.

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "engine/bijectors/tile.h"
#include "engine/core/real.h"

namespace nrg {

/// A named tensor inside a vector of parameters, as the run file stores it.
struct ParameterTensor {
    std::string name;         ///< by meaning, e.g. "theta/level0/disentangler-2x2-0/coupling3/s/weight0"
    std::string legacyName;   ///< in run files of version 1, by number: "theta/0/3/s/weight0"
    std::vector<Index> shape; ///< weights (out x in), row-major
    Index offset = 0;

    /// Elements.
    Index size() const
    {
        Index product = 1;
        for (const Index extent : shape)
            product *= extent;
        return product;
    }
};

/// What an evaluation costs, counted rather than measured.
struct OperationCount {
    double multiplyAdds = 0;
    double exponentials = 0;
    double inverseRoots = 0; ///< 1 / sqrt(x)

    OperationCount& operator+=(const OperationCount& other)
    {
        multiplyAdds += other.multiplyAdds;
        exponentials += other.exponentials;
        inverseRoots += other.inverseRoots;
        return *this;
    }
    friend OperationCount operator*(double factor, const OperationCount& count)
    {
        return {factor * count.multiplyAdds, factor * count.exponentials, factor * count.inverseRoots};
    }
};

/// Accuracy in float32: ELU and tanh within 2e-7 absolute, exp within 3 ulp (core/simd). Where the machine has fused
/// multiply-adds they are used, and a sum over rows is formed lane by lane, in an order that depends on the vector
/// length. Results are therefore equal bit by bit on one instruction set and to rounding between them. Non-finite
/// inputs give non-finite outputs.
class Bijector {
public:
    virtual ~Bijector() = default;

    /// Variables that it reads and writes.
    virtual int variables() const = 0;
    virtual Index parameterCount() const = 0;
    /// All parameters once, in order; names and offsets are relative to the bijector.
    virtual std::vector<ParameterTensor> tensors() const = 0;
    /// Of one evaluation of its networks for one configuration.
    virtual OperationCount operations() const = 0;
    /// Parameters at the start, near the identity.
    /// @param group  number of the parameter group in the flow, part of the random address
    virtual void initialize(std::span<Real> theta, std::uint64_t seed, std::uint32_t group) const = 0;
    /// Elements of Tile::scratch.
    virtual Index scratchSize() const = 0;

    /// z -> x, adds ln|det dx/dz| to logDet.
    virtual void generate(const Real* theta, const Tile& tile) const = 0;
    /// As generate, and carries the score along: derivatives d ln q/dz -> d ln q/dx, where ln q(x) is that of the z
    /// side less ln|det dx/dz|.
    virtual void generateScore(const Real* theta, const Tile& tile) const = 0;
    /// x -> z, adds ln|det dz/dx| to logDet.
    virtual void infer(const Real* theta, const Tile& tile) const = 0;
    /// Vector-Jacobian product of generate: values x -> z by inversion, derivatives dS/dx -> dS/dz.
    /// @param dTheta  null, or dS/dtheta is added, summed over all rows; rows in the padding
    ///                count too, so their derivatives and logDet must be zero
    virtual void generateProduct(const Real* theta, const Tile& tile, Real* dTheta) const = 0;
    /// Vector-Jacobian product of infer: values z -> x, derivatives dS/dz -> dS/dx.
    virtual void inferProduct(const Real* theta, const Tile& tile, Real* dTheta) const = 0;
};

} // namespace nrg
