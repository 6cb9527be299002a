#pragma once
// The sweep file: JSON, written whole after every point. engine/session/SWEEP.md

#include <filesystem>
#include <string>

#include "engine/session/sweep.h"

namespace nrg {

/// Writes beside `path` and renames; an older file stays intact on failure. Throws FileError.
void writeSweep(const std::filesystem::path& path, const Sweep& sweep);

/// Throws FileError, one sentence.
Sweep readSweep(const std::filesystem::path& path);

/// Throws SettingsError naming the first option in which the sweep of a file is another one than `asked`.
/// @param file  as the user named it
void expectSameSweep(const SweepOptions& stored, const SweepOptions& asked, const std::string& file);

/// A line for each point that is done, and one with the names of the columns: those of the JSON document. Empty fields
/// stand for what does not exist.
std::string sweepCsv(const Sweep& sweep);

/// Writes it as writeSweep() does.
void writeSweepCsv(const std::filesystem::path& path, const Sweep& sweep);

} // namespace nrg
