#pragma once
// What a part of the window shows of a run.

#include <QEvent>
#include <QWidget>

#include "app/gui/run/run_history.h"
#include "app/gui/widgets/theme.h"
#include "engine/session/snapshot.h"

namespace nrg::gui {

/// A view is told the newest state about 30 times a second while training, and draws only what has changed. It knows
/// nothing of the session and gives no commands.
class View : public QWidget {
    Q_OBJECT

public:
    using QWidget::QWidget;
    using QWidget::show;

    virtual void show(const RunHistory& history, const nrg::Snapshot& snapshot) = 0;

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
