#pragma once
// What one training step reports.

#include <cstdint>

namespace nrg {

struct StepReport {
    std::int64_t step = 0;   ///< number of updates done, counting this one
    double seconds = 0;      ///< training time so far, over all resumed parts of the run
    double stepSeconds = 0;  ///< time of this step
    double freeEnergy = 0;   ///< F_theta, mean of ln(q/pi) over the batch, nats, Eq. (5)
    double sigma = 0;        ///< standard deviation of ln(q/pi) over the batch, nats
    double gradientNorm = 0; ///< before clipping
    double learningRate = 0;
    bool skipped = false; ///< loss or gradient was not finite, parameters unchanged

    bool operator==(const StepReport&) const = default;
};

/// What Trainer::step() has done.
struct StepOutcome : StepReport {
    bool stalled = false;   ///< three steps in a row were skipped, this one the last
    bool abandoned = false; ///< a stop was asked for: nothing was done, and the figures mean nothing
};

} // namespace nrg
