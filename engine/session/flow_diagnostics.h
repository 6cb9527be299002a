#pragma once
// Diagnostics from new draws of the flow: whether it can be trusted without correction.

#include <cstdint>
#include <functional>
#include <optional>

#include "engine/session/frozen_model.h"
#include "engine/session/sampling_snapshot.h"

namespace nrg {

struct DiagnosticsOptions {
    std::int64_t samples = 16384; ///< with fewer the effective sample size is too large
    std::uint64_t seed = 1;
    int threads = 1;
};

/// @param mayGoOn  asked between slices of the samples; false cancels
/// Empty where cancelled.
std::optional<FlowDiagnostics> diagnoseFlow(
    const FrozenModel& frozen, const DiagnosticsOptions& options, const std::function<bool()>& mayGoOn);

} // namespace nrg
