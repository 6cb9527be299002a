#include "app/gui/widgets/scroll_guard.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QKeyEvent>

namespace nrg::gui {

bool ScrollGuard::eventFilter(QObject* watched, QEvent* event)
{
    auto* widget = qobject_cast<QWidget*>(watched);
    if (event->type() == QEvent::Wheel && widget && !widget->hasFocus()) {
        event->ignore();
        return true;
    }
    const bool answersToSpace
        = m_space == Space::OfControl && (qobject_cast<QAbstractButton*>(watched) || qobject_cast<QComboBox*>(watched));
    if (answersToSpace && event->type() == QEvent::ShortcutOverride
        && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Space)
        event->accept();
    return QObject::eventFilter(watched, event);
}

} // namespace nrg::gui
