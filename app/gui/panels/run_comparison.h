#pragma once
// The settings in which an earlier run differs from the present one, as a table.

#include <QDialog>

#include "app/gui/run/run_entry.h"

namespace nrg::gui {

class RunComparison final : public QDialog {
    Q_OBJECT

public:
    RunComparison(const RunEntry& entry, const nrg::Settings& present, QWidget* parent = nullptr);
};

} // namespace nrg::gui
