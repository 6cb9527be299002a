#pragma once
// The bytes of a fuzzer as a file, in memory.

#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <string>

#include <sys/mman.h>
#include <unistd.h>

namespace nrg::fuzz {

/// One file for the whole process, with new contents each time.
inline std::filesystem::path fileOf(const std::uint8_t* data, std::size_t size)
{
    static const int file = memfd_create("fuzz", MFD_CLOEXEC);
    if (file < 0 || ftruncate(file, 0) != 0 || pwrite(file, data, size, 0) != static_cast<ssize_t>(size))
        std::abort();
    return "/proc/self/fd/" + std::to_string(file);
}

} // namespace nrg::fuzz
