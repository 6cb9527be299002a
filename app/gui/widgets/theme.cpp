#include "app/gui/widgets/theme.h"

#include <QApplication>

namespace nrg::gui {

namespace {

constexpr double kBodyPoints = 9; // 12 pixels at 96 dots an inch

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
    const auto pick = [&theme](QRgb light, QRgb dark) { return QColor(theme.dark ? dark : light); };
    theme.surface = palette.color(QPalette::Base);
    theme.text = palette.color(QPalette::WindowText);
    theme.muted = pick(0x5a606a, 0xb4bac4);
    theme.grid = pick(0xeceef1, 0x272b31);
    theme.hole = mixed(theme.surface, theme.text, theme.dark ? 0.22 : 0.16);
    theme.wire = pick(0x8a909a, 0x868d98);
    theme.stage = pick(0xfafbfc, 0x15181c);
    theme.stageEven = pick(0xf4f5f7, 0x24282e);
    theme.accent = pick(0xc2006b, 0xff6db6);
    theme.accentGround = pick(0xfbe6f1, 0x47203a);
    theme.ghost = pick(0xb9bec6, 0x5a616c);
    theme.disentangler = pick(0xc3c8d0, 0xa9b0bb);
    theme.decimator = pick(0x4a505a, 0x5b626e);
    theme.bound = theme.accent;
    theme.single = withAlpha(theme.bound, theme.dark ? 90 : 75);
    theme.band = withAlpha(theme.bound, 36);
    theme.exact = pick(0x000000, 0xffffff);
    theme.latent = pick(0x1b7f4b, 0x4cc38a);
    theme.preconditioned = pick(0x5b4bb5, 0xa99bff);
    theme.physical = pick(0x8f6a00, 0xddb23c);
    theme.metropolis = pick(0x4a4f57, 0xc8ccd0);
    theme.mixture = pick(0x2aa5d8, 0x1f8fb8);
    theme.problem = pick(0xb3261e, 0xff8f80);
    theme.live = theme.accent;
    return theme;
}

QColor Theme::onSurface(const QColor& color) const
{
    return mixed(surface, color, static_cast<double>(color.alphaF()));
}

QString keyText(const QList<KeyEntry>& entries)
{
    QStringList parts;
    for (const KeyEntry& entry : entries) {
        const QString square = entry.color.isValid()
            ? QStringLiteral("<span style='color:%1'>■</span>&nbsp;").arg(entry.color.name())
            : QString();
        parts << square + (entry.meaning.isEmpty() ? entry.text : entry.meaning).toHtmlEscaped();
    }
    return parts.join(QStringLiteral("&nbsp;&nbsp; "));
}

QPalette lightPalette()
{
    return paletteOf(0xedeef0, 0xffffff, 0x1b1e23, 0xffffff, 0xc2006b);
}

void applyLook(Look look)
{
    static const bool kSystemIsDark = isDark(QApplication::palette());
    const bool dark = look == Look::Dark || (look == Look::System && kSystemIsDark);
    QPalette chosen = dark ? paletteOf(0x121417, 0x1a1d21, 0xf2f4f7, 0x24282e, 0xff6db6) : lightPalette();
    if (dark)
        chosen.setColor(QPalette::HighlightedText, QColor(0x121417));
    QApplication::setPalette(chosen);
    if (dark) // Fusion draws a box in the colour of plots, with an outline that is invisible on a dark plot
        chosen.setColor(QPalette::Base, chosen.color(QPalette::Button).lighter(150));
    QApplication::setPalette(chosen, "QCheckBox");
}

void applyType(double scale)
{
    static const QFont kSystem = QApplication::font();
    QFont font = kSystem;
    QStringList families{QStringLiteral("Inter")};
    families << kSystem.families();
    font.setFamilies(families);
    font.setPointSizeF(kBodyPoints * scale);
    QApplication::setFont(font);
}

QFont typeOf(const QFont& body, TypeSize size)
{
    QFont font = body;
    switch (size) {
    case TypeSize::Body:
        break;
    case TypeSize::Title:
        font.setPointSizeF(body.pointSizeF() * 15 / 12);
        font.setWeight(QFont::DemiBold);
        break;
    case TypeSize::Headline:
        font.setPointSizeF(body.pointSizeF() * 28 / 12);
        font.setWeight(QFont::DemiBold);
        break;
    }
    return font;
}

} // namespace nrg::gui
