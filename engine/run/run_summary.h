#pragma once
// What a run file is of, without its arrays.

#include <cstdint>
#include <filesystem>

#include "engine/run/settings.h"

namespace nrg {

struct RunSummary {
    Settings settings;
    std::int64_t step = 0;
};

/// Throws FileError, one sentence. The arrays are not checked.
RunSummary readRunSummary(const std::filesystem::path& path);

} // namespace nrg
