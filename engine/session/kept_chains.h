#pragma once
// The chains beside training in a file, so that they go on where they stood: a safetensors file with a tensor of fields
// (chains x sites) for each sampler and what its step size has learned. What they have measured is not kept: statistics
// begin again, without a cold start.

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "engine/sampling/sampler.h"
#include "engine/session/sampling_snapshot.h"

namespace nrg {

/// One sampler's chains.
struct KeptChains {
    SamplerKind kind = SamplerKind::Latent;
    std::int64_t leapfrogs = 0;  ///< a trajectory
    Matrix fields;               ///< (chains x sites), finite
    StepSizeAdaptation stepSize; ///< as the next trajectory finds it
    bool warmingUp = true;
    std::int64_t step = 0; ///< trajectories of each chain so far; addresses the random streams

    /// The sampler's state; its positions are those of the fields, which depend on the model.
    ChainState state() const;
};

/// @param targetKey  Target::key() of the density that they sample
/// Throws FileError.
void writeChains(
    const std::filesystem::path& path, const std::string& targetKey, const std::vector<KeptChains>& chains);

/// Those of samplers that this program knows. Throws FileError where the file cannot be read, is not sound, or belongs
/// to another target.
std::vector<KeptChains> readChains(const std::filesystem::path& path, const std::string& targetKey);

} // namespace nrg
