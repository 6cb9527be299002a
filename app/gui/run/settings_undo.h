#pragma once
// What the user has changed of the settings, to go back and forth.

#include <QObject>
#include <QString>

#include <vector>

#include "engine/run/settings.h"

namespace nrg::gui {

class RunController;

/// A value as people read it: a choice by its label, a switch as on or off.
QString optionValueText(const nrg::OptionRow& row, const nrg::OptionValue& value);

/// "Temperature 2.2 → 2.4"; a preset by its title; the first component that changed, or how many settings.
QString changeText(const nrg::Settings& before, const nrg::Settings& after);

/// Edits since the program began. One can be undone while the run has the settings that it led to: not after another
/// run was opened.
class SettingsUndo : public QObject {
    Q_OBJECT

public:
    explicit SettingsUndo(RunController& run, QObject* parent = nullptr);

    bool canUndo() const;
    bool canRedo() const;
    /// What undo() takes back and redo() does again; empty where there is nothing.
    QString undoText() const;
    QString redoText() const;

public slots:
    /// Asks as any edit does where a run would be lost. Nothing changes where the user cancels.
    void undo();
    void redo();

signals:
    void changed();

private:
    struct Edit {
        nrg::Settings before;
        nrg::Settings after;
    };

    void add(const nrg::Settings& before);
    bool apply(const nrg::Settings& settings);

    RunController& m_run;
    std::vector<Edit> m_edits;
    std::size_t m_done = 0; ///< edits that are in effect
    bool m_isGoing = false; ///< between two edits, by itself
};

} // namespace nrg::gui
