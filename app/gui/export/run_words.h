#pragma once
// What files say of the run that they were made of.

#include <QString>
#include <QStringList>

namespace nrg::gui {

class RunController;

/// The line that repeats the run up to its present step with the shell program.
QString commandOf(const RunController& run);

/// What the command does not repeat: live changes, e.g. "after step 500: learning rate 0.0005".
QStringList unrepeatable(const RunController& run);

/// Program, title, run, step and command, in English, for comments in files.
QStringList aboutRun(const RunController& run, const QString& title);

/// "free-energy-step-1500": a file name without its suffix.
QString fileNameOf(const RunController& run, const QString& what);

} // namespace nrg::gui
