#include "engine/session/base64.h"

#include <array>
#include <bit>
#include <cstdint>
#include <stdexcept>

namespace nrg {

namespace {

constexpr std::string_view kDigits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

std::vector<std::uint8_t> bytesOf(std::string_view text)
{
    std::array<int, 256> digits;
    digits.fill(-1);
    for (std::size_t i = 0; i < kDigits.size(); ++i)
        digits[static_cast<unsigned char>(kDigits[i])] = static_cast<int>(i);
    std::size_t padding = 0;
    while (padding < 2 && padding < text.size() && text[text.size() - 1 - padding] == '=')
        ++padding;
    std::vector<std::uint8_t> bytes;
    bytes.reserve(text.size() / 4 * 3);
    std::uint32_t group = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool isPadding = i + padding >= text.size();
        const int digit = isPadding ? 0 : digits[static_cast<unsigned char>(text[i])];
        if (digit < 0 || text.size() % 4 != 0)
            throw std::runtime_error("its parameters are no base64");
        group = group << 6 | static_cast<std::uint32_t>(digit);
        if (i % 4 != 3)
            continue;
        for (const int shift : {16, 8, 0})
            bytes.push_back(static_cast<std::uint8_t>(group >> shift & 0xFF));
        group = 0;
    }
    bytes.resize(bytes.size() - padding);
    return bytes;
}

} // namespace

std::string base64Of(std::span<const Real> values)
{
    std::vector<std::uint8_t> bytes;
    bytes.reserve(4 * values.size());
    for (const Real value : values) {
        const auto bits = std::bit_cast<std::uint32_t>(static_cast<float>(value));
        for (const int shift : {0, 8, 16, 24})
            bytes.push_back(static_cast<std::uint8_t>(bits >> shift & 0xFF));
    }
    std::string text;
    text.reserve((bytes.size() + 2) / 3 * 4);
    for (std::size_t i = 0; i < bytes.size(); i += 3) {
        std::uint32_t group = 0;
        for (std::size_t k = 0; k < 3; ++k)
            group = group << 8 | (i + k < bytes.size() ? bytes[i + k] : 0U);
        for (std::size_t k = 0; k < 4; ++k)
            text += i + k > bytes.size() ? '=' : kDigits[group >> (18 - 6 * k) & 63];
    }
    return text;
}

std::vector<Real> realsOf(std::string_view text)
{
    const std::vector<std::uint8_t> bytes = bytesOf(text);
    if (bytes.size() % 4 != 0)
        throw std::runtime_error("its parameters are no whole numbers of 32 bits");
    std::vector<Real> values;
    values.reserve(bytes.size() / 4);
    for (std::size_t i = 0; i < bytes.size(); i += 4) {
        std::uint32_t bits = 0;
        for (std::size_t k = 0; k < 4; ++k)
            bits |= static_cast<std::uint32_t>(bytes[i + k]) << (8 * k);
        values.push_back(static_cast<Real>(std::bit_cast<float>(bits)));
    }
    return values;
}

} // namespace nrg
