#pragma once
// The file of --output: nothing is overwritten unseen, and nobody else writes it meanwhile.

#include <filesystem>
#include <memory>
#include <string>

#include <CLI/CLI.hpp>

#include "engine/run/file_lock.h"

namespace nrg::cli {

/// --output and --overwrite.
struct OutputOption {
    std::string path;
    bool overwrite = false;

    /// @return the option --output
    CLI::Option* add(CLI::App& command, const std::string& help, const std::string& type);
};

enum class OutputKind { Run, Data };

/// To be called before the work that the file is for.
/// @param resumed  the file that a run goes on from, which it may replace, or empty
/// @return the file's lock, to be held until it is written
/// Throws UsageError where a file is there and --overwrite is not given, FileError where it must not be replaced,
/// cannot be written, or another process writes it.
std::unique_ptr<FileLock> claimOutput(const OutputOption& option, OutputKind kind, const std::string& resumed = {});

} // namespace nrg::cli
