// neuralrg train: trains a flow, or continues to train one, until the first stop condition holds.

#include <algorithm>
#include <cmath>
#include <iostream>

#include "app/cli/commands.h"
#include "app/cli/interrupt.h"
#include "app/cli/options.h"
#include "app/cli/output.h"
#include "app/cli/progress.h"
#include "engine/run/atomic_file.h"
#include "engine/run/run_file.h"
#include "engine/session/session.h"

namespace nrg::cli {

namespace {

constexpr std::chrono::milliseconds kPoll{100};
constexpr double kUnknown = std::numeric_limits<double>::quiet_NaN();

struct TrainOptions {
    SettingsOptions settings;
    std::optional<std::int64_t> steps;
    std::optional<double> seconds;
    std::optional<double> targetGap;
    std::string output;
    std::string resume;
};

/// Where options beside --resume would change what only a fresh run can change.
void expectResumable(const Settings& stored, const Settings& asked, const std::string& file)
{
    for (const OptionGroup& group : optionGroups(stored))
        for (const OptionRow* const row : group.rows) {
            const OptionValue before = optionOf(stored, row->key);
            if (row->live || !findOption(asked, row->key) || optionOf(asked, row->key) == before)
                continue;
            throw UsageError(row->key + " is " + formatValue(before) + " in " + file + " and cannot become "
                + formatValue(optionOf(asked, row->key))
                + " on resume; leave it as it is, or start a new run without --resume.");
        }
}

std::unique_ptr<Session> openSession(const TrainOptions& options)
{
    if (options.resume.empty())
        return std::make_unique<Session>(options.settings.settings());
    std::unique_ptr<Session> session = Session::open(options.resume);
    const Settings stored = *session->snapshot()->settings;
    const Settings asked = options.settings.over(stored);
    expectResumable(stored, asked, options.resume);
    if (options.settings.given().contains("learning-rate"))
        session->setLearningRate(asked.training.learningRate);
    if (options.settings.given().contains("threads"))
        session->setThreads(asked.training.threads);
    return session;
}

void expectUsable(const TrainOptions& options)
{
    if (!options.steps && !options.seconds && !options.targetGap)
        throw UsageError("Nothing says when to stop; give --steps, --seconds or --target-gap.");
    if (options.output.empty())
        return;
    expectWritable(options.output);
    if (isForeignFile(options.output))
        throw FileError(options.output + " exists and is not a run file, and is left alone; name another --output.");
}

/// One condition's share done and seconds left.
struct Remaining {
    double share = kUnknown;
    double seconds = kUnknown;
};

Remaining nearest(const TrainOptions& options, const Snapshot& from, const Snapshot& now)
{
    Remaining result;
    const auto consider = [&result](double share, double seconds) {
        if (!std::isfinite(result.share) || share > result.share)
            result = {share, seconds};
    };
    const auto done = static_cast<double>(now.step - from.step);
    if (options.steps && *options.steps > from.step) {
        const auto all = static_cast<double>(*options.steps - from.step);
        consider(done / all, (all - done) * now.figures.secondsPerStep);
    }
    if (options.seconds) {
        const double elapsed = now.seconds - from.seconds;
        consider(elapsed / *options.seconds, *options.seconds - elapsed);
    }
    return result;
}

std::string progressText(const TrainOptions& options, const Snapshot& now)
{
    const TrainingFigures& figures = now.figures;
    if (now.growth.lattice > 0)
        return "growing: " + std::to_string(now.growth.lattice) + " x " + std::to_string(now.growth.lattice) + ", step "
            + std::to_string(now.growth.step) + '/' + std::to_string(now.growth.steps);
    std::string text = "step " + std::to_string(now.step);
    if (options.steps)
        text += '/' + std::to_string(*options.steps);
    if (now.step == 0)
        return text;
    text += "  " + brief(1 / figures.secondsPerStep, 3) + "/s  F " + brief(figures.freeEnergy, 6);
    if (figures.gap)
        text += "  gap " + brief(*figures.gap, 3) + " nats (" + brief(100 * *figures.relativeError, 3) + " %)";
    return text;
}

/// Runs to a stop condition or Ctrl-C.
void runToEnd(Session& session, const TrainOptions& options)
{
    const InterruptGuard guard;
    Progress progress;
    session.waitUntilIdle(std::chrono::hours(1));
    const auto from = session.snapshot();
    session.run({.steps = options.steps, .seconds = options.seconds, .targetGap = options.targetGap});
    while (!session.waitUntilIdle(kPoll)) {
        if (guard.interrupted())
            session.pause();
        const auto now = session.snapshot();
        const Remaining remaining = nearest(options, *from, *now);
        progress.show(std::min(remaining.share, 0.999), remaining.seconds, progressText(options, *now));
    }
    progress.show(1, 0, progressText(options, *session.snapshot()));
}

Json document(const Snapshot& end, const std::string& output)
{
    const TrainingFigures& figures = end.figures;
    return {{"steps", end.step}, {"seconds", end.seconds}, {"seconds_per_step", figures.secondsPerStep},
        {"parameters", end.parameters}, {"free_energy", figures.freeEnergy}, {"free_energy_sigma", figures.sigma},
        {"minus_log_z", orNull(end.minusLogZ)}, {"gap", orNull(figures.gap)},
        {"gap_per_site", perSite(figures.gap, end.settings->lattice * end.settings->lattice)},
        {"relative_error", orNull(figures.relativeError)}, {"skipped_steps", end.skippedSteps},
        {"stopped_by", end.stoppedBy}, {"output", output.empty() ? Json(nullptr) : Json(output)}};
}

int train(const TrainOptions& options)
{
    expectUsable(options);
    const std::unique_ptr<Session> session = openSession(options);
    if (options.output.empty())
        std::cerr << "neuralrg: the trained flow will not be saved, since there is no --output.\n";
    runToEnd(*session, options);
    const auto end = session->snapshot();
    if (end->state == RunState::Failed)
        throw std::runtime_error(end->message);
    if (!options.output.empty())
        session->save(options.output);
    if (!end->message.empty())
        throw std::runtime_error(
            end->message + (options.output.empty() ? "" : " The run so far is in " + options.output + '.'));
    print(document(*end, options.output));
    return 0;
}

} // namespace

void addTrain(CLI::App& app, Work& chosen)
{
    CLI::App* const command = app.add_subcommand("train", "Train a flow; Ctrl-C saves and ends");
    command->footer(
        "Figures are means over the last 50 steps, seconds_per_step their median: free_energy is the bound F, "
        "free_energy_sigma the standard deviation of ln(q/pi) in a batch (null for a batch of 1), gap = F + ln Z, "
        "gap_per_site the same over L x L, relative_error = gap / |ln Z|, which says nothing where ln Z is near zero; "
        "all "
        "in nats. The gap is a mean over the parameters of 50 steps, which jitter by "
        "Adam's updates; evaluate measures the last of them alone, and the two differ by more than the noise of their "
        "samples. stopped_by is steps, seconds, target-gap or user (Ctrl-C).");
    const auto options = std::make_shared<TrainOptions>();
    addOption(*command, wholeRow("steps", "Stop when so many steps are done in all, also on resume.", 1, 1'000'000'000),
        options->steps);
    addOption(*command, numberRow("seconds", "Stop after so many seconds of training.", 1e-3, 1e9), options->seconds);
    addOption(*command,
        numberRow("target-gap", "Stop when the mean gap of the last 50 steps is at most so many nats.", 0, 1e9),
        options->targetGap);
    command->add_option("--output", options->output, "The run file to write")->type_name("F.nrg");
    command
        ->add_option(
            "--resume", options->resume, "Go on from this run file; only --learning-rate and --threads may change")
        ->type_name("F.nrg");
    options->settings.addAll(*command);
    command->callback([options, &chosen] { chosen = [options] { return train(*options); }; });
}

} // namespace nrg::cli
