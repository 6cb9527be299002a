#pragma once
// The options that a layout brings.

#include <vector>

#include "engine/core/options.h"

namespace nrg {

/// @param allowsBlock4  the layout has layers of 4 x 4 blocks too
std::vector<OptionRow> layoutOptions(bool allowsBlock4);

} // namespace nrg
