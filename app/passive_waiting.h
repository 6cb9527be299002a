#pragma once
// How OpenMP's threads wait for work: asleep, after a moment.

#include <cstdlib>
#include <filesystem>
#include <system_error>

#include <unistd.h>

namespace nrg {

/// OpenMP's workers spin between parallel regions unless told otherwise. On a machine that is busy with anything else
/// (the window, a sampler, another program) a spinning thread takes the core that the work needs: measured on two cores
/// under load, six times the step time. Waking a thread takes as long as many a parallel region, though: one that spins
/// for some 50 us first takes a training step of `sharp` (0.6 ms) from 1.7 to 1.9 times the speed of one thread, and is
/// no slower under load. The environment is read before main() only, hence the second start. Code in .preinit_array
/// runs before that, but what it adds to the environment is lost: glibc sets `environ` afterwards.
inline void waitPassively(char** arguments)
{
    if (std::getenv("OMP_WAIT_POLICY"))
        return;
    ::setenv("OMP_WAIT_POLICY", "passive", 1);
    ::setenv("GOMP_SPINCOUNT", "5000", 0);
    std::error_code failure; // on any failure the default policy has to do
    const std::filesystem::path program = std::filesystem::read_symlink("/proc/self/exe", failure);
    if (!failure)
        ::execv(program.c_str(), arguments);
}

} // namespace nrg
