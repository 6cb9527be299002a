#pragma once
// Where a run goes that cannot be saved under its own name.

#include <filesystem>
#include <vector>

namespace nrg::cli {

/// Files to try, best first, named after the one that could not be written: in the user's data folder, then in that for
/// temporary files. Makes the folders.
std::vector<std::filesystem::path> rescuePaths(const std::filesystem::path& target);

} // namespace nrg::cli
