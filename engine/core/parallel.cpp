// How many cores this process may use: its affinity mask where the system has one, else what the machine has, and no
// more than what a container is given.

#include "engine/core/parallel.h"

#include "engine/core/group_limits.h"

#include <algorithm>
#include <thread>

#ifdef __linux__
#include <sched.h>
#endif

namespace nrg {

namespace {

int coresOfMachine()
{
#ifdef __linux__
    cpu_set_t allowed;
    CPU_ZERO(&allowed);
    if (sched_getaffinity(0, sizeof allowed, &allowed) == 0)
        return std::max(1, CPU_COUNT(&allowed));
#endif
    return std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
}

} // namespace

int availableThreads()
{
    return threadsWithin(coresOfMachine(), groupLimits().cores);
}

} // namespace nrg
