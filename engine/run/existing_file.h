#pragma once
// What a file that is to be written would replace.

#include <filesystem>

namespace nrg {

enum class ExistingFile {
    None,     ///< nothing, or an empty file
    Run,      ///< a run that this program reads
    NewerRun, ///< a run of a later version of the format
    Other,
};

ExistingFile whatIsAt(const std::filesystem::path& path);

/// Throws FileError where a run would replace something that is none, or a run of a newer program.
void expectRunReplaceable(const std::filesystem::path& path);

} // namespace nrg
