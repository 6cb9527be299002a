#include "engine/core/priority.h"

#ifdef __linux__
#include <sys/resource.h>
#endif

namespace nrg {

namespace {

/// A thread of this nice value gets a third of what one of value 0 beside it gets, and is interrupted by it at once.
constexpr int kBackgroundNice = 5;

} // namespace

void setPriority([[maybe_unused]] Priority priority)
{
#ifdef __linux__
    // Here nice values belong to threads, whatever POSIX says, and 0 is the calling one. A process that is nicer
    // already stays so.
    if (priority == Priority::Background && getpriority(PRIO_PROCESS, 0) < kBackgroundNice)
        setpriority(PRIO_PROCESS, 0, kBackgroundNice);
#endif
}

} // namespace nrg
