#pragma once
// Runs without a user: the demonstration with its pictures, and screenshots for documents.

#include <QString>

#include "engine/session/settings.h"

namespace nrg::gui {

class MainWindow;

/// Trains the window's run to the end of its schedule (or for the preset's time), telling its progress on stderr, and
/// writes window.png, window-PAGE.png for the further pages, one picture a view and run.nrg into the folder. Returns
/// the exit code.
int demonstrate(MainWindow& window, const nrg::Preset& preset, const QString& folder);

/// Trains for that long and writes a picture of the window on that page (the first where it is empty). Returns the exit
/// code.
int takeScreenshot(MainWindow& window, const QString& file, const QString& page, double seconds);

} // namespace nrg::gui
