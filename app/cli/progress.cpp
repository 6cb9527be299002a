#include "app/cli/progress.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

#include <sys/ioctl.h>
#include <unistd.h>

namespace nrg::cli {

namespace {

constexpr std::chrono::milliseconds kRedraw{200};
constexpr std::chrono::seconds kLine{10};
constexpr int kBarWidth = 24;

std::string bar(double share)
{
    const int filled = static_cast<int>(std::lround(std::clamp(share, 0.0, 1.0) * kBarWidth));
    return '[' + std::string(static_cast<std::size_t>(filled), '#')
        + std::string(static_cast<std::size_t>(kBarWidth - filled), '.') + ']';
}

std::string clockText(double seconds)
{
    const auto whole = static_cast<long long>(std::ceil(std::min(seconds, 1e9)));
    char text[64];
    if (whole >= 3600)
        std::snprintf(text, sizeof text, "%lld:%02lld:%02lld", whole / 3600, whole / 60 % 60, whole % 60);
    else
        std::snprintf(text, sizeof text, "%lld:%02lld", whole / 60, whole % 60);
    return text;
}

std::size_t terminalColumns()
{
    struct winsize size { };
    if (ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 1)
        return size.ws_col;
    return 100;
}

} // namespace

Progress::Progress()
    : m_terminal(isatty(STDERR_FILENO) != 0)
    , m_last(m_start - (m_terminal ? Clock::duration(kRedraw) : Clock::duration::zero()))
{
}

Progress::~Progress()
{
    if (m_terminal && m_shown)
        std::fputc('\n', stderr);
}

void Progress::show(double share, double secondsLeft, const std::string& text)
{
    const Clock::time_point now = Clock::now();
    const bool end = share >= 1;
    if (!end && now - m_last < (m_terminal ? Clock::duration(kRedraw) : Clock::duration(kLine)))
        return;
    if (end && !m_terminal && !m_shown)
        return; // too short for a line
    m_last = now;
    m_shown = true;
    std::string line;
    if (std::isfinite(share))
        line = bar(share) + ' ' + std::to_string(std::lround(100 * std::clamp(share, 0.0, 1.0))) + " %  ";
    line += text;
    if (std::isfinite(secondsLeft) && !end)
        line += "  ETA " + clockText(secondsLeft);
    if (m_terminal) {
        line.resize(std::min(line.size(), terminalColumns() - 1));
        std::fprintf(stderr, "\r%s\033[K", line.c_str());
    } else {
        std::fprintf(stderr, "%s\n", line.c_str());
    }
    std::fflush(stderr);
}

void Progress::show(std::int64_t done, std::int64_t total, const char* parts)
{
    const double elapsed = std::chrono::duration<double>(Clock::now() - m_start).count();
    const double rate = elapsed > 0 ? static_cast<double>(done) / elapsed : 0;
    const double left = rate > 0 ? static_cast<double>(total - done) / rate : std::numeric_limits<double>::quiet_NaN();
    show(static_cast<double>(done) / static_cast<double>(total), left,
        std::to_string(done) + '/' + std::to_string(total) + ' ' + parts + "  " + brief(rate, 3) + "/s");
}

std::string brief(double value, int digits)
{
    char text[64];
    std::snprintf(text, sizeof text, "%.*g", digits, value);
    return text;
}

} // namespace nrg::cli
