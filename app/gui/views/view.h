#pragma once
// What a part of the window shows of a run.

#include <QEvent>
#include <QWidget>

#include <memory>
#include <vector>

#include "app/gui/export/data_table.h"
#include "app/gui/run/run_history.h"
#include "app/gui/widgets/theme.h"
#include "engine/session/snapshot.h"
#include "engine/targets/target.h"

namespace nrg::gui {

class RunController;
class Selection;

/// A view is told the newest state about 30 times a second while training and while it can be seen, and draws only what
/// has changed: everything it draws comes from there, so that nothing of another run stays. A hidden view is told
/// nothing, and the newest state as soon as it shows. A view with commands gives them to the run, and what the user
/// points at is shared in the selection; both outlive it.
class View : public QWidget {
    Q_OBJECT

public:
    using QWidget::QWidget;
    using QWidget::show;

    virtual void show(const RunHistory& history, const nrg::Snapshot& snapshot) = 0;

    /// Takes over the run's target; another one than before changes words and axes. Called before show(), also while
    /// the view is hidden.
    void follow(const nrg::Snapshot& snapshot);
    /// Whether the target has what this view shows; the view is left out where it has not.
    virtual bool suits() const { return true; }
    /// The view's title and help for this target; empty where the registry's hold for all targets. Help is rich text.
    virtual QString title() const { return {}; }
    virtual QString help() const { return {}; }

    /// Whether all that the view draws is there; false while it waits for an analysis, a race or chains.
    virtual bool isFilled() const { return true; }
    /// Whether there is something to look at, be it a preview of what is still being estimated.
    virtual bool hasPicture() const { return isFilled(); }

    /// Called once, before anything is shown.
    virtual void attach(RunController& /*run*/, Selection& /*selection*/) { }

    /// Which colour is what, for the view's header; may be empty.
    virtual QList<KeyEntry> key() const { return {}; }
    /// A control of the view for its header, or null.
    virtual QWidget* headerControl() { return nullptr; }

    /// Whether the user changes the configuration of the laboratory here: its undo then goes before that of settings.
    virtual bool changesSpecimen() const { return false; }

    /// The numbers that are drawn, unthinned and with their errors; empty while there are none. By default those of the
    /// view's heat maps.
    virtual std::vector<DataTable> tables() const;

signals:
    void keyChanged();

protected:
    virtual void applyTheme(const Theme& theme) = 0;

    /// Of the run that is shown; null before the first one.
    const nrg::Target* target() const { return m_target.get(); }
    virtual void targetChanged() { }

    void changeEvent(QEvent* event) override
    {
        QWidget::changeEvent(event);
        if (event->type() != QEvent::PaletteChange)
            return;
        applyTheme(themeOf(palette()));
        emit keyChanged();
    }

private:
    std::shared_ptr<const nrg::Target> m_target;
};

} // namespace nrg::gui
