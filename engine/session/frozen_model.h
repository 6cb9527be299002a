#pragma once
// A model with the parameters it had at one training step: immutable, so that samplers, analyses and the Latent lab
// work on it while training goes on.

#include <cstdint>
#include <memory>
#include <vector>

#include "engine/core/types.h"
#include "engine/flow/model.h"
#include "engine/training/gradient_profile.h"

namespace nrg {

struct FrozenModel {
    std::shared_ptr<const Model> model;
    std::shared_ptr<const std::vector<Real>> theta;
    std::uint64_t seed = 1;
    std::int64_t step = 0;         ///< of training
    double seconds = 0;            ///< of training up to this step
    GradientProfile gradient = {}; ///< of the update that has led to theta; empty where this session has made none
};

} // namespace nrg
