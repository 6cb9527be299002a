#pragma once
// The look of the window, its size, page and the shares of its parts, from one start to the next.

class QMainWindow;

namespace nrg::gui {

class Preferences;
class ViewPages;

void rememberWindow(const QMainWindow& window, const ViewPages& pages, Preferences& preferences);

/// What was not remembered, or does not fit the window any more, stays as it is.
void restoreWindow(QMainWindow& window, ViewPages& pages, const Preferences& preferences);

} // namespace nrg::gui
