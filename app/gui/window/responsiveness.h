#pragma once
// Measures how fast the window reacts while a run trains on all cores, is sampled and analysed.

#include <QElapsedTimer>

#include <memory>

namespace nrg::gui {

class MainWindow;

/// Fills every view with the run that the program starts with, trains the window's run for that long, a quarter at each
/// depth and in lecture mode, pauses and goes on a few times, closes, and prints one JSON document of
/// times in milliseconds. `sinceStart` runs since the program started. Returns the exit code.
int measureResponsiveness(std::unique_ptr<MainWindow> window, double seconds, const QElapsedTimer& sinceStart);

} // namespace nrg::gui
