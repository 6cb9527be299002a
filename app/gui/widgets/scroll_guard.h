#pragma once
// Keeps a control in a scrolled form from being changed by accident, and keeps its own keys.

#include <QObject>

namespace nrg::gui {

/// The wheel scrolls the form unless the control has the focus; Space goes to a button or a choice that has it, not to
/// the window's shortcut, unless the window is to have it.
class ScrollGuard : public QObject {
    Q_OBJECT

public:
    enum class Space { OfControl, OfWindow };

    explicit ScrollGuard(QObject* parent, Space space = Space::OfControl)
        : QObject(parent)
        , m_space(space)
    {
    }

    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    Space m_space;
};

} // namespace nrg::gui
