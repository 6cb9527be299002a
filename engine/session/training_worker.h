#pragma once
// Trains on a thread of its own, follows commands between two steps and shows how far it is.

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include "engine/core/stop_flag.h"
#include "engine/run/settings.h"
#include "engine/session/checkpoints.h"
#include "engine/session/command_queue.h"
#include "engine/session/divergence_watch.h"
#include "engine/session/guarded_worker.h"
#include "engine/session/save_request.h"
#include "engine/session/snapshot.h"
#include "engine/session/step_log.h"
#include "engine/session/stop_criteria.h"

namespace nrg {

class AnalysisWorker;
class RunWriter;
class SamplingWorker;
class SnapshotMailbox;
class Trainer;

class GrowthStages;

class TrainingWorker final : private GuardedWork {
public:
    /// Who is told what; all of them must outlive the worker.
    struct Outlets {
        SnapshotMailbox& mailbox;
        RunWriter& writer;
        SamplingWorker& sampling;
        AnalysisWorker& analysis;
    };

    /// Paused where the trainer stands; the mailbox has a first snapshot on return.
    /// @param seconds  training time so far
    /// @param growth   a stage that is under way; else a run at step 0 that begins on smaller lattices begins there
    TrainingWorker(std::unique_ptr<Trainer> trainer, const Settings& settings, History history, double seconds,
        const Outlets& outlets, Priority priority, std::optional<GrowthState> growth = {});
    /// Ends every wait for it, abandons the step under way and joins; commands that are left are dropped.
    ~TrainingWorker();
    TrainingWorker(const TrainingWorker&) = delete;
    TrainingWorker& operator=(const TrainingWorker&) = delete;

    // All return at once and are followed between two steps, in order. After a failure or a divergence run() and step()
    // do nothing. pause() abandons the step under way.

    void run(const StopCriteria& stop);
    void pause();
    void step(int count);
    void setLearningRate(double learningRate);
    void setThreads(int threads);
    /// Copies the run between two steps and gives it to the writer. After a failure it is the run as of the last
    /// complete step, after a divergence as of its best.
    SaveTicket requestSave(const std::filesystem::path& path);
    /// @param best  the best state of an earlier sitting, or null
    void setCheckpoints(const CheckpointOptions& options, std::shared_ptr<const RunFile> best);
    /// After a divergence: on from the best state with this learning rate, paused.
    void goBack(double learningRate);

    // For any thread.

    std::vector<StepReport> takeReports() { return m_log.take(); }
    History history() const { return m_log.copy(); }
    /// See Session::waitUntilIdle.
    bool waitUntilIdle(std::chrono::milliseconds timeout);

private:
    void turn(const std::stop_token& stop) override;
    void fail(std::string_view sentence) noexcept override;
    std::string_view outOfMemory() const noexcept override;

    void begin(const StopCriteria& stop, std::int64_t steps);
    void trainOneStep();
    /// One step on a smaller lattice, before the run's own first one.
    void growOneStep();
    void append(StepReport report);
    /// Name of the condition that holds, or empty.
    std::string metCondition() const;
    void halt(RunState state, const std::string& stoppedBy, const std::string& message = {});
    /// Whether the last step has led the run astray, and it has been halted for that.
    bool haltedAstray(const StepOutcome& outcome);
    bool canTrain() const;
    GrowthReport growthReport() const;
    RunFile copy() const;
    /// Leaves a mark in the history.
    void markChange(const char* key, const OptionValue& from, const OptionValue& to);
    void changeSettings();
    void save(const std::shared_ptr<SaveRequest>& request);
    void refreshSamples();
    void refreshModel();
    void publish(bool withSamples);
    /// Gives the other workers the newest model, and says whether they have the machine to themselves.
    void tellWorkers();

    const Outlets m_outlets;
    StepLog m_log;

    // Owned by the thread once it runs.
    std::unique_ptr<Trainer> m_trainer;
    std::unique_ptr<GrowthStages> m_growth; ///< null when the flow has its size
    History m_stage;                        ///< steps of the stage of growth, in this sitting
    Checkpoints m_checkpoints;
    DivergenceWatch m_watch;
    Settings m_settings;
    StopCriteria m_stop;
    std::int64_t m_stepsLeft = -1; ///< -1: until stopped
    double m_seconds = 0;
    double m_sittingStart = 0;
    bool m_running = false;
    TrainingSnapshot m_next;
    std::shared_ptr<TrainingSnapshot> m_spare; ///< to show a failure in when there is no memory; null once it is used
    std::chrono::steady_clock::time_point m_lastSamples;
    std::int64_t m_samplesStep = -1; ///< step that m_next.samples show
    std::chrono::steady_clock::time_point m_lastModel;
    std::chrono::steady_clock::time_point m_lastGrowth;
    struct Told {
        std::shared_ptr<const FrozenModel> model;
        bool running = false;
        int threads = 0;
    };
    Told m_told; ///< what the other workers know

    StopFlag m_pauses{0};      ///< those asked for and not followed yet
    std::mutex m_requestMutex; ///< requests are posted in the order of their numbers
    std::uint64_t m_saveRequests = 0;

    const std::shared_ptr<CommandQueue> m_commands; ///< shared, so that a wait for it outlives the worker
    std::jthread m_worker;                          // last, so that it joins first
};

} // namespace nrg
