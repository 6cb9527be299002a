#include "app/gui/widgets/heat_map_data.h"

#include <algorithm>
#include <cmath>

#include "app/gui/widgets/axis_limits.h"

namespace nrg::gui {

bool HeatMapData::hasValue(const HeatMapCell& cell) const
{
    return cell.map >= 0 && cell.map < maps && cell.row >= 0 && cell.row < rows && cell.column >= 0
        && cell.column < columns && !std::isnan(at(cell.map, cell.row, cell.column));
}

HeatMapCell HeatMapData::neighbour(const HeatMapCell& from, int down, int across) const
{
    HeatMapCell cell = from;
    for (int i = 0; i < std::max(rows, columns); ++i) {
        cell.row = (cell.row + down + rows) % rows;
        cell.column = (cell.column + across + columns) % columns;
        if (hasValue(cell))
            return cell;
    }
    // A line without another value: the nearest value in the line before or behind it.
    cell = from;
    cell.row = (cell.row + (across != 0 ? 1 : down) + rows) % rows;
    cell.column = (cell.column + (down != 0 ? 1 : across) + columns) % columns;
    return hasValue(cell) ? cell : from;
}

double symmetricLimit(const std::vector<float>& values, double previous, double share)
{
    std::vector<float> sizes;
    sizes.reserve(values.size());
    for (const float value : values)
        if (std::isfinite(value))
            sizes.push_back(std::abs(value));
    if (sizes.empty())
        return previous > 0 ? previous : 1;
    const auto rank = static_cast<std::ptrdiff_t>(share * static_cast<double>(sizes.size() - 1));
    std::nth_element(sizes.begin(), sizes.begin() + rank, sizes.end());
    const auto needed = static_cast<double>(sizes[static_cast<std::size_t>(rank)]);
    if (needed <= previous && needed > 0.5 * previous)
        return previous;
    const double step = niceStep(std::max(needed, 1e-6) / 5);
    return std::max(std::ceil(1.1 * needed / step), 1.0) * step;
}

} // namespace nrg::gui
