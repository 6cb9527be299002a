#pragma once
// Undo, redo and copy: each acts on what has the keyboard, and on text in a field before anything else.

#include <QObject>
#include <QPointer>
#include <QWidget>

QT_BEGIN_NAMESPACE
class QAction;
class QMenu;
QT_END_NAMESPACE

namespace nrg::gui {

class RunController;
class SettingsUndo;
class ViewExporter;
class ViewPages;

/// Undo acts, in this order, on the text of the field with the keyboard while it is being edited; on the configuration
/// of the laboratory, where a view that changes it has the keyboard and there is something to undo; on the settings.
/// Copy takes the selected text of a field, else the picture of the current view.
class EditMenu : public QObject {
    Q_OBJECT

public:
    /// All must outlive it.
    EditMenu(QMenu& menu, RunController& run, ViewPages& pages, ViewExporter& exporter, QObject* parent = nullptr);

    QAction* undoAction() const { return m_undo; }
    QAction* redoAction() const { return m_redo; }

protected:
    /// Lets a key go past a field that has no use for it.
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void followKeyboard(QWidget* now);
    bool isForSpecimen(bool canAct) const;
    void undo();
    void redo();
    void nameActions();

    RunController& m_run;
    ViewPages& m_pages;
    SettingsUndo* m_settings;
    QAction* m_undo;
    QAction* m_redo;
    QPointer<QWidget> m_keyboard; ///< what has it, or had it before the menu
};

} // namespace nrg::gui
