#pragma once
// The colours of plots, taken from the palette so that they follow the system's light or dark look.

#include <QColor>
#include <QFont>
#include <QList>
#include <QPalette>
#include <QString>

namespace nrg::gui {

struct Theme {
    bool dark = false;
    QColor surface; ///< behind plots
    QColor text;
    QColor muted; ///< secondary text and axes
    QColor grid;
    QColor hole;         ///< in maps, where there is no value
    QColor wire;         ///< wires of the network, axes
    QColor stage;        ///< behind the network: odd scales
    QColor stageEven;    ///< the others
    QColor accent;       ///< the present run, what is selected, the one primary button
    QColor accentGround; ///< behind what is selected
    QColor ghost;        ///< earlier runs
    QColor disentangler;
    QColor decimator;
    QColor bound;  ///< F_theta and everything of it
    QColor single; ///< its single steps
    QColor band;   ///< sigma of ln(q/pi)
    QColor exact;  ///< the exact value
    QColor latent; ///< samplers: distinct for colour-blind eyes too, and none as warm as that of the exact value
    QColor physical;
    QColor preconditioned;
    QColor metropolis;
    QColor mixture;
    QColor problem; ///< messages about what is wrong
    QColor live;    ///< the mark of live controls

    /// A translucent colour as it looks on the surface.
    QColor onSurface(const QColor& color) const;
};

/// Qt 6.4 does not report the system's colour scheme; the palette shows it.
bool isDark(const QPalette& palette);
Theme themeOf(const QPalette& palette);

/// One entry of a chart's key.
struct KeyEntry {
    QColor color;
    QString text;
    QString meaning{}; ///< in full, where the text is short

    bool operator==(const KeyEntry&) const = default;
};

/// A key of colours in one line, in full, as rich text.
QString keyText(const QList<KeyEntry>& entries);

enum class Look { System, Light, Dark };

/// As on paper.
QPalette lightPalette();

/// Sets the application's palette; System is light or dark as the platform was at the first call.
void applyLook(Look look);

/// The three sizes of type, 12, 15 and 28 pixels; a lecture enlarges all of them.
enum class TypeSize { Body, Title, Headline };

/// Sets the application's font, scaled from 12 pixels.
void applyType(double scale);
/// A size of type beside text in `body`, the widget's own font.
QFont typeOf(const QFont& body, TypeSize size);

} // namespace nrg::gui
