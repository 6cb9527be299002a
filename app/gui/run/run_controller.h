#pragma once
// The one owner of nrg::Session: takes the user's commands, polls the session about 30 times a second and tells the
// window what is new. Never waits for the training worker, except where a file must be written before a run goes.

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <filesystem>
#include <memory>
#include <optional>

#include "app/gui/run/analysis_desk.h"
#include "app/gui/run/reference_shelf.h"
#include "app/gui/run/run_history.h"
#include "app/gui/run/run_questions.h"
#include "app/gui/run/session_folder.h"
#include "app/gui/run/specimen.h"
#include "engine/session/session.h"

namespace nrg::gui {

class RunController : public QObject {
    Q_OBJECT

public:
    /// The questions must outlive the controller.
    RunController(const nrg::Settings& settings, RunQuestions& questions, QObject* parent = nullptr);
    ~RunController() override;

    const nrg::Settings& settings() const { return m_settings; }
    const nrg::Snapshot& snapshot() const { return *m_snapshot; }
    const RunHistory& history() const { return m_history; }

    /// What the form says at the moment, which may still be asked about; else settings().
    const nrg::Settings& draft() const { return m_draft; }
    /// The configuration that the user changes. Views that show it give it the newest model.
    Specimen& specimen() { return m_specimen; }
    AnalysisDesk& analysis() { return m_analysis; }

    /// As the user asked for it; the worker follows within a step.
    bool isRunning() const;
    /// Asked to pause, and the worker is still in its step.
    bool isPausing() const;
    bool hasUnsavedSteps() const;
    /// The run's file; empty when it has none yet.
    QString filePath() const { return m_filePath; }
    /// The step at which training ends by itself, where the learning rate has a schedule.
    std::optional<std::int64_t> lastStep() const;

    /// Goes on from a file; asks about an unsaved run. False when nothing was opened.
    bool open(const QString& path);
    /// From now on every run is kept there while it trains.
    void keepIn(std::unique_ptr<SessionFolder> folder);
    /// Goes on with the run of a window that ended before it was saved, in its folder. False when it cannot be opened.
    bool recover(std::unique_ptr<SessionFolder> folder);
    /// Writes the run into its folder now, for a program that is about to end; waits for it.
    void keepNow();
    /// The run was saved, or is not wanted.
    void forget();
    /// Asks for a name; the outcome comes as a message.
    void saveAs();
    void saveTo(const QString& path);
    /// Live parameters apply at the next step. All others ask and restart the run. False when the user cancels.
    bool changeSettings(const nrg::Settings& settings);
    /// True when the run may be given up: nothing unsaved, saved now, or not wanted.
    bool mayGiveUp(RunQuestions::Reason reason);

    /// Chains beside training; kept for every further run.
    const nrg::SamplingOptions& sampling() const { return m_sampling; }
    void setSampling(const nrg::SamplingOptions& options);
    /// A race of the samplers on the newest model.
    void startRace(const nrg::RaceOptions& options);
    void cancelRace();

public slots:
    void setDraft(const nrg::Settings& settings);
    void train();
    void pause();
    void trainOrPause();
    void step();
    void reset();
    /// After a divergence: to the best state, with half the learning rate, paused.
    void goBack();
    /// Goes on with a run on twice the lattice, which starts from what this one has learned; asks about an unsaved run.
    void grow();

signals:
    void updated();                                   ///< history or snapshot are new
    void stateChanged();                              ///< isRunning, isPausing, filePath or hasUnsavedSteps may differ
    void settingsChanged();                           ///< another run, or a live change
    void settingsEdited(const nrg::Settings& before); ///< by changeSettings(), after settingsChanged()
    void samplingChanged();                           ///< sampling() differs
    void draftChanged();
    void noted(const QString& text);
    void failed(const QString& text);                    ///< one sentence: what happened and what to do
    void diverged(const QString& text, qint64 bestStep); ///< likewise; goBack() does it

private:
    enum class Wish { None, Run, Pause, Step };
    static constexpr std::chrono::milliseconds kWaitingPoll{8}; ///< while a command awaits its answer

    void poll();
    void takeSnapshot(std::shared_ptr<const nrg::Snapshot> snapshot, bool idle);
    void requestAnalysis(nrg::AnalysisRequest request);
    void reportSave(const nrg::SaveReport& save);
    void wish(Wish wish);
    bool startFromScratch(const nrg::Settings& settings);
    void adopt(std::unique_ptr<nrg::Session> session);
    /// Tells everyone that there is another run.
    void announceRun();
    void keepSession();
    void takeReturn();
    void applyLive(const nrg::Settings& settings);
    bool saveNow();
    QString suggestedFileName() const;

    RunQuestions& m_questions;
    nrg::Settings m_settings;
    nrg::SamplingOptions m_sampling{.on = true};
    nrg::Settings m_draft;
    Specimen m_specimen;
    AnalysisDesk m_analysis;
    ReferenceShelf m_references;
    RunHistory m_history;
    std::shared_ptr<const nrg::Snapshot> m_snapshot;
    QString m_filePath;
    std::int64_t m_savedStep = 0;
    std::uint64_t m_pendingSave = 0;           ///< request number; 0 when none
    std::unique_ptr<nrg::FileLock> m_saveLock; ///< of the file being saved
    Wish m_wish = Wish::None;                  ///< the last command, until the worker has followed it
    std::int64_t m_keptStep = -1;              ///< of the last checkpoint that has been seen
    QTimer m_timer;
    std::unique_ptr<SessionFolder> m_folder; ///< null: the run is not kept
    std::unique_ptr<nrg::Session> m_session; // last, so that its worker ends first
};

} // namespace nrg::gui
