#pragma once
// Samplers by name, made from a frozen model or, the physical ones, from a target alone.

#include <cstdint>
#include <memory>

#include "engine/sampling/sampler.h"
#include "engine/session/frozen_model.h"
#include "engine/session/sampling_snapshot.h"

namespace nrg {

/// The row with this id, or null.
const SamplerRow* findSampler(const std::string& id);

/// Where latent chains begin.
enum class ChainStart {
    Cold,  ///< x ~ N(0, 1), as all other chains, to compare how fast samplers reach equilibrium
    Flow,  ///< z ~ N(0, 1), draws from the flow: the better the flow, the nearer to equilibrium
    Exact, ///< fields of the target's exact sampler: does the sampler stay there?
};

/// What all samplers are made with.
struct SamplerOptions {
    int chains = 64;
    int leapfrogs = 5; ///< a trajectory; not looked at where the sampler has none
    std::uint64_t seed = 1;
    int threads = 1;
    ChainStart start = ChainStart::Cold; ///< of latent chains
};

/// Chains in warm-up, from the cold start x ~ N(0, 1) unless the options say otherwise, the latent ones then at
/// z = g^-1(x). Flow Metropolis starts at draws from the flow: the weight of a cold x may be so large that no proposal
/// is ever accepted. Throws std::invalid_argument for options out of range or a target without the part they need, and
/// std::runtime_error where a chain cannot start.
std::unique_ptr<Sampler> makeSampler(SamplerKind kind, const FrozenModel& model, const SamplerOptions& options);

/// A physical sampler without a flow. Throws std::invalid_argument for a kind that needs one.
std::unique_ptr<Sampler> makePhysicalSampler(
    SamplerKind kind, const std::shared_ptr<const Target>& target, const SamplerOptions& options);

/// Goes on with chains under another model, whose parameters differ but whose target is the same: the fields stay, so
/// that chains in equilibrium remain there. Latents become z = g^-1(eta x), the sign eta drawn by its posterior,
/// Eq. (S5), where the model is symmetrised; plain latents change with g alone. Step size, warm-up and counts are the
/// state's.
/// @param state   of the sampler before; its positions are not looked at
/// @param fields  of the sampler before, (chains x sites)
std::unique_ptr<Sampler> continueSampler(
    SamplerKind kind, const FrozenModel& model, ChainState state, const Matrix& fields, const SamplerOptions& options);

} // namespace nrg
