#pragma once
// What a file name stands for.

#include <filesystem>

namespace nrg {

/// The file that a chain of symbolic links leads to, also where there is none yet; other names as they are.
std::filesystem::path linkTarget(const std::filesystem::path& path);

} // namespace nrg
