#include "app/gui/widgets/color_map.h"

#include <QColor>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace nrg::gui {

namespace {

int gammaEncoded(double linear)
{
    const double value = std::clamp(linear, 0.0, 1.0);
    const double encoded = value <= 0.0031308 ? 12.92 * value : 1.055 * std::pow(value, 1 / 2.4) - 0.055;
    return static_cast<int>(std::lround(255 * encoded));
}

/// OKLCh to sRGB (B. Ottosson, "A perceptual color space for image processing", 2020); hue in degrees.
QRgb fromOklch(double lightness, double chroma, double hue)
{
    const double angle = hue * std::numbers::pi / 180;
    const double a = chroma * std::cos(angle);
    const double b = chroma * std::sin(angle);
    const double l = std::pow(lightness + 0.3963377774 * a + 0.2158037573 * b, 3);
    const double m = std::pow(lightness - 0.1055613458 * a - 0.0638541728 * b, 3);
    const double s = std::pow(lightness - 0.0894841775 * a - 1.2914855480 * b, 3);
    return qRgb(gammaEncoded(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
        gammaEncoded(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
        gammaEncoded(-0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s));
}

std::vector<QRgb> divergingTable(bool dark)
{
    constexpr double kBlue = 252;
    constexpr double kOrange = 55;
    constexpr int kCentre = DivergingMap::kSize / 2;
    std::vector<QRgb> table;
    for (int i = 0; i < DivergingMap::kSize; ++i) {
        const double t = std::abs(i - kCentre) / static_cast<double>(kCentre);
        const double lightness = dark ? 0.94 - 0.27 * t : 0.975 - 0.475 * t;
        const double chroma = 0.145 * std::pow(t, 0.85);
        table.push_back(fromOklch(lightness, chroma, i < kCentre ? kBlue : kOrange));
    }
    return table;
}

/// Grey, from the ground of a map to the colour of text: beside fields nothing else may look like one.
std::vector<QRgb> sequentialTable(bool dark)
{
    const QColor low(dark ? 0x1a1d21 : 0xffffff);
    const QColor high(dark ? 0xf2f4f7 : 0x1b1e23);
    std::vector<QRgb> table;
    for (int i = 0; i < SequentialMap::kSize; ++i) {
        const double t = i / static_cast<double>(SequentialMap::kSize - 1);
        const auto mix = [t](int a, int b) { return static_cast<int>(std::lround(a + t * (b - a))); };
        table.push_back(qRgb(mix(low.red(), high.red()), mix(low.green(), high.green()), mix(low.blue(), high.blue())));
    }
    return table;
}

} // namespace

ColorMap::ColorMap(ColorScale scale, bool dark)
    : m_scale(scale)
    , m_table(scale == ColorScale::Diverging ? divergingTable(dark) : sequentialTable(dark))
{
}

QRgb ColorMap::color(double value, double limit) const
{
    if (std::isnan(value))
        return qRgba(0, 0, 0, 0);
    const double position = limit > 0 && std::isfinite(limit) ? std::clamp(value / limit, -1.0, 1.0) : 0.0;
    const int last = size() - 1;
    const int middle = last / 2;
    if (m_scale == ColorScale::Diverging)
        return entry(middle + static_cast<int>(std::lround(position * middle)));
    return entry(static_cast<int>(std::lround(std::max(position, 0.0) * last)));
}

} // namespace nrg::gui
