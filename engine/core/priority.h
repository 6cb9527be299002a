#pragma once
// Scheduling priority of a thread.

namespace nrg {

enum class Priority {
    Normal,
    Background, ///< lower than normal, so that a window beside it stays prompt
};

/// Sets the priority of the calling thread and of the threads that it starts afterwards. Has no effect where the system
/// has no priority for single threads.
void setPriority(Priority priority);

} // namespace nrg
