#include "engine/run/safetensors.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cassert>
#include <limits>
#include <optional>
#include <set>

#include <nlohmann/json.hpp>

#include "engine/core/errors.h"

namespace nrg {

namespace {

static_assert(std::endian::native == std::endian::little, "safetensors data are little-endian");

using Json = nlohmann::json;

constexpr std::uint64_t kMaxHeader = 100'000'000; ///< the format's own limit
constexpr std::uint64_t kLengthBytes = 8;
constexpr std::uint64_t kAlignment = 8;

struct DtypeRow {
    Dtype dtype;
    const char* name;
    std::uint64_t size;
};
constexpr std::array<DtypeRow, 4> kDtypes{
    {{Dtype::F32, "F32", 4}, {Dtype::F64, "F64", 8}, {Dtype::I64, "I64", 8}, {Dtype::I8, "I8", 1}}};

const DtypeRow& rowOf(Dtype dtype)
{
    return kDtypes[static_cast<std::size_t>(dtype)];
}

std::string shapeText(const std::vector<std::int64_t>& shape)
{
    std::string text;
    for (const std::int64_t size : shape)
        text += (text.empty() ? "" : " x ") + std::to_string(size);
    return text.empty() ? "a single number" : text;
}

/// Bytes that a tensor takes; empty where that overflows or a size is negative.
std::optional<std::uint64_t> byteCount(const TensorInfo& tensor)
{
    std::uint64_t bytes = rowOf(tensor.dtype).size;
    for (const std::int64_t size : tensor.shape) {
        if (size < 0)
            return std::nullopt;
        const auto factor = static_cast<std::uint64_t>(size);
        if (factor != 0 && bytes > std::numeric_limits<std::uint64_t>::max() / factor)
            return std::nullopt;
        bytes *= factor;
    }
    return bytes;
}

[[noreturn]] void refuse(const std::string& path, const std::string& why)
{
    throw FileError(path + " cannot be read: " + why + "; use an intact copy of the file.");
}

/// Refuses names that occur twice, which nlohmann::json would merge silently.
class DuplicateCheck {
public:
    explicit DuplicateCheck(const std::string& path)
        : m_path(path)
    {
    }

    bool operator()(int, Json::parse_event_t event, Json& parsed)
    {
        if (event == Json::parse_event_t::object_start)
            m_keys.emplace_back();
        else if (event == Json::parse_event_t::object_end)
            m_keys.pop_back();
        else if (event == Json::parse_event_t::key && !m_keys.back().insert(parsed.get<std::string>()).second)
            refuse(m_path, "its header has the name \"" + parsed.get<std::string>() + "\" twice");
        return true;
    }

private:
    const std::string& m_path;
    std::vector<std::set<std::string>> m_keys;
};

/// The JSON header; `start` becomes the place of the first data byte.
Json readHeader(std::ifstream& stream, const std::string& path, std::uint64_t fileSize, std::uint64_t& start)
{
    std::array<unsigned char, kLengthBytes> raw{};
    if (fileSize < kLengthBytes || !stream.read(reinterpret_cast<char*>(raw.data()), kLengthBytes))
        refuse(path, "it has only " + std::to_string(fileSize) + " bytes and is no safetensors file");
    const auto length = std::bit_cast<std::uint64_t>(raw);
    if (length > kMaxHeader || length < 2)
        refuse(path, "it is no safetensors file (its header length would be " + std::to_string(length) + ")");
    if (length > fileSize - kLengthBytes)
        refuse(path, "it ends within its header, after " + std::to_string(fileSize) + " bytes");
    std::string text(static_cast<std::size_t>(length), '\0');
    if (!stream.read(text.data(), static_cast<std::streamsize>(length)))
        refuse(path, "its header could not be read from the disk");
    if (text.front() != '{')
        refuse(path, "it is no safetensors file (its header is not JSON)");
    start = kLengthBytes + length;
    Json header;
    try {
        header = Json::parse(text, DuplicateCheck(path));
    } catch (const Json::exception&) {
        refuse(path, "its header is not sound JSON");
    }
    if (!header.is_object())
        refuse(path, "its header is not a JSON object");
    return header;
}

/// A whole non-negative number of the header.
std::optional<std::uint64_t> wholeNumber(const Json& value)
{
    if (!value.is_number_unsigned())
        return std::nullopt;
    return value.get<std::uint64_t>();
}

std::optional<TensorInfo> parseTensor(const std::string& name, const Json& entry)
{
    if (!entry.is_object() || !entry.contains("dtype") || !entry.contains("shape") || !entry.contains("data_offsets"))
        return std::nullopt;
    const Json& dtype = entry["dtype"];
    const Json& shape = entry["shape"];
    const Json& offsets = entry["data_offsets"];
    if (!dtype.is_string() || !shape.is_array() || !offsets.is_array() || offsets.size() != 2)
        return std::nullopt;
    TensorInfo tensor{.name = name, .dtype = Dtype::F32, .shape = {}, .offset = 0, .bytes = 0};
    const auto row = std::find_if(kDtypes.begin(), kDtypes.end(),
        [&dtype](const DtypeRow& candidate) { return dtype.get<std::string>() == candidate.name; });
    if (row == kDtypes.end())
        return std::nullopt;
    tensor.dtype = row->dtype;
    for (const Json& size : shape) {
        const auto count = wholeNumber(size);
        if (!count || *count > static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max()))
            return std::nullopt;
        tensor.shape.push_back(static_cast<std::int64_t>(*count));
    }
    const auto begin = wholeNumber(offsets[0]);
    const auto end = wholeNumber(offsets[1]);
    if (!begin || !end || *end < *begin || byteCount(tensor) != *end - *begin)
        return std::nullopt;
    tensor.offset = *begin;
    tensor.bytes = *end - *begin;
    return tensor;
}

Metadata parseMetadata(const Json& entries, const std::string& path)
{
    Metadata metadata;
    if (!entries.is_object())
        refuse(path, "its __metadata__ is not a map");
    for (const auto& [key, value] : entries.items()) {
        if (!value.is_string())
            refuse(path, "its __metadata__ \"" + key + "\" is not a string");
        metadata[key] = value.get<std::string>();
    }
    return metadata;
}

/// Tensors have to fill the data without overlap and without a rest.
void checkPlaces(const std::map<std::string, TensorInfo>& tensors, std::uint64_t dataBytes, const std::string& path)
{
    std::vector<const TensorInfo*> order;
    order.reserve(tensors.size());
    for (const auto& [name, tensor] : tensors)
        order.push_back(&tensor);
    std::sort(order.begin(), order.end(), [](const TensorInfo* a, const TensorInfo* b) {
        return std::pair(a->offset, a->bytes) < std::pair(b->offset, b->bytes);
    });
    std::uint64_t next = 0;
    for (const TensorInfo* tensor : order) {
        if (tensor->offset != next)
            refuse(path,
                "tensor \"" + tensor->name + "\" starts at byte " + std::to_string(tensor->offset)
                    + " of the data where " + std::to_string(next) + " is expected");
        if (tensor->bytes > dataBytes - next)
            refuse(path, "it is truncated within tensor \"" + tensor->name + "\"");
        next += tensor->bytes;
    }
    if (next != dataBytes)
        refuse(path, "it has " + std::to_string(dataBytes - next) + " bytes after its last tensor");
}

} // namespace

std::int64_t TensorInfo::elements() const
{
    std::int64_t count = 1;
    for (const std::int64_t size : shape)
        count *= size;
    return count;
}

SafetensorsWriter::SafetensorsWriter(
    const std::filesystem::path& path, std::vector<TensorInfo> tensors, const Metadata& metadata)
    : m_file(path)
{
    // Wide types first, so that every tensor is aligned to its element.
    std::stable_sort(tensors.begin(), tensors.end(),
        [](const TensorInfo& a, const TensorInfo& b) { return rowOf(a.dtype).size > rowOf(b.dtype).size; });
    Json header;
    header["__metadata__"] = metadata;
    std::uint64_t next = 0;
    for (TensorInfo& tensor : tensors) {
        tensor.bytes = byteCount(tensor).value();
        tensor.offset = next;
        next += tensor.bytes;
        header[tensor.name]
            = {{"dtype", rowOf(tensor.dtype).name}, {"shape", tensor.shape}, {"data_offsets", {tensor.offset, next}}};
    }
    std::string text = header.dump(-1, ' ', false, Json::error_handler_t::replace);
    text.resize((text.size() + kAlignment - 1) / kAlignment * kAlignment, ' ');
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
    const std::uint64_t begin = static_cast<std::uint64_t>(firstElement) * rowOf(dtype).size;
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
    const Json header = readHeader(m_stream, m_path, fileSize, start);
    for (const auto& [name, entry] : header.items()) {
        if (name == "__metadata__") {
            m_metadata = parseMetadata(entry, m_path);
            continue;
        }
        std::optional<TensorInfo> tensor = parseTensor(name, entry);
        if (!tensor)
            refuse(m_path, "dtype, shape or offsets of tensor \"" + name + "\" are not sound");
        m_tensors[name] = std::move(*tensor);
    }
    checkPlaces(m_tensors, fileSize - start, m_path);
    for (auto& [name, tensor] : m_tensors)
        tensor.offset += start;
}

const std::vector<std::int64_t>& SafetensorsReader::shape(const std::string& name) const
{
    return find(name).shape;
}

const TensorInfo& SafetensorsReader::find(const std::string& name) const
{
    const auto tensor = m_tensors.find(name);
    if (tensor == m_tensors.end())
        refuse(m_path, "tensor \"" + name + "\" is missing");
    return tensor->second;
}

const TensorInfo& SafetensorsReader::expect(
    const std::string& name, Dtype dtype, const std::vector<std::int64_t>& shape) const
{
    const TensorInfo& tensor = find(name);
    if (tensor.dtype != dtype)
        refuse(m_path,
            "tensor \"" + name + "\" is of type " + rowOf(tensor.dtype).name + "; expected " + rowOf(dtype).name);
    if (tensor.shape != shape)
        refuse(m_path, "tensor \"" + name + "\" is " + shapeText(tensor.shape) + "; expected " + shapeText(shape));
    return tensor;
}

void SafetensorsReader::readBytes(const TensorInfo& tensor, void* to)
{
    m_stream.clear();
    m_stream.seekg(static_cast<std::streamoff>(tensor.offset));
    if (tensor.bytes > 0 && !m_stream.read(static_cast<char*>(to), static_cast<std::streamsize>(tensor.bytes)))
        refuse(m_path, "tensor \"" + tensor.name + "\" could not be read from the disk");
}

} // namespace nrg
