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

/// F.nrg, or the target's options without it.
struct SampledModelOptions {
    std::string file;
    SettingsOptions settings;

    void add(CLI::App& command);
};

struct SampledModel {
    std::shared_ptr<const FrozenModel> model; ///< null without a file
    std::shared_ptr<const Target> target;
    Json settings; ///< lattice and the target's options, the first figures of every document
};

/// Throws UsageError where both a file and its settings are given, SettingsError and FileError.
SampledModel readSampledModel(const SampledModelOptions& options);

/// The figures of a sampler, with the keys of the shell contract; null where there are too few steps.
Json chainFigures(const SamplerReport& report, const Target& target);

/// A curve as one array a quantity; the leading observable's under its own name.
Json curveFigures(const SamplerReport& report, const Target& target);

} // namespace nrg::cli
