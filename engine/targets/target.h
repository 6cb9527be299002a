#pragma once
// A target: an unnormalised density pi(x) on the lattice that the flow learns.
//
// A density is all that training needs. What else is known of a target stands in optional parts: observables with their
// names and exact values, a source of exact draws, a Gaussian part, spins that the field stands for. Samplers, analyses
// and views ask for the part that they need and do without where it is null.

#include <optional>
#include <string>
#include <vector>

#include "engine/core/aligned.h"
#include "engine/core/types.h"

namespace nrg {

class ExactSampler;
class GaussianPart;
class SpinPicture;
struct Observables;

/// Per-thread scratch for Target::evaluate, reused between steps so that a step does not allocate.
struct TargetWorkspace {
    std::vector<AlignedBuffer<Real>> scratch; ///< [thread]
};

class Target {
public:
    virtual ~Target() = default;

    virtual int lattice() const = 0;
    int siteCount() const { return lattice() * lattice(); }

    /// Which density this is, with all that it depends on: equal keys mean equal densities, also from run to run.
    virtual std::string key() const = 0;

    /// Whether pi(x) = pi(-x), which symmetrised flows (S2) need.
    virtual bool isEven() const = 0;

    /// -ln Z in nats where it is known exactly.
    virtual std::optional<double> minusLogZ() const = 0;

    /// ln pi(x) of every configuration and, unless the pointer is null, its gradient.
    /// @param x         (batch x sites); site (row, column) is variable row * L + column
    /// @param logPi     (batch), in nats, overwritten
    /// @param gradient  null, or (batch x sites), overwritten with d ln pi / dx; may not alias x
    virtual void evaluate(const ConstMatrixRef& x, VectorRef logPi, MatrixRef* gradient, int threads,
        TargetWorkspace& workspace) const = 0;

    // Null where the target has no such part; they live as long as the target.
    virtual const Observables* observables() const { return nullptr; }
    virtual const ExactSampler* exactSampler() const { return nullptr; }
    virtual const GaussianPart* gaussianPart() const { return nullptr; }
    virtual const SpinPicture* spins() const { return nullptr; }
};

} // namespace nrg
