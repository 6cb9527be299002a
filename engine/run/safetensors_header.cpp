#include "engine/run/safetensors_header.h"

#include <algorithm>
#include <array>
#include <limits>
#include <optional>
#include <stdexcept>

#include <nlohmann/json.hpp>

#include "engine/core/excerpt.h"
#include "engine/run/strict_json.h"

namespace nrg {

namespace {

constexpr const char* kMetadataName = "__metadata__";
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

std::string inQuotes(std::string_view name)
{
    return '"' + excerpt(name) + '"';
}

[[noreturn]] void refuse(const std::string& why)
{
    throw std::runtime_error(why);
}

/// Bytes that a tensor takes; empty where a size is negative or a product of the first sizes is beyond 63 bits.
std::optional<std::uint64_t> byteCount(const TensorInfo& tensor)
{
    constexpr auto kMost = static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max());
    std::uint64_t bytes = sizeOf(tensor.dtype);
    for (const std::int64_t size : tensor.shape) {
        if (size < 0)
            return std::nullopt;
        const auto factor = static_cast<std::uint64_t>(size);
        if (factor != 0 && bytes > kMost / factor)
            return std::nullopt;
        bytes *= factor;
    }
    return bytes;
}

/// The header, as its JSON is read. It has three levels at most; what has no place is refused where it stands.
class HeaderJson final : public StrictJson {
public:
    SafetensorsHeader header;

    bool start_object(std::size_t) override
    {
        if (m_place == Place::Outside)
            m_place = Place::Top;
        else if (m_place == Place::Top)
            m_place = m_tensor ? Place::Tensor : Place::Metadata;
        else
            refuse();
        return true;
    }

    bool key(string_t& name) override
    {
        if (m_place == Place::Top)
            beginEntry(name);
        else if (m_place == Place::Metadata)
            beginText(name);
        else
            beginField(name);
        return true;
    }

    bool string(string_t& text) override
    {
        if (m_place == Place::Metadata)
            *m_text = text;
        else if (m_place == Place::Tensor && m_field == Field::Dtype)
            m_tensor->dtype = dtypeCalled(text);
        else
            refuse();
        return true;
    }

    bool start_array(std::size_t) override
    {
        if (m_place != Place::Tensor || m_field == Field::Dtype)
            refuse();
        m_place = Place::List;
        return true;
    }

    bool number_unsigned(number_unsigned_t number) override
    {
        if (m_place != Place::List)
            refuse();
        if (m_field == Field::Offsets && m_offsets < m_ends.size())
            m_ends[m_offsets++] = number;
        else if (m_field == Field::Shape && m_tensor->shape.size() < kMaxDimensions
            && number <= static_cast<number_unsigned_t>(std::numeric_limits<std::int64_t>::max()))
            m_tensor->shape.push_back(static_cast<std::int64_t>(number));
        else
            refuse();
        return true;
    }

    bool end_array() override
    {
        m_place = Place::Tensor;
        return true;
    }

    bool end_object() override
    {
        if (m_place == Place::Tensor)
            endTensor();
        m_place = m_place == Place::Top ? Place::Outside : Place::Top;
        return true;
    }

private:
    enum class Place { Outside, Top, Metadata, Tensor, List };
    enum class Field { Dtype, Shape, Offsets };

    std::string complaint() const override
    {
        if (m_place == Place::Metadata)
            return "its __metadata__ is not a map of texts";
        if (m_place == Place::Top && m_tensor)
            return "tensor " + inQuotes(m_tensor->name) + " is not described by a map";
        if (m_place == Place::Tensor || m_place == Place::List)
            return "dtype, shape or offsets of tensor " + inQuotes(m_tensor->name) + " are not sound";
        return "its header is not sound JSON";
    }

    void countEntry()
    {
        if (++m_entries > kMaxHeaderEntries)
            throw std::runtime_error("its header has more than " + std::to_string(kMaxHeaderEntries) + " entries");
    }

    static void refuseTwice(const std::string& name)
    {
        throw std::runtime_error("its header has the name " + inQuotes(name) + " twice");
    }

    void beginEntry(const std::string& name)
    {
        m_tensor = nullptr;
        if (name == kMetadataName) {
            if (std::exchange(m_hasMetadata, true))
                refuseTwice(name);
            return;
        }
        countEntry();
        const auto [entry, isNew] = header.tensors.try_emplace(name);
        if (!isNew)
            refuseTwice(name);
        m_tensor = &entry->second;
        m_tensor->name = name;
        m_fields = {};
        m_offsets = 0;
    }

    void beginText(const std::string& name)
    {
        countEntry();
        const auto [entry, isNew] = header.metadata.try_emplace(name);
        if (!isNew)
            refuseTwice(name);
        m_text = &entry->second;
    }

    void beginField(const std::string& name)
    {
        constexpr std::array<std::string_view, 3> kFields{"dtype", "shape", "data_offsets"};
        const auto place = std::find(kFields.begin(), kFields.end(), name);
        if (place == kFields.end())
            refuse();
        m_field = static_cast<Field>(place - kFields.begin());
        if (std::exchange(m_fields[static_cast<std::size_t>(m_field)], true))
            refuse();
    }

    Dtype dtypeCalled(const std::string& name) const
    {
        const auto row
            = std::find_if(kDtypes.begin(), kDtypes.end(), [&name](const DtypeRow& r) { return name == r.name; });
        if (row == kDtypes.end())
            refuse();
        return row->dtype;
    }

    void endTensor()
    {
        const bool isWhole = std::all_of(m_fields.begin(), m_fields.end(), [](bool has) { return has; });
        if (!isWhole || m_offsets != m_ends.size() || m_ends[1] < m_ends[0]
            || byteCount(*m_tensor) != m_ends[1] - m_ends[0])
            refuse();
        m_tensor->offset = m_ends[0];
        m_tensor->bytes = m_ends[1] - m_ends[0];
    }

    Place m_place = Place::Outside;
    Field m_field = Field::Dtype;
    TensorInfo* m_tensor = nullptr; ///< that is being read; null in __metadata__
    std::string* m_text = nullptr;  ///< likewise, of __metadata__
    std::array<bool, 3> m_fields{}; ///< that it has had
    std::array<std::uint64_t, 2> m_ends{};
    std::size_t m_offsets = 0; ///< of them that were read
    std::size_t m_entries = 0;
    bool m_hasMetadata = false;
};

/// Tensors have to fill the data without overlap and without a rest.
void checkPlaces(const Tensors& tensors, std::uint64_t dataBytes)
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
            refuse("tensor " + inQuotes(tensor->name) + " starts at byte " + std::to_string(tensor->offset)
                + " of the data where " + std::to_string(next) + " is expected");
        if (tensor->bytes > dataBytes - next)
            refuse("it is truncated within tensor " + inQuotes(tensor->name));
        next += tensor->bytes;
    }
    if (next != dataBytes)
        refuse("it has " + std::to_string(dataBytes - next) + " bytes after its last tensor");
}

} // namespace

std::uint64_t sizeOf(Dtype dtype)
{
    return rowOf(dtype).size;
}

const char* nameOf(Dtype dtype)
{
    return rowOf(dtype).name;
}

std::string writeHeader(std::vector<TensorInfo>& tensors, const Metadata& metadata)
{
    if (tensors.size() + metadata.size() > kMaxHeaderEntries)
        refuse("it would have " + std::to_string(tensors.size() + metadata.size()) + " entries, more than "
            + std::to_string(kMaxHeaderEntries));
    std::stable_sort(tensors.begin(), tensors.end(),
        [](const TensorInfo& a, const TensorInfo& b) { return sizeOf(a.dtype) > sizeOf(b.dtype); });
    nlohmann::json header;
    header[kMetadataName] = metadata;
    std::uint64_t next = 0;
    for (TensorInfo& tensor : tensors) {
        const std::optional<std::uint64_t> bytes = byteCount(tensor);
        if (!bytes || tensor.shape.size() > kMaxDimensions)
            refuse("the shape of tensor " + inQuotes(tensor.name) + " is not sound");
        tensor.bytes = *bytes;
        tensor.offset = next;
        next += tensor.bytes;
        header[tensor.name]
            = {{"dtype", nameOf(tensor.dtype)}, {"shape", tensor.shape}, {"data_offsets", {tensor.offset, next}}};
    }
    std::string text = header.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
    text.resize((text.size() + kAlignment - 1) / kAlignment * kAlignment, ' ');
    if (text.size() > kMaxHeaderBytes)
        refuse("its header would be longer than " + std::to_string(kMaxHeaderBytes) + " bytes");
    return text;
}

SafetensorsHeader readHeader(std::string_view text, std::uint64_t dataBytes)
{
    HeaderJson json;
    json.read(text);
    checkPlaces(json.header.tensors, dataBytes);
    return std::move(json.header);
}

} // namespace nrg
