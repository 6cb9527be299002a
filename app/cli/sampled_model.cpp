#include "app/cli/sampled_model.h"

#include "engine/run/build_model.h"
#include "engine/run/run_file.h"
#include "engine/session/sampler_catalog.h"

namespace nrg::cli {

void SampledModelOptions::add(CLI::App& command)
{
    command.add_option("file", file, "The run file; the physical samplers need none")->type_name("F.nrg");
    settings.addTarget(command);
}

SampledModel readSampledModel(const SampledModelOptions& options)
{
    if (options.file.empty()) {
        const Settings settings = options.settings.settings();
        return {nullptr, buildTarget(settings), settings.lattice, settings.target.options.number("temperature")};
    }
    if (!options.settings.given().empty())
        throw UsageError("Both " + options.file + " and --" + options.settings.given().begin()->first
            + " are given; the run file says on what it was trained.");
    TrainedModel trained = readTrainedModel(options.file);
    auto model = std::make_shared<FrozenModel>();
    model->model = trained.model;
    model->theta = std::make_shared<const std::vector<Real>>(std::move(trained.theta));
    model->temperature = trained.settings.target.options.number("temperature");
    model->step = trained.step;
    model->seconds = trained.seconds;
    return {model, trained.model->target, trained.settings.lattice, model->temperature};
}

Json chainFigures(const SamplerReport& report)
{
    const SamplerRow& row = samplerRow(report.kind);
    const bool known = report.structureFactor && report.energyPerSite;
    const ChainStatistics structure = report.structureFactor.value_or(ChainStatistics());
    const ChainStatistics energy = report.energyPerSite.value_or(ChainStatistics());
    const auto figure = [known](double value) { return known ? Json(value) : Json(nullptr); };
    Json figures{{"sampler", row.id}, {"leapfrog", row.hasLeapfrogs ? Json(report.leapfrogs) : Json(nullptr)},
        {"steps", report.steps}, {"seconds", report.seconds}, {"acceptance", report.acceptance},
        {"step_size", row.hasLeapfrogs ? Json(report.stepSize) : Json(nullptr)}, {"divergences", report.divergences},
        {"structure_factor", figure(structure.mean)}, {"structure_factor_error", figure(structure.error)},
        {"energy", figure(energy.mean)}, {"energy_error", figure(energy.error)}, {"tau", figure(structure.tau)},
        {"tau_error", figure(structure.tauError)}, {"tau_leapfrogs", figure(report.tauLeapfrogs)},
        {"energy_tau", figure(energy.tau)}, {"r_hat", figure(structure.rHat)}, {"ess", figure(structure.ess)},
        {"ess_per_second", figure(report.essPerSecond)},
        {"long_enough", known && structure.windowClosed && energy.windowClosed}};
    return figures;
}

Json curveFigures(const SamplerReport& report)
{
    Json curve{{"step", Json::array()}, {"leapfrogs", Json::array()}, {"seconds", Json::array()},
        {"structure_factor", Json::array()}, {"structure_factor_error", Json::array()}};
    for (const SamplingPoint& point : report.curve) {
        curve["step"].push_back(point.step);
        curve["leapfrogs"].push_back(point.leapfrogs);
        curve["seconds"].push_back(point.seconds);
        curve["structure_factor"].push_back(point.structureFactor);
        curve["structure_factor_error"].push_back(point.error);
    }
    return curve;
}

} // namespace nrg::cli
