#include "app/gui/window/frame_meter.h"

#include <algorithm>
#include <cmath>

namespace nrg::gui {

double quantile(std::vector<double> values, double share)
{
    if (values.empty())
        return 0;
    const auto rank = static_cast<std::ptrdiff_t>(std::lround(share * static_cast<double>(values.size() - 1)));
    std::nth_element(values.begin(), values.begin() + rank, values.end());
    return values[static_cast<std::size_t>(rank)];
}

void FrameMeter::addFrame(double atSeconds, double milliseconds)
{
    std::erase_if(m_times, [atSeconds](double time) { return time < atSeconds - 1; });
    m_times.push_back(atSeconds);
    if (m_recording)
        m_recorded.push_back(milliseconds);
}

double FrameMeter::rate(double atSeconds) const
{
    return static_cast<double>(
        std::ranges::count_if(m_times, [atSeconds](double time) { return time >= atSeconds - 1; }));
}

} // namespace nrg::gui
