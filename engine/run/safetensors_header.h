#pragma once
// The JSON header of a safetensors file: what it may hold, its text, and back.

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace nrg {

enum class Dtype { F32, F64, I64, I8 };

/// Bytes of one element.
std::uint64_t sizeOf(Dtype dtype);
/// As files name it: "F32".
const char* nameOf(Dtype dtype);

/// Name, type, shape and place of a tensor.
struct TensorInfo {
    std::string name;
    Dtype dtype = Dtype::F32;
    std::vector<std::int64_t> shape;
    std::uint64_t offset = 0; ///< of its first byte: of the data in a header, else of the file; the writer sets it
    std::uint64_t bytes = 0;  ///< the writer sets it

    std::int64_t elements() const { return static_cast<std::int64_t>(bytes / sizeOf(dtype)); }
};

using Metadata = std::map<std::string, std::string>;
using Tensors = std::map<std::string, TensorInfo>;

struct SafetensorsHeader {
    Metadata metadata;
    Tensors tensors;
};

// What a header may hold, for reader and writer alike. A reader's memory is then bounded whatever the file says.
inline constexpr std::uint64_t kMaxHeaderBytes = std::uint64_t(16) * 1024 * 1024;
inline constexpr std::size_t kMaxHeaderEntries = 100'000; ///< tensors and texts together
inline constexpr std::size_t kMaxDimensions = 8;          ///< of a tensor

/// The header's text; places the tensors one after the other, wide types first, so that each is aligned to its element.
/// Throws std::runtime_error, the end of a sentence, where readHeader() would refuse it.
std::string writeHeader(std::vector<TensorInfo>& tensors, const Metadata& metadata);

/// Reads the text and checks it on the way: memory and time stay in proportion to what a sound header of this length
/// takes. The tensors fill `dataBytes` without overlap and without a rest.
/// Throws std::runtime_error, the end of a sentence, where it is not sound.
SafetensorsHeader readHeader(std::string_view text, std::uint64_t dataBytes);

} // namespace nrg
