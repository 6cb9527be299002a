#include "app/gui/run/sweep_desk.h"

#include <chrono>
#include <exception>
#include <filesystem>

#include "app/gui/widgets/text.h"

namespace nrg::gui {

namespace {

using namespace std::chrono_literals;

constexpr auto kPoll = 33ms;
constexpr int kQuietPolls = 90; ///< three seconds, after which a worker without a sweep under way is left alone

std::filesystem::path pathOf(const QString& path)
{
    return path.toStdString();
}

} // namespace

SweepDesk::SweepDesk(QObject* parent)
    : QObject(parent)
    , m_snapshot(std::make_shared<const nrg::SweepSnapshot>())
{
    m_timer.setInterval(kPoll);
    connect(&m_timer, &QTimer::timeout, this, &SweepDesk::poll);
}

SweepDesk::~SweepDesk() = default;

nrg::SweepWorker& SweepDesk::worker()
{
    if (!m_worker) {
        m_worker = std::make_unique<nrg::SweepWorker>(nrg::Priority::Background);
        m_worker->setThreads(m_threads);
    }
    return *m_worker;
}

void SweepDesk::watch()
{
    m_quietPolls = 0;
    m_timer.start();
}

bool SweepDesk::start(const nrg::SweepOptions& options)
{
    try {
        worker().start(options);
    } catch (const std::exception& error) {
        emit failed(engineText(error.what()));
        return false;
    }
    watch();
    return true;
}

void SweepDesk::resume()
{
    if (!m_worker)
        return;
    m_worker->resume();
    watch();
}

void SweepDesk::cancel()
{
    if (!m_worker)
        return;
    m_worker->cancel();
    watch();
}

void SweepDesk::keepIn(const QString& path)
{
    if (!m_worker)
        return;
    m_worker->keepIn(pathOf(path));
    watch();
}

void SweepDesk::open(const QString& path)
{
    try {
        worker().open(pathOf(path));
    } catch (const std::exception& error) {
        emit failed(engineText(error.what()));
        return;
    }
    watch();
}

void SweepDesk::exportCsv(const QString& path)
{
    if (!m_worker)
        return;
    m_worker->exportCsv(pathOf(path));
    watch();
}

void SweepDesk::setTraining(bool running, int threads)
{
    m_threads = running ? 1 : threads;
    if (m_worker)
        m_worker->setThreads(m_threads);
}

void SweepDesk::poll()
{
    std::shared_ptr<const nrg::SweepSnapshot> newest = m_worker->snapshot();
    if (newest->serial == m_snapshot->serial) {
        if (!newest->running && ++m_quietPolls > kQuietPolls)
            m_timer.stop();
        return;
    }
    m_quietPolls = 0;
    const bool hasFailed = newest->messages != m_snapshot->messages;
    m_snapshot = std::move(newest);
    emit updated();
    if (hasFailed)
        emit failed(engineText(m_snapshot->message));
}

} // namespace nrg::gui
