#pragma once
// The measurements of `neuralrg bench`: training steps, leapfrogs, the machine's rates and the analyses.

#include <cstdint>
#include <optional>
#include <vector>

#include "engine/training/trainer.h"

namespace nrg::cli {

struct MeasurementPlan {
    std::int64_t steps = 20;   ///< to time with all threads
    bool threadScaling = true; ///< time fewer threads as well
};

struct ScalingPoint {
    int threads = 1;
    double secondsPerStep = 0; ///< median
};

/// Medians, all measured in the same run.
struct Measurements {
    double secondsPerStep = 0;
    double secondsPerStepMinimum = 0;
    double secondsPerLeapfrog = 0;           ///< of a latent chain a configuration of the batch, with gradient
    double matrixProductRate = 0;            ///< operations a second
    double exponentialRate = 0;              ///< a second
    double inverseRootRate = 0;              ///< a second
    std::vector<ScalingPoint> threadScaling; ///< ascending, the last one is of all threads
    std::optional<double> peakMemoryMib;     ///< largest resident size once training was under way
};

/// Trains for as many steps as the plan needs. The speed of a machine varies, so everything is measured in turns:
/// rates, steps with few and with all threads, leapfrogs, and again. Throws std::runtime_error when interrupted.
Measurements measure(Trainer& trainer, const MeasurementPlan& plan);

struct AnalysisTimes {
    double responseSeconds = 0;    ///< of four latents over 256 samples
    double informationSeconds = 0; ///< of all pairs of up to 256 sites with 1000 samples
};

AnalysisTimes measureAnalysis(const Trainer& trainer);

} // namespace nrg::cli
