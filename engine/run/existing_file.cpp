#include "engine/run/existing_file.h"

#include <charconv>

#include "engine/core/errors.h"
#include "engine/run/run_metadata.h"
#include "engine/run/safetensors.h"

namespace nrg {

ExistingFile whatIsAt(const std::filesystem::path& path)
{
    std::error_code error;
    if (!std::filesystem::exists(path, error) || (std::filesystem::file_size(path, error) == 0 && !error))
        return ExistingFile::None;
    try {
        const SafetensorsReader file(path);
        const auto format = file.metadata().find(run_key::kFormat);
        if (format == file.metadata().end() || format->second != kRunFormat)
            return ExistingFile::Other;
        const auto version = file.metadata().find(run_key::kVersion);
        const std::string text = version == file.metadata().end() ? "" : version->second;
        int number = 0;
        std::from_chars(text.data(), text.data() + text.size(), number);
        return number > kRunFormatVersion ? ExistingFile::NewerRun : ExistingFile::Run;
    } catch (const FileError&) {
        return ExistingFile::Other;
    }
}

void expectRunReplaceable(const std::filesystem::path& path)
{
    switch (whatIsAt(path)) {
    case ExistingFile::Other:
        throw FileError(path.string() + " exists and is not a run file, and is left alone; name another file.");
    case ExistingFile::NewerRun:
        throw FileError(path.string()
            + " is a run of a newer NeuralRG Lab, and is left alone; name another file, or delete it yourself.");
    case ExistingFile::None:
    case ExistingFile::Run:
        break;
    }
}

} // namespace nrg
