// neuralrg race: all samplers from a cold start at equal wall time.

#include "engine/session/race.h"
#include "app/cli/commands.h"
#include "app/cli/interrupt.h"
#include "app/cli/progress.h"
#include "app/cli/sampled_model.h"
#include "engine/run/build_model.h"
#include "engine/session/worker_options.h"

namespace nrg::cli {

namespace {

constexpr double kRoundSeconds = 0.1;

struct RaceCommandOptions {
    SampledModelOptions model;
    RaceOptions race;
};

Json document(const RaceSnapshot& race, const SampledModel& sampled, const std::string& stoppedBy)
{
    Json entrants = Json::array();
    for (const SamplerReport& entrant : race.entrants) {
        Json figures = chainFigures(entrant, *sampled.target);
        figures["break_even_seconds"] = orNull(breakEvenSeconds(race, entrant));
        figures["curve"] = curveFigures(entrant, *sampled.target);
        entrants.push_back(std::move(figures));
    }
    const bool flow = sampled.model != nullptr;
    Json figures = sampled.settings;
    figures.update({{"seconds", race.options.seconds}, {"chains", race.options.chains},
        {"threads", resolvedThreads(race.options.threads)},
        {"training_steps", flow ? Json(race.modelStep) : Json(nullptr)},
        {"training_seconds", flow ? Json(race.trainingSeconds) : Json(nullptr)}, {"stopped_by", stoppedBy},
        {"entrants", std::move(entrants)}});
    return figures;
}

int run(const RaceCommandOptions& options)
{
    const SampledModel sampled = readSampledModel(options.model);
    Race race = sampled.model ? Race(sampled.model, options.race) : Race(sampled.target, options.race);
    std::string stoppedBy = "seconds";
    {
        const InterruptGuard guard;
        Progress progress;
        const double total = race.secondsLeft();
        while (!race.finished()) {
            race.advance(kRoundSeconds);
            const double left = race.secondsLeft();
            progress.show(1 - left / total, left, brief(total - left, 3) + " of " + brief(total, 3) + " s of sampling");
            if (guard.interrupted()) {
                stoppedBy = "user";
                break;
            }
        }
    }
    print(document(race.snapshot(), sampled, stoppedBy));
    return 0;
}

} // namespace

void addRace(CLI::App& app, Work& chosen)
{
    CLI::App* const command = app.add_subcommand("race", "Run all samplers from a cold start at equal wall time");
    command->footer(
        "Without a run file the physical samplers run alone. All start at independent fields x ~ N(0, 1), "
        "flow-metropolis at its first proposals. Figures as of hmc, over the second half of the steps after warm-up; "
        "null where an entrant has had too few. A curve is the mean of structure_factor over the chains with its "
        "standard error, from the start on, at most 1000 points: every early step, then means over stretches of steps "
        "that grow with the step. training_seconds is what the flow had cost before, and break_even_seconds the time "
        "after which training and "
        "the sampler together have given more effective samples than the best physical sampler alone (null: never, or "
        "no "
        "flow). The race "
        "takes --seconds for every entrant, so several times that in all; Ctrl-C ends it with the figures so far.");
    const auto options = std::make_shared<RaceCommandOptions>();
    options->model.add(*command);
    addOptions(*command, raceOptions(), options->race);
    addList(*command, raceLeapfrogs(), options->race.physicalLeapfrogs);
    command->callback([options, &chosen] { chosen = [options] { return run(*options); }; });
}

} // namespace nrg::cli
