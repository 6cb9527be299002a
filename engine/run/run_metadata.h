#pragma once
// What a run file says in texts: settings, marks, numbers. engine/run/FORMAT.md

#include <cstdint>
#include <string>
#include <vector>

#include "engine/run/history.h"
#include "engine/run/safetensors.h"
#include "engine/run/settings.h"

namespace nrg {

inline constexpr const char* kRunFormat = "neuralrg-run";
inline constexpr int kRunFormatVersion = 2;

/// Keys of a run file's metadata that are no options.
namespace run_key {
inline constexpr const char* kFormat = "format";
inline constexpr const char* kVersion = "format-version";
inline constexpr const char* kStep = "step";
inline constexpr const char* kAdamUpdates = "adam-updates";
inline constexpr const char* kSkippedSteps = "skipped-steps";
inline constexpr const char* kConsecutiveSkips = "consecutive-skips";
inline constexpr const char* kMeanNorm = "mean-gradient-norm";
inline constexpr const char* kRandomStream = "random-stream";
inline constexpr const char* kSeconds = "seconds";
inline constexpr const char* kHistoryStride = "history-stride";
inline constexpr const char* kHistoryPending = "history-pending";
inline constexpr const char* kMarks = "marks";
inline constexpr const char* kGrowthLattice = "growth-lattice";
inline constexpr const char* kGrowthStep = "growth-step";
inline constexpr const char* kGrowthUpdates = "growth-adam-updates";
inline constexpr const char* kGrowthMeanNorm = "growth-mean-gradient-norm";
} // namespace run_key

/// All of them.
const std::vector<std::string>& runKeys();

/// The settings that a run file's metadata hold: of version 2 those that differ from the standard at least, of version
/// 1 all that there were. Throws SettingsError: a value that is not admissible, an option that the components do not
/// have (version 2), or one that is missing (version 1).
Settings settingsOf(const Metadata& metadata, std::int64_t version);

/// JSON: [{"step": 120, "key": "learning-rate", "from": "0.001", "to": "0.0005"}, ...]
std::string marksText(const std::vector<RunMark>& marks);
/// Throws std::runtime_error, one sentence, where the text is not what marksText() writes.
std::vector<RunMark> marksOf(const std::string& text);

} // namespace nrg
