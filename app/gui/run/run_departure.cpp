#include "app/gui/run/run_departure.h"

#include <QThreadPool>

#include <atomic>
#include <exception>
#include <memory>
#include <utility>

#include "engine/run/memory_estimate.h"
#include "engine/session/session.h"

namespace nrg::gui {

namespace {

constexpr std::chrono::hours kLongestStep{24};

/// Of their own: Qt paints with the threads of the global pool, and the window would wait for a step that takes long.
QThreadPool& departureThreads()
{
    constexpr int kMost = 64; // they wait most of the time
    static QThreadPool threads;
    threads.setMaxThreadCount(kMost);
    return threads;
}

/// Leaves nothing running but the step under way.
void calm(nrg::Session& session)
{
    session.pause();
    session.cancelRace();
    session.cancelAnalysis();
    nrg::SamplingOptions none;
    none.on = false;
    session.setSampling(none);
}

std::atomic<std::int64_t> leavingBytes = 0;

/// The memory of a run, for as long as this lives.
class Held {
public:
    explicit Held(const nrg::Session& session)
        : m_bytes(static_cast<std::int64_t>(nrg::estimateMemory(*session.snapshot()->settings)))
    {
        leavingBytes += m_bytes;
    }
    ~Held() { leavingBytes -= m_bytes; }
    Held(const Held&) = delete;
    Held& operator=(const Held&) = delete;

private:
    std::int64_t m_bytes;
};

RunFigures finalFigures(const nrg::Session& session, bool isSaved)
{
    RunHistory history;
    history.restore(session.history());
    const auto snapshot = session.snapshot();
    RunFigures figures = figuresOf(*snapshot, history);
    if (isSaved) { // of a diverged run its best state
        figures.step = snapshot->lastSave.step;
        figures.curve.removeIf([&](const QPointF& point) { return point.x() > static_cast<double>(figures.step); });
        if (figures.step != snapshot->step && !history.empty())
            figures.freeEnergy = history.freeEnergies()[history.nearestRow(static_cast<double>(figures.step))].y();
    }
    return figures;
}

RunDeparture::Outcome depart(std::shared_ptr<nrg::Session>& session, const std::filesystem::path& file)
{
    RunDeparture::Outcome outcome;
    try {
        calm(*session);
        if (file.empty())
            session->waitUntilIdle(kLongestStep);
        else
            session->save(file);
    } catch (const std::exception& error) {
        outcome.error = error.what();
    }
    const bool isSaved = !file.empty() && outcome.error.empty();
    outcome.figures = finalFigures(*session, isSaved);
    if (!isSaved)
        outcome.held = std::move(session);
    return outcome;
}

} // namespace

RunDeparture::RunDeparture(int number, std::shared_ptr<nrg::Session> session, std::filesystem::path file)
    : m_number(number)
{
    auto promise = std::make_shared<std::promise<Outcome>>();
    m_outcome = promise->get_future();
    auto held = std::make_shared<Held>(*session);
    departureThreads().start(
        [promise, session = std::move(session), file = std::move(file), held = std::move(held)]() mutable {
            try {
                promise->set_value(depart(session, file));
            } catch (...) {
                promise->set_exception(std::current_exception());
            }
            session.reset(); // may wait for a worker: after the outcome
            held.reset();
        });
}

bool RunDeparture::wait(std::chrono::milliseconds time) const
{
    return m_outcome.wait_for(time) == std::future_status::ready;
}

void retire(std::shared_ptr<nrg::Session> session)
{
    if (!session)
        return;
    session->setCheckpoints({});
    session->pause();
    auto held = std::make_shared<Held>(*session);
    departureThreads().start([last = std::move(session), held = std::move(held)]() mutable {
        last.reset();
        held.reset();
    });
}

double bytesOfDepartingRuns()
{
    return static_cast<double>(leavingBytes);
}

bool hasRoomBeside(double leaving, double needed, double available)
{
    constexpr double kShare = 0.5;   // the rest is for what is not estimated: chains, analyses
    constexpr double kLittle = 0.02; // of no account beside a run that was admitted alone
    return leaving <= kLittle * available || leaving + needed <= kShare * available;
}

void waitForDepartedRuns()
{
    departureThreads().waitForDone();
}

} // namespace nrg::gui
