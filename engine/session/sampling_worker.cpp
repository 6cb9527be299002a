#include "engine/session/sampling_worker.h"

#include <chrono>
#include <utility>

#include "engine/session/race.h"
#include "engine/session/worker_options.h"

namespace nrg {

namespace {

using Clock = std::chrono::steady_clock;
using Seconds = std::chrono::duration<double>;

} // namespace

SamplingWorker::SamplingWorker(Publish publish, Priority priority)
    : m_work(std::make_unique<SamplingWork>(std::move(publish), [this](double busy) { return rest(busy); }))
    , m_worker(startGuarded(*this, priority))
{
}

SamplingWorker::~SamplingWorker() = default;

template <class Change>
void SamplingWorker::wish(Change change)
{
    {
        const std::lock_guard lock(m_mutex);
        change(m_wishes);
    }
    m_wake.notify_one();
}

void SamplingWorker::setModel(std::shared_ptr<const FrozenModel> model, bool training, int threads)
{
    wish([&](Wishes& wishes) {
        wishes.model = std::move(model);
        wishes.training = training;
        wishes.threads = threads;
        ++wishes.serial;
    });
}

void SamplingWorker::setOptions(const SamplingOptions& options)
{
    expectAdmissible(samplingOptions(), options);
    wish([&](Wishes& wishes) {
        wishes.options = options;
        ++wishes.serial;
        ++wishes.commands;
    });
}

void SamplingWorker::startRace(const RaceOptions& options)
{
    validateRace(options);
    wish([&](Wishes& wishes) {
        wishes.race = options;
        wishes.cancelRace = false;
        ++wishes.serial;
        ++wishes.commands;
    });
}

void SamplingWorker::cancelRace()
{
    wish([](Wishes& wishes) {
        wishes.race.reset();
        wishes.cancelRace = true;
        ++wishes.serial;
        ++wishes.commands;
    });
}

void SamplingWorker::setChainFile(const ChainFile& file)
{
    wish([&](Wishes& wishes) {
        wishes.chainFile = file;
        ++wishes.serial;
    });
}

void SamplingWorker::offerReference(std::shared_ptr<const TargetReference> reference)
{
    wish([&](Wishes& wishes) {
        wishes.reference = std::move(reference);
        ++wishes.serial;
    });
}

void SamplingWorker::turn(const std::stop_token& stop)
{
    m_stop = stop;
    {
        std::unique_lock lock(m_mutex);
        if (!m_work->hasWork())
            m_wake.wait(lock, stop, [&] { return m_wishes.serial != m_followed; });
        m_now = m_wishes;
        m_wishes.race.reset();
        m_wishes.cancelRace = false;
    }
    if (stop.stop_requested())
        return;
    const Clock::time_point start = Clock::now();
    if (std::exchange(m_followed, m_now.serial) != m_now.serial)
        m_work->follow(m_now);
    if (m_work->hasWork())
        m_work->work();
    rest(Seconds(Clock::now() - start).count());
}

void SamplingWorker::fail(std::string_view sentence) noexcept
{
    m_work->fail(sentence);
}

std::string_view SamplingWorker::outOfMemory() const noexcept
{
    return "The machine has run out of memory; sample with fewer chains.";
}

bool SamplingWorker::rest(double busy)
{
    std::unique_lock lock(m_mutex);
    const auto called = [&] { return m_wishes.commands != m_now.commands; };
    if (m_now.training)
        m_wake.wait_for(lock, m_stop, Seconds(busy * (1 / m_now.options.effort - 1)), called);
    return !called() && !m_stop.stop_requested();
}

} // namespace nrg
