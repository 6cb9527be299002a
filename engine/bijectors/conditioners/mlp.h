#pragma once
// The conditioner of Li & Wang: for each number of the map a multilayer perceptron of its own, with ELU after all
// layers but the last.

#include "engine/bijectors/coupling.h"

namespace nrg {

ConditionerRow mlpConditioner();

} // namespace nrg
