#pragma once
// The pieces of work of the sampling worker's thread: chains beside training, the reference, diagnostics of the flow
// and races. The worker decides when a piece is done and how long the thread rests.

#include <chrono>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/session/frozen_model.h"
#include "engine/session/guarded_worker.h"
#include "engine/session/kept_chains.h"
#include "engine/session/sampling_snapshot.h"

namespace nrg {

class Race;
class ReferenceRun;
struct SamplerOptions;

/// Where the chains are kept; those that the file holds go on.
struct ChainFile {
    std::filesystem::path path = {}; ///< empty: nowhere
    double seconds = 10;             ///< of sampling between two writes

    bool operator==(const ChainFile&) const = default;
};

/// What the session asks for.
struct SamplingWishes {
    std::shared_ptr<const FrozenModel> model;
    bool training = false;
    int threads = 1;
    SamplingOptions options;
    std::optional<RaceOptions> race; ///< to be started
    bool cancelRace = false;
    std::shared_ptr<const TargetReference> reference;
    ChainFile chainFile;
};

/// All calls come from the worker's thread.
class SamplingWork final {
public:
    /// Called with what is new; the race is null where there is none. Must not throw.
    using Publish = std::function<void(std::shared_ptr<const SamplingSnapshot>, std::shared_ptr<const RaceSnapshot>)>;

    /// @param rest  called between slices of long work with the seconds it took; false to break off
    SamplingWork(Publish publish, std::function<bool(double)> rest);
    ~SamplingWork();
    SamplingWork(const SamplingWork&) = delete;
    SamplingWork& operator=(const SamplingWork&) = delete;

    void follow(const SamplingWishes& wishes);
    bool hasWork() const { return m_model && (m_race || (m_options.on && !done())); }
    /// The piece that is due, some milliseconds up to one step of the chains.
    void work();
    void fail(std::string_view sentence) noexcept;

private:
    using Clock = std::chrono::steady_clock;
    struct Chains; ///< one sampler beside training, and its record

    bool samples() const { return m_model && m_options.on; }
    bool done() const;
    bool diagnosisDue() const;
    void adopt(const std::shared_ptr<const FrozenModel>& model, bool training, int threads);
    bool isEnough(const Chains& chains) const;
    void workOnSamples();
    void startChains();
    Chains makeChains(SamplerKind kind, int leapfrogs) const;
    void takeLeftChains();
    void keepChains();
    void continueChains(Chains& chains, bool underNewModel);
    SamplerOptions options(int leapfrogs) const;
    void advance(Chains& chains);
    void advanceReference();
    void advanceRace();
    void diagnose();
    void publish();
    /// The race as it stands, not running any more.
    std::shared_ptr<RaceSnapshot> endedRace() const;

    Publish m_publish;
    std::function<bool(double)> m_rest;
    std::shared_ptr<const FrozenModel> m_newest; ///< waiting to be adopted
    std::shared_ptr<const FrozenModel> m_model;  ///< of the chains
    bool m_training = false;
    int m_threads = 1;
    SamplingOptions m_wished;
    SamplingOptions m_options; ///< the wished ones, switched off after a failure
    std::vector<Chains> m_chains;
    ChainFile m_chainFile;
    bool m_isFileRead = true;
    std::vector<KeptChains> m_left;            ///< of an earlier worker, to go on with
    std::unique_ptr<ReferenceRun> m_reference; ///< null once it is done
    double m_referenceUsed = 0;
    TargetReference m_referenceReport;
    std::optional<FlowDiagnostics> m_diagnostics;
    std::unique_ptr<Race> m_race; ///< null when none runs
    std::shared_ptr<const RaceSnapshot> m_raceReport;
    std::string m_message;
    // To show a failure in when there is no memory.
    std::shared_ptr<SamplingSnapshot> m_spare = spareSnapshot<SamplingSnapshot>();
    std::shared_ptr<RaceSnapshot> m_spareRace = spareSnapshot<RaceSnapshot>();
    double m_seconds = 0; ///< of work while nothing trains, since the last change
    Clock::time_point m_adopted;
    Clock::time_point m_diagnosed;
    Clock::time_point m_published;
    Clock::time_point m_kept;
};

} // namespace nrg
