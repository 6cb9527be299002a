#pragma once
// The views on their pages: three depths of one subject. One view can take all the room.

#include <QWidget>

#include <memory>
#include <vector>

QT_BEGIN_NAMESPACE
class QSplitter;
class QStackedWidget;
class QTabBar;
class QTabWidget;
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
struct ViewRow;

class ViewPages : public QWidget {
    Q_OBJECT

public:
    ViewPages(RunController& run, Selection& selection, QWidget* parent = nullptr);

    /// Of all pages, in the registry's order.
    const std::vector<ViewFrame*>& views() const { return m_views; }
    std::vector<ViewFrame*> viewsOf(const QString& page) const;

    /// Chooses the page; stands in the window's bar.
    QTabBar& tabs() { return *m_tabs; }

    /// Puts a widget above the pages.
    void addHead(QWidget& head);

    QString currentPage() const;
    /// Whether the page needs the room of what could stand beside it.
    bool isWide() const;
    /// Puts an enlarged view back; false when there is no such page.
    bool showPage(const QString& id);

    /// Shows the view's page, and its tab where it shares its place.
    void reveal(ViewFrame* frame);
    ViewFrame* find(const QString& view) const;
    /// Whether it can be seen on its page: it suits the target, and no other tab covers it.
    bool isOnTop(const ViewFrame* frame) const;

    /// The view that has all the room, or null.
    ViewFrame* enlarged() const { return m_enlarged; }
    /// Shows the view's page first; null puts back.
    void enlarge(ViewFrame* frame);
    /// The enlarged view, else that under the mouse or with the keyboard's focus, else the page's first.
    ViewFrame* currentView() const;
    /// The current view, and back.
    void toggleEnlarged();

    /// For a lecture: the first page's first two views alone, side by side.
    void setLecture(bool lecture);
    bool isLecture() const { return m_lecture; }

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
        QSplitter* body;
        std::vector<ViewFrame*> views;
        std::vector<QSplitter*> groups;
        std::vector<QTabWidget*> places; ///< per view: where it shares its place with others, else null
    };

    void addPage(const PageRow& row, RunController& run, Selection& selection);
    void addView(Page& page, const ViewRow& row, RunController& run, Selection& selection);
    bool isShown(const Page& page, const ViewFrame* frame) const;
    /// Tells all views the run's target, and leaves out those that do not suit it.
    void follow(const nrg::Snapshot& snapshot);
    void arrange(const Page& page) const;
    void setEnlarged(ViewFrame* frame);
    const Page& current() const;
    bool isOnTop(const Page& page, std::size_t view) const;
    /// Views that can be seen.
    std::vector<ViewFrame*> shownViews() const;

    QTabBar* m_tabs;
    QStackedWidget* m_stack;
    std::vector<Page> m_pages;
    std::vector<ViewFrame*> m_views;
    ViewFrame* m_enlarged = nullptr;
    bool m_lecture = false;
    std::shared_ptr<const nrg::Target> m_target; ///< that the views know
    std::size_t m_turn = 0;                      ///< the shown view whose turn it is
};

} // namespace nrg::gui
