#pragma once
// Points of a sweep side by side, each in a process of its own: `neuralrg sweep-point`, which nobody else calls.
//
// Such a process reads one line from stdin, the sweep without results, and writes lines to stdout: where it
// is, {"share": 0.3, "step": 120, "gap": 4.1}, and at the end {"point": {...}}. It ends when its stdin closes.

#include <functional>
#include <string>

#include "engine/session/sweep.h"

namespace nrg::cli {

/// Where a point's process is.
struct ProcessStage {
    double share = 0;
    std::int64_t step = 0;
    std::optional<double> gap; ///< nats
};

/// Called on the caller's thread.
struct SweepEvents {
    std::function<void(std::size_t point)> begun;
    std::function<void(std::size_t point, const ProcessStage& stage)> shown;
    std::function<void(std::size_t point, SweepPoint result)> done;
    std::function<void(const std::string& sentence)> said;
    std::function<bool()> interrupted; ///< asked ten times a second
};

/// Runs all points that are not done, `processes` at a time, until they are done or it is interrupted: then all
/// processes are killed. A point whose process dies is tried once more, and has failed if that dies too.
/// @param threads  of each process
/// Throws std::runtime_error where no process can be started.
void runInProcesses(const Sweep& sweep, int processes, int threads, const SweepEvents& events);

} // namespace nrg::cli
