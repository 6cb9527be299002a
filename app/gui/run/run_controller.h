#pragma once
// The one owner of nrg::Session: takes the user's commands, polls the session about 30 times a second and tells the
// window what is new. Never waits for the training worker, except where a file must be written before a run goes.

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <vector>

#include "app/gui/run/analysis_desk.h"
#include "app/gui/run/ghosts.h"
#include "app/gui/run/reference_shelf.h"
#include "app/gui/run/run_departure.h"
#include "app/gui/run/run_history.h"
#include "app/gui/run/run_questions.h"
#include "app/gui/run/run_shelf.h"
#include "app/gui/run/session_folder.h"
#include "app/gui/run/specimen.h"
#include "app/gui/run/sweep_desk.h"
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

    /// What the form says at the moment, which may not be admissible yet; else settings().
    const nrg::Settings& draft() const { return m_draft; }
    /// The configuration that the user changes. Views that show it give it the newest model.
    Specimen& specimen() { return m_specimen; }
    AnalysisDesk& analysis() { return m_analysis; }
    SweepDesk& sweep() { return m_sweep; }

    /// As the user asked for it; the worker follows within a step.
    bool isRunning() const;
    /// Asked to pause, and the worker is still in its step.
    bool isPausing() const;
    bool hasUnsavedSteps() const;
    /// The run's file; empty when it has none yet.
    QString filePath() const { return m_filePath; }
    /// The step at which training ends by itself, where the learning rate has a schedule.
    std::optional<std::int64_t> lastStep() const;

    /// What the present run differs in from the one before.
    const QString& title() const { return m_start.title; }
    int number() const { return m_start.number; }
    /// The run whose parameters the present one has started from; 0 where it has started from the beginning.
    int parent() const { return m_start.parent; }
    /// The runs before.
    const RunShelf& shelf() const { return m_shelf; }
    /// Those that charts draw.
    const Ghosts& ghosts() const { return m_ghosts; }
    /// Whether they begin with those of the smaller lattices that this run grows from.
    bool hasGrowthCurve() const { return !m_stages.empty(); }

    /// Opens a trained run that comes with the program. Training begins again from the start, beside its curve.
    bool openShipped(const std::string& id);
    /// Id of the trained run that is open and unchanged; empty where it is another one.
    const std::string& shipped() const { return m_shipped; }

    /// Goes on from a file. False when nothing was opened.
    bool open(const QString& path);
    /// From now on every run is kept there.
    void keepIn(std::unique_ptr<SessionFolder> folder);
    /// Takes over all runs of a window that has ended, and goes on with the one that was under way, if there was one.
    /// False when that cannot be opened.
    bool recover(std::unique_ptr<SessionFolder> folder);
    /// Writes what no file holds into the folder now, for a program that is about to end; waits for it. The display may
    /// be lost already.
    void keepNow();
    /// The present run was saved, or is not wanted; the files of deleted runs are not wanted either.
    void forget();
    /// Asks for a name; the outcome comes as a message.
    void saveAs();
    void saveTo(const QString& path);
    enum class Origin { Present, Beginning };
    /// Live parameters apply at the next step. All others start another run: from the present parameters where those
    /// are asked for and fit, else from the beginning. False where that is not possible.
    bool changeSettings(const nrg::Settings& settings, Origin origin = Origin::Present);
    /// True when all that is in no file is saved now, or is not wanted.
    bool mayClose();

    /// Goes on with an earlier run; the present one goes to the shelf. False where that is not possible.
    bool resumeRun(int number);
    void setOverlaid(int number, bool overlaid);
    void deleteRun(int number);
    /// Asks for a name and writes an earlier run there.
    void saveRunAs(int number);

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
    /// Goes on with a run on twice the lattice, which starts from what this one has learned.
    void grow();
    /// Brings back the run that was deleted last.
    void undoDelete();

signals:
    void updated();                                   ///< history or snapshot are new
    void stateChanged();                              ///< isRunning, isPausing, filePath or hasUnsavedSteps may differ
    void settingsChanged();                           ///< another run, or a live change
    void settingsEdited(const nrg::Settings& before); ///< by changeSettings(), after settingsChanged()
    void samplingChanged();                           ///< sampling() differs
    void shelfChanged();                              ///< shelf() or ghosts() differ
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
    /// Where a run comes from.
    struct Start {
        QString title;
        int parent = 0;
        int number = 0; ///< 0: the next one
    };
    void adopt(std::shared_ptr<nrg::Session> session, Start start);
    bool startFresh(const nrg::Settings& settings);
    /// From the present parameters; false where they do not fit.
    bool startFrom(const nrg::Settings& settings);
    bool isWorthKeeping() const;
    void leaveRun();
    void takeDepartures();
    /// So long as a window that closes may; touches nothing that shows, since the display may be lost.
    void waitForDepartures() const;
    void dropExcess();
    void showShelf();
    void findGhosts();
    /// Adds to the curves of a flow that grows.
    void followGrowth();
    void writeNotes();
    void giveNumber(int number);
    /// The present run's number is taken from now on.
    void touch();
    void takeShelf(SessionFolder& folder, int offset);
    bool saveHeldRuns();
    std::size_t runsInMemory() const;
    /// Tells everyone that there is another run.
    void announceRun();
    void keepSession();
    /// Says so where runs that leave hold too much of the memory still.
    bool hasRoom();
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
    SweepDesk m_sweep;
    RunHistory m_history;
    std::shared_ptr<const nrg::Snapshot> m_snapshot;
    QString m_filePath;
    std::string m_shipped;
    std::int64_t m_savedStep = 0;
    std::uint64_t m_pendingSave = 0;           ///< request number; 0 when none
    std::unique_ptr<nrg::FileLock> m_saveLock; ///< of the file being saved
    Start m_start;
    int m_lastNumber = 0;     ///< the highest that any run but an untouched one has had
    bool m_isTouched = false; ///< was asked to train
    RunShelf m_shelf;
    Ghosts m_ghosts;
    std::map<int, Ghost> m_stages; ///< of the present run's growth, by the smaller lattice
    std::vector<RunDeparture> m_departures;
    int m_wanted = 0;                  ///< run to go on with once it is written; 0: none
    std::map<int, QByteArray> m_notes; ///< as they are in the folder
    Wish m_wish = Wish::None;          ///< the last command, until the worker has followed it
    QTimer m_timer;
    std::unique_ptr<SessionFolder> m_folder; ///< null: the run is not kept
    std::shared_ptr<nrg::Session> m_session; // last, so that its worker ends first
};

} // namespace nrg::gui
