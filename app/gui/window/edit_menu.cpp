#include "app/gui/window/edit_menu.h"

#include <QAbstractSpinBox>
#include <QAction>
#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>

#include <algorithm>

#include "app/gui/export/view_exporter.h"
#include "app/gui/run/run_controller.h"
#include "app/gui/run/settings_undo.h"
#include "app/gui/views/view.h"
#include "app/gui/views/view_frame.h"
#include "app/gui/widgets/number_field.h"
#include "app/gui/window/view_pages.h"

namespace nrg::gui {

namespace {

/// Whether a field with the keyboard has a use of its own for one of the menu's keys.
bool fieldWants(const QLineEdit& field, bool isBeingEdited, const QKeyEvent& key)
{
    if (key.matches(QKeySequence::Copy))
        return field.hasSelectedText();
    if (key.matches(QKeySequence::Undo))
        return isBeingEdited && field.isUndoAvailable();
    if (key.matches(QKeySequence::Redo))
        return isBeingEdited && field.isRedoAvailable();
    return true;
}

} // namespace

EditMenu::EditMenu(QMenu& menu, RunController& run, ViewPages& pages, ViewExporter& exporter, QObject* parent)
    : QObject(parent)
    , m_run(run)
    , m_pages(pages)
    , m_settings(new SettingsUndo(run, this))
    , m_undo(menu.addAction(tr("Undo"), this, &EditMenu::undo))
    , m_redo(menu.addAction(tr("Redo"), this, &EditMenu::redo))
{
    m_undo->setShortcut(QKeySequence::Undo);
    m_redo->setShortcuts({QKeySequence(tr("Ctrl+Shift+Z")), QKeySequence(tr("Ctrl+Y"))});
    menu.addSeparator();
    QAction* copy = menu.addAction(
        tr("&Copy picture of the view"), &exporter, [&exporter, &pages] { exporter.copyPicture(pages.currentView()); });
    copy->setShortcut(QKeySequence::Copy);
    QAction* data = menu.addAction(
        tr("Copy &data of the view"), &exporter, [&exporter, &pages] { exporter.copyData(pages.currentView()); });
    data->setShortcut(QKeySequence(tr("Ctrl+Shift+C")));
    connect(m_settings, &SettingsUndo::changed, this, &EditMenu::nameActions);
    connect(&run.specimen(), &Specimen::changed, this, &EditMenu::nameActions);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) { followKeyboard(now); });
    qApp->installEventFilter(this);
    nameActions();
}

bool EditMenu::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::ShortcutOverride || watched != QApplication::focusWidget())
        return false;
    auto* field = qobject_cast<QLineEdit*>(watched);
    bool isBeingEdited = field && field->isModified();
    if (auto* box = qobject_cast<QAbstractSpinBox*>(watched)) {
        field = box->findChild<QLineEdit*>();
        const auto* number = qobject_cast<NumberField*>(box);
        isBeingEdited = !number || number->hasUnfinishedText();
    }
    if (!field || fieldWants(*field, isBeingEdited, *static_cast<QKeyEvent*>(event)))
        return false;
    event->ignore();
    return true;
}

void EditMenu::followKeyboard(QWidget* now)
{
    if (!now || qobject_cast<QMenuBar*>(now))
        return;
    m_keyboard = now;
    nameActions();
}

bool EditMenu::isForSpecimen(bool canAct) const
{
    if (!canAct || !m_keyboard)
        return false;
    const auto hasKeyboard = [this](const ViewFrame* frame) { return frame->isAncestorOf(m_keyboard); };
    // The bar of a tour stands among the views, and what it changes is the configuration.
    const bool isBeside = m_pages.isAncestorOf(m_keyboard) && std::ranges::none_of(m_pages.views(), hasKeyboard);
    return std::ranges::any_of(m_pages.views(), [&](const ViewFrame* frame) {
        return frame->view()->changesSpecimen() && (hasKeyboard(frame) || (isBeside && frame->isVisible()));
    });
}

void EditMenu::undo()
{
    if (isForSpecimen(m_run.specimen().canUndo()))
        m_run.specimen().undo();
    else
        m_settings->undo();
}

void EditMenu::redo()
{
    if (isForSpecimen(m_run.specimen().canRedo()))
        m_run.specimen().redo();
    else
        m_settings->redo();
}

void EditMenu::nameActions()
{
    const auto name = [](QAction& action, const QString& plain, const QString& named, const QString& what) {
        action.setEnabled(!what.isEmpty());
        action.setText(what.isEmpty() ? plain : named.arg(what));
    };
    const QString configuration = tr("change of the configuration");
    name(*m_undo, tr("Undo"), tr("Undo: %1"),
        isForSpecimen(m_run.specimen().canUndo()) ? configuration : m_settings->undoText());
    name(*m_redo, tr("Redo"), tr("Redo: %1"),
        isForSpecimen(m_run.specimen().canRedo()) ? configuration : m_settings->redoText());
}

} // namespace nrg::gui
