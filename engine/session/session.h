#pragma once
// A run: owns the workers that train, sample and analyse, and is all that a user interface needs of the engine.
//
// Pull, never push: the worker leaves the newest Snapshot in a mailbox and its StepReports in a bounded queue; the
// interface polls both. Commands go down a queue that the worker looks at between steps. Every call below returns at
// once unless it says otherwise. Exceptions of the worker end here, as state Failed with their text.

#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <deque>
#include <filesystem>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "engine/core/priority.h"
#include "engine/session/history.h"
#include "engine/session/settings.h"
#include "engine/session/snapshot.h"

namespace nrg {

class AnalysisWorker;
class SamplingWorker;
class Trainer;

/// When a run ends by itself; the first that holds.
struct StopCriteria {
    std::optional<std::int64_t> steps; ///< total count, also after a resume
    std::optional<double> seconds;     ///< training time since run() was called
    std::optional<double> targetGap;   ///< nats, on the mean of the last 50 steps, once there are so many

    bool operator==(const StopCriteria&) const = default;
};

class Session {
public:
    /// A fresh run, paused at step 0. Throws SettingsError.
    /// @param priority  of all its threads
    explicit Session(const Settings& settings, Priority priority = Priority::Normal);

    /// Goes on from a run file, paused. `path` must be a .nrg file; throws FileError. Threads may be overridden.
    static std::unique_ptr<Session> open(const std::filesystem::path& path, std::optional<int> threads = std::nullopt,
        Priority priority = Priority::Normal);

    /// Stops the worker between two steps and joins it; nothing is saved.
    ~Session();
    Session(const Session&) = delete;
    Session& operator=(const Session&) = delete;

    void run(StopCriteria stop = {});
    void pause();
    /// Exactly `count` updates, then paused.
    void step(int count = 1);
    void setLearningRate(double learningRate);
    void setThreads(int threads);

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

    /// Writes the run file between two steps, on the worker; the outcome is in Snapshot::lastSave under this number.
    std::uint64_t requestSave(const std::filesystem::path& path);
    /// requestSave and wait for it; throws FileError.
    void save(const std::filesystem::path& path);

    /// The newest snapshot; never null.
    std::shared_ptr<const Snapshot> snapshot() const;
    /// Steps reported since the last call, oldest first, at most History::kCapacity (older ones are in history()).
    std::vector<StepReport> takeReports();
    /// A copy of the whole history.
    History history() const;

    /// Blocks until the session is not running and has no command left, or the time is up; true if idle.
    bool waitUntilIdle(std::chrono::milliseconds timeout);

private:
    using Command = std::function<void()>; ///< run on the worker, between two steps

    Session(std::unique_ptr<Trainer> trainer, Settings settings, History history, double seconds, Priority priority);

    void post(Command command);
    /// Leaves the mailbox with a first snapshot and starts the workers.
    void start(Priority priority);
    void work(const std::stop_token& stop);
    void trainOneStep();
    void append(const StepReport& report);
    /// Name of the condition that holds, or empty.
    std::string metCondition() const;
    void halt(RunState state, const std::string& stoppedBy, const std::string& message = {});
    void saveNow(std::uint64_t request, const std::filesystem::path& path);
    void refreshSamples();
    void publish(bool withSamples);
    void refreshModel();
    /// Gives the other workers the newest model, and says whether they have the machine to themselves.
    void tellWorkers();
    /// Replaces the newest snapshot by one that `change` has altered.
    template <class Change>
    void amend(Change change);
    void fail(const std::string& what);

    // Owned by the worker once it runs.
    std::unique_ptr<Trainer> m_trainer;
    Settings m_settings;
    StopCriteria m_stop;
    std::int64_t m_stepsLeft = -1; ///< -1: until stopped
    double m_seconds = 0;
    double m_sittingStart = 0;
    bool m_running = false;
    Snapshot m_next;
    std::chrono::steady_clock::time_point m_lastSamples;
    std::int64_t m_samplesStep = -1; ///< step that m_next.samples show
    std::chrono::steady_clock::time_point m_lastModel;
    struct Told {
        std::shared_ptr<const FrozenModel> model;
        bool running = false;
        int threads = 0;
    };
    Told m_told; ///< what the other workers know

    // Shared, guarded by m_mutex.
    mutable std::mutex m_mutex;
    std::condition_variable_any m_wake;
    std::condition_variable m_idle;
    std::deque<Command> m_commands;
    bool m_busy = false;
    History m_history;
    std::deque<StepReport> m_reports;
    std::shared_ptr<const Snapshot> m_snapshot;
    std::uint64_t m_saveRequests = 0;

    std::unique_ptr<SamplingWorker> m_sampling;
    std::unique_ptr<AnalysisWorker> m_analysis;
    std::jthread m_worker; // last, so that it joins first
};

} // namespace nrg
