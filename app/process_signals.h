#pragma once
// Signals of the whole process, set once at the start.

#include <csignal>

namespace nrg {

/// A file that outgrows `ulimit -f` then makes the write fail, which becomes a sentence, instead of ending the program.
inline void ignoreFileSizeSignal()
{
    std::signal(SIGXFSZ, SIG_IGN);
}

} // namespace nrg
