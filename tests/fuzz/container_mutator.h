#pragma once
// Mutates header and data of a safetensors file one at a time and keeps the length in front right, without which hardly
// an input gets past the first bytes. To be included by one source of a target.

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <string>

extern "C" std::size_t LLVMFuzzerMutate(std::uint8_t* data, std::size_t size, std::size_t maxSize);

namespace nrg::fuzz {

/// A part of an input, mutated.
inline std::string mutated(std::string part, std::size_t most)
{
    const std::size_t size = part.size();
    part.resize(std::max(most, size));
    part.resize(LLVMFuzzerMutate(reinterpret_cast<std::uint8_t*>(part.data()), size, part.size()));
    return part;
}

} // namespace nrg::fuzz

extern "C" std::size_t LLVMFuzzerCustomMutator(
    std::uint8_t* data, std::size_t size, std::size_t maxSize, unsigned int seed)
{
    constexpr unsigned kWays = 8; // one of which spoils the length, five the header, two the data
    std::uint64_t length = 0;
    if (size >= sizeof length)
        std::memcpy(&length, data, sizeof length);
    if (size < sizeof length || length > size - sizeof length || seed % kWays == 0)
        return LLVMFuzzerMutate(data, size, maxSize);
    const auto* const text = reinterpret_cast<const char*>(data) + sizeof length;
    std::string header(text, length);
    std::string values(text + length, size - sizeof length - length);
    const std::size_t room = maxSize - size;
    if (seed % kWays < 6)
        header = nrg::fuzz::mutated(header, header.size() + room);
    else
        values = nrg::fuzz::mutated(values, values.size() + room);
    length = header.size();
    std::memcpy(data, &length, sizeof length);
    std::memcpy(data + sizeof length, header.data(), header.size());
    std::memcpy(data + sizeof length + header.size(), values.data(), values.size());
    return sizeof length + header.size() + values.size();
}
