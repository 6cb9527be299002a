#pragma once
// All samplers from the same kind of cold start at equal wall time: which one knows S(0) first, and which one best.

#include <memory>
#include <vector>

#include "engine/session/chain_recorder.h"
#include "engine/session/frozen_model.h"
#include "engine/session/sampling_snapshot.h"

namespace nrg {

/// Throws std::invalid_argument naming option, value and what was expected.
void validateRace(const RaceOptions& options);

class Race {
public:
    /// @param model  whose theta may be null: then no sampler that needs a flow takes part
    /// @param options  threads as given, 0 is not resolved here. Throws as validateRace() does.
    Race(std::shared_ptr<const FrozenModel> model, const RaceOptions& options);

    bool finished() const;

    /// Deals steps to whoever has used least time, for about so long; at least one step.
    void advance(double seconds);

    RaceSnapshot snapshot() const;

private:
    struct Entrant {
        std::unique_ptr<Sampler> sampler;
        ChainRecorder recorder;
    };

    void enter(SamplerKind kind, int leapfrogs);
    /// Index of the entrant that has used least time.
    std::size_t last() const;

    std::shared_ptr<const FrozenModel> m_model;
    RaceOptions m_options;
    std::vector<Entrant> m_entrants;
};

} // namespace nrg
