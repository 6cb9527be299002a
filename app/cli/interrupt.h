#pragma once
// Signals as flags that long work checks between its parts.

namespace nrg::cli {

/// While a guard exists, Ctrl-C (SIGINT), SIGTERM and SIGHUP only set a flag, however often they come: what is being
/// saved then is saved. SIGUSR1 asks for a checkpoint.
class InterruptGuard {
public:
    InterruptGuard();
    ~InterruptGuard();
    InterruptGuard(const InterruptGuard&) = delete;
    InterruptGuard& operator=(const InterruptGuard&) = delete;

    bool interrupted() const;
    /// Whether a checkpoint was asked for since the last call.
    bool takeCheckpointRequest() const;
};

} // namespace nrg::cli
