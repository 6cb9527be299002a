#pragma once
// A stencil coupling, SHARP: a network computes numbers from the passive sites around an active one, and a scalar map
// moves that site with them. All active sites share the network, so the coupling commutes with translations.
//
// Unlike a coupling on a block it works in place on the columns of a batch: an active site reads a dozen others, and
// copies of all of them would cost as much as the network.

#include <vector>

#include "engine/bijectors/coupling.h"

namespace nrg {

/// What the kernels need to know of a coupling. Its parameters, in order: those of the conditioner, then the map's own.
struct StencilPlan {
    ConditionerShape conditioner;
    int passives = 12;               ///< sites that an active one reads
    Index conditionerParameters = 0; ///< of the network
    Index parameters = 0;            ///< with the map's own
    std::vector<int> sites;          ///< (units x (1 + passives)): the active site of each unit, then its passive ones

    int unitCount() const { return static_cast<int>(sites.size()) / (1 + passives); }
};

/// Rows of a batch, any number of them. Each matrix is column-major; strides lead from one column to the next.
struct StencilRows {
    Real* state = nullptr; ///< (rows x sites of the lattice)
    Index stateStride = 0;
    Real* derivatives = nullptr; ///< (rows x sites of the lattice), products and the score only
    Index derivativeStride = 0;
    double* logDet = nullptr;        ///< (rows), passes only: added to
    const double* dLogDet = nullptr; ///< (rows), products only: dS/d ln|det|
    Real* record = nullptr;          ///< null, or (rows x units): passes leave the active sites as they were before
    const Real* recorded = nullptr;  ///< (rows x units), products only: the same
    Index recordStride = 0;
    Real* unitLogDet = nullptr; ///< null, or (rows x units): passes leave ln|det| of each unit
    Index unitStride = 0;
    Real* scratch = nullptr; ///< scratchSize() elements on a 64-byte boundary
    int rows = 0;
};

/// The hot loops of one map with one network; see Bijector for what each does. In products the values of the side that
/// the pass started from are taken from the record.
struct StencilKernels {
    void (*generate)(const StencilPlan&, const Real* theta, const StencilRows&);
    void (*generateScore)(const StencilPlan&, const Real* theta, const StencilRows&);
    void (*infer)(const StencilPlan&, const Real* theta, const StencilRows&);
    void (*generateProduct)(const StencilPlan&, const Real* theta, const StencilRows&, Real* dTheta);
    void (*inferProduct)(const StencilPlan&, const Real* theta, const StencilRows&, Real* dTheta);
    Index (*scratchSize)(const StencilPlan&);
};

} // namespace nrg
