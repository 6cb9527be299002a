#pragma once
// Runs a sweep on a thread of its own, beside training, and shows how far it is.
//
// As a session: pull, never push. Calls return at once; whoever is interested polls the snapshot. What fails is a
// sentence in it.

#include <atomic>
#include <filesystem>
#include <functional>
#include <memory>
#include <mutex>
#include <stop_token>
#include <string>
#include <string_view>
#include <thread>

#include "engine/core/priority.h"
#include "engine/run/file_lock.h"
#include "engine/session/command_queue.h"
#include "engine/session/guarded_worker.h"
#include "engine/session/sweep.h"
#include "engine/session/sweep_clock.h"
#include "engine/session/sweep_runner.h"

namespace nrg {

struct SweepSnapshot {
    std::uint64_t serial = 0;           ///< grows with every snapshot of a worker
    std::shared_ptr<const Sweep> sweep; ///< null before the first one
    bool running = false;
    std::size_t point = 0;      ///< that is under way
    SweepStage stage;           ///< of it
    double share = 0;           ///< of the sweep, 0 to 1
    double secondsLeft = 0;     ///< NaN where it is not known
    std::string file;           ///< where the sweep is kept; empty where it is not
    std::string message;        ///< what went wrong last; empty otherwise
    std::uint64_t messages = 0; ///< how many there have been
};

class SweepWorker final : private GuardedWork {
public:
    /// @param makeModel  see SweepRunner
    explicit SweepWorker(Priority priority = Priority::Normal, SweepModelMaker makeModel = {});
    /// Abandons the step under way and joins.
    ~SweepWorker();
    SweepWorker(const SweepWorker&) = delete;
    SweepWorker& operator=(const SweepWorker&) = delete;

    // All return at once and are followed in their order, also while a point is under way.

    /// A new sweep in place of the one there is, kept in no file. Throws SettingsError.
    void start(const SweepOptions& options);
    /// Goes on with the points that are not done; failed ones are tried again.
    void resume();
    /// Ends the point under way without a result; those that are done stay.
    void cancel();
    /// Writes the sweep there, and again after every point.
    void keepIn(const std::filesystem::path& path);
    /// Shows the sweep of this file, which is kept there if it goes on; does not start it. Nothing while one runs.
    void open(const std::filesystem::path& path);
    /// Writes the table; see writeSweepCsv().
    void exportCsv(const std::filesystem::path& path);

    /// Cores to use, also of the point under way; 0 for all.
    void setThreads(int threads) { m_threads = threads; }

    /// The newest; never null.
    std::shared_ptr<const SweepSnapshot> snapshot() const;

private:
    void turn(const std::stop_token& stop) override;
    void fail(std::string_view sentence) noexcept override;
    std::string_view outOfMemory() const noexcept override;

    /// Does what was asked for since the last call.
    void followCommands(const std::stop_token& stop);
    /// Posts work on files, whose errors become the message.
    void postFileWork(std::function<void()> work);
    void begin(std::shared_ptr<const Sweep> sweep);
    void runPoint(std::size_t point, const std::stop_token& stop);
    void take(std::size_t point, SweepPoint result, std::optional<SweepStart> start);
    void write();
    void say(std::string message);
    void publish();

    // Owned by the thread once it runs.
    SweepModelMaker m_makeModel;
    Priority m_priority;
    std::unique_ptr<SweepRunner> m_runner;
    std::optional<SweepClock> m_clock;
    std::filesystem::path m_path;
    std::unique_ptr<FileLock> m_lock; ///< of m_path
    std::uint64_t m_begun = 0;        ///< grows with every command that ends a point under way
    SweepSnapshot m_next;
    std::shared_ptr<SweepSnapshot> m_spare = spareSnapshot<SweepSnapshot>(); ///< to show a failure in without memory

    std::atomic<int> m_threads{1};
    mutable std::mutex m_mutex;
    std::shared_ptr<const SweepSnapshot> m_newest; ///< guarded by m_mutex

    const std::shared_ptr<CommandQueue> m_commands;
    std::jthread m_worker; // last, so that it joins first
};

} // namespace nrg
