#pragma once
// What a fuzz target checks besides crashes.

#include <cstdio>
#include <cstdlib>
#include <exception>
#include <string_view>

namespace nrg::fuzz {

inline void expect(bool holds, std::string_view what)
{
    if (holds)
        return;
    std::fprintf(stderr, "does not hold: %.*s\n", static_cast<int>(what.size()), what.data());
    std::abort();
}

/// A refusal is one short line.
inline void expectSentence(const std::exception& error)
{
    constexpr std::size_t kLongest = 500;
    const std::string_view text = error.what();
    if (!text.empty() && text.size() <= kLongest && text.find('\n') == std::string_view::npos)
        return;
    std::fprintf(stderr, "not a short sentence: %s\n", error.what());
    std::abort();
}

} // namespace nrg::fuzz
