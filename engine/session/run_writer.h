#pragma once
// Writes run files on a thread of its own, so that training goes on meanwhile.

#include <condition_variable>
#include <filesystem>
#include <list>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>

#include "engine/run/run_file.h"
#include "engine/session/guarded_worker.h"
#include "engine/session/save_request.h"
#include "engine/session/snapshot_mailbox.h"

namespace nrg {

/// A file that changes after the one that a request names.
struct SecondFile {
    std::filesystem::path path;
    std::shared_ptr<const RunFile> run; ///< null: the file goes
};

class RunWriter final : private GuardedWork {
public:
    /// The mailbox must outlive the writer; it gets the outcome of every request.
    explicit RunWriter(SnapshotMailbox& mailbox, Priority priority = Priority::Normal);
    /// Writes what it has been given, then joins.
    ~RunWriter();
    RunWriter(const RunWriter&) = delete;
    RunWriter& operator=(const RunWriter&) = delete;

    /// Files are written in the order of the calls. Returns at once.
    void write(std::shared_ptr<SaveRequest> request, std::shared_ptr<const RunFile> run,
        std::optional<SecondFile> second = std::nullopt);
    /// Whether all that was given is written.
    bool isIdle() const;
    /// Answers a request for which there was no memory to copy the run.
    void refuse(SaveRequest& request) noexcept;

private:
    struct Job {
        std::shared_ptr<SaveRequest> request;
        std::shared_ptr<const RunFile> run;
        std::optional<SecondFile> second;
    };

    void turn(const std::stop_token& stop) override;
    void fail(std::string_view sentence) noexcept override;
    std::string_view outOfMemory() const noexcept override;
    void finish(SaveRequest& request, std::string_view error) noexcept;
    /// Forgets the job under way.
    void release() noexcept;

    SnapshotMailbox& m_mailbox;
    mutable std::mutex m_mutex;
    std::condition_variable_any m_wake;
    std::condition_variable m_written;
    std::list<Job> m_jobs; ///< guarded by m_mutex; the first is under way
    std::jthread m_worker; // last, so that it joins first
};

} // namespace nrg
