#pragma once
// A run on one page.

#include <QByteArray>

namespace nrg::gui {

class RunController;

/// A PDF document of one A4 page, whatever the look of the window: settings, figures with their errors, charts, maps,
/// and the command that repeats the run.
QByteArray reportOf(const RunController& run);

} // namespace nrg::gui
