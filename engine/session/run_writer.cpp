#include "engine/session/run_writer.h"

#include <utility>

namespace nrg {

namespace {

void change(const SecondFile& file)
{
    if (file.run) {
        writeRunFile(file.path, *file.run);
        return;
    }
    std::error_code error;
    std::filesystem::remove(file.path, error); // where it stays, it is no worse than it was
}

} // namespace

RunWriter::RunWriter(SnapshotMailbox& mailbox, Priority priority)
    : m_mailbox(mailbox)
    , m_worker(startGuarded(*this, priority))
{
}

RunWriter::~RunWriter()
{
    std::unique_lock lock(m_mutex);
    m_written.wait(lock, [this] { return m_jobs.empty(); });
}

void RunWriter::write(
    std::shared_ptr<SaveRequest> request, std::shared_ptr<const RunFile> run, std::optional<SecondFile> second)
{
    {
        const std::lock_guard lock(m_mutex);
        m_jobs.push_back({std::move(request), std::move(run), std::move(second)});
    }
    m_wake.notify_one();
}

bool RunWriter::isIdle() const
{
    const std::lock_guard lock(m_mutex);
    return m_jobs.empty();
}

void RunWriter::refuse(SaveRequest& request) noexcept
{
    finish(request, outOfMemory());
}

void RunWriter::turn(const std::stop_token& stop)
{
    Job* job = nullptr;
    {
        std::unique_lock lock(m_mutex);
        if (!m_wake.wait(lock, stop, [this] { return !m_jobs.empty(); }))
            return;
        job = &m_jobs.front(); // stays where it is while others are appended
    }
    writeRunFile(job->request->path(), *job->run);
    if (job->second)
        change(*job->second);
    finish(*job->request, {});
    release();
}

void RunWriter::fail(std::string_view sentence) noexcept
{
    // Only the writing throws, and the job it belongs to is still the first.
    SaveRequest* request = nullptr;
    {
        const std::lock_guard lock(m_mutex);
        if (!m_jobs.empty())
            request = m_jobs.front().request.get();
    }
    if (!request)
        return;
    finish(*request, sentence);
    release();
}

std::string_view RunWriter::outOfMemory() const noexcept
{
    return "The run was not saved, because the machine has run out of memory; close other programs, then save again.";
}

void RunWriter::finish(SaveRequest& request, std::string_view error) noexcept
{
    // First, so that the snapshot holds it when the caller has the answer.
    if (request.number() == SaveRequest::kCheckpoint)
        m_mailbox.setCheckpoint(request.report(error));
    else
        m_mailbox.setSaved(request.report(error));
    request.answer();
}

void RunWriter::release() noexcept
{
    std::list<Job> done; // destroyed without the lock
    {
        const std::lock_guard lock(m_mutex);
        done.splice(done.begin(), m_jobs, m_jobs.begin());
    }
    m_written.notify_all();
}

} // namespace nrg
