#include "app/cli/sampled_model.h"

#include "app/cli/observable_figures.h"
#include "engine/run/build_model.h"
#include "engine/run/run_file.h"
#include "engine/session/sampler_catalog.h"

namespace nrg::cli {

namespace {

Json settingsFigures(const Settings& settings)
{
    Json figures{{"lattice", settings.lattice}};
    for (const auto& [key, value] : settings.target.options.values())
        std::visit([&](const auto& known) { figures[key] = known; }, value);
    return figures;
}

} // namespace

void SampledModelOptions::add(CLI::App& command)
{
    command.add_option("file", file, "The run file; the physical samplers need none")->type_name("F.nrg");
    settings.addTarget(command);
}

SampledModel readSampledModel(const SampledModelOptions& options)
{
    if (options.file.empty()) {
        const Settings settings = options.settings.settings();
        return {nullptr, buildTarget(settings), settingsFigures(settings)};
    }
    if (!options.settings.given().empty())
        throw UsageError("Both " + options.file + " and --" + options.settings.given().begin()->first
            + " are given; the run file says on what it was trained.");
    TrainedModel trained = readTrainedModel(options.file);
    auto model = std::make_shared<FrozenModel>();
    model->model = trained.model;
    model->theta = std::make_shared<const std::vector<Real>>(std::move(trained.theta));
    model->step = trained.step;
    model->seconds = trained.seconds;
    return {model, trained.model->target, settingsFigures(trained.settings)};
}

Json chainFigures(const SamplerReport& report, const Target& target)
{
    const SamplerRow& sampler = samplerRow(report.kind);
    const ChainStatistics* const leading = report.leading();
    const auto figure = [leading](double value) { return leading ? Json(value) : Json(nullptr); };
    Json figures{{"sampler", sampler.id}, {"leapfrog", sampler.hasLeapfrogs ? Json(report.leapfrogs) : Json(nullptr)},
        {"steps", report.steps}, {"seconds", report.seconds},
        {"acceptance", report.warmingUp ? Json(nullptr) : Json(report.acceptance)},
        {"step_size", sampler.hasLeapfrogs ? Json(report.stepSize) : Json(nullptr)},
        {"divergences", report.divergences}};
    const std::vector<Observable>& rows = observableRows(target);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const ChainStatistics statistics = leading ? report.observables[i] : ChainStatistics();
        addFigures(
            figures, rows[i], leading ? std::optional(Estimate{statistics.mean, statistics.error}) : std::nullopt);
        if (i > 0)
            figures.update(
                {{rows[i].id + "_tau", figure(statistics.tau)}, {rows[i].id + "_r_hat", figure(statistics.rHat)}});
    }
    const ChainStatistics first = leading ? *leading : ChainStatistics();
    figures["tau"] = figure(first.tau);
    figures["tau_error"] = figure(first.tauError);
    figures["tau_leapfrogs"] = figure(report.tauLeapfrogs);
    figures["r_hat"] = figure(first.rHat);
    figures["ess"] = figure(first.ess);
    figures["ess_per_second"] = figure(report.essPerSecond);
    figures["long_enough"] = report.isLongEnough();
    figures["longest_stay"] = report.warmingUp ? Json(nullptr) : Json(report.longestStay);
    figures["unmoved_chains"] = report.warmingUp ? Json(nullptr) : Json(report.unmovedChains);
    figures["trust"] = report.verdict ? Json(idOf(report.verdict->trust)) : Json(nullptr);
    figures["tail_shape"] = report.verdict ? Json(report.verdict->figures.tailShape) : Json(nullptr);
    figures["weight_ess"] = report.verdict ? Json(report.verdict->figures.ess) : Json(nullptr);
    return figures;
}

Json curveFigures(const SamplerReport& report, const Target& target)
{
    const std::vector<Observable>& rows = observableRows(target);
    Json curve{{"step", Json::array()}, {"leapfrogs", Json::array()}, {"seconds", Json::array()}};
    if (rows.empty())
        return curve;
    Json& values = curve[rows.front().id] = Json::array();
    for (const SamplingPoint& point : report.curve)
        values.push_back(point.value);
    Json& errors = curve[rows.front().id + "_error"] = Json::array();
    for (const SamplingPoint& point : report.curve) {
        errors.push_back(point.error);
        curve["step"].push_back(point.step);
        curve["leapfrogs"].push_back(point.leapfrogs);
        curve["seconds"].push_back(point.seconds);
    }
    return curve;
}

} // namespace nrg::cli
