#include "app/gui/panels/run_list_model.h"

#include <algorithm>
#include <cmath>

#include "app/gui/run/run_controller.h"
#include "app/gui/widgets/text.h"

namespace nrg::gui {

namespace {

constexpr double kLargest = 1e4; ///< per cent, from where on powers of ten are easier to read

QString percent(double share)
{
    const double value = 100 * share;
    const int decimals
        = std::clamp(1 - static_cast<int>(std::floor(std::log10(std::max(std::abs(value), 1e-4)))), 0, 3);
    return RunListModel::tr("%1 %").arg(value < kLargest ? fixedText(value, decimals) : significantText(value, 3));
}

QString gapWithError(const RunFigures& figures)
{
    if (const std::optional<double> gap = figures.gap())
        return RunListModel::tr("Gap %1 nats at step %2.").arg(withError(*gap, figures.error), countText(figures.step));
    return RunListModel::tr("Step %1.").arg(countText(figures.step));
}

QString parentText(int parent)
{
    return parent > 0 ? RunListModel::tr(", from run %1").arg(parent) : QString();
}

RunRow rowOf(const RunEntry& entry)
{
    QString note = RunListModel::tr("run %1").arg(entry.number);
    if (entry.isSaving)
        note += RunListModel::tr(", saving");
    else if (entry.held)
        note += RunListModel::tr(", in memory only");
    else
        note += parentText(entry.parent);
    return {.number = entry.number,
        .isOverlaid = entry.isOverlaid,
        .title = entry.title,
        .settings = settingsLine(entry.settings),
        .note = note,
        .gap = gapText(entry.figures),
        .toolTip = RunListModel::tr("Run %1: %2. %3 %4 of training%5. %6")
                       .arg(QString::number(entry.number), entry.title, gapWithError(entry.figures),
                           durationText(entry.figures.seconds), parentText(entry.parent), entry.problem)
                       .trimmed(),
        .curve = entry.figures.curve,
        .minusLogZ = entry.figures.minusLogZ};
}

QString sentence(const RunRow& row)
{
    QStringList parts{row.title, row.settings, row.note, row.gap};
    if (row.isOverlaid)
        parts << RunListModel::tr("overlaid");
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

} // namespace

QString gapText(const RunFigures& figures)
{
    if (figures.step == 0)
        return RunListModel::tr("step 0");
    if (!figures.minusLogZ)
        return RunListModel::tr("no exact value");
    const std::optional<double> gap = figures.relativeGap();
    if (!gap)
        return RunListModel::tr("not finite");
    const double floor = 2 * figures.relativeError();
    return *gap < floor ? QStringLiteral("< %1").arg(percent(floor)) : percent(*gap);
}

RunListModel::RunListModel(const RunController& run, QObject* parent)
    : QAbstractListModel(parent)
    , m_run(run)
{
    refresh();
}

int RunListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant RunListModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return sentence(row(index.row()));
    case Qt::ToolTipRole:
        return row(index.row()).toolTip;
    default:
        return {};
    }
}

int RunListModel::indexOf(int number) const
{
    const auto found = std::ranges::find(m_rows, number, &RunRow::number);
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

RunRow RunListModel::presentRow() const
{
    const RunFigures figures = figuresOf(m_run.snapshot(), m_run.history());
    return {.number = m_run.number(),
        .isPresent = true,
        .title = tr("now"),
        .settings = settingsLine(m_run.settings()),
        .note = m_run.title() + parentText(m_run.parent()),
        .gap = gapText(figures),
        .toolTip = tr("The present run, run %1. %2").arg(m_run.number()).arg(gapWithError(figures)),
        .curve = figures.curve,
        .minusLogZ = figures.minusLogZ};
}

void RunListModel::refresh()
{
    std::vector<RunRow> rows{presentRow()};
    const std::vector<RunEntry>& entries = m_run.shelf().entries();
    for (auto entry = entries.rbegin(); entry != entries.rend(); ++entry)
        if (entry->deletion == 0)
            rows.push_back(rowOf(*entry));
    const auto number = [](const RunRow& row) { return row.number; };
    if (std::ranges::equal(rows, m_rows, {}, number, number)) {
        m_rows = std::move(rows);
        emit dataChanged(index(0), index(rowCount() - 1));
        return;
    }
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

void RunListModel::refreshPresent()
{
    RunRow present = presentRow();
    if (present == m_rows.front())
        return;
    m_rows.front() = std::move(present);
    emit dataChanged(index(0), index(0));
}

} // namespace nrg::gui
