#include "engine/core/excerpt.h"

#include <algorithm>

namespace nrg {

std::string excerpt(std::string_view text)
{
    constexpr std::size_t kLongest = 60;
    constexpr unsigned char kContinuationMask = 0xc0;
    constexpr unsigned char kContinuation = 0x80; // of a character of several bytes in UTF-8
    std::size_t end = std::min(text.size(), kLongest);
    while (end > 0 && end < text.size() && (static_cast<unsigned char>(text[end]) & kContinuationMask) == kContinuation)
        --end;
    std::string shown(text.substr(0, end));
    for (char& character : shown)
        if (static_cast<unsigned char>(character) < ' ' || character == '\x7f')
            character = '?';
    return end < text.size() ? shown + "..." : shown;
}

} // namespace nrg
