#pragma once
// What a command prints on stdout: one JSON document.

#include <optional>

#include <nlohmann/json.hpp>

namespace nrg::cli {

using Json = nlohmann::ordered_json;

/// The number, or null where it does not exist. (NaN and infinity become null as well.)
Json orNull(const std::optional<double>& value);

/// A figure of the whole lattice over its number of sites, or null.
Json perSite(const std::optional<double>& value, int sites);

/// Prints the document; throws std::runtime_error where stdout cannot be written.
void print(const Json& document);

} // namespace nrg::cli
