#include "engine/core/priority.h"

#ifdef __linux__
#include <sys/resource.h>
#endif

namespace nrg {

namespace {

/// A thread of this nice value gets a third of the time that a thread of value 0 on the same core gets. The latter
/// interrupts it at once.
constexpr int kBackgroundNice = 5;

} // namespace

void setPriority([[maybe_unused]] Priority priority)
{
#ifdef __linux__
    // On Linux, unlike in POSIX, nice values belong to threads, and 0 means the calling thread. A process that already
    // has a higher nice value keeps it.
    if (priority == Priority::Background && getpriority(PRIO_PROCESS, 0) < kBackgroundNice)
        setpriority(PRIO_PROCESS, 0, kBackgroundNice);
#endif
}

} // namespace nrg
