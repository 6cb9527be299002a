#pragma once
// What an earlier window has left in its folder.

#include <QString>

#include <optional>
#include <vector>

#include "app/gui/run/run_entry.h"
#include "app/gui/run/session_folder.h"

namespace nrg::gui {

/// A run of a folder as an entry of the list; nothing where its file cannot be read.
std::optional<RunEntry> entryIn(const SessionFolder& folder, int number);

/// One sentence or two for the user: the run that was under way, and how many others there are.
QString leftRunsText(const SessionFolder& folder);

} // namespace nrg::gui
