// Philox4x32-10 from its definition (Salmon, Moraes, Dror, Shaw, "Parallel random numbers: as easy as 1, 2, 3", SC'11),
// and the uniform and normal numbers made of its words. Only integer arithmetic decides a word, so streams are the same
// on every machine.

#include "engine/core/philox.h"

#include <cmath>
#include <numbers>

namespace nrg {

namespace {

constexpr std::uint32_t lowWord(std::uint64_t value)
{
    return static_cast<std::uint32_t>(value);
}

constexpr std::uint32_t highWord(std::uint64_t value)
{
    return static_cast<std::uint32_t>(value >> 32);
}

} // namespace

std::array<std::uint32_t, 4> philox(std::array<std::uint32_t, 4> counter, std::array<std::uint32_t, 2> key)
{
    for (std::size_t round = 0; round < kPhiloxRounds; ++round) {
        const std::uint64_t product0 = static_cast<std::uint64_t>(kPhiloxMultipliers[0]) * counter[0];
        const std::uint64_t product1 = static_cast<std::uint64_t>(kPhiloxMultipliers[1]) * counter[2];
        counter = {highWord(product1) ^ counter[1] ^ key[0], lowWord(product1),
            highWord(product0) ^ counter[3] ^ key[1], lowWord(product0)};
        key[0] += kPhiloxWeyl[0];
        key[1] += kPhiloxWeyl[1];
    }
    return counter;
}

std::array<std::uint32_t, 4> philoxCounter(const Address& address)
{
    const std::uint32_t purpose = (static_cast<std::uint32_t>(address.stream) << 8) | (highWord(address.step) & 0xFFu);
    return {address.block, address.sample, lowWord(address.step), purpose};
}

std::array<std::uint32_t, 2> philoxKey(std::uint64_t seed)
{
    return {lowWord(seed), highWord(seed)};
}

std::array<std::uint32_t, 4> randomWords(std::uint64_t seed, const Address& address)
{
    return philox(philoxCounter(address), philoxKey(seed));
}

// (word + 1/2) / 2^32 is exact in float64 and lies between 2^-33 and 1 - 2^-33.
std::array<double, 4> uniforms(std::uint64_t seed, const Address& address)
{
    const std::array<std::uint32_t, 4> words = randomWords(seed, address);
    std::array<double, 4> result;
    for (std::size_t i = 0; i < result.size(); ++i)
        result[i] = (static_cast<double>(words[i]) + 0.5) * 0x1p-32;
    return result;
}

// Box-Muller on the uniform pairs (0, 1) and (2, 3): sqrt(-2 ln u) (cos, sin)(2 pi v). |normal| <= 6.77.
std::array<double, 4> normals(std::uint64_t seed, const Address& address)
{
    const std::array<double, 4> uniform = uniforms(seed, address);
    std::array<double, 4> result;
    for (std::size_t pair = 0; pair < result.size(); pair += 2) {
        const double radius = std::sqrt(-2 * std::log(uniform[pair]));
        const double angle = 2 * std::numbers::pi * uniform[pair + 1];
        result[pair] = radius * std::cos(angle);
        result[pair + 1] = radius * std::sin(angle);
    }
    return result;
}

} // namespace nrg
