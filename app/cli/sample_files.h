#pragma once
// The files that `neuralrg sample` writes, slice by slice, whole or not at all.

#include <filesystem>
#include <map>
#include <memory>
#include <string>

#include "engine/flow/model.h"

namespace nrg::cli {

/// What to write.
struct SamplePlan {
    std::int64_t count = 0;
    int lattice = 0;
    std::map<std::string, std::string> metadata; ///< of the model; formats that cannot hold it leave it out
};

class SampleFile {
public:
    virtual ~SampleFile() = default;
    /// The next samples. Throws FileError.
    virtual void append(const ModelSamples& samples) = 0;
    /// Puts the file under its name. Without this call no file is left.
    virtual void commit() = 0;
};

/// The format follows from the extension: .safetensors, .npy (x alone) or .csv. Throws UsageError for another,
/// FileError where the file cannot be written.
std::unique_ptr<SampleFile> createSampleFile(const std::filesystem::path& path, const SamplePlan& plan);

} // namespace nrg::cli
