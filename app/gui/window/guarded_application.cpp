#include "app/gui/window/guarded_application.h"

#include <exception>

namespace nrg::gui {

bool GuardedApplication::notify(QObject* receiver, QEvent* event)
{
    try {
        return QApplication::notify(receiver, event);
    } catch (const std::exception& error) {
        emit faulted(QString::fromUtf8(error.what()));
        return true;
    }
}

} // namespace nrg::gui
