#pragma once
// A sweep as JSON: what the sweep file holds, and what processes of one sweep tell each other. engine/session/SWEEP.md

#include <nlohmann/json.hpp>

#include "engine/session/sweep.h"

namespace nrg {

inline constexpr const char* kSweepFormat = "neuralrg-sweep";
inline constexpr int kSweepFormatVersion = 1;

/// Settings, values and all points; points that are not done are null. Without what points start from.
nlohmann::ordered_json sweepDocument(const Sweep& sweep);
/// The same with what points start from.
nlohmann::ordered_json storedSweep(const Sweep& sweep);
/// Back. Throws std::runtime_error, the end of a sentence, or SettingsError where it is no such document.
Sweep sweepOf(const nlohmann::ordered_json& document);

nlohmann::ordered_json pointDocument(const SweepPoint& point);
/// @param row  of the option that is swept
SweepPoint pointOf(const nlohmann::ordered_json& document, const OptionRow& row);

} // namespace nrg
