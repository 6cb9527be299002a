// Any bytes as a safetensors file: refused in a short sentence, or read whole.

#include "container_mutator.h"
#include "engine/core/errors.h"
#include "engine/run/safetensors.h"
#include "expect.h"
#include "file_of.h"

using namespace nrg;

namespace {

template <class T>
std::size_t bytesOf(SafetensorsReader& reader, const TensorInfo& tensor)
{
    return reader.values<T>(tensor.name, tensor.shape).size() * sizeof(T);
}

std::size_t bytesOf(SafetensorsReader& reader, const TensorInfo& tensor)
{
    switch (tensor.dtype) {
    case Dtype::F32:
        return bytesOf<float>(reader, tensor);
    case Dtype::F64:
        return bytesOf<double>(reader, tensor);
    case Dtype::I64:
        return bytesOf<std::int64_t>(reader, tensor);
    case Dtype::I8:
        return bytesOf<std::int8_t>(reader, tensor);
    }
    return 0;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    try {
        SafetensorsReader reader(fuzz::fileOf(data, size));
        std::size_t read = 0;
        for (const auto& [name, tensor] : reader.tensors())
            read += bytesOf(reader, tensor);
        fuzz::expect(read <= size, "no more is read than the file holds");
    } catch (const FileError& error) {
        fuzz::expectSentence(error);
    }
    return 0;
}
