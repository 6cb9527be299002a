#pragma once
// Adam (Kingma & Ba, arXiv:1412.6980) without weight decay, and the learning-rate schedule.

#include <cstdint>
#include <span>

#include "engine/core/real.h"

namespace nrg {

struct LearningRateSchedule {
    double base = 1e-3;
    std::int64_t warmupSteps = 0; ///< linear from base / warmupSteps
    std::int64_t decaySteps = 0;  ///< cosine from base to final over this many steps; 0 = not by steps
    double decaySeconds = 0;      ///< the same over so much training time; 0 = not by time
    double final = 0;

    /// Learning rate of the update that follows `step` steps in `seconds`. Of two decays the one further on counts.
    double at(std::int64_t step, double seconds = 0) const;
};

/// Decay rates of the averages of the gradient and of its square.
struct AdamDecay {
    double first = 0.9;
    double second = 0.999;
};

/// The factors of one update, as its kernel takes them.
struct AdamFactors {
    Real beta1, gradient1, beta2, gradient2, rate, correction2, epsilon;
};

/// One update of theta in place.
/// @param gradient       same length as theta
/// @param scale          factor on the gradient (clipping)
/// @param first, second  moments, same length, updated
/// @param update         number of this update, from 1
void adamUpdate(std::span<Real> theta, Parameters gradient, double scale, double learningRate, AdamDecay decay,
    std::int64_t update, std::span<Real> first, std::span<Real> second);

/// Euclidean norm, accumulated in float64.
double norm(Parameters gradient);

} // namespace nrg
