#include "app/gui/widgets/color_bar.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

#include "app/gui/widgets/axis_limits.h"
#include "app/gui/widgets/text.h"
#include "app/gui/widgets/theme.h"

namespace nrg::gui {

namespace {

constexpr int kBarHeight = 10;
constexpr int kBarWidth = 200;
constexpr int kLeastBarWidth = 60;
constexpr int kLabelRoom = 18; ///< for the half of the last value that stands beside the bar

} // namespace

ColorBar::ColorBar(QWidget* parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ColorBar::setScale(ColorScale scale)
{
    m_scale = scale;
    update();
}

void ColorBar::setLimit(double limit)
{
    if (limit == m_limit)
        return;
    m_limit = limit;
    update();
}

void ColorBar::setLogarithmic(double lower, double upper)
{
    if (m_scale == ColorScale::Sequential && lower == m_lower && upper == m_limit)
        return;
    m_scale = ColorScale::Sequential;
    m_lower = lower;
    m_limit = upper;
    update();
}

void ColorBar::setTitle(const QString& title)
{
    m_title = title;
    setAccessibleName(title);
    update();
}

QSize ColorBar::sizeHint() const
{
    return {kBarWidth + 60, kBarHeight + 4 + fontMetrics().height()};
}

QSize ColorBar::minimumSizeHint() const
{
    return {fontMetrics().horizontalAdvance(m_title) + 12 + 2 * kLabelRoom + kLeastBarWidth, sizeHint().height()};
}

void ColorBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Theme theme = themeOf(palette());
    const ColorMap colors(m_scale, theme.dark);
    const int titleWidth = fontMetrics().horizontalAdvance(m_title) + 12;
    const int barWidth = std::clamp(width() - titleWidth - 2 * kLabelRoom, kLeastBarWidth, kBarWidth);
    const int left = std::max(8, (width() - titleWidth - barWidth) / 2 + titleWidth);
    QImage strip(colors.size(), 1, QImage::Format_RGB32);
    for (int i = 0; i < colors.size(); ++i)
        strip.setPixel(i, 0, colors.entry(i));
    painter.drawImage(QRect(left, 2, barWidth, kBarHeight), strip);
    painter.setPen(theme.muted);
    painter.drawText(QRect(left - titleWidth, 0, titleWidth - 10, kBarHeight + 4),
        Qt::AlignRight | Qt::AlignVCenter | Qt::TextDontClip, m_title);
    const int labelTop = kBarHeight + 4;
    const auto label = [&](double share, double value) {
        const QString text = significantText(value, 3);
        const int half = fontMetrics().horizontalAdvance(text) / 2 + 1;
        const int x = std::min(left + static_cast<int>(share * barWidth), width() - half); // 3e+03 is wide
        painter.drawText(QRect(x - 40, labelTop, 80, fontMetrics().height()), Qt::AlignHCenter | Qt::AlignTop, text);
    };
    if (m_lower > 0) {
        const double decades = std::log10(m_limit) - std::log10(m_lower);
        if (!(decades > 0) || !std::isfinite(decades))
            return;
        for (const double value : logTicks(m_lower, m_limit))
            if (const double share = (std::log10(value) - std::log10(m_lower)) / decades;
                share > -1e-9 && share < 1 + 1e-9 && std::abs(std::log10(value) - std::round(std::log10(value))) < 1e-9)
                label(share, value);
        return;
    }
    const bool diverging = m_scale == ColorScale::Diverging;
    label(0, diverging ? -m_limit : 0);
    if (diverging || barWidth > 2 * kLeastBarWidth)
        label(0.5, diverging ? 0 : m_limit / 2);
    label(1, m_limit);
}

} // namespace nrg::gui
