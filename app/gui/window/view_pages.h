#pragma once
// The views on their pages under a row of tabs. One view can take all the room.

#include <QWidget>

#include <memory>
#include <vector>

QT_BEGIN_NAMESPACE
class QSplitter;
class QStackedWidget;
class QTabBar;
QT_END_NAMESPACE

namespace nrg {
class Target;
struct Snapshot;
}

namespace nrg::gui {

class RunController;
class RunHistory;
class Selection;
class ViewFrame;
struct PageRow;

class ViewPages : public QWidget {
    Q_OBJECT

public:
    ViewPages(RunController& run, Selection& selection, QWidget* parent = nullptr);

    /// Of all pages, in the registry's order.
    const std::vector<ViewFrame*>& views() const { return m_views; }
    std::vector<ViewFrame*> viewsOf(const QString& page) const;

    QString currentPage() const;
    /// Puts an enlarged view back; false when there is no such page.
    bool showPage(const QString& id);

    /// The view that has all the room, or null.
    ViewFrame* enlarged() const { return m_enlarged; }
    /// Shows the view's page first; null puts back.
    void enlarge(ViewFrame* frame);
    /// The enlarged view, else that under the mouse or with the keyboard's focus, else the page's first.
    ViewFrame* currentView() const;
    /// The current view, and back.
    void toggleEnlarged();

    /// Shows a state in all views that can be seen.
    void show(const RunHistory& history, const nrg::Snapshot& snapshot);
    /// The same, but ends where a view has had much to draw, and says so: the others are next, so that no single frame
    /// has to draw them all.
    void showInTurn(const RunHistory& history, const nrg::Snapshot& snapshot);
    using QWidget::show;

signals:
    /// showInTurn() has views left.
    void viewsLeft();
    /// Other views than before can be seen: they need the newest state.
    void changed();
    /// Titles may differ, and other views than before may be left out.
    void targetChanged();

private:
    struct Page {
        const PageRow& row;
        QWidget* controls; ///< may be null
        std::vector<ViewFrame*> views;
        std::vector<QSplitter*> columns;
    };

    void addPage(const PageRow& row, RunController& run, Selection& selection);
    /// Tells all views the run's target, and leaves out those that do not suit it.
    void follow(const nrg::Snapshot& snapshot);
    void arrange(const Page& page) const;
    void setEnlarged(ViewFrame* frame);
    const Page& current() const;
    /// Views that can be seen.
    std::vector<ViewFrame*> shownViews() const;

    QTabBar* m_tabs;
    QStackedWidget* m_stack;
    std::vector<Page> m_pages;
    std::vector<ViewFrame*> m_views;
    ViewFrame* m_enlarged = nullptr;
    std::shared_ptr<const nrg::Target> m_target; ///< that the views know
    std::size_t m_turn = 0;                      ///< the shown view whose turn it is
};

} // namespace nrg::gui
