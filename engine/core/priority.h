#pragma once
// Who goes first where threads want more cores than there are.

namespace nrg {

enum class Priority {
    Normal,
    Background, ///< gives way, so that a window beside it stays prompt
};

/// Sets it for the calling thread and for the threads that it starts from now on. Without effect where the system knows
/// no priority of single threads.
void setPriority(Priority priority);

} // namespace nrg
