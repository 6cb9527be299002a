#pragma once
// What a file name stands for.

#include <filesystem>

namespace nrg {

/// Where a link leads, through any number of others, so that the link survives and its end is written: also where that
/// does not exist yet, which std::filesystem::canonical does not follow. Other names as they are. Throws FileError for
/// links in a circle and for names that are too long.
std::filesystem::path linkTarget(const std::filesystem::path& path);

} // namespace nrg
