#include "engine/run/run_summary.h"

#include <charconv>
#include <string>

#include "engine/core/errors.h"
#include "engine/run/existing_file.h"
#include "engine/run/run_metadata.h"
#include "engine/run/safetensors.h"

namespace nrg {

namespace {

std::int64_t numberIn(const Metadata& metadata, const char* key)
{
    const auto entry = metadata.find(key);
    std::int64_t number = -1;
    if (entry != metadata.end())
        std::from_chars(entry->second.data(), entry->second.data() + entry->second.size(), number);
    return number;
}

} // namespace

RunSummary readRunSummary(const std::filesystem::path& path)
{
    const Metadata metadata = SafetensorsReader(path).metadata();
    if (whatIsAt(path) != ExistingFile::Run || numberIn(metadata, run_key::kStep) < 0)
        throw FileError(path.string() + " cannot be opened as a run; use an intact copy of the file.");
    try {
        return {.settings = settingsOf(metadata, numberIn(metadata, run_key::kVersion)),
            .step = numberIn(metadata, run_key::kStep)};
    } catch (const SettingsError& error) {
        throw FileError(path.string() + " cannot be opened as a run: " + error.what());
    }
}

} // namespace nrg
