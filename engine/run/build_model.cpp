#include "engine/run/build_model.h"

#include "engine/core/parallel.h"
#include "engine/priors/catalog.h"
#include "engine/targets/catalog.h"

namespace nrg {

namespace {

/// An option of a component that may lack it.
int integerOr(const Options& options, const char* key, int otherwise)
{
    return options.has(key) ? options.integer(key) : otherwise;
}

LayoutOptions layoutOptionsOf(const Settings& settings)
{
    const Options& options = settings.layout.options;
    return {.lattice = settings.lattice,
        .depth = resolvedDepth(settings),
        .repeats = options.integer("repeats"),
        .block = integerOr(options, "block", 2),
        .shareLevels = options.flag("share-levels")};
}

} // namespace

std::shared_ptr<const Target> buildTarget(const Settings& settings)
{
    return findTarget(settings.target.id)->make(settings.target.options, settings.lattice);
}

Layout buildLayout(const Settings& settings)
{
    return makeLayout(settings.layout.id, layoutOptionsOf(settings));
}

Flow buildFlow(const Settings& settings)
{
    const Options& layout = settings.layout.options;
    return Flow({.layout = settings.layout.id,
        .lattice = layoutOptionsOf(settings),
        .conditioner = settings.conditioner,
        .map = settings.map,
        .couplings = layout.integer("couplings"),
        .blockCouplings = integerOr(layout, "block-couplings", 4)});
}

std::shared_ptr<const Model> buildModel(const Settings& settings)
{
    if (std::vector<Problem> problems = validate(settings); !problems.empty())
        throw SettingsError(std::move(problems));
    auto model = std::make_shared<Model>();
    model->density = std::make_shared<Density>(std::make_shared<Flow>(buildFlow(settings)),
        findRow(priorCatalog(), settings.prior.id)->make(settings.prior.options), settings.symmetric);
    model->target = buildTarget(settings);
    return model;
}

TrainerOptions trainerOptions(const Settings& settings)
{
    const TrainingSettings& training = settings.training;
    return {.estimator = training.gradient == "path" ? GradientEstimator::Path : GradientEstimator::Total,
        .batch = training.batch,
        .learningRate = training.learningRate,
        .warmupSteps = training.warmupSteps,
        .decaySteps = training.decaySteps,
        .finalLearningRate = training.finalLearningRate,
        .clipNorm = training.clipNorm,
        .seed = training.seed,
        .threads = resolvedThreads(training.threads)};
}

int resolvedThreads(int threads)
{
    return threads > 0 ? threads : availableThreads();
}

} // namespace nrg
