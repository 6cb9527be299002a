#pragma once
// What views say of a target: its observables, and what samplers are compared with.

#include <QString>

#include <optional>

#include "engine/session/sampling_snapshot.h"
#include "engine/targets/exact_sampler.h"
#include "engine/targets/observables.h"
#include "engine/targets/target.h"

namespace nrg::gui {

// All take null for no target, and give null or nothing where the target lacks the part.

const nrg::Observable* leadingObservable(const nrg::Target* target);
const nrg::OrderParameter* orderParameter(const nrg::Target* target);
const nrg::StructureFactor* structureFactor(const nrg::Target* target);

/// "E/N in J", for axes and columns.
QString symbolWithUnit(const nrg::Observable& observable);

/// What the leading observable should be.
struct ReferenceValue {
    double value = 0;
    double error = 0;
    QString title;       ///< whose value it is
    double progress = 1; ///< below 1 while it is still measured

    bool operator==(const ReferenceValue&) const = default;
};

/// The exact value where it is known, else what the exact sampler has found.
std::optional<ReferenceValue> referenceValue(const nrg::Target* target, const nrg::TargetReference& reference);

/// Name of the target's exact sampler, "exact" where there is none.
QString referenceTitle(const nrg::Target* target);

/// With its first letter as at the beginning of a line.
QString capitalized(QString text);

} // namespace nrg::gui
