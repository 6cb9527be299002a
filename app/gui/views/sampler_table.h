#pragma once
// What samplers achieve, a row a sampler: acceptance, autocorrelation, effective samples a second, the
// target's leading observable.

#include <QAbstractTableModel>
#include <QTableView>

#include <algorithm>
#include <array>
#include <vector>

#include "engine/session/snapshot.h"
#include "engine/targets/observables.h"

namespace nrg::gui {

struct SamplerTableRow {
    const nrg::SamplerReport& report;
    bool drawn = true;          ///< on the chart beside the table
    double trainingSeconds = 0; ///< counted into ESS a second
};

class SamplerTableModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Sampler, Leapfrogs, Acceptance, Tau, Rate, Value, Verdict, Columns };

    using QAbstractTableModel::QAbstractTableModel;

    void setRows(const std::vector<SamplerTableRow>& rows);
    /// Whose mean, autocorrelation and effective samples the columns tell.
    void setObservable(const nrg::Observable& observable);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row {
        nrg::SamplerKind kind;
        bool drawn;
        bool sound;       ///< whether the figures can be relied on
        QString sentence; ///< why, or why there are none
        std::array<QString, Columns> texts;

        bool operator==(const Row&) const = default;
    };

    static Row rowOf(const SamplerTableRow& row);
    QString titleOf(int column) const;
    QString helpOf(int column) const;
    QString tipOf(const Row& row, int column) const;

    std::vector<Row> m_rows;
    QString m_symbol; ///< of the observable
    QString m_title;  ///< with its unit
    QString m_help;
};

class SamplerTable final : public QTableView {
    Q_OBJECT

public:
    explicit SamplerTable(QWidget* parent = nullptr);

    void setRows(const std::vector<SamplerTableRow>& rows);
    void setObservable(const nrg::Observable& observable);
    /// Whether the columns need more room than there is: they are scrolled then, all but the names.
    bool isScrolled() const;
    /// Height that shows that many rows.
    int heightOf(int rows) const;

    QSize sizeHint() const override { return {600, heightOf(m_model->rowCount())}; }
    QSize minimumSizeHint() const override { return {200, heightOf(std::min(m_model->rowCount(), kLeastRows))}; }

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    static constexpr int kLeastRows = 3; ///< seen without scrolling

    void layOut();
    /// What the column has to show at least, pixels.
    int widthOf(int column) const;
    void placeNames();

    SamplerTableModel* m_model;
    QTableView* m_names; ///< the first column once more, which stays where the others are scrolled
    std::array<int, SamplerTableModel::Columns> m_widths{}; ///< grow with what is shown, so that columns stand still
};

} // namespace nrg::gui
