#include "app/gui/panels/run_comparison.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QTableWidget>
#include <QVBoxLayout>

#include "app/gui/widgets/text.h"
#include "engine/run/settings_difference.h"

namespace nrg::gui {

RunComparison::RunComparison(const RunEntry& entry, const nrg::Settings& present, QWidget* parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Run %1 and the present run").arg(entry.number));
    auto* layout = new QVBoxLayout(this);
    const auto differences = nrg::differingOptions(entry.settings, present);
    if (differences.empty()) {
        layout->addWidget(new QLabel(tr("Both runs have the same settings."), this));
    } else {
        auto* table = new QTableWidget(static_cast<int>(differences.size()), 3, this);
        table->setAccessibleName(tr("Settings that differ"));
        table->setHorizontalHeaderLabels({tr("Setting"), tr("Run %1").arg(entry.number), tr("Now")});
        table->verticalHeader()->hide();
        table->setEditTriggers(QAbstractItemView::NoEditTriggers);
        int row = 0;
        for (const nrg::OptionDifference& difference : differences) {
            auto* name = new QTableWidgetItem(engineText(difference.row->label));
            name->setToolTip(engineText(difference.row->help));
            table->setItem(row, 0, name);
            table->setItem(row, 1, new QTableWidgetItem(optionValueText(*difference.row, difference.from)));
            table->setItem(row, 2, new QTableWidgetItem(optionValueText(*difference.row, difference.to)));
            ++row;
        }
        table->resizeColumnsToContents();
        table->horizontalHeader()->setStretchLastSection(true);
        layout->addWidget(table);
        resize(420, 260);
    }
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout->addWidget(buttons);
}

} // namespace nrg::gui
