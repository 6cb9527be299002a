#pragma once
// What the control group (cgroup) of this process allows: how containers bound processors and memory. Linux only.

#include <filesystem>
#include <limits>

namespace nrg {

struct GroupLimits {
    double cores = std::numeric_limits<double>::infinity();  ///< processor time per time
    double memory = std::numeric_limits<double>::infinity(); ///< bytes
};

/// The least limits of the group and of those that it belongs to, of version 1 or 2; infinite where there are none.
/// @param root        where the groups are mounted
/// @param membership  the file that names this process's groups
GroupLimits groupLimits(const std::filesystem::path& root = "/sys/fs/cgroup",
    const std::filesystem::path& membership = "/proc/self/cgroup");

/// How many of so many cores make use of this much processor time: the quota rounded up, at least 1.
int threadsWithin(int cores, double quota);

} // namespace nrg
