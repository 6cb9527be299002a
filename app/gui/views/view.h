#pragma once
// What a part of the window shows of a run.

#include <QEvent>
#include <QWidget>

#include "app/gui/run/run_history.h"
#include "app/gui/widgets/theme.h"
#include "engine/session/snapshot.h"

namespace nrg::gui {

class RunController;
class Selection;

/// A view is told the newest state about 30 times a second while training and while it can be seen, and draws only what
/// has changed: everything it draws comes from there, so that another run leaves nothing behind. A hidden view is told
/// nothing, and the newest state as soon as it shows. A view with commands gives them to the run, and what the user
/// points at is shared in the selection; both outlive it.
class View : public QWidget {
    Q_OBJECT

public:
    using QWidget::QWidget;
    using QWidget::show;

    virtual void show(const RunHistory& history, const nrg::Snapshot& snapshot) = 0;

    /// Called once, before anything is shown.
    virtual void attach(RunController& /*run*/, Selection& /*selection*/) { }

    /// Which colour is what; rich text for the view's header, may be empty.
    virtual QString key() const { return {}; }
    /// A control of the view for its header, or null.
    virtual QWidget* headerControl() { return nullptr; }

signals:
    void keyChanged();

protected:
    virtual void applyTheme(const Theme& theme) = 0;

    void changeEvent(QEvent* event) override
    {
        QWidget::changeEvent(event);
        if (event->type() != QEvent::PaletteChange)
            return;
        applyTheme(themeOf(palette()));
        emit keyChanged();
    }
};

} // namespace nrg::gui
