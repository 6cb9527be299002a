#pragma once
// Colours of signed fields.

#include <QColor>
#include <QRgb>

#include <array>

namespace nrg::gui {

/// A diverging map, blue below zero and orange above, neutral at zero. The two arms have the same lightness at the same
/// distance from zero and differ in the blue-yellow direction, which the common colour blindnesses leave intact.
class DivergingMap {
public:
    static constexpr int kSize = 511; ///< odd, so that zero has an entry of its own

    /// @param dark  neutral is dark (for dark windows) instead of light
    explicit DivergingMap(bool dark);

    /// Colour of a value on the scale [-limit, limit]; beyond it the end colours, NaN is transparent.
    QRgb color(double value, double limit) const;

    QRgb entry(int index) const { return m_table[static_cast<std::size_t>(index)]; }

private:
    std::array<QRgb, kSize> m_table;
};

} // namespace nrg::gui
