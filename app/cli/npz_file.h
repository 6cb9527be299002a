#pragma once
// NumPy's archive of arrays: a zip of .npy files, uncompressed, whole or not at all.

#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <vector>

#include "engine/run/safetensors.h"

namespace nrg::cli {

/// Whether this build writes .npz files: it does where libarchive was found.
bool canWriteNpz();

/// The header of a .npy file of little-endian values in C order, format version 1.0.
/// https://numpy.org/doc/stable/reference/generated/numpy.lib.format.html
std::string npyHeader(Dtype dtype, const std::vector<std::int64_t>& shape);

struct NpzArray {
    std::string name; ///< key in the archive, without .npy
    Dtype dtype = Dtype::F64;
    std::vector<std::int64_t> shape;
    std::span<const std::byte> values; ///< C order
};

/// Throws FileError where the file cannot be written, and std::logic_error unless canWriteNpz().
void writeNpz(const std::filesystem::path& path, const std::vector<NpzArray>& arrays);

} // namespace nrg::cli
