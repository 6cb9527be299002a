#pragma once
// Chains, the reference, diagnostics of the flow and races, on a thread of their own beside training.
//
// The worker takes the newest frozen model and never holds training up: while training runs it works on one thread and
// rests so long after every piece of work that it takes no more than SamplingOptions::effort of one core; while
// training rests it uses all threads. A new model re-uses the chains: their fields stay, their latents are inferred
// again.

#include <condition_variable>
#include <cstdint>
#include <memory>
#include <mutex>
#include <stop_token>
#include <thread>

#include "engine/session/frozen_model.h"
#include "engine/session/guarded_worker.h"
#include "engine/session/sampling_snapshot.h"
#include "engine/session/sampling_work.h"

namespace nrg {

class SamplingWorker final : private GuardedWork {
public:
    /// Called on the worker's thread with what is new; the race is null where there is none. Must not throw.
    using Publish = SamplingWork::Publish;

    explicit SamplingWorker(Publish publish, Priority priority = Priority::Normal);
    /// Joins after the piece of work under way.
    ~SamplingWorker();
    SamplingWorker(const SamplingWorker&) = delete;
    SamplingWorker& operator=(const SamplingWorker&) = delete;

    // All return at once; the newest value wins.

    /// @param training  training runs now
    /// @param threads   cores to use while it does not
    void setModel(std::shared_ptr<const FrozenModel> model, bool training, int threads);
    /// Throws std::invalid_argument naming option, value and what was expected.
    void setOptions(const SamplingOptions& options);
    /// Throws std::invalid_argument naming option, value and what was expected.
    void startRace(const RaceOptions& options);
    void cancelRace();
    /// From now on the chains are kept in this file; those that it holds of the same target go on.
    void setChainFile(const ChainFile& file);
    /// A reference that an earlier worker finished; taken where the target is the model's.
    void offerReference(std::shared_ptr<const TargetReference> reference);

private:
    struct Wishes : SamplingWishes {
        std::uint64_t serial = 0;   ///< grows with every wish
        std::uint64_t commands = 0; ///< grows with every wish but a new model
    };

    template <class Change>
    void wish(Change change);
    void turn(const std::stop_token& stop) override;
    void fail(std::string_view sentence) noexcept override;
    std::string_view outOfMemory() const noexcept override;
    /// Rests after `busy` seconds of work so long that the share of one core is kept; false when there is a command.
    bool rest(double busy);

    std::mutex m_mutex;
    std::condition_variable_any m_wake;
    Wishes m_wishes; ///< guarded by m_mutex

    // Owned by the thread once it runs.
    std::unique_ptr<SamplingWork> m_work;
    Wishes m_now;                 ///< of the current piece of work
    std::uint64_t m_followed = 0; ///< number of the last wish that was followed
    std::stop_token m_stop;

    std::jthread m_worker; ///< last, so that it joins first
};

} // namespace nrg
