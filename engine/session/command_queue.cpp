#include "engine/session/command_queue.h"

#include <utility>

namespace nrg {

bool CommandQueue::post(Command command)
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_isClosed)
            return false;
        m_commands.push_back(std::move(command));
        m_isIdle = false;
    }
    m_wake.notify_one();
    return true;
}

CommandQueue::Command CommandQueue::next(bool busy, const std::stop_token& stop)
{
    std::unique_lock lock(m_mutex);
    if (m_commands.empty() && !busy) {
        m_isIdle = true;
        m_idle.notify_all();
        m_wake.wait(lock, stop, [this] { return !m_commands.empty(); });
    }
    if (m_commands.empty())
        return {};
    Command command = std::move(m_commands.front());
    m_commands.pop_front();
    return command;
}

bool CommandQueue::waitUntilIdle(std::chrono::milliseconds timeout)
{
    std::unique_lock lock(m_mutex);
    m_idle.wait_for(lock, timeout, [this] { return m_isIdle || m_isClosed; });
    return m_isIdle && !m_isClosed;
}

void CommandQueue::close()
{
    std::deque<Command> left; // destroyed without the lock: a command may hold what answers its caller
    {
        const std::lock_guard lock(m_mutex);
        m_isClosed = true;
        left.swap(m_commands);
    }
    m_idle.notify_all();
}

} // namespace nrg
