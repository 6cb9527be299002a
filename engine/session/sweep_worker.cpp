#include "engine/session/sweep_worker.h"

#include <chrono>
#include <new>
#include <utility>

#include "engine/core/errors.h"
#include "engine/run/build_model.h"
#include "engine/session/sweep_file.h"

namespace nrg {

namespace {

using Clock = std::chrono::steady_clock;

} // namespace

SweepWorker::SweepWorker(Priority priority, SweepModelMaker makeModel)
    : m_makeModel(std::move(makeModel))
    , m_priority(priority)
    , m_newest(std::make_shared<const SweepSnapshot>())
    , m_commands(std::make_shared<CommandQueue>())
    , m_worker(startGuarded(*this, priority))
{
}

SweepWorker::~SweepWorker()
{
    m_worker.request_stop();
    m_commands->close();
}

void SweepWorker::start(const SweepOptions& options)
{
    if (std::vector<Problem> problems = validate(options); !problems.empty())
        throw SettingsError(std::move(problems));
    m_commands->post([this, sweep = std::make_shared<const Sweep>(options)] {
        m_path.clear();
        m_lock.reset();
        begin(sweep);
    });
}

void SweepWorker::resume()
{
    m_commands->post([this] {
        if (!m_next.sweep || m_next.running)
            return;
        auto sweep = std::make_shared<Sweep>(*m_next.sweep);
        sweep->forgetFailures();
        begin(std::move(sweep));
    });
}

void SweepWorker::begin(std::shared_ptr<const Sweep> sweep)
{
    ++m_begun;
    m_runner = std::make_unique<SweepRunner>(sweep->options, m_makeModel, m_priority);
    m_clock.emplace(*sweep);
    m_next.sweep = std::move(sweep);
    m_next.point = m_next.sweep->nextPoint();
    m_next.stage = {};
    m_next.running = !m_next.sweep->isComplete();
    m_next.message.clear();
    publish();
}

void SweepWorker::cancel()
{
    m_commands->post([this] {
        ++m_begun;
        m_next.running = false;
        publish();
    });
}

void SweepWorker::keepIn(const std::filesystem::path& path)
{
    postFileWork([this, path] {
        if (!m_next.sweep)
            return;
        if (path != m_path) {
            auto lock = std::make_unique<FileLock>(path);
            writeSweep(path, *m_next.sweep);
            m_lock = std::move(lock);
            m_path = path;
            return;
        }
        writeSweep(path, *m_next.sweep);
    });
}

void SweepWorker::open(const std::filesystem::path& path)
{
    postFileWork([this, path] {
        if (m_next.running)
            return;
        if (path != m_path) {
            auto lock = std::make_unique<FileLock>(path);
            m_next.sweep = std::make_shared<const Sweep>(readSweep(path));
            m_lock = std::move(lock);
            m_path = path;
        } else {
            m_next.sweep = std::make_shared<const Sweep>(readSweep(path));
        }
        m_clock.reset();
    });
}

void SweepWorker::exportCsv(const std::filesystem::path& path)
{
    postFileWork([this, path] {
        if (m_next.sweep)
            writeSweepCsv(path, *m_next.sweep);
    });
}

void SweepWorker::postFileWork(std::function<void()> work)
{
    m_commands->post([this, work = std::move(work)] {
        m_next.message.clear();
        try {
            work();
        } catch (const std::bad_alloc&) {
            say(std::string(outOfMemory()));
        } catch (const std::exception& error) {
            say(error.what());
        }
        publish();
    });
}

std::shared_ptr<const SweepSnapshot> SweepWorker::snapshot() const
{
    const std::lock_guard lock(m_mutex);
    return m_newest;
}

void SweepWorker::turn(const std::stop_token& stop)
{
    const CommandQueue::Command command = m_commands->next(m_next.running, stop);
    if (stop.stop_requested())
        return;
    if (command)
        command();
    else if (m_next.running)
        runPoint(m_next.sweep->nextPoint(), stop);
}

void SweepWorker::followCommands(const std::stop_token& stop)
{
    while (!stop.stop_requested()) {
        const CommandQueue::Command command = m_commands->next(true, stop);
        if (!command)
            return;
        command();
    }
}

void SweepWorker::runPoint(std::size_t point, const std::stop_token& stop)
{
    m_next.point = point;
    m_clock->begin(point, Clock::now());
    const std::uint64_t begun = m_begun;
    std::unique_ptr<SweepRunner> runner = std::move(m_runner); // a command may make another one
    std::optional<SweepStart> start = m_next.sweep->start;
    std::optional<SweepPoint> result = runner->run(point, start, [&](const SweepStage& stage) {
        followCommands(stop);
        if (m_begun == begun) {
            m_next.stage = stage;
            m_clock->show(point, stage.share);
            publish();
        }
        return SweepOrder{
            .goOn = m_begun == begun && !stop.stop_requested(), .threads = resolvedThreads(m_threads.load())};
    });
    if (m_begun != begun || !result)
        return; // another sweep, or none
    m_runner = std::move(runner);
    take(point, std::move(*result), std::move(start));
}

void SweepWorker::take(std::size_t point, SweepPoint result, std::optional<SweepStart> start)
{
    auto sweep = std::make_shared<Sweep>(*m_next.sweep);
    sweep->points[point] = std::move(result);
    sweep->start = std::move(start);
    m_clock->end(point, Clock::now(), true);
    m_next.sweep = std::move(sweep);
    m_next.running = !m_next.sweep->isComplete();
    if (!m_path.empty())
        write();
    publish();
}

/// Points that are done are lost only if the program ends before the next one is written.
void SweepWorker::write()
{
    try {
        writeSweep(m_path, *m_next.sweep);
    } catch (const FileError& error) {
        say(error.what() + std::string(" The sweep goes on."));
    }
}

void SweepWorker::say(std::string message)
{
    m_next.message = std::move(message);
    ++m_next.messages;
}

void SweepWorker::publish()
{
    m_next.file = m_path.string();
    if (m_clock && m_next.running) {
        m_next.share = m_clock->share();
        m_next.secondsLeft = m_clock->secondsLeft(1, Clock::now());
    } else if (m_next.sweep) {
        m_next.share
            = static_cast<double>(m_next.sweep->doneCount()) / static_cast<double>(m_next.sweep->points.size());
    }
    ++m_next.serial;
    auto newest = std::make_shared<const SweepSnapshot>(m_next);
    const std::lock_guard lock(m_mutex);
    m_newest = std::move(newest);
}

void SweepWorker::fail(std::string_view sentence) noexcept
{
    ++m_begun;
    m_next.running = false;
    try {
        say(std::string(sentence));
        publish();
    } catch (...) {
        if (!m_spare)
            return; // an earlier failure has been shown
        m_spare->serial = ++m_next.serial;
        m_spare->sweep = m_next.sweep;
        m_spare->messages = ++m_next.messages;
        assignReserved(m_spare->message, sentence);
        const std::lock_guard lock(m_mutex);
        m_newest = std::move(m_spare);
    }
}

std::string_view SweepWorker::outOfMemory() const noexcept
{
    return "The machine has run out of memory; sweep with a smaller lattice, batch or number of samples.";
}

} // namespace nrg
