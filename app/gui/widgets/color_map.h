#pragma once
// Colours of numbers: signed fields diverge from zero, amounts rise from it.

#include <QColor>
#include <QRgb>

#include <vector>

namespace nrg::gui {

enum class ColorScale {
    Diverging, ///< over [-limit, limit]
    Sequential ///< over [0, limit]
};

/// A table of colours. NaN is transparent; beyond the limit stand the end colours.
class ColorMap {
public:
    /// @param dark  for dark windows: a sequential map begins dark, a diverging one has lighter ends
    ColorMap(ColorScale scale, bool dark);

    QRgb color(double value, double limit) const;

    ColorScale scale() const { return m_scale; }
    int size() const { return static_cast<int>(m_table.size()); }
    QRgb entry(int index) const { return m_table[static_cast<std::size_t>(index)]; }

private:
    ColorScale m_scale;
    std::vector<QRgb> m_table;
};

/// Blue below zero and orange above, neutral at zero. The two arms have the same lightness at the same distance from
/// zero and differ in the blue-yellow direction, which the common colour blindnesses leave intact.
class DivergingMap : public ColorMap {
public:
    static constexpr int kSize = 511; ///< odd, so that zero has an entry of its own

    explicit DivergingMap(bool dark)
        : ColorMap(ColorScale::Diverging, dark)
    {
    }
};

/// Grey, from the ground of a map to the colour of text.
class SequentialMap : public ColorMap {
public:
    static constexpr int kSize = 256;

    explicit SequentialMap(bool dark)
        : ColorMap(ColorScale::Sequential, dark)
    {
    }
};

} // namespace nrg::gui
