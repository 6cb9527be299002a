#pragma once
// What a sampling command works on: a run file, or the target alone where no flow is needed.

#include <memory>
#include <string>

#include "app/cli/options.h"
#include "app/cli/output.h"
#include "engine/session/frozen_model.h"
#include "engine/session/sampling_snapshot.h"
#include "engine/targets/target.h"

namespace nrg::cli {

/// F.nrg, or --lattice and --temperature without it.
struct SampledModelOptions {
    std::string file;
    SettingsOptions settings;

    void add(CLI::App& command);
};

struct SampledModel {
    std::shared_ptr<const FrozenModel> model; ///< null without a file
    std::shared_ptr<const Target> target;
    int lattice = 0;
    double temperature = 0;
};

/// Throws UsageError where both a file and its settings are given, SettingsError and FileError.
SampledModel readSampledModel(const SampledModelOptions& options);

/// The figures of a sampler, with the keys of the shell contract; null where there are too few steps.
Json chainFigures(const SamplerReport& report);

/// A curve as one array a quantity.
Json curveFigures(const SamplerReport& report);

} // namespace nrg::cli
