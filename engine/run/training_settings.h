#pragma once
// How a run is trained, as a plain value with the table that describes it.

#include <cstdint>
#include <string>

#include "engine/core/member_options.h"

namespace nrg {

/// Defaults are the shell contract's.
struct TrainingSettings {
    std::string gradient = "total"; ///< or "path"
    int batch = 512;
    double learningRate = 1e-3; ///< live
    int warmupSteps = 0;
    int decaySteps = 0;      ///< cosine decay over this many steps; 0 = not by steps
    double decaySeconds = 0; ///< cosine decay over so much training time; 0 = not by time
    double finalLearningRate = 0;
    double firstDecay = 0.9; ///< Adam's beta1
    double secondDecay = 0.999;
    double clipNorm = 0;   ///< 0 = off
    double clipGrowth = 0; ///< 0 = off
    int growFrom = 0;      ///< L of the smallest lattice; 0 = the run's own from the start
    int growSteps = 6000;  ///< on each smaller lattice
    std::uint64_t seed = 1;
    int threads = 0; ///< live; 0 = all cores

    bool operator==(const TrainingSettings&) const = default;
};

/// The table, in the order of the form.
const MemberOptions<TrainingSettings>& trainingOptions();

} // namespace nrg
