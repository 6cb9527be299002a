#pragma once
// All views of the window: one row a view.

#include <QString>

#include <vector>

QT_BEGIN_NAMESPACE
class QWidget;
QT_END_NAMESPACE

namespace nrg::gui {

class View;

/// Where a view stands; those of a column stand below each other in the registry's order.
enum class ViewColumn { Main, Side };

struct ViewRow {
    QString id;
    QString title;
    QString help; ///< tooltip: what is drawn, with its equation; rich text
    ViewColumn column;
    int stretch; ///< share of the column's height
    View* (*make)(QWidget* parent);
};

const std::vector<ViewRow>& viewRegistry();

} // namespace nrg::gui
