#include "engine/run/build_model.h"

#include "engine/core/parallel.h"
#include "engine/priors/catalog.h"
#include "engine/targets/catalog.h"
#include "engine/targets/gaussian_part.h"

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
    const std::string spectra = options.has("spectra") ? options.text("spectra") : "none";
    return {.lattice = settings.lattice,
        .depth = resolvedDepth(settings),
        .repeats = integerOr(options, "repeats", 1),
        .block = integerOr(options, "block", 2),
        .shareLevels = options.has("share-levels") && options.flag("share-levels"),
        .colours = integerOr(options, "colours", 8),
        .checkerboards = integerOr(options, "checkerboards", 24),
        .neighbours = integerOr(options, "neighbours", 12),
        .spectral = spectra != "none",
        .innerSpectra = spectra == "learned"};
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
    const LayoutOptions lattice = layoutOptionsOf(settings);
    Eigen::MatrixXd spectrum;
    if (lattice.spectral) {
        const std::shared_ptr<const Target> target = buildTarget(settings);
        if (const GaussianPart* const part = target->gaussianPart())
            spectrum = part->spectrum();
    }
    return Flow({.layout = settings.layout.id,
        .lattice = lattice,
        .conditioner = settings.conditioner,
        .map = settings.map,
        .couplings = integerOr(layout, "couplings", 8),
        .blockCouplings = integerOr(layout, "block-couplings", 4),
        .learnedSpectra = lattice.innerSpectra,
        .spectrum = std::move(spectrum)});
}

std::shared_ptr<const Model> assembleModel(const Settings& settings)
{
    auto model = std::make_shared<Model>();
    model->density = std::make_shared<Density>(std::make_shared<Flow>(buildFlow(settings)),
        findRow(priorCatalog(), settings.prior.id)->make(settings.prior.options), settings.symmetric);
    model->target = buildTarget(settings);
    return model;
}

std::shared_ptr<const Model> buildModel(const Settings& settings)
{
    if (std::vector<Problem> problems = validate(settings); !problems.empty())
        throw SettingsError(std::move(problems));
    return assembleModel(settings);
}

TrainerOptions trainerOptions(const Settings& settings)
{
    const TrainingSettings& training = settings.training;
    return {.estimator = training.gradient == "path" ? GradientEstimator::Path : GradientEstimator::Total,
        .batch = training.batch,
        .learningRate = training.learningRate,
        .warmupSteps = training.warmupSteps,
        .decaySteps = training.decaySteps,
        .decaySeconds = training.decaySeconds,
        .finalLearningRate = training.finalLearningRate,
        .adamDecay = {.first = training.firstDecay, .second = training.secondDecay},
        .clipNorm = training.clipNorm,
        .clipGrowth = training.clipGrowth,
        .seed = training.seed,
        .threads = resolvedThreads(training.threads)};
}

int resolvedThreads(int threads)
{
    return threads > 0 ? threads : availableThreads();
}

} // namespace nrg
