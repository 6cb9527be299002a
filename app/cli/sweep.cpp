// neuralrg sweep: the same run at several values of one option, on several processes, resumable.

#include <chrono>
#include <cmath>
#include <iostream>

#include "app/cli/commands.h"
#include "app/cli/interrupt.h"
#include "app/cli/options.h"
#include "app/cli/output.h"
#include "app/cli/output_file.h"
#include "app/cli/progress.h"
#include "app/cli/sweep_processes.h"
#include "engine/core/excerpt.h"
#include "engine/run/build_model.h"
#include "engine/run/settings_options.h"
#include "engine/session/sweep_clock.h"
#include "engine/session/sweep_document.h"
#include "engine/session/sweep_file.h"
#include "engine/session/sweep_runner.h"
#include "engine/session/worker_options.h"

namespace nrg::cli {

namespace {

using Clock = std::chrono::steady_clock;

constexpr int kMostProcesses = 256;
constexpr int kStandardPoints = 7;

struct SweepCommandOptions {
    SettingsOptions settings;
    std::string over;
    std::vector<std::string> values;
    std::string from; ///< numbers that the swept option's row checks
    std::string to;
    std::optional<std::int64_t> points;
    std::string spacing = "linear";
    std::optional<double> seconds;
    std::optional<std::int64_t> steps;
    std::optional<std::int64_t> samples;
    bool fromPrevious = false;
    std::optional<std::int64_t> processes;
    OutputOption output;
    OutputOption csv;
    std::string resume;

    bool givesValues() const { return !values.empty() || !from.empty() || !to.empty() || points; }
};

double numberOf(const char* name, const std::string& text)
{
    OptionRow row = numberRow(name, "", -1e300, 1e300);
    return std::get<double>(parseValue(row, text));
}

const OptionRow& sweptRow(const Settings& base, const std::string& key)
{
    if (const OptionRow* const row = findOption(base, key))
        return *row;
    throw UsageError("--over is \"" + excerpt(key)
        + "\"; expected an option of this run without its dashes, such as temperature, depth or layout.");
}

std::vector<OptionValue> valuesOf(const SweepCommandOptions& options, const OptionRow& row)
{
    const bool givesRange = !options.from.empty() || !options.to.empty() || options.points;
    if (!options.values.empty() && givesRange)
        throw UsageError("Give either --values or --from, --to and --points, not both.");
    if (!options.values.empty()) {
        std::vector<OptionValue> values;
        for (const std::string& text : options.values)
            values.push_back(parseValue(row, text));
        return values;
    }
    if (options.from.empty() || options.to.empty())
        throw UsageError("Nothing says which values to sweep; give --values a,b,c or --from and --to.");
    return sweepRange(row,
        {.from = numberOf("from", options.from),
            .to = numberOf("to", options.to),
            .points = static_cast<int>(options.points.value_or(kStandardPoints)),
            .logarithmic = options.spacing == "log"});
}

/// The sweep that the options ask for; beside --resume what they leave open is the file's.
SweepOptions askedFor(const SweepCommandOptions& options, const SweepOptions* stored)
{
    SweepOptions asked = stored ? *stored : SweepOptions{};
    asked.base = stored ? options.settings.over(stored->base) : options.settings.settings();
    if (!options.over.empty())
        asked.key = options.over;
    else if (!stored)
        throw UsageError("Nothing says what to sweep; give --over with an option such as temperature.");
    if (!stored || options.givesValues())
        asked.values = valuesOf(options, sweptRow(asked.base, asked.key));
    if (options.seconds)
        asked.seconds = options.seconds;
    if (options.steps)
        asked.steps = options.steps;
    if (!asked.seconds && !asked.steps)
        throw UsageError("Nothing says how long a point is trained; give --seconds or --steps.");
    if (options.samples)
        asked.samples = *options.samples;
    if (options.fromPrevious)
        asked.fromPrevious = true;
    return asked;
}

Sweep openSweep(const SweepCommandOptions& options)
{
    Sweep sweep;
    if (options.resume.empty()) {
        sweep = Sweep(askedFor(options, nullptr));
    } else {
        sweep = readSweep(options.resume);
        const SweepOptions asked = askedFor(options, &sweep.options);
        expectSameSweep(sweep.options, asked, options.resume);
        sweep.options.base.training.threads = asked.base.training.threads;
        sweep.forgetFailures();
    }
    if (std::vector<Problem> problems = validate(sweep.options); !problems.empty())
        throw SettingsError(std::move(problems));
    if (sweep.options.fromPrevious && *options.processes > 1)
        throw UsageError("With --from-previous a point needs the one before it, so that they run one after another; "
                         "leave --processes away.");
    return sweep;
}

/// A sweep under way: keeps its file and its progress line up to date.
class SweepJob {
public:
    SweepJob(Sweep& sweep, std::string output, int atOnce)
        : m_sweep(sweep)
        , m_output(std::move(output))
        , m_atOnce(atOnce)
        , m_clock(sweep)
    {
    }

    void begin(std::size_t point)
    {
        m_clock.begin(point, Clock::now());
        m_shown = point;
        m_text.clear();
    }

    void show(std::size_t point, const ProcessStage& stage)
    {
        m_clock.show(point, stage.share);
        m_shown = point;
        m_text = ": step " + std::to_string(stage.step);
        if (stage.gap)
            m_text += "  gap " + brief(*stage.gap, 3) + " nats";
        draw();
    }

    void end(std::size_t point, SweepPoint result)
    {
        if (!result.problem.empty())
            say(nameOf(point) + " failed. " + result.problem);
        m_sweep.points[point] = std::move(result);
        m_clock.end(point, Clock::now(), true);
        if (!m_output.empty())
            writeSweep(m_output, m_sweep);
        m_text.clear();
        draw();
    }

    void say(const std::string& sentence) { std::cerr << "neuralrg: " << sentence << '\n'; }

private:
    std::string nameOf(std::size_t point) const
    {
        return m_sweep.options.key + ' ' + formatValue(m_sweep.options.values[point]);
    }

    void draw()
    {
        const bool isComplete = m_sweep.isComplete();
        std::string text
            = std::to_string(m_sweep.doneCount()) + '/' + std::to_string(m_sweep.points.size()) + " points";
        if (!isComplete)
            text += "  " + nameOf(m_shown) + m_text;
        m_progress.show(
            isComplete ? 1 : std::min(m_clock.share(), 0.999), m_clock.secondsLeft(m_atOnce, Clock::now()), text);
    }

    Sweep& m_sweep;
    std::string m_output;
    int m_atOnce;
    SweepClock m_clock;
    Progress m_progress;
    std::size_t m_shown = 0;
    std::string m_text;
};

void runHere(Sweep& sweep, SweepJob& job, const InterruptGuard& guard)
{
    SweepRunner runner(sweep.options);
    const int threads = resolvedThreads(sweep.options.base.training.threads);
    for (std::size_t point = sweep.nextPoint(); point < sweep.points.size(); point = sweep.nextPoint(point)) {
        job.begin(point);
        std::optional<SweepPoint> result = runner.run(point, sweep.start, [&](const SweepStage& stage) {
            job.show(point, {.share = stage.share, .step = stage.step, .gap = stage.gap});
            return SweepOrder{.goOn = !guard.interrupted(), .threads = threads};
        });
        if (!result)
            return;
        job.end(point, std::move(*result));
    }
}

void runAll(Sweep& sweep, const std::string& output, int processes, const InterruptGuard& guard)
{
    const auto left = static_cast<int>(sweep.points.size() - sweep.doneCount());
    const int atOnce = std::min(processes, std::max(left, 1));
    SweepJob job(sweep, output, atOnce);
    if (processes == 1) {
        runHere(sweep, job, guard);
        return;
    }
    const int threads = std::max(resolvedThreads(sweep.options.base.training.threads) / atOnce, 1);
    runInProcesses(sweep, atOnce, threads,
        {.begun = [&](std::size_t point) { job.begin(point); },
            .shown = [&](std::size_t point, const ProcessStage& stage) { job.show(point, stage); },
            .done = [&](std::size_t point, SweepPoint result) { job.end(point, std::move(result)); },
            .said = [&](const std::string& sentence) { job.say(sentence); },
            .interrupted = [&] { return guard.interrupted(); }});
}

/// Throws std::runtime_error where points were tried and all have failed.
void expectSomeResult(const Sweep& sweep)
{
    const SweepPoint* failed = nullptr;
    for (const std::optional<SweepPoint>& point : sweep.points) {
        if (point && point->problem.empty())
            return;
        if (point && !failed)
            failed = &*point;
    }
    if (failed)
        throw std::runtime_error("No point of the sweep could be measured. At " + sweep.options.key + ' '
            + formatValue(failed->value) + ": " + failed->problem);
}

int run(const SweepCommandOptions& options)
{
    const auto start = Clock::now();
    OutputOption output = options.output;
    if (output.path.empty())
        output.path = options.resume;
    const OutputOption csv{.path = options.csv.path, .overwrite = output.overwrite};
    std::unique_ptr<FileLock> lock;
    std::unique_ptr<FileLock> csvLock;
    if (!output.path.empty())
        lock = claimOutput(output, OutputKind::Data, options.resume);
    if (!csv.path.empty())
        csvLock = claimOutput(csv, OutputKind::Data);
    Sweep sweep = openSweep(options);
    const InterruptGuard guard; // until all is saved
    if (output.path.empty())
        std::cerr << "neuralrg: the sweep will not be saved, since there is no --output.\n";
    else
        writeSweep(output.path, sweep);
    runAll(sweep, output.path, static_cast<int>(*options.processes), guard);
    if (!csv.path.empty())
        writeSweepCsv(csv.path, sweep);
    expectSomeResult(sweep);
    Json document = sweepDocument(sweep);
    document["output"] = output.path.empty() ? Json(nullptr) : Json(output.path);
    document["seconds"] = std::chrono::duration<double>(Clock::now() - start).count();
    print(document);
    return 0;
}

void addValues(CLI::App& command, SweepCommandOptions& options)
{
    constexpr const char* kGroup = "What is swept";
    command
        .add_option("--over", options.over,
            "The option to sweep, without its dashes: any below that is a number, a choice or a switch")
        ->type_name("OPTION")
        ->group(kGroup);
    command
        .add_option("--values", options.values, "The values, in the order in which the points run, such as 2,2.269,3")
        ->delimiter(',')
        ->type_name("A,B,...")
        ->group(kGroup);
    command.add_option("--from", options.from, "First value of a range of numbers")->type_name("NUMBER")->group(kGroup);
    command.add_option("--to", options.to, "Last value of the range; may be the smaller one")
        ->type_name("NUMBER")
        ->group(kGroup);
    addOption(command,
        wholeRow("points", "Points of the range, both ends included; 7 unless given. Whole numbers are rounded.", 1,
            static_cast<std::int64_t>(kMaxSweepPoints)),
        options.points)
        ->group(kGroup);
    command.add_option("--spacing", options.spacing, "How the points of the range lie [linear, the default, or log]")
        ->check(CLI::IsMember({"linear", "log"}))
        ->type_name("NAME")
        ->group(kGroup);
}

void addEffort(CLI::App& command, SweepCommandOptions& options)
{
    constexpr const char* kGroup = "Each point";
    addOption(command, numberRow("seconds", "Training time of a point, in seconds.", 0.001, kMaxSweepSeconds),
        options.seconds)
        ->group(kGroup);
    addOption(command,
        wholeRow("steps", "Training steps of a point: gives the same numbers every time.", 1, kMaxSweepSteps),
        options.steps)
        ->group(kGroup);
    OptionRow samples = findOption(evaluationOptions(), "samples")->row;
    samples.help = "Fresh samples that a point is measured on; 16384 unless given.";
    samples.isOptional = true;
    addOption(command, samples, options.samples)->group(kGroup);
    command
        .add_flag("--from-previous", options.fromPrevious,
            "Start from the trained parameters of the point before, where their shapes agree; else from scratch")
        ->group(kGroup);
}

void addFiles(CLI::App& command, SweepCommandOptions& options)
{
    constexpr const char* kGroup = "Work and files";
    addOption(command,
        wholeRow("processes", "Points at a time, each in a process of its own, which share --threads.", 1,
            kMostProcesses, 1),
        options.processes)
        ->group(kGroup);
    options.output.add(command, "The sweep file to write, after every point", "F.json")->group(kGroup);
    command.get_option("--overwrite")->group(kGroup);
    command.add_option("--csv", options.csv.path, "Write the table as CSV, too, at the end")
        ->type_name("F.csv")
        ->group(kGroup);
    command
        .add_option("--resume", options.resume,
            "Go on with this sweep file, which is --output unless another is given: points that are there stay, failed "
            "ones are tried again. Only --threads and --processes may change")
        ->type_name("F.json")
        ->group(kGroup);
}

} // namespace

void addSweep(CLI::App& app, Work& chosen)
{
    CLI::App* const command
        = app.add_subcommand("sweep", "Train and measure at several values of one option; Ctrl-C saves and ends");
    command->footer(
        "points has an entry for each value, null where it is not done. problem is a sentence where a point has "
        "failed; the others go on. free_energy is the bound F, gap = F + ln Z, gap_per_site the same over L x L, "
        "null where ln Z is not known. The target's observables stand under their names, importance-weighted, with "
        "_error, the exact value (_exact) where it is known, and the mean of the target's exact sampler, 16384 Wolff "
        "sweeps for dual-ising (_reference). structure_factor is <m^2>, energy <E>/N in J, specific_heat that of the "
        "spins in k_B per site. minus_log_z_per_site is -ln Z / N by reweighting. These are null where trust says that "
        "the weights cannot be relied on (see evaluate --help); reliable says whether they can. ess is the share of "
        "effective samples. A process that dies is started once more. Logarithms in nats.");
    const auto options = std::make_shared<SweepCommandOptions>();
    addValues(*command, *options);
    addEffort(*command, *options);
    addFiles(*command, *options);
    options->settings.addAll(*command);
    command->callback([options, &chosen] { chosen = [options] { return run(*options); }; });
}

} // namespace nrg::cli
