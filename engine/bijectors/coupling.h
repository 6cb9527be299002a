#pragma once
// A coupling, Li & Wang, Eq. (S1). Some of the variables are passive. A network computes numbers from them, and with
// these numbers a scalar map moves each of the other, active variables.
//
// The network is a Conditioner, the scalar map a CouplingMap. Each is described here and has its hot loops in a file of
// its own, compiled once per instruction set (Google Highway) and chosen at run time.

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "engine/bijectors/bijector.h"
#include "engine/core/catalog.h"

namespace nrg {

/// Which variables a coupling's network reads, and which it moves.
struct CouplingSplit {
    std::vector<int> passive;
    std::vector<int> active;
};

/// Variables of one coupling.
struct CouplingWidth {
    int passives = 2;
    int actives = 2;
};

/// Kinds of conditioners, as the kernels distinguish them.
enum class ConditionerKind { Mlp, StencilPlain, StencilEquivariant };

/// What kernels need to know of a conditioner.
struct ConditionerShape {
    ConditionerKind kind = ConditionerKind::Mlp;
    int hidden = 64;
    int hiddenLayers = 1;
};

/// A stack of couplings of the same shape, half of the variables active in each. Parameters of one coupling, in order:
/// those of the conditioner, then the map's own, each (active).
struct CouplingPlan {
    int variables = 4;
    std::vector<CouplingSplit> splits; ///< in generate order
    ConditionerShape conditioner;
    Index conditionerParameters = 0; ///< of one coupling
    Index couplingParameters = 0;

    int half() const { return variables / 2; }
    CouplingWidth width() const { return {half(), half()}; }
};

/// One number that a map takes for each active variable.
struct MapNumber {
    std::string name;         ///< of its network in the run file, e.g. "s"
    double initialFactor = 1; ///< on the last layer of its network at the start
    bool isOdd = false;       ///< changes its sign with all variables where the coupling is Z2-equivariant
};

/// The hot loops of one map with one conditioner, see Bijector for what each does.
struct CouplingKernels {
    void (*generate)(const CouplingPlan&, const Real*, const Tile&);
    void (*generateScore)(const CouplingPlan&, const Real*, const Tile&);
    void (*infer)(const CouplingPlan&, const Real*, const Tile&);
    void (*generateProduct)(const CouplingPlan&, const Real*, const Tile&, Real*);
    void (*inferProduct)(const CouplingPlan&, const Real*, const Tile&, Real*);
    Index (*scratchSize)(const CouplingPlan&);
};

struct StencilKernels;

/// A monotone map x = h(z; numbers) of one variable. Its numbers come from the conditioner. Its own parameters, one for
/// each active variable and name, are learned directly.
struct CouplingMap {
    std::vector<MapNumber> numbers;
    std::vector<std::string> ownParameters; ///< their names; they start at zero
    double exponentials = 0;                ///< of one evaluation, counted for OperationCount
    double inverseRoots = 0;                ///< likewise
    /// The kernels for this machine's instruction set, on blocks and on stencils; null with a conditioner of the other.
    const CouplingKernels* (*kernels)(ConditionerKind conditioner) = nullptr;
    const StencilKernels* (*stencilKernels)(ConditionerKind conditioner) = nullptr;
};

/// The networks of one coupling: from the passive variables to all numbers of the active ones.
class Conditioner {
public:
    virtual ~Conditioner() = default;

    virtual ConditionerShape shape() const = 0;
    /// The networks of the coarsest level, where they differ from those of all others; else null.
    virtual std::shared_ptr<const Conditioner> coarsest() const { return nullptr; }
    /// All tensors of one coupling in order; names are relative to the coupling, offsets start at 0.
    virtual std::vector<ParameterTensor> tensors(CouplingWidth width, std::span<const MapNumber> numbers) const = 0;
    virtual OperationCount operations(CouplingWidth width, int numbers) const = 0;
    /// @param coupling  its number in the bijector, part of the random address
    virtual void initialize(std::span<Real> theta, CouplingWidth width, std::span<const MapNumber> numbers,
        std::uint64_t seed, std::uint32_t group, std::uint32_t coupling) const = 0;
};

/// make(options, side of the block).
using ConditionerRow = CatalogRow<Conditioner, int>;
using MapRow = CatalogRow<CouplingMap>;

} // namespace nrg
