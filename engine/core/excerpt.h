#pragma once
// How messages quote what they did not write.

#include <string>
#include <string_view>

namespace nrg {

/// A text of unknown origin as a message quotes it: one line, at most some 60 bytes, the rest as "...".
std::string excerpt(std::string_view text);

} // namespace nrg
