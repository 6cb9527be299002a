#pragma once
// The few pictograms of the window, drawn in the palette's colour so that they are right on light and dark.

#include <QIcon>
#include <QPalette>

namespace nrg::gui {

enum class Pictogram { Train, Pause, Step, Reset, Enlarge, PutBack };

QIcon makeIcon(Pictogram pictogram, const QPalette& palette);

} // namespace nrg::gui
