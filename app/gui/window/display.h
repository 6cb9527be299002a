#pragma once
// Whether there is a display that Qt can use. QApplication aborts where there is none.

namespace nrg::gui {

/// Starts Qt on its display in another process, which may abort in silence. Call it before there are threads and
/// before QApplication. True where no process could be started.
bool displayWorks(int argc, char** argv);

} // namespace nrg::gui
