#pragma once
// Parameters as text, for JSON.

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/core/real.h"

namespace nrg {

/// Base64 (RFC 4648) of the values as 32-bit floats, little-endian.
std::string base64Of(std::span<const Real> values);

/// Back; throws std::runtime_error, the end of a sentence, where the text is not of such values.
std::vector<Real> realsOf(std::string_view text);

} // namespace nrg
