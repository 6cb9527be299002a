#include "engine/session/sweep_clock.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace nrg {

namespace {

constexpr double kLeastShare = 0.02; ///< of a point, before which its pace says nothing

double secondsBetween(SweepClock::Time start, SweepClock::Time end)
{
    return std::chrono::duration<double>(end - start).count();
}

} // namespace

SweepClock::SweepClock(const Sweep& sweep)
    : m_training(sweep.options.steps ? std::nullopt : sweep.options.seconds)
    , m_points(sweep.points.size())
    , m_done(sweep.doneCount())
{
}

void SweepClock::begin(std::size_t point, Time now)
{
    m_running[point] = {.start = now, .share = 0};
}

void SweepClock::show(std::size_t point, double share)
{
    if (const auto found = m_running.find(point); found != m_running.end())
        found->second.share = std::clamp(share, 0.0, 1.0);
}

void SweepClock::end(std::size_t point, Time now, bool isDone)
{
    const auto found = m_running.find(point);
    if (found == m_running.end())
        return;
    if (isDone) {
        ++m_done;
        ++m_timed;
        m_timedSeconds += secondsBetween(found->second.start, now);
    }
    m_running.erase(found);
}

double SweepClock::share() const
{
    double done = static_cast<double>(m_done);
    for (const auto& [point, running] : m_running)
        done += running.share;
    return m_points == 0 ? 1 : std::min(done / static_cast<double>(m_points), 1.0);
}

double SweepClock::secondsOfPoint(Time now) const
{
    if (m_timed > 0)
        return m_timedSeconds / static_cast<double>(m_timed);
    if (m_training)
        return *m_training;
    double longest = std::numeric_limits<double>::quiet_NaN();
    for (const auto& [point, running] : m_running)
        if (running.share >= kLeastShare)
            longest = std::fmax(longest, secondsBetween(running.start, now) / running.share);
    return longest;
}

double SweepClock::secondsLeft(int atOnce, Time now) const
{
    const double whole = secondsOfPoint(now);
    if (std::isnan(whole))
        return whole;
    double left = static_cast<double>(m_points - m_done) * whole;
    double longest = 0; // of the points under way
    for (const auto& [point, running] : m_running) {
        const double spent = std::min(secondsBetween(running.start, now), whole);
        left -= spent;
        longest = std::max(longest, whole - spent);
    }
    return std::fmax(left / std::max(atOnce, 1), longest);
}

} // namespace nrg
