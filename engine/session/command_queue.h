#pragma once
// Commands to a worker, in order, and whether it has caught up with them.
//
// Shared by the worker and its callers, so that a wait may outlive the worker. close() ends the wait.

#include <chrono>
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <stop_token>

namespace nrg {

class CommandQueue {
public:
    using Command = std::function<void()>; ///< run on the worker, between two pieces of its own work

    /// False when the queue is closed; the command is then destroyed without being run.
    bool post(Command command);

    /// For the worker: the next command, or an empty one when there is none. Unless the worker is busy with work of its
    /// own, waits for a command or a stop; until then it counts as idle.
    Command next(bool busy, const std::stop_token& stop);

    /// Until the worker is idle, the queue is closed or the time is up; true if idle.
    bool waitUntilIdle(std::chrono::milliseconds timeout);

    /// Destroys what is left and takes nothing more.
    void close();

private:
    std::mutex m_mutex;
    std::condition_variable_any m_wake;
    std::condition_variable m_idle;
    std::deque<Command> m_commands;
    bool m_isIdle = false;
    bool m_isClosed = false;
};

} // namespace nrg
