#pragma once
// The texts of a report, as rich text.

#include <QString>

namespace nrg::gui {

class RunController;

QString reportTitle(const RunController& run);
/// What differs from the standard as a table, and the rest as a paragraph.
QString reportSettings(const RunController& run);
/// Free energy, gap, effective samples, samplers and cost, each with its error.
QString reportFigures(const RunController& run);
/// How far the flow can be trusted; empty before it was measured.
QString reportTrust(const RunController& run);
/// The command, what it cannot repeat, program and date.
QString reportFooter(const RunController& run);

} // namespace nrg::gui
