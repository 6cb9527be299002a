#pragma once
// Keeps a control in a scrolled form from being changed by accident, and keeps its own keys.

#include <QObject>

namespace nrg::gui {

/// The wheel scrolls the form unless the control has the focus; Space goes to a button or a choice that has it, not to
/// the window's shortcut.
class ScrollGuard : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    bool eventFilter(QObject* watched, QEvent* event) override;
};

} // namespace nrg::gui
