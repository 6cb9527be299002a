#include "engine/run/build_model.h"

#include <algorithm>
#include <limits>

#include <unistd.h>

#include "engine/core/parallel.h"
#include "engine/targets/catalog.h"

namespace nrg {

namespace {

RenormalizationFlow::Options flowOptions(const Settings& settings)
{
    return {.layout = settings.layout,
        .lattice = {.lattice = settings.lattice,
            .depth = resolvedDepth(settings),
            .repeats = settings.repeats,
            .block = settings.block,
            .shareLevels = settings.shareLevels},
        .block2 = {.couplings = settings.couplings, .hidden = settings.hidden, .hiddenLayers = settings.hiddenLayers},
        .block4 = {.couplings = settings.blockCouplings,
            .hidden = settings.blockHidden,
            .hiddenLayers = settings.hiddenLayers}};
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
    model->flow = std::make_shared<RenormalizationFlow>(flowOptions(settings));
    model->target = buildTarget(settings);
    model->symmetric = settings.symmetric;
    return model;
}

TrainerOptions trainerOptions(const Settings& settings)
{
    return {.estimator = settings.gradient == "path" ? GradientEstimator::Path : GradientEstimator::Total,
        .batch = settings.batch,
        .translationScale = settings.translationScale,
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
    const RenormalizationFlow flow(flowOptions(settings));
    double recorded = 0;
    for (const Layer& layer : flow.layout().layers)
        recorded += static_cast<double>(layer.sites.size());
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
