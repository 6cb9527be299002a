#include "engine/sampling/course.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <limits>

namespace nrg {

namespace {

constexpr double kStretchesPerOctave = 24;

/// Where the stretch ends that begins after so many steps.
std::int64_t endOf(std::int64_t begin)
{
    static const double kRatio = std::exp2(1 / kStretchesPerOctave);
    return std::max(begin + 1, static_cast<std::int64_t>(static_cast<double>(begin) * kRatio));
}

} // namespace

void Course::append(const ConstVectorRef& values, const ChainMark& mark)
{
    if (m_gathered == 0)
        m_means = Vector::Zero(values.size());
    assert(values.size() == m_means.size());
    m_means += (values - m_means) / static_cast<double>(++m_gathered);
    m_mark = mark;
    if (++m_steps < m_end)
        return;
    m_points.push_back(newest());
    m_gathered = 0;
    m_end = endOf(m_steps);
}

CoursePoint Course::newest() const
{
    const auto chains = static_cast<double>(m_means.size());
    const double mean = m_means.mean();
    const double squares = (m_means.array() - mean).square().sum();
    return {.mark = m_mark,
        .value = mean,
        .error = chains > 1 ? std::sqrt(squares / (chains * (chains - 1))) : std::numeric_limits<double>::quiet_NaN()};
}

std::vector<CoursePoint> Course::points() const
{
    std::vector<CoursePoint> points = m_points;
    if (m_gathered > 0)
        points.push_back(newest());
    return points;
}

} // namespace nrg
