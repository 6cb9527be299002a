#pragma once
// The loop of every thread of a session: pieces of work until it is stopped, and one handler for their exceptions.
//
//     class Counter final : GuardedWork { ... std::jthread m_worker = startGuarded(*this, Priority::Normal); };
//
// A class that starts its thread in its constructor must be final and keep the thread as its last member.

#include <memory>
#include <stop_token>
#include <string>
#include <string_view>
#include <thread>

#include "engine/core/priority.h"

namespace nrg {

class GuardedWork {
public:
    /// One piece of work, or a wait until there is some or a stop is requested.
    virtual void turn(const std::stop_token& stop) = 0;

    /// Called after an exception has left turn(). Shows the sentence and gives up what was under way, so that the next
    /// turn does not fail the same way. Memory may have run out: what it needs is set aside beforehand.
    /// @param sentence  what went wrong, valid during the call
    virtual void fail(std::string_view sentence) noexcept = 0;

    /// The sentence for a turn that found no memory; it names what to lower.
    virtual std::string_view outOfMemory() const noexcept = 0;

protected:
    ~GuardedWork() = default;
};

/// Takes turns until a stop is requested.
void runGuarded(GuardedWork& work, const std::stop_token& stop) noexcept;

/// Runs it on a thread of its own. Throws std::runtime_error, one sentence, where the system has no thread left.
std::jthread startGuarded(GuardedWork& work, Priority priority);

/// Room for a sentence, to be reserved for assignReserved().
inline constexpr std::size_t kSentenceLength = 1024;

/// As much of the text as fits into what `to` has reserved.
void assignReserved(std::string& to, std::string_view text) noexcept;

/// A snapshot with room for a sentence in its message, set aside to show a failure in when there is no memory.
template <class Snapshot>
std::shared_ptr<Snapshot> spareSnapshot()
{
    auto spare = std::make_shared<Snapshot>();
    spare->message.reserve(kSentenceLength);
    return spare;
}

} // namespace nrg
