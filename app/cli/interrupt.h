#pragma once
// Ctrl-C (SIGINT) and SIGTERM as a question that long work asks between its parts.

namespace nrg::cli {

/// While one lives, the first signal only raises the flag; a second one ends the program as usual.
class InterruptGuard {
public:
    InterruptGuard();
    ~InterruptGuard();
    InterruptGuard(const InterruptGuard&) = delete;
    InterruptGuard& operator=(const InterruptGuard&) = delete;

    bool interrupted() const;
};

} // namespace nrg::cli
