#include "engine/run/safetensors.h"

#include <array>
#include <bit>
#include <cassert>
#include <stdexcept>

#include "engine/core/errors.h"
#include "engine/core/excerpt.h"

namespace nrg {

namespace {

static_assert(std::endian::native == std::endian::little, "safetensors data are little-endian");

constexpr std::uint64_t kLengthBytes = 8;

std::string shapeText(const std::vector<std::int64_t>& shape)
{
    std::string text;
    for (const std::int64_t size : shape)
        text += (text.empty() ? "" : " x ") + std::to_string(size);
    return text.empty() ? "a single number" : text;
}

[[noreturn]] void refuse(const std::string& path, const std::string& why)
{
    throw FileError(path + " cannot be read: " + why + "; use an intact copy of the file.");
}

/// The header; `start` becomes the place of the first data byte.
SafetensorsHeader headerIn(std::ifstream& stream, const std::string& path, std::uint64_t fileSize, std::uint64_t& start)
{
    std::array<unsigned char, kLengthBytes> raw{};
    if (fileSize < kLengthBytes || !stream.read(reinterpret_cast<char*>(raw.data()), kLengthBytes))
        refuse(path, "it has only " + std::to_string(fileSize) + " bytes and is no safetensors file");
    const auto length = std::bit_cast<std::uint64_t>(raw);
    if (length > kMaxHeaderBytes || length < 2)
        refuse(path,
            "it is no safetensors file (its header length would be " + std::to_string(length) + ", of at most "
                + std::to_string(kMaxHeaderBytes) + ")");
    if (length > fileSize - kLengthBytes)
        refuse(path, "it ends within its header, after " + std::to_string(fileSize) + " bytes");
    std::string text(static_cast<std::size_t>(length), '\0');
    if (!stream.read(text.data(), static_cast<std::streamsize>(length)))
        refuse(path, "its header could not be read from the disk");
    if (text.front() != '{')
        refuse(path, "it is no safetensors file (its header is not JSON)");
    start = kLengthBytes + length;
    try {
        return readHeader(text, fileSize - start);
    } catch (const std::runtime_error& error) {
        refuse(path, error.what());
    }
}

std::string headerFor(const std::filesystem::path& path, std::vector<TensorInfo>& tensors, const Metadata& metadata)
{
    try {
        return writeHeader(tensors, metadata);
    } catch (const std::runtime_error& error) {
        throw FileError(path.string() + " cannot be written: " + error.what() + "; write less into one file.");
    }
}

} // namespace

SafetensorsWriter::SafetensorsWriter(
    const std::filesystem::path& path, std::vector<TensorInfo> tensors, const Metadata& metadata)
    : m_file(path)
{
    const std::string text = headerFor(path, tensors, metadata);
    const std::uint64_t length = text.size();
    m_file.append(&length, sizeof length);
    m_file.append(text.data(), text.size());
    for (TensorInfo& tensor : tensors) {
        tensor.offset += kLengthBytes + length;
        m_tensors[tensor.name] = std::move(tensor);
    }
}

void SafetensorsWriter::writeBytes(
    const std::string& name, Dtype dtype, std::int64_t firstElement, const void* data, std::size_t bytes)
{
    const TensorInfo& tensor = m_tensors.at(name);
    assert(tensor.dtype == dtype);
    const std::uint64_t begin = static_cast<std::uint64_t>(firstElement) * sizeOf(dtype);
    assert(begin + bytes <= tensor.bytes);
    m_file.writeAt(tensor.offset + begin, data, bytes);
}

SafetensorsReader::SafetensorsReader(const std::filesystem::path& path)
    : m_path(path.string())
{
    std::error_code error;
    if (!std::filesystem::exists(path, error))
        throw FileError(m_path + " cannot be read because there is no such file; check the name.");
    if (!std::filesystem::is_regular_file(path, error))
        throw FileError(m_path + " cannot be read because it is not a regular file; name a file.");
    const std::uint64_t fileSize = std::filesystem::file_size(path, error);
    m_stream.open(path, std::ios::binary);
    if (error || !m_stream)
        throw FileError(m_path + " cannot be opened for reading; check its permissions.");
    std::uint64_t start = 0;
    m_header = headerIn(m_stream, m_path, fileSize, start);
    for (auto& [name, tensor] : m_header.tensors)
        tensor.offset += start;
}

const std::vector<std::int64_t>& SafetensorsReader::shape(const std::string& name) const
{
    return find(name).shape;
}

const TensorInfo& SafetensorsReader::find(const std::string& name) const
{
    const auto tensor = m_header.tensors.find(name);
    if (tensor == m_header.tensors.end())
        refuse(m_path, "tensor \"" + excerpt(name) + "\" is missing");
    return tensor->second;
}

const TensorInfo& SafetensorsReader::expect(
    const std::string& name, Dtype dtype, const std::vector<std::int64_t>& shape) const
{
    const TensorInfo& tensor = find(name);
    if (tensor.dtype != dtype)
        refuse(m_path,
            "tensor \"" + excerpt(name) + "\" is of type " + nameOf(tensor.dtype) + "; expected " + nameOf(dtype));
    if (tensor.shape != shape)
        refuse(m_path,
            "tensor \"" + excerpt(name) + "\" is " + shapeText(tensor.shape) + "; expected " + shapeText(shape));
    return tensor;
}

void SafetensorsReader::readBytes(const TensorInfo& tensor, void* to)
{
    m_stream.clear();
    m_stream.seekg(static_cast<std::streamoff>(tensor.offset));
    if (tensor.bytes > 0 && !m_stream.read(static_cast<char*>(to), static_cast<std::streamsize>(tensor.bytes)))
        refuse(m_path, "tensor \"" + excerpt(tensor.name) + "\" could not be read from the disk");
}

} // namespace nrg
