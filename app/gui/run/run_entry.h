#pragma once
// A run that was left, as the list of runs shows it and as it goes on again.

#include <QByteArray>
#include <QList>
#include <QPointF>
#include <QString>

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>

#include "app/gui/run/run_history.h"
#include "engine/run/settings.h"
#include "engine/session/snapshot.h"

namespace nrg {
class Session;
}

namespace nrg::gui {

/// How far a run has come.
struct RunFigures {
    static constexpr qsizetype kCurvePoints = 200;

    std::int64_t step = 0;
    double seconds = 0;              ///< of training
    QList<QPointF> curve;            ///< (step, F_theta in nats), means as RunHistory has them, at most kCurvePoints
    double freeEnergy = 0;           ///< nats, mean of the training figures; NaN before the first
    double error = 0;                ///< of that mean, nats: sigma over the root of the samples it is of
    std::optional<double> minusLogZ; ///< nats, where it is known

    std::optional<double> gap() const;         ///< F_theta + ln Z, nats
    std::optional<double> relativeGap() const; ///< gap / |ln Z|
    /// The error as a share of |ln Z|.
    double relativeError() const;
};

RunFigures figuresOf(const nrg::Snapshot& snapshot, const RunHistory& history);

struct RunEntry {
    int number = 0; ///< from 1; every run of a window has its own
    int parent = 0; ///< run whose parameters it started from; 0: from the start
    QString title;
    nrg::Settings settings;
    RunFigures figures;
    bool isOverlaid = true;
    int deletion = 0; ///< 0: it is there; else counts deletions, so that the last one is undone first
    bool isSaving = false;
    QString problem = {};                    ///< why it could not be written; empty otherwise
    std::filesystem::path path = {};         ///< its file in the session folder; empty where there is none
    std::shared_ptr<nrg::Session> held = {}; ///< the run itself, paused, where it is in no file
    QString userFile = {};                   ///< that the user saved it in; may be empty
    std::int64_t savedStep = 0;              ///< step that the user's file holds
};

/// "d = 2": what differs from the run before; the preset's name or the lattice where there is none or too much does.
QString runTitle(const nrg::Settings* before, const nrg::Settings& now);
/// "T 2.269  L 16  d 4".
QString settingsLine(const nrg::Settings& settings);
/// The value of an option for a person, e.g. "all cores" or "0.005".
QString optionValueText(const nrg::OptionRow& row, const std::string& text);
/// "T" or "Layout".
QString optionName(const nrg::OptionRow& row);

/// What the run's file does not say.
QByteArray noteOf(const RunEntry& entry);
/// Fills in what noteOf() wrote; false where it is not readable.
bool readNote(const QByteArray& note, RunEntry& entry);

} // namespace nrg::gui
