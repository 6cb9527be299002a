#pragma once
// A view with its header: title, key of colours, the view's own control, and the button that enlarges it.

#include <QFrame>

#include "app/gui/views/view_registry.h"

QT_BEGIN_NAMESPACE
class QLabel;
class QMenu;
class QToolButton;
QT_END_NAMESPACE

namespace nrg {
struct Snapshot;
}

namespace nrg::gui {

class KeyLine;
class View;

class ViewFrame : public QFrame {
    Q_OBJECT

public:
    explicit ViewFrame(const ViewRow& row, QWidget* parent = nullptr);

    View* view() const { return m_view; }
    const ViewRow& row() const { return m_row; }
    /// As it reads for the run's target.
    QString title() const;
    /// Larger type, too.
    void setEnlarged(bool enlarged);
    /// Whether the header names the view; a tab may do so.
    void setTitled(bool titled);
    /// Without what only the lecturer needs.
    void setLecture(bool lecture);
    /// What can be done with the view, under the button with the dots and the right mouse button; the frame owns it.
    void setMenu(QMenu* menu);
    QToolButton* menuButton() const { return m_more; }
    /// Tells the view the run's target; title and help follow.
    void follow(const nrg::Snapshot& snapshot);

signals:
    void enlargeClicked();

protected:
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void applyColors();
    void applyTitle();
    void applyType();

    const ViewRow& m_row;
    View* m_view;
    QLabel* m_title;
    KeyLine* m_key = nullptr;
    QToolButton* m_enlarge = nullptr;
    QToolButton* m_more = nullptr;
    QMenu* m_menu = nullptr; ///< null until it is set
    bool m_enlarged = false;
    bool m_lecture = false;
};

} // namespace nrg::gui
