#pragma once
// The columns of a history, as a run file names them.

#include "engine/training/step_report.h"

namespace nrg {

/// How a figure of a step goes into a tensor and back.
struct HistoryColumn {
    const char* name;
    double StepReport::*member;
    bool isOfBatch; ///< of what a skipped step has not got
};

inline constexpr HistoryColumn kHistoryColumns[] = {
    {"seconds", &StepReport::seconds, false},
    {"step_seconds", &StepReport::stepSeconds, false},
    {"free_energy", &StepReport::freeEnergy, true},
    {"sigma", &StepReport::sigma, true},
    {"gradient_norm", &StepReport::gradientNorm, true},
    {"learning_rate", &StepReport::learningRate, false},
};

} // namespace nrg
