#pragma once
// The progress line on stderr: bar, rate, time left. On a terminal it redraws itself; elsewhere a line every ten
// seconds.

#include <chrono>
#include <cstdint>
#include <limits>
#include <string>

namespace nrg::cli {

class Progress {
public:
    Progress();
    /// Ends the line.
    ~Progress();
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;

    /// @param share        0 to 1; NaN where the end is unknown
    /// @param secondsLeft  NaN where unknown
    /// @param text         shown after the rest
    void show(double share, double secondsLeft, const std::string& text);

    /// Work in equal parts: rate and time left follow from what is done.
    void show(std::int64_t done, std::int64_t total, const char* parts);

private:
    using Clock = std::chrono::steady_clock;

    bool m_terminal;
    bool m_shown = false;
    Clock::time_point m_start = Clock::now();
    Clock::time_point m_last;
};

/// A number with so many significant digits, for people.
std::string brief(double value, int digits = 4);

} // namespace nrg::cli
