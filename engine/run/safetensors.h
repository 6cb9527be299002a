#pragma once
// The safetensors container: eight bytes of little-endian header length, a JSON header with dtype, shape and offsets of
// every tensor and a map of strings, then raw little-endian data, row-major. Nothing in it is executable.
// https://huggingface.co/docs/safetensors

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <span>
#include <string>
#include <vector>

#include "engine/run/atomic_file.h"
#include "engine/run/safetensors_header.h"

namespace nrg {

template <class T>
constexpr Dtype dtypeOf();
template <>
constexpr Dtype dtypeOf<float>()
{
    return Dtype::F32;
}
template <>
constexpr Dtype dtypeOf<double>()
{
    return Dtype::F64;
}
template <>
constexpr Dtype dtypeOf<std::int64_t>()
{
    return Dtype::I64;
}
template <>
constexpr Dtype dtypeOf<std::int8_t>()
{
    return Dtype::I8;
}

/// Writes a file whose tensors are declared first and filled in any order, also piece by piece.
class SafetensorsWriter {
public:
    /// Throws FileError where the file cannot be written, or not so that SafetensorsReader would take it.
    SafetensorsWriter(const std::filesystem::path& path, std::vector<TensorInfo> tensors, const Metadata& metadata);

    /// Elements firstElement, firstElement + 1, ... of a declared tensor; T must be its type.
    template <class T>
    void write(const std::string& name, std::int64_t firstElement, std::span<const T> values)
    {
        writeBytes(name, dtypeOf<T>(), firstElement, values.data(), values.size_bytes());
    }

    /// Puts the file under its name. Without this call no file is left.
    void commit() { m_file.commit(); }

private:
    void writeBytes(
        const std::string& name, Dtype dtype, std::int64_t firstElement, const void* data, std::size_t bytes);

    AtomicFile m_file;
    Tensors m_tensors;
};

/// Reads a file. The header is checked as a whole on opening; data are read on demand.
class SafetensorsReader {
public:
    /// Throws FileError, one sentence, where the file cannot be opened or is not a sound safetensors file.
    explicit SafetensorsReader(const std::filesystem::path& path);

    const Metadata& metadata() const { return m_header.metadata; }
    const Tensors& tensors() const { return m_header.tensors; }
    bool contains(const std::string& name) const { return m_header.tensors.contains(name); }

    /// All elements of a tensor. Throws FileError unless it is there with this type and shape.
    template <class T>
    std::vector<T> values(const std::string& name, const std::vector<std::int64_t>& shape)
    {
        const TensorInfo& tensor = expect(name, dtypeOf<T>(), shape);
        std::vector<T> result(static_cast<std::size_t>(tensor.elements()));
        readBytes(tensor, result.data());
        return result;
    }

    /// Shape of a tensor. Throws FileError where it is missing.
    const std::vector<std::int64_t>& shape(const std::string& name) const;

    const std::string& path() const { return m_path; }

private:
    const TensorInfo& find(const std::string& name) const;
    const TensorInfo& expect(const std::string& name, Dtype dtype, const std::vector<std::int64_t>& shape) const;
    void readBytes(const TensorInfo& tensor, void* to);

    std::string m_path;
    std::ifstream m_stream;
    SafetensorsHeader m_header;
};

} // namespace nrg
