#pragma once
// Patterns of the engine's sentences that have values in them.

#include <span>

namespace nrg::gui {

/// As the engine writes them, with %1 to %9 where values stand, special ones before general ones.
std::span<const char* const> engineMessages();

} // namespace nrg::gui
