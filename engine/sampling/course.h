#pragma once
// The course of an observable over a run of any length, with points at equal distances of the logarithm of the step.

#include <vector>

#include "engine/core/types.h"
#include "engine/sampling/binned_series.h"

namespace nrg {

/// One point: the mean over the chains of one step, or of some neighbouring steps.
struct CoursePoint {
    ChainMark mark;   ///< of the last of its steps
    double value = 0; ///< mean over chains and steps
    double error = 0; ///< standard error over the chains; NaN for a single chain
};

/// The start and every early step are points of their own. Later points are means over stretches of steps that grow
/// with the step, 24 an octave, so that 2^40 steps make fewer than 1000 points.
class Course {
public:
    /// The next step of all chains.
    /// @param values  (chains), as many as at the first call
    /// @param mark    where the chains stand after it; step 0 for the start
    void append(const ConstVectorRef& values, const ChainMark& mark);

    /// In the order of time, the stretch that is still growing included.
    std::vector<CoursePoint> points() const;

private:
    CoursePoint newest() const;

    std::vector<CoursePoint> m_points; ///< of full stretches
    std::int64_t m_steps = 0;          ///< appended
    std::int64_t m_end = 1;            ///< steps appended when the stretch under way is full
    std::int64_t m_gathered = 0;       ///< of these, in the stretch under way
    Vector m_means;                    ///< (chains), over the stretch under way
    ChainMark m_mark;
};

} // namespace nrg
