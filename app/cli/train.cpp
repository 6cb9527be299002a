// neuralrg train: trains a flow, or continues to train one, until the first stop condition holds.

#include <algorithm>
#include <climits>
#include <cmath>
#include <iostream>
#include <memory>

#include "app/cli/commands.h"
#include "app/cli/interrupt.h"
#include "app/cli/options.h"
#include "app/cli/output.h"
#include "app/cli/output_file.h"
#include "app/cli/progress.h"
#include "app/cli/rescue.h"
#include "engine/core/errors.h"
#include "engine/run/memory_estimate.h"
#include "engine/session/session.h"

namespace nrg::cli {

namespace {

constexpr std::chrono::milliseconds kPoll{100};
constexpr double kCheckpointSeconds = 60;
constexpr int kMaxReturns = 10; ///< of a run that diverges: by then the learning rate is a thousandth
constexpr double kUnknown = std::numeric_limits<double>::quiet_NaN();

struct TrainOptions {
    SettingsOptions settings;
    std::optional<std::int64_t> steps;
    std::optional<double> seconds;
    std::optional<double> targetGap;
    std::optional<double> checkpointEvery;
    std::string onDivergence = "stop";
    OutputOption output;
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

/// F.nrg -> F.best.nrg
std::filesystem::path bestPath(const std::filesystem::path& output)
{
    const std::string extension = ".best.nrg";
    const std::string stem = output.stem().string();
    const std::size_t room = NAME_MAX - extension.size();
    return output.parent_path() / (stem.substr(0, room) + extension);
}

/// Both files of a run, for this process alone.
struct Claims {
    std::unique_ptr<FileLock> run;
    std::unique_ptr<FileLock> best;
};

Claims claimFiles(const TrainOptions& options)
{
    if (!options.steps && !options.seconds && !options.targetGap)
        throw UsageError("Nothing says when to stop; give --steps, --seconds or --target-gap.");
    if (options.output.path.empty())
        return {};
    Claims claims;
    claims.run = claimOutput(options.output, OutputKind::Run, options.resume);
    const OutputOption best{.path = bestPath(options.output.path), .overwrite = options.output.overwrite};
    claims.best = claimOutput(best, OutputKind::Run, options.resume.empty() ? "" : bestPath(options.resume).string());
    return claims;
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

/// Says once what became of a checkpoint that could not be written.
class CheckpointWatch {
public:
    void look(const Snapshot& now)
    {
        const SaveReport& report = now.lastCheckpoint;
        if (report.error.empty() || report.error == m_shown)
            return;
        m_shown = report.error;
        std::cerr << "\nneuralrg: " << report.error << " Training goes on.\n";
    }

private:
    std::string m_shown;
};

/// Runs to a stop condition, a divergence or Ctrl-C.
void runOnce(Session& session, const TrainOptions& options, const Snapshot& from, const InterruptGuard& guard)
{
    Progress progress;
    CheckpointWatch checkpoints;
    std::optional<double> seconds = options.seconds;
    if (seconds)
        *seconds = std::max(*seconds - (session.snapshot()->seconds - from.seconds), 0.0);
    session.run({.steps = options.steps, .seconds = seconds, .targetGap = options.targetGap});
    while (!session.waitUntilIdle(kPoll)) {
        if (guard.interrupted())
            session.pause();
        if (guard.takeCheckpointRequest() && !options.output.path.empty())
            session.requestSave(options.output.path);
        const auto now = session.snapshot();
        checkpoints.look(*now);
        const Remaining remaining = nearest(options, from, *now);
        progress.show(std::min(remaining.share, 0.999), remaining.seconds, progressText(options, *now));
    }
    progress.show(1, 0, progressText(options, *session.snapshot()));
}

/// Runs, and again from the best state with half the learning rate where it diverges and that is wanted.
/// @return the state in which the sitting began
std::shared_ptr<const Snapshot> runToEnd(Session& session, const TrainOptions& options, const InterruptGuard& guard)
{
    session.waitUntilIdle(std::chrono::hours(1));
    auto from = session.snapshot();
    runOnce(session, options, *from, guard);
    while (options.onDivergence == "retry" && !guard.interrupted()) {
        const auto end = session.snapshot();
        if (end->state != RunState::Diverged || end->returns >= kMaxReturns)
            break;
        const double rate = end->settings->training.learningRate / 2;
        std::cerr << "neuralrg: " << end->message << " It goes on with learning rate " << brief(rate, 3) << ".\n";
        session.goBack(rate);
        runOnce(session, options, *from, guard);
    }
    return from;
}

/// Saves where it was asked for. Throws std::runtime_error where it is not saved there, saying where it is instead.
void save(Session& session, const std::string& output)
{
    std::string problem;
    try {
        session.save(output);
        return;
    } catch (const FileError& error) {
        problem = error.what();
    }
    for (const std::filesystem::path& path : rescuePaths(output)) {
        try {
            session.save(path);
        } catch (const FileError&) {
            continue;
        }
        throw std::runtime_error(problem + " The run is in " + path.string() + '.');
    }
    throw std::runtime_error(problem + " It could not be saved anywhere else either.");
}

Json document(const Snapshot& end, const std::string& output)
{
    const TrainingFigures& figures = end.figures;
    std::error_code error;
    const bool hasBest = !output.empty() && std::filesystem::exists(bestPath(output), error);
    return {{"steps", end.step}, {"seconds", end.seconds}, {"seconds_per_step", figures.secondsPerStep},
        {"parameters", end.parameters}, {"free_energy", figures.freeEnergy}, {"free_energy_sigma", figures.sigma},
        {"minus_log_z", orNull(end.minusLogZ)}, {"gap", orNull(figures.gap)},
        {"gap_per_site", perSite(figures.gap, end.settings->lattice * end.settings->lattice)},
        {"relative_error", orNull(figures.relativeError)}, {"skipped_steps", end.skippedSteps},
        {"divergences", end.returns}, {"learning_rate", end.settings->training.learningRate},
        {"stopped_by", end.stoppedBy}, {"output", output.empty() ? Json(nullptr) : Json(output)},
        {"best_output", hasBest ? Json(bestPath(output).string()) : Json(nullptr)}};
}

/// Tells beforehand of a run that takes a good part of the memory; one that takes more than there is has been refused.
void announceMemory(const Settings& settings)
{
    constexpr double kGiB = 1024.0 * 1024 * 1024;
    constexpr double kWorthTelling = 0.1; ///< of what there is
    const double needed = estimateMemory(settings);
    const double available = availableMemory();
    if (needed > kWorthTelling * available)
        std::cerr << "neuralrg: training takes about " << brief(needed / kGiB, 2) << " GiB of memory; "
                  << brief(available / kGiB, 2) << " GiB may be used.\n";
}

int train(const TrainOptions& options)
{
    const Claims claims = claimFiles(options);
    const std::string& output = options.output.path;
    const InterruptGuard guard; // until all is saved
    const std::unique_ptr<Session> session = openSession(options);
    announceMemory(*session->snapshot()->settings);
    if (output.empty())
        std::cerr << "neuralrg: the trained flow will not be saved, since there is no --output.\n";
    else
        session->setCheckpoints({.last = output,
            .best = bestPath(output),
            .seconds = options.checkpointEvery.value_or(kCheckpointSeconds),
            .whenHalted = false});
    const auto from = runToEnd(*session, options, guard);
    const auto end = session->snapshot();
    if (end->state == RunState::Failed && (output.empty() || end->step == from->step))
        throw std::runtime_error(end->message);
    const bool hasDiverged = end->state == RunState::Diverged;
    const bool hasGained = !hasDiverged || end->bestStep > from->step;
    if (!output.empty() && hasGained)
        save(*session, output);
    if (hasDiverged && !output.empty())
        throw std::runtime_error(end->message
            + (hasGained ? " The file " + output + " holds step " + std::to_string(end->bestStep) + '.'
                         : " Nothing was written to " + output + '.'));
    if (!end->message.empty())
        throw std::runtime_error(end->message + (output.empty() ? "" : " The run so far is in " + output + '.'));
    print(document(*end, output));
    return 0;
}

} // namespace

void addTrain(CLI::App& app, Work& chosen)
{
    CLI::App* const command = app.add_subcommand("train", "Train a flow; Ctrl-C saves and ends");
    command->footer(
        "Figures are means over the last 50 steps (a fifth of a run of less than 250), seconds_per_step their median: "
        "free_energy is the bound F, "
        "free_energy_sigma the standard deviation of ln(q/pi) in a batch (null for a batch of 1), gap = F + ln Z, "
        "gap_per_site the same over L x L, relative_error = gap / |ln Z|, which says nothing where ln Z is near zero; "
        "all "
        "in nats. The gap is a mean over the parameters of 50 steps, which jitter by "
        "Adam's updates; evaluate measures the last of them alone, and the two differ by more than the noise of their "
        "samples. stopped_by is steps, seconds, target-gap or user (Ctrl-C, SIGTERM, SIGHUP). The run is written while "
        "it trains, so that whatever ends the program costs the time since the last checkpoint at most; --resume goes "
        "on from there, bit for bit. F.best.nrg (best_output) stands beside F.nrg only while an earlier state, by its "
        "mean F of 50 steps, is better than the last one by more than twice the error. divergences counts the returns "
        "to the best state.");
    const auto options = std::make_shared<TrainOptions>();
    addOption(*command, wholeRow("steps", "Stop when so many steps are done in all, also on resume.", 1, 1'000'000'000),
        options->steps);
    addOption(*command, numberRow("seconds", "Stop after so many seconds of training.", 1e-3, 1e9), options->seconds);
    addOption(*command,
        numberRow("target-gap", "Stop when the mean gap of the last 50 steps is at most so many nats.", 0, 1e9),
        options->targetGap);
    options->output.add(*command, "The run file to write", "F.nrg");
    addOption(*command,
        numberRow("checkpoint-every",
            "Write the run to --output every so many seconds while it trains (60 unless given); SIGUSR1 writes it at "
            "once.",
            0.1, 1e9),
        options->checkpointEvery);
    command
        ->add_option("--on-divergence", options->onDivergence,
            "Where the loss grows without bound [stop: save the best state and end with an error, the default; retry: "
            "go back to it with half the learning rate, ten times at most]")
        ->check(CLI::IsMember({"stop", "retry"}))
        ->type_name("NAME");
    command
        ->add_option(
            "--resume", options->resume, "Go on from this run file; only --learning-rate and --threads may change")
        ->type_name("F.nrg");
    options->settings.addAll(*command);
    command->callback([options, &chosen] { chosen = [options] { return train(*options); }; });
}

} // namespace nrg::cli
