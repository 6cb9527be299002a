#pragma once
// Responses and mutual information beside training: a thread that works on the newest model and never holds it up.
//
// Latest value in, latest value out: it knows the newest request and the newest model, and publishes immutable
// snapshots. While training runs it computes on one thread and rests three times as long as it works, so that it takes
// about a quarter of one core; otherwise it takes all threads. Its samples are latent chains that start at exact
// draws of the target, or at draws of the flow and run longer where there are none, and go on from model to model: the
// fields that they end at follow the target, whatever the model.

#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>

#include "engine/session/analysis_reports.h"
#include "engine/session/analysis_snapshot.h"
#include "engine/session/frozen_model.h"
#include "engine/session/guarded_worker.h"

namespace nrg {

class AnalysisWorker final : private GuardedWork {
public:
    using Publish = std::function<void(std::shared_ptr<const AnalysisSnapshot>)>;

    /// @param publish  called on the worker's thread with every new snapshot, never null; must not throw
    explicit AnalysisWorker(Publish publish, Priority priority = Priority::Normal);
    /// Gives up what is under way and joins, within a tenth of a second.
    ~AnalysisWorker();
    AnalysisWorker(const AnalysisWorker&) = delete;
    AnalysisWorker& operator=(const AnalysisWorker&) = delete;

    /// The newest model; newest wins. Equal training steps of one model count as the same.
    /// @param threads  for when training does not run; 0 for all cores
    void setModel(std::shared_ptr<const FrozenModel> model, bool training, int threads);

    /// Replaces the request under way, but another choice of latents leaves mutual information running. Repeating a
    /// request asks for it again on the newest model. Throws std::invalid_argument naming the field, its value and what
    /// was expected.
    void request(const AnalysisRequest& request);

    /// Forgets the request and gives up what is under way; results so far stay in the snapshot.
    void cancel();

private:
    using Clock = std::chrono::steady_clock;

    /// Which parameters a result belongs to.
    struct Version {
        std::shared_ptr<const Model> model;
        std::int64_t step = -1;

        bool operator==(const Version&) const = default;
    };

    /// The newest input of the callers.
    struct Input {
        std::shared_ptr<const FrozenModel> frozen;
        bool training = false;
        int threads = 1;
        std::optional<AnalysisRequest> request;
        bool responseAsked = false;    ///< at once, on the newest model
        bool informationAsked = false; ///< the same
        std::uint64_t cancellations = 0;
        std::uint64_t changes = 0; ///< of all of these

        Version version() const { return {frozen->model, frozen->step}; }
    };

    /// Samples of one model, drawn piece by piece.
    struct SampleSet {
        std::shared_ptr<const FrozenModel> frozen;
        Matrix z;
        Matrix y;
        Index rows = 0; ///< drawn so far
    };

    void turn(const std::stop_token& stop) override;
    void fail(std::string_view sentence) noexcept override;
    std::string_view outOfMemory() const noexcept override;
    /// Takes over the callers' newest input.
    void takeInput();
    bool isResponseDue(Clock::time_point now) const;
    bool isInformationDue(Clock::time_point now) const;

    void makeResponse(const std::stop_token& stop);
    void startInformation();
    void goOnWithInformation(const std::stop_token& stop);
    void dropInformation();
    /// Of the first `rows` of m_informationSamples.
    std::unique_ptr<InformationJob> makeInformation(Index rows) const;
    void showInformation(const InformationJob& job);
    /// One more piece of at most `rows` samples in all; false where overtaken.
    bool extend(SampleSet& set, Index rows, const std::stop_token& stop);

    /// Rests as training asks for; false where what is under way has been overtaken.
    bool pace(const std::stop_token& stop);
    bool isOvertaken() const; ///< under m_mutex
    int threads() const { return m_now.training ? 1 : m_now.threads; }
    void showStage(const std::string& stage);
    void showProgress(double share); ///< of the stage
    void publish();

    Publish m_publish;

    // Owned by the thread.
    Input m_now;             ///< of the current piece of work
    AnalysisSnapshot m_next; ///< what is published
    std::shared_ptr<AnalysisSnapshot> m_spare
        = spareSnapshot<AnalysisSnapshot>(); ///< to show a failure in when there is no memory
    Matrix m_fields;                         ///< (samples x sites), x of the chains so far
    std::uint64_t m_draws = 0;
    SampleSet m_responseSamples;
    SampleSet m_informationSamples;
    std::unique_ptr<InformationJob> m_information; ///< on m_informationSamples, once they are drawn
    bool m_isInformationRunning = false;
    std::int64_t m_pairsInSlice = 0;
    Version m_responseOf;
    Version m_informationOf;
    bool m_failed = false; ///< until there is another request or model
    Clock::time_point m_sliceStart;
    Clock::time_point m_lastResponse;
    Clock::time_point m_lastInformation;
    Clock::time_point m_lastPublish;

    mutable std::mutex m_mutex;
    std::condition_variable_any m_wake;
    Input m_input; ///< guarded by m_mutex

    std::jthread m_worker; // last, so that it joins first
};

} // namespace nrg
