#pragma once
// Ctrl-C (SIGINT) and SIGTERM as a flag that long work checks between its parts.

namespace nrg::cli {

/// While a guard exists, the first signal only sets the flag. A second one ends the program as usual.
class InterruptGuard {
public:
    InterruptGuard();
    ~InterruptGuard();
    InterruptGuard(const InterruptGuard&) = delete;
    InterruptGuard& operator=(const InterruptGuard&) = delete;

    bool interrupted() const;
};

} // namespace nrg::cli
