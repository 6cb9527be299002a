#pragma once
// A run: owns the workers that train, sample and analyse, and is all that a user interface needs of the engine.
//
// Pull, never push: the workers leave the newest Snapshot in a mailbox and their StepReports in a bounded queue; the
// interface polls both. Commands go down a queue that the training worker looks at between steps. Every call below
// returns at once unless it says otherwise. Exceptions of a worker end as a sentence in its part of the snapshot: state
// Failed with a message for training, a message for sampling and analysis, an error in lastSave for files.

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <vector>

#include "engine/core/priority.h"
#include "engine/run/history.h"
#include "engine/run/settings.h"
#include "engine/session/checkpoints.h"
#include "engine/session/snapshot.h"
#include "engine/session/snapshot_mailbox.h"
#include "engine/session/stop_criteria.h"

namespace nrg {

struct FrozenModel;

class AnalysisWorker;
class RunWriter;
class SamplingWorker;
class Trainer;
class TrainingWorker;

class Session {
public:
    /// A fresh run, paused at step 0. Throws SettingsError, or std::runtime_error where the system has no thread left.
    /// @param priority  of all its threads
    explicit Session(const Settings& settings, Priority priority = Priority::Normal);

    /// A run of a trainer that stands anywhere, paused. The settings describe it; its model may have parts of another
    /// make.
    /// @param seconds  training time so far
    Session(std::unique_ptr<Trainer> trainer, const Settings& settings, History history = {}, double seconds = 0,
        Priority priority = Priority::Normal, std::optional<GrowthState> growth = {});

    /// Goes on from a run file, paused. `path` must be a .nrg file; throws FileError. Threads may be overridden.
    static std::unique_ptr<Session> open(const std::filesystem::path& path, std::optional<int> threads = std::nullopt,
        Priority priority = Priority::Normal);

    /// The run on twice the lattice, at step 0 (engine/run/growth.h). Throws SettingsError or std::invalid_argument,
    /// one sentence, where it cannot grow.
    static std::unique_ptr<Session> grown(
        const FrozenModel& model, const Settings& settings, Priority priority = Priority::Normal);
    /// A run at step 0 that starts from these parameters (engine/run/warm_start.h), with fresh moments of Adam. Throws
    /// SettingsError, or std::invalid_argument, one sentence, where they do not fit.
    static std::unique_ptr<Session> startedFrom(
        const FrozenModel& model, const Settings& settings, Priority priority = Priority::Normal);
    /// Ends when the step under way is abandoned and all files that are being written are whole. A request to save that
    /// the training worker has not come to is dropped. Other threads may be waiting in save() or waitUntilIdle(), which
    /// then return.
    ~Session();
    Session(const Session&) = delete;
    Session& operator=(const Session&) = delete;

    void run(StopCriteria stop = {});
    void pause();
    /// Exactly `count` updates, then paused.
    void step(int count = 1);
    void setLearningRate(double learningRate);
    void setThreads(int threads);
    /// After a divergence: on from the best state with this learning rate, paused. Throws SettingsError.
    void goBack(double learningRate);
    /// From now on the run is written from time to time while it trains. What the best file of an earlier sitting
    /// holds counts, if it is of the same run. Otherwise a fresh run replaces it, and one that goes on leaves it alone.
    /// Chains that the third file holds go on.
    void setCheckpoints(const CheckpointOptions& options);

    /// Chains beside training. Throws std::invalid_argument for options out of range.
    void setSampling(const SamplingOptions& options);
    /// Starts a race on the newest model; chains beside training rest meanwhile. Throws std::invalid_argument.
    void startRace(const RaceOptions& options);
    void cancelRace();
    /// Replaces the request under way; see AnalysisWorker::request. Throws std::invalid_argument.
    void requestAnalysis(const AnalysisRequest& request);
    void cancelAnalysis();
    /// The reference that an earlier run of the same target has finished.
    void offerReference(std::shared_ptr<const TargetReference> reference);

    /// Copies the run between two steps and writes it while training goes on; the outcome comes in Snapshot::lastSave
    /// under this number. Requests are written in their order. A failed run is saved as of its last complete step, a
    /// diverged one as of its best.
    std::uint64_t requestSave(const std::filesystem::path& path);
    /// requestSave and wait for the outcome; throws FileError, also when the session is closed meanwhile.
    void save(const std::filesystem::path& path);

    /// The newest snapshot; never null.
    std::shared_ptr<const Snapshot> snapshot() const;
    /// Steps reported since the last call, oldest first, at most History::kCapacity (older ones are in history()).
    std::vector<StepReport> takeReports();
    /// A copy of the whole history.
    History history() const;

    /// Blocks until training is not running and has no command left, the session is closed or the time is up; true if
    /// idle. Files may still be being written.
    bool waitUntilIdle(std::chrono::milliseconds timeout);

private:
    // In the order in which they give work to one another: the training worker ends first, the writer after its last
    // file.
    SnapshotMailbox m_mailbox;
    std::unique_ptr<RunWriter> m_writer;
    std::unique_ptr<SamplingWorker> m_sampling;
    std::unique_ptr<AnalysisWorker> m_analysis;
    std::unique_ptr<TrainingWorker> m_training;
};

} // namespace nrg
