#pragma once
// Runs without a user: the demonstration with its pictures, and screenshots for documents.

#include <QString>

#include "engine/run/presets.h"

namespace nrg::gui {

class MainWindow;
struct CommandLine;

/// Trains the window's run to the end of its schedule (or for the preset's time), races the samplers, waits for the
/// analysis, and writes window.png, window-PAGE.png for the further pages, one picture a view and run.nrg into the
/// folder. Prints its progress on stderr, and on stdout a line for each file that says what it shows. A view that lacks
/// something after ten minutes gets no picture. Returns the exit code.
int demonstrate(MainWindow& window, const nrg::Preset& preset, const QString& folder);

/// Trains, or rests, for line.seconds and writes a picture of the window on its page, or of one view alone. Returns the
/// exit code.
int takeScreenshot(MainWindow& window, const CommandLine& line);

} // namespace nrg::gui
