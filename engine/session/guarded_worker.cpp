#include "engine/session/guarded_worker.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <chrono>
#include <exception>
#include <new>
#include <stdexcept>
#include <system_error>

#include "engine/core/errors.h"

namespace nrg {

namespace {

/// Between a failure and the next turn, so that a failure that repeats does not take a whole core.
constexpr std::chrono::milliseconds kRestAfterFailure{10};

/// An exception's text with a capital letter and a full stop, in memory of its own.
class Sentence {
public:
    explicit Sentence(std::string_view text) noexcept
    {
        if (text.empty())
            text = "An unknown error stopped the work";
        m_length = std::min(text.size(), m_text.size() - 1);
        std::copy_n(text.begin(), m_length, m_text.begin());
        m_text.front() = static_cast<char>(std::toupper(static_cast<unsigned char>(m_text.front())));
        if (m_text[m_length - 1] != '.')
            m_text[m_length++] = '.';
    }

    operator std::string_view() const noexcept { return {m_text.data(), m_length}; }

private:
    std::array<char, kSentenceLength> m_text;
    std::size_t m_length = 0;
};

} // namespace

void runGuarded(GuardedWork& work, const std::stop_token& stop) noexcept
{
    while (!stop.stop_requested()) {
        try {
            work.turn(stop);
            continue;
        } catch (const std::bad_alloc&) {
            work.fail(work.outOfMemory());
        } catch (const std::length_error&) { // a container larger than any memory
            work.fail(work.outOfMemory());
        } catch (const FileError& error) { // a sentence already; it may begin with the name of a file
            work.fail(error.what());
        } catch (const std::exception& error) {
            work.fail(Sentence(error.what()));
        } catch (...) {
            work.fail(Sentence({}));
        }
        std::this_thread::sleep_for(kRestAfterFailure);
    }
}

std::jthread startGuarded(GuardedWork& work, Priority priority)
{
    try {
        return std::jthread([&work, priority](const std::stop_token& stop) {
            setPriority(priority);
            runGuarded(work, stop);
        });
    } catch (const std::system_error& error) {
        throw std::runtime_error("The system starts no further thread for this run (" + error.code().message()
            + "); close other programs, or raise the limits of processes and memory (ulimit -u, ulimit -v).");
    }
}

void assignReserved(std::string& to, std::string_view text) noexcept
{
    to.assign(text.substr(0, to.capacity()));
}

} // namespace nrg
