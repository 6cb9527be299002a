#pragma once
// What is wrong with a setting, in the words of the form.

#include <QString>

#include "engine/core/options.h"
#include "engine/run/settings.h"

namespace nrg::gui {

/// "Learning rate is 5; it has to be from 10⁻⁸ to 1." The engine's sentence names options as the command line does.
/// @param draft  the settings that have the problem
QString problemText(const nrg::Problem& problem, const nrg::Settings& draft);

} // namespace nrg::gui
