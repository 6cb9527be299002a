#pragma once
// Measures how fast the window reacts while the paper's run trains on all cores.

#include <QElapsedTimer>

#include <memory>

namespace nrg::gui {

class MainWindow;

/// Trains in the shown window for that long, pauses and goes on a few times, closes, and prints one JSON document of
/// times in milliseconds. `sinceStart` runs since the program started. Returns the exit code.
int measureResponsiveness(std::unique_ptr<MainWindow> window, double seconds, const QElapsedTimer& sinceStart);

} // namespace nrg::gui
