#pragma once
// The values that a heat map shows, and a limit of its colours that fits them.

#include <cstddef>
#include <vector>

namespace nrg::gui {

/// A cell under the mouse or the keyboard's.
struct HeatMapCell {
    int map = 0;
    int row = 0;
    int column = 0;

    bool operator==(const HeatMapCell&) const = default;
};

/// Equal maps: values are ordered map by map, row by row. NaN: nothing there.
struct HeatMapData {
    int maps = 0;
    int rows = 0;
    int columns = 0;
    std::vector<float> values;

    float at(int map, int row, int column) const
    {
        const auto line
            = static_cast<std::size_t>(map) * static_cast<std::size_t>(rows) + static_cast<std::size_t>(row);
        return values[line * static_cast<std::size_t>(columns) + static_cast<std::size_t>(column)];
    }
    bool hasValue(const HeatMapCell& cell) const;
    /// The next cell with a value from a cell in the direction of one step `down` or `across`, around the edges; or the
    /// cell itself.
    HeatMapCell neighbour(const HeatMapCell& from, int down, int across) const;
};

/// A round limit that holds `share` of the absolute values, and keeps `previous` while that still fits, so that colours
/// do not flicker from one set of samples to the next.
double symmetricLimit(const std::vector<float>& values, double previous, double share = 0.99);

} // namespace nrg::gui
