#pragma once
// What a running session shows: immutable parts, made by its workers, read by anyone. Whatever is large is shared.

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <Eigen/Core>

#include "engine/run/settings.h"
#include "engine/session/analysis_snapshot.h"
#include "engine/session/sampling_snapshot.h"
#include "engine/training/step_report.h"

namespace nrg {

struct FrozenModel;

enum class RunState {
    Paused, ///< can go on
    Running,
    Finished, ///< a stop condition was met; can go on with another
    Diverged, ///< see message; can go on from its best state, see Session::goBack
    Failed,   ///< see message; cannot go on
};

/// Means over the last steps (figureSteps(): 50, fewer at the start; NaN before the first); see PHYSICS.md, Training.
struct TrainingFigures {
    double freeEnergy = 0;               ///< the bound F_theta, nats
    double sigma = 0;                    ///< standard deviation of ln(q/pi) in a batch, nats
    std::optional<double> gap;           ///< F_theta + ln Z, nats, where ln Z is known
    std::optional<double> relativeError; ///< gap / |ln Z|
    double secondsPerStep = 0;           ///< median
};

/// Configurations drawn in the last shown step.
struct Samples {
    int lattice = 0;
    Eigen::MatrixXf fields; ///< (samples x sites), x; site (row, column) is variable row * L + column
    Eigen::Matrix<std::int8_t, Eigen::Dynamic, Eigen::Dynamic> spins; ///< same shape, +1/-1, drawn from P(s | x);
                                                                      ///< empty where the target has no spins
};

/// How the last request to save, or the last checkpoint, ended.
struct SaveReport {
    std::uint64_t request = 0; ///< number that Session::requestSave returned; 0 of a checkpoint
    std::string path;
    std::string error; ///< empty when saved
    std::int64_t step = 0;
};

/// Where a run is that begins on smaller lattices.
struct GrowthReport {
    int lattice = 0; ///< of the present stage; 0 where none is under way
    std::int64_t step = 0;
    std::int64_t steps = 0; ///< of the stage
    double share = 0;       ///< of all stages done, between 0 and 1
    /// Of the last steps of the stage, nats a site of its own lattice; empty before the first and where ln Z is not
    /// known.
    std::optional<double> gapPerSite;
};

/// What the training worker shows.
struct TrainingSnapshot {
    std::shared_ptr<const Settings> settings; ///< never null in a session's snapshot
    RunState state = RunState::Paused;
    std::string message;   ///< why it failed, paused or finished; empty otherwise
    std::string stoppedBy; ///< "steps", "seconds", "target-gap", "user", "divergence" or empty
    std::int64_t step = 0;
    double seconds = 0; ///< training time, over all resumed parts of the run
    GrowthReport growth;
    std::int64_t skippedSteps = 0;
    std::int64_t bestStep = 0; ///< that a diverged run can go back to
    int returns = 0;           ///< how often it went back in this session
    std::int64_t parameters = 0;
    TrainingFigures figures;
    std::optional<double> minusLogZ;          ///< exact, nats
    std::shared_ptr<const Samples> samples;   ///< null before the first are drawn
    std::shared_ptr<const FrozenModel> model; ///< at most a quarter of a second old while training; never null
};

struct Snapshot : TrainingSnapshot {
    std::uint64_t serial = 0; ///< grows with every snapshot of a session
    SaveReport lastSave;
    SaveReport lastCheckpoint;                        ///< its path is empty before the first
    std::shared_ptr<const SamplingSnapshot> sampling; ///< never null
    std::shared_ptr<const RaceSnapshot> race;         ///< null before the first race
    std::shared_ptr<const AnalysisSnapshot> analysis; ///< never null
};

} // namespace nrg
