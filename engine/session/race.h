#pragma once
// All samplers from the same kind of cold start at equal wall time. The physical samplers run with several leapfrog
// counts, of which the best may be chosen afterwards.

#include <memory>
#include <vector>

#include "engine/sampling/sampler.h"
#include "engine/session/chain_recorder.h"
#include "engine/session/frozen_model.h"
#include "engine/session/sampling_snapshot.h"
#include "engine/targets/target.h"

namespace nrg {

/// Throws std::invalid_argument naming option, value and what was expected.
void validateRace(const RaceOptions& options);

/// Runs on the caller's thread, in slices. A sampler's time is that of its steps; time spent recording is not
/// charged to any sampler.
class Race {
public:
    /// Latent HMC, the physical ones by leapfrog count, flow Metropolis. Throws as validateRace() does, and
    /// std::runtime_error where chains cannot start.
    Race(const std::shared_ptr<const FrozenModel>& model, const RaceOptions& options);

    /// The physical ones alone.
    Race(std::shared_ptr<const Target> target, const RaceOptions& options);

    /// Whether every entrant has used its seconds.
    bool finished() const { return secondsLeft() <= 0; }

    /// Of sampling, over all entrants.
    double secondsLeft() const;

    /// Goes on for about so much wall time, to the end of the slice under way, or until the race is finished. A slice
    /// goes to the sampler with the least time so far; it is a step or, of short steps, about kSliceSeconds.
    void advance(double seconds);

    RaceSnapshot snapshot() const;

private:
    static constexpr double kSliceSeconds = 0.02;

    struct Entrant {
        std::unique_ptr<Sampler> sampler;
        ChainRecorder record;
    };

    Race(std::shared_ptr<const FrozenModel> model, std::shared_ptr<const Target> target, const RaceOptions& options);
    void enter(SamplerKind kind, int leapfrogs);
    bool isDone(const Entrant& entrant) const { return entrant.record.seconds() >= m_options.seconds; }

    std::shared_ptr<const FrozenModel> m_model; ///< null where only the physical ones run
    std::shared_ptr<const Target> m_target;
    RaceOptions m_options;
    WarmUpPlan m_warmUp;
    std::vector<Entrant> m_entrants;
};

} // namespace nrg
