#pragma once
// When a run ends by itself.

#include <cstdint>
#include <optional>

namespace nrg {

/// The first that holds ends the run.
struct StopCriteria {
    std::optional<std::int64_t> steps; ///< total count, also after a resume
    std::optional<double> seconds;     ///< training time since run() was called
    std::optional<double> targetGap;   ///< nats, on the mean of the last 50 steps, once there are so many

    bool operator==(const StopCriteria&) const = default;
};

} // namespace nrg
