#pragma once
// Draws a row of the list of runs: mark, title and settings, the course of the free energy, the gap.

#include <QStyledItemDelegate>

namespace nrg::gui {

class RunRowDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    static constexpr int kHeight = 64; ///< of a row in the usual font, pixels

    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace nrg::gui
