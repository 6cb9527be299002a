#pragma once
// The rows of the list of runs: the present one first, then the earlier ones, the newest first.

#include <QAbstractListModel>
#include <QList>
#include <QPointF>

#include <optional>
#include <vector>

#include "app/gui/run/run_entry.h"

namespace nrg::gui {

class RunController;

/// What a row draws.
struct RunRow {
    int number = 0;
    bool isPresent = false;
    bool isOverlaid = false;
    QString title;    ///< "now" or "d = 2"
    QString settings; ///< "T 2.269  L 16  d 4"
    QString note;     ///< "run 3, from run 1"
    QString gap;      ///< "0.60 %"
    QString toolTip;
    QList<QPointF> curve;
    std::optional<double> minusLogZ; ///< the base line of the curve

    bool operator==(const RunRow&) const = default;
};

class RunListModel final : public QAbstractListModel {
    Q_OBJECT

public:
    explicit RunListModel(const RunController& run, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    /// Display and accessible text are one sentence about the row.
    QVariant data(const QModelIndex& index, int role) const override;
    const RunRow& row(int index) const { return m_rows[static_cast<std::size_t>(index)]; }
    /// Where the run with this number stands; -1 where it does not.
    int indexOf(int number) const;

    /// Reads all rows again.
    void refresh();
    /// Reads the present one again.
    void refreshPresent();

private:
    RunRow presentRow() const;

    const RunController& m_run;
    std::vector<RunRow> m_rows;
};

/// "0.60 %", below twice the error "< 0.02 %", and a reason in words where there is no gap.
QString gapText(const RunFigures& figures);

} // namespace nrg::gui
