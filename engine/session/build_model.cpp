#include "engine/session/build_model.h"

#include <algorithm>
#include <limits>

#include <unistd.h>

#include "engine/bijectors/catalog.h"
#include "engine/core/parallel.h"
#include "engine/priors/catalog.h"
#include "engine/targets/catalog.h"

namespace nrg {

namespace {

FlowOptions flowOptions(const Settings& settings)
{
    FlowOptions options{.layout = settings.layout,
        .lattice = {.lattice = settings.lattice,
            .depth = resolvedDepth(settings),
            .repeats = settings.repeats,
            .block = settings.block,
            .shareLevels = settings.shareLevels},
        .conditioner = {"mlp", Options(conditionerCatalog().front().options)},
        .map = {"affine", Options(mapCatalog().front().options)},
        .couplings = settings.couplings,
        .blockCouplings = settings.blockCouplings};
    options.conditioner.options.set("hidden", std::int64_t(settings.hidden));
    options.conditioner.options.set("hidden-layers", std::int64_t(settings.hiddenLayers));
    options.conditioner.options.set("block-hidden", std::int64_t(settings.blockHidden));
    options.map.options.set("translation-scale", settings.translationScale);
    return options;
}

} // namespace

std::shared_ptr<const Target> buildTarget(const Settings& settings)
{
    const TargetRow& row = *findTarget(settings.target);
    Options options(row.options);
    options.set("temperature", settings.temperature);
    return row.make(options, settings.lattice);
}

std::shared_ptr<const Model> buildModel(const Settings& settings)
{
    if (std::vector<Problem> problems = validate(settings); !problems.empty())
        throw SettingsError(std::move(problems));
    auto model = std::make_shared<Model>();
    model->density = std::make_shared<Density>(
        std::make_shared<Flow>(flowOptions(settings)), priorCatalog().front().make({}), settings.symmetric);
    model->target = buildTarget(settings);
    return model;
}

TrainerOptions trainerOptions(const Settings& settings)
{
    return {.estimator = settings.gradient == "path" ? GradientEstimator::Path : GradientEstimator::Total,
        .batch = settings.batch,
        .learningRate = settings.learningRate,
        .warmupSteps = settings.warmupSteps,
        .decaySteps = settings.decaySteps,
        .finalLearningRate = settings.finalLearningRate,
        .clipNorm = settings.clipNorm,
        .seed = settings.seed,
        .threads = resolvedThreads(settings.threads)};
}

int resolvedThreads(int threads)
{
    return threads > 0 ? threads : availableThreads();
}

double estimateMemory(const Settings& settings)
{
    constexpr double kStateCopies = 8;        // z, x, mirrored, their derivatives, the target's buffers
    constexpr double kCopiesOfParameters = 4; // theta, gradient, both moments
    constexpr double kChunks = 64;            // gradients of one layer's parameters, chunk by chunk
    const Flow flow(flowOptions(settings));
    const auto recorded = static_cast<double>(flow.tapeSize());
    const double tapes = settings.symmetric ? 2 : 1;
    const double copies = kCopiesOfParameters + kChunks / std::max(flow.layout().parameterGroups, 1);
    const double values = static_cast<double>(settings.batch)
            * (tapes * recorded + kStateCopies * static_cast<double>(flow.siteCount()))
        + copies * static_cast<double>(flow.parameterCount());
    return values * sizeof(Real);
}

double physicalMemory()
{
    const long pages = sysconf(_SC_PHYS_PAGES);
    const long pageSize = sysconf(_SC_PAGESIZE);
    if (pages <= 0 || pageSize <= 0)
        return std::numeric_limits<double>::infinity();
    return static_cast<double>(pages) * static_cast<double>(pageSize);
}

} // namespace nrg
