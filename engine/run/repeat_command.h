#pragma once
// The line for a shell that repeats a run.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "engine/run/settings.h"

namespace nrg {

/// Where the repeated run ends, and what it writes.
struct RepeatOptions {
    std::optional<std::int64_t> steps = {};
    std::optional<double> seconds = {};
    std::string output = {}; ///< run file; empty for none
};

/// "neuralrg train --preset sharp --temperature 2.4 --steps 1500": starts from the standard settings or from the preset
/// that needs the fewest further options, and names only what differs. Every word is quoted where a shell needs it.
std::string repeatCommand(const Settings& settings, const RepeatOptions& options);

/// The same, a word an argument and unquoted, without "neuralrg train".
std::vector<std::string> repeatArguments(const Settings& settings, const RepeatOptions& options);

/// A word as a POSIX shell reads it back, in single quotes where it holds anything but letters, digits and ./_:=@%+,-
std::string shellQuoted(const std::string& word);

} // namespace nrg
