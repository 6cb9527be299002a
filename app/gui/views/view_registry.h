#pragma once
// All pages and views of the window: one row a page, one row for each place where a view stands.

#include <QString>
#include <QStringList>

#include <vector>

QT_BEGIN_NAMESPACE
class QWidget;
QT_END_NAMESPACE

namespace nrg::gui {

class RunController;
class View;

/// One of the depths at which the window shows a run.
struct PageRow {
    QString id;
    QString title;
    QString help;            ///< tooltip: what the page is about, plain text
    Qt::Orientation flow;    ///< horizontal: its groups are columns; vertical: they are rows
    std::vector<int> groups; ///< their sizes, as shares
    QWidget* (*makeControls)(RunController& run, QWidget* parent) = nullptr; ///< a line above the views, or null
    bool wide = false;                                                       ///< needs the room of the list of runs
};

/// In the order of the tabs. A page without views is not shown.
const std::vector<PageRow>& pageRegistry();
/// Ids of the pages that are shown, in their order.
QStringList shownPages();

/// A view's place on a page; the same kind of view may stand on several pages.
struct ViewRow {
    QString id; ///< unique
    QString page;
    QString title;
    QString help; ///< tooltip: what is drawn, with its equation; rich text
    int group;    ///< 0 is the leftmost column or the top row; its views follow each other in the registry's order
    int stretch;  ///< share of the group's length
    View* (*make)(QWidget* parent);
    bool tabbed = false; ///< shares its place with the tabbed views before and after it in the group
};

const std::vector<ViewRow>& viewRegistry();

/// Name of the help page about a view: its id, without the page's where a kind of view stands on several.
QString helpPageOf(const ViewRow& row);

} // namespace nrg::gui
