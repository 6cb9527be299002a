#pragma once
// Counter-based random numbers: Philox4x32-10 (Salmon et al., SC'11). A draw is addressed by purpose and place, so it
// does not depend on what was drawn before, on the thread, or on how the batch is split.

#include <array>
#include <cstddef>
#include <cstdint>

namespace nrg {

/// What a random number is for; part of its address.
enum class Stream : std::uint32_t {
    Initialization = 1,
    Prior = 2,
    Sign = 3,
    Spin = 4,
    Evaluation = 5,
    Bootstrap = 6,
    ColdStart = 7,
    Momentum = 8,
    StepSize = 9,
    Acceptance = 10,
    Proposal = 11,
    Wolff = 12,
    Field = 13,
    Exploration = 14,
    Analysis = 15,
};

/// Where a random number stands within its stream.
struct Address {
    Stream stream = Stream::Prior;
    std::uint64_t step = 0;   ///< 40 bits are used
    std::uint32_t sample = 0; ///< number of the configuration, global over the batch
    std::uint32_t block = 0;  ///< four 32-bit words a block
};

inline constexpr std::array<std::uint32_t, 2> kPhiloxMultipliers{0xD2511F53u, 0xCD9E8D57u};
inline constexpr std::array<std::uint32_t, 2> kPhiloxWeyl{0x9E3779B9u, 0xBB67AE85u}; ///< golden ratio, sqrt(3) - 1
inline constexpr std::size_t kPhiloxRounds = 10;

/// Philox4x32-10 of a 128-bit counter under a 64-bit key.
std::array<std::uint32_t, 4> philox(std::array<std::uint32_t, 4> counter, std::array<std::uint32_t, 2> key);

/// The counter of an address: block, sample, low 32 bits of step, stream (24 bits) with the high 8 bits of step.
std::array<std::uint32_t, 4> philoxCounter(const Address& address);
/// The key of a seed.
std::array<std::uint32_t, 2> philoxKey(std::uint64_t seed);

/// Four independent 32-bit words.
std::array<std::uint32_t, 4> randomWords(std::uint64_t seed, const Address& address);

/// Four independent uniforms in (0, 1), never 0 or 1.
std::array<double, 4> uniforms(std::uint64_t seed, const Address& address);

/// Four independent N(0, 1) draws (Box-Muller). For many of them at once see normal_field.h.
std::array<double, 4> normals(std::uint64_t seed, const Address& address);

} // namespace nrg
