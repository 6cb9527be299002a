#pragma once
// How OpenMP's threads wait for work: asleep.

#include <cstdlib>
#include <filesystem>
#include <system_error>

#include <unistd.h>

namespace nrg {

/// OpenMP's workers spin between parallel regions unless told otherwise. On a machine that is busy with anything else
/// (the window, a sampler, another program) a spinning thread takes the core that the work needs: measured on two cores
/// under load, six times the step time. The policy is read from the environment before main() only, hence the second
/// start. Code in .preinit_array runs before that, but what it adds to the environment is lost: glibc sets `environ`
/// afterwards.
inline void waitPassively(char** arguments)
{
    if (std::getenv("OMP_WAIT_POLICY"))
        return;
    ::setenv("OMP_WAIT_POLICY", "passive", 1);
    std::error_code failure; // on any failure the default policy has to do
    const std::filesystem::path program = std::filesystem::read_symlink("/proc/self/exe", failure);
    if (!failure)
        ::execv(program.c_str(), arguments);
}

} // namespace nrg
