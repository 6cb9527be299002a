#pragma once
// The run file .nrg: a safetensors file with everything that goes on bit for bit. FORMAT.md describes it.

#include <filesystem>
#include <memory>
#include <optional>
#include <vector>

#include "engine/run/history.h"
#include "engine/run/settings.h"
#include "engine/training/trainer.h"

namespace nrg {

/// Where a run is that begins on smaller lattices.
struct GrowthState {
    int lattice = 0;    ///< of the present stage
    TrainerState state; ///< of that stage
};

/// What a run file holds.
struct RunFile {
    Settings settings;
    TrainerState state;
    History history;                        ///< with the marks of what was changed
    double seconds = 0;                     ///< training time so far
    std::optional<GrowthState> growth = {}; ///< while it is under way
};

/// Writes beside `path` and renames; an older file stays intact on failure. Throws FileError.
void writeRunFile(const std::filesystem::path& path, const RunFile& run);

/// Reads and checks everything, of this version or an older one. Throws FileError, one sentence.
RunFile readRunFile(const std::filesystem::path& path);

/// A run's model and parameters, for what works on a trained flow.
struct TrainedModel {
    Settings settings;
    std::shared_ptr<const Model> model;
    std::vector<Real> theta;
    std::int64_t step = 0;
    double seconds = 0; ///< training time so far
};

/// Also refuses a run that has not grown to its lattice yet. Throws FileError, one sentence.
TrainedModel readTrainedModel(const std::filesystem::path& path);

} // namespace nrg
