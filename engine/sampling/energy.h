#pragma once
// The potential energy of a chain, over coordinates of its own choice, and the fields that they stand for.
//
// Kinetic energy is v^2/2 with unit mass in those coordinates, so the mass is chosen with them: under x = R w the chain
// moves as with the mass matrix (R R^T)^-1 in x. See PreconditionedPhysicalEnergy.

#include "engine/core/types.h"

namespace nrg {

/// Not const: an energy carries its scratch and belongs to one sampler.
class Energy {
public:
    virtual ~Energy() = default;

    virtual Index variableCount() const = 0;

    /// U of every chain and, unless the pointers are null, its gradient and the fields x. A configuration whose energy
    /// is not finite does not affect the others.
    /// @param positions  (chains x variables)
    /// @param energy     (chains), nats, up to one constant, overwritten
    /// @param gradient   null, or (chains x variables), overwritten with dU/d(positions); may not alias positions
    /// @param fields     null, or overwritten with x (chains x sites)
    virtual void evaluate(const ConstMatrixRef& positions, VectorRef energy, MatrixRef* gradient, Matrix* fields) = 0;

    /// The positions (chains x variables) of given fields (chains x sites).
    virtual Matrix positionsOf(const ConstMatrixRef& fields) = 0;
};

} // namespace nrg
