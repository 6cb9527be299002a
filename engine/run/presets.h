#pragma once
// Named starting points.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/run/settings.h"

namespace nrg {

struct Preset {
    std::string id;
    std::string title;
    std::string description;
    Settings settings;
    std::optional<double> seconds; ///< what a demonstration of it takes on two cores
};

const std::vector<Preset>& presets();

/// The preset with this id, or null.
const Preset* findPreset(std::string_view id);

} // namespace nrg
