#pragma once
// Flow and target as one immutable description; parameters travel beside it.

#include <memory>

#include "engine/flow/renormalization_flow.h"
#include "engine/targets/target.h"

namespace nrg {

struct Model {
    std::shared_ptr<const RenormalizationFlow> flow;
    std::shared_ptr<const Target> target;
    bool symmetric = true; ///< density q_sym of Eq. (S2) rather than q of Eq. (1)
};

} // namespace nrg
