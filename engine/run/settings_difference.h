#pragma once
// Which options tell two runs apart.

#include <string>
#include <vector>

#include "engine/run/settings.h"

namespace nrg {

/// An option with its values as texts; empty where the settings do not have it.
struct OptionDifference {
    const OptionRow* row = nullptr; ///< never null; lives as long as the program
    std::string from;
    std::string to;
};

/// In the order of the form, what only `from` has at the end. Options that have no effect on either side and options
/// of this machine (threads) are left out.
std::vector<OptionDifference> differingOptions(const Settings& from, const Settings& to);

} // namespace nrg
