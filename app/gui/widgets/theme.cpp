#include "app/gui/widgets/theme.h"

#include <QApplication>

namespace nrg::gui {

namespace {

QColor withAlpha(QColor color, int alpha)
{
    color.setAlpha(alpha);
    return color;
}

QColor mixed(const QColor& a, const QColor& b, double shareOfB)
{
    const auto mix = [shareOfB](float x, float y) { return x + static_cast<float>(shareOfB) * (y - x); };
    return QColor::fromRgbF(mix(a.redF(), b.redF()), mix(a.greenF(), b.greenF()), mix(a.blueF(), b.blueF()));
}

QPalette paletteOf(
    const QColor& window, const QColor& base, const QColor& text, const QColor& button, const QColor& accent)
{
    QPalette palette(
        text, button, button.lighter(125), button.darker(170), button.darker(130), text, text, base, window);
    palette.setColor(QPalette::AlternateBase, mixed(base, window, 0.6));
    palette.setColor(QPalette::Highlight, accent);
    palette.setColor(QPalette::HighlightedText, Qt::white);
    palette.setColor(QPalette::Link, accent);
    palette.setColor(QPalette::ToolTipBase, base);
    palette.setColor(QPalette::ToolTipText, text);
    palette.setColor(QPalette::PlaceholderText, withAlpha(text, 140));
    const QColor faded = mixed(text, window, 0.55);
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, faded);
    return palette;
}

} // namespace

bool isDark(const QPalette& palette)
{
    return palette.color(QPalette::Window).lightnessF() < palette.color(QPalette::WindowText).lightnessF();
}

Theme themeOf(const QPalette& palette)
{
    Theme theme;
    theme.dark = isDark(palette);
    theme.surface = palette.color(QPalette::Base);
    theme.text = palette.color(QPalette::WindowText);
    theme.muted = mixed(theme.text, theme.surface, 0.35);
    theme.grid = mixed(theme.surface, theme.text, theme.dark ? 0.14 : 0.10);
    theme.hole = mixed(theme.surface, theme.text, theme.dark ? 0.22 : 0.16);
    theme.bound = theme.dark ? QColor(0x6c, 0xb2, 0xf2) : QColor(0x1f, 0x62, 0xa8);
    theme.single = withAlpha(theme.bound, theme.dark ? 90 : 75);
    theme.band = withAlpha(theme.bound, theme.dark ? 46 : 34);
    theme.exact = theme.dark ? QColor(0xf5, 0x9e, 0x55) : QColor(0xb8, 0x52, 0x0a);
    theme.latent = theme.bound;
    theme.physical = theme.dark ? QColor(0x4f, 0xcf, 0xa3) : QColor(0x00, 0x7a, 0x5a);
    theme.preconditioned = theme.dark ? QColor(0xe7, 0x9a, 0xc6) : QColor(0xa4, 0x3f, 0x86);
    theme.metropolis = theme.dark ? QColor(0xb9, 0xbf, 0xc9) : QColor(0x5f, 0x66, 0x73);
    theme.problem = theme.dark ? QColor(0xff, 0x8f, 0x80) : QColor(0xb3, 0x26, 0x1e);
    theme.live = theme.dark ? QColor(0x7f, 0xd1, 0xa8) : QColor(0x1b, 0x75, 0x4b);
    return theme;
}

QColor Theme::onSurface(const QColor& color) const
{
    return mixed(surface, color, static_cast<double>(color.alphaF()));
}

QString keyText(const QList<KeyEntry>& entries)
{
    QStringList parts;
    for (const KeyEntry& entry : entries)
        parts << QStringLiteral("<span style='color:%1'>■</span>&nbsp;%2").arg(entry.color.name(), entry.text);
    return parts.join(QStringLiteral("&nbsp;&nbsp; "));
}

QPalette lightPalette()
{
    return paletteOf(0xf3f4f6, 0xffffff, 0x1d2026, 0xf7f8fa, 0x1f62a8);
}

void applyLook(Look look)
{
    static const QPalette kSystem = QApplication::palette();
    QPalette chosen = kSystem;
    if (look == Look::Light)
        chosen = lightPalette();
    else if (look == Look::Dark)
        chosen = paletteOf(0x23262c, 0x1b1d22, 0xe6e8ec, 0x30343b, 0x3d7fc4);
    QApplication::setPalette(chosen);
    if (isDark(chosen)) // Fusion draws a box in the colour of plots, with an outline that is invisible on a dark plot
        chosen.setColor(QPalette::Base, chosen.color(QPalette::Button).lighter(150));
    QApplication::setPalette(chosen, "QCheckBox");
}

} // namespace nrg::gui
