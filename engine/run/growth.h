#pragma once
// Growth of a trained flow from L to 2L (Li & Wang, footnote 41; SHARP.md): a level of the larger lattice starts with
// what the level of the same spacing has learned. The coarsest level, which has as many sites as before, keeps its
// weights, and the new level next to it takes those of the level below.

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include "engine/run/run_file.h"

namespace nrg {

/// The same run on 2L x 2L sites, with half the learning rate, since the flow is near its goal already. Throws
/// SettingsError where that is not admissible.
Settings grownSettings(const Settings& settings);

/// Parameters of the larger flow, by the names of their tensors; exponents of Fourier layers are interpolated in k / n.
/// Throws std::invalid_argument, one sentence, where the smaller flow has no tensor to start one from.
std::vector<Real> grownParameters(const Flow& small, Parameters theta, const Flow& large);

/// The grown run at step 0.
/// @param settings  those of grownSettings(), perhaps with options of training or of the target changed
std::unique_ptr<Trainer> grownTrainer(const Flow& small, Parameters theta, const Settings& settings);

/// Of the stage on this lattice of a run that begins on smaller ones; empty where it has none such.
std::optional<Settings> stageSettings(const Settings& settings, int lattice);

/// The runs on smaller lattices that a run with `grow-from` begins with: each trains for `grow-steps` and hands its
/// parameters to the next. The first, from scratch, learns at twice the learning rate.
class GrowthStages {
public:
    /// Null where the settings ask for no growth.
    static std::unique_ptr<GrowthStages> of(const Settings& settings);
    /// Goes on with a stage.
    static std::unique_ptr<GrowthStages> of(const Settings& settings, GrowthState growth);

    /// One step of the present stage, and the change to the next after its last.
    StepOutcome step(const StopFlag* stop = nullptr);
    bool isDone() const { return !m_trainer; }
    /// Of the lattice that the run is for, once all is done.
    const std::vector<Real>& parameters() const { return m_theta; }

    int lattice() const { return m_settings.lattice; } ///< of the present stage
    /// Exact, of the present stage, nats; empty where it is not known.
    std::optional<double> minusLogZ() const { return m_minusLogZ; }
    std::int64_t stepsDone() const { return m_trainer ? m_trainer->state().step : m_stageSteps; }
    std::int64_t stageSteps() const { return m_stageSteps; }
    /// What goes on with the present stage.
    GrowthState state() const { return {.lattice = lattice(), .state = m_trainer->state()}; }
    /// Of all stages together, between 0 and 1, by sites and steps.
    double share() const;

private:
    GrowthStages(const Settings& settings, const Settings& stage);
    void begin(const Settings& settings, std::vector<Real> theta);

    Settings m_last;     ///< what the run is for
    Settings m_settings; ///< of the present stage
    std::int64_t m_stageSteps;
    std::unique_ptr<Trainer> m_trainer;
    std::optional<double> m_minusLogZ;
    std::vector<Real> m_theta;
};

} // namespace nrg
