#pragma once
// How far a sweep is, and how long it will still take.

#include <chrono>
#include <map>

#include "engine/session/sweep.h"

namespace nrg {

class SweepClock {
public:
    using Time = std::chrono::steady_clock::time_point;

    explicit SweepClock(const Sweep& sweep);

    void begin(std::size_t point, Time now);
    /// @param share  of this point, 0 to 1
    void show(std::size_t point, double share);
    /// It is done, or given up.
    void end(std::size_t point, Time now, bool isDone);

    /// Of the whole sweep, 0 to 1.
    double share() const;
    /// Where so many points run side by side; NaN before anything is known of a point's time.
    double secondsLeft(int atOnce, Time now) const;

private:
    struct Running {
        Time start;
        double share = 0;
    };

    /// Of a whole point; NaN where nothing is known.
    double secondsOfPoint(Time now) const;

    std::optional<double> m_training; ///< time that each point is trained for
    std::size_t m_points;
    std::size_t m_done;
    std::size_t m_timed = 0;   ///< points that ended while the clock ran
    double m_timedSeconds = 0; ///< of these together
    std::map<std::size_t, Running> m_running;
};

} // namespace nrg
