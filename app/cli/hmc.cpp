// neuralrg hmc: many chains of one sampler, with errors that include the autocorrelation.

#include <algorithm>

#include "app/cli/chain_file.h"
#include "app/cli/commands.h"
#include "app/cli/interrupt.h"
#include "app/cli/observable_figures.h"
#include "app/cli/output_file.h"
#include "app/cli/progress.h"
#include "app/cli/sampled_model.h"
#include "engine/run/build_model.h"
#include "engine/session/chain_recorder.h"
#include "engine/session/moment_recorder.h"
#include "engine/session/sampler_catalog.h"
#include "engine/session/worker_options.h"

namespace nrg::cli {

namespace {

constexpr int kLatentLeapfrogs = 10;
constexpr int kPhysicalLeapfrogs = 30;

struct HmcCommandOptions {
    SampledModelOptions model;
    std::string sampler;
    std::optional<std::int64_t> chains;
    std::optional<std::int64_t> warmUp;
    std::optional<std::int64_t> steps;
    std::optional<std::int64_t> leapfrogs;
    std::optional<std::string> start;
    std::optional<double> seconds;
    std::optional<std::int64_t> seed;
    std::optional<std::int64_t> threads;
    OutputOption output;
    std::optional<std::int64_t> fieldsEvery;
};

/// What is kept of the steps after warm-up.
struct Records {
    ChainRecorder chains;
    MomentRecorder moments;
    std::optional<ChainFile> file;
};

/// The engine's row, with what a sampler takes where nothing is given.
OptionRow leapfrogRow()
{
    OptionRow row = findOption(samplerOptions(), "leapfrog")->row;
    row.help = "Leapfrogs a step; by default " + std::to_string(kLatentLeapfrogs) + " for latent, "
        + std::to_string(kPhysicalLeapfrogs) + " for the physical ones.";
    row.isOptional = true;
    return row;
}

std::string samplerNames()
{
    std::string names;
    const std::vector<SamplerRow>& rows = samplerCatalog();
    for (std::size_t i = 0; i < rows.size(); ++i)
        names += (i == 0 ? "" : i + 1 == rows.size() ? " or " : ", ") + rows[i].id;
    return names;
}

const SamplerRow& chosenSampler(const HmcCommandOptions& options)
{
    const SamplerRow* const row = findSampler(options.sampler);
    if (!row)
        throw UsageError("sampler is \"" + options.sampler + "\"; expected " + samplerNames() + '.');
    if (row->needsFlow && options.model.file.empty())
        throw UsageError("sampler " + row->id + " needs a trained flow; name its run file, F.nrg.");
    if (!row->hasLeapfrogs && options.leapfrogs)
        throw UsageError("sampler " + row->id + " makes no leapfrogs; leave --leapfrog away.");
    if (row->kind != SamplerKind::Latent && options.start)
        throw UsageError("sampler " + row->id + " has one start only; leave --start away.");
    return *row;
}

ChainStart chosenStart(const HmcCommandOptions& options)
{
    const std::string name = options.start.value_or("flow");
    return name == "cold" ? ChainStart::Cold : name == "exact" ? ChainStart::Exact : ChainStart::Flow;
}

std::unique_ptr<Sampler> startSampler(
    const SamplerRow& row, const SampledModel& sampled, const HmcCommandOptions& options, int leapfrogs)
{
    const SamplerOptions chains{.chains = static_cast<int>(*options.chains),
        .leapfrogs = leapfrogs,
        .seed = static_cast<std::uint64_t>(*options.seed),
        .threads = resolvedThreads(static_cast<int>(*options.threads)),
        .start = chosenStart(options)};
    return sampled.model ? makeSampler(row.kind, *sampled.model, chains)
                         : makePhysicalSampler(row.kind, sampled.target, chains);
}

/// The file of --output, which must be writable before the chains run.
std::optional<ChainFile> startFile(const SampledModel& sampled, const HmcCommandOptions& options)
{
    if (options.output.path.empty()) {
        if (options.fieldsEvery)
            throw UsageError("--fields-every says how often --output gets the fields; name the file, too.");
        return std::nullopt;
    }
    ChainFilePlan plan{.path = options.output.path,
        .steps = *options.steps,
        .chains = static_cast<Index>(*options.chains),
        .fieldsEvery = options.fieldsEvery.value_or(0),
        .metadata = {}};
    plan.metadata = {{"format", "neuralrg-chains"}, {"sampler", options.sampler}, {"target", sampled.target->key()},
        {"warmup", std::to_string(*options.warmUp)}, {"seed", std::to_string(*options.seed)}};
    return ChainFile(plan, sampled.target);
}

/// Runs warm-up and steps; returns what stopped it.
std::string runChains(Sampler& sampler, Records& records, const HmcCommandOptions& options)
{
    ChainRecorder& record = records.chains;
    const InterruptGuard guard;
    Progress progress;
    const std::int64_t total = *options.warmUp + *options.steps;
    const WarmUpPlan warmUp{.steps = *options.warmUp};
    while (record.steps() < total) {
        if (records.file)
            records.file->before(sampler);
        record.advance(sampler, warmUp);
        if (!sampler.state().warmingUp) {
            records.moments.record(sampler.fields());
            if (records.file)
                records.file->record(sampler);
        }
        if (guard.interrupted())
            return "user";
        if (options.seconds && record.seconds() >= *options.seconds)
            return "seconds";
        progress.show(record.steps(), total, "steps");
    }
    return "steps";
}

int run(const HmcCommandOptions& options)
{
    const SamplerRow& row = chosenSampler(options);
    const SampledModel sampled = readSampledModel(options.model);
    const int leapfrogs = !row.hasLeapfrogs
        ? 0
        : static_cast<int>(options.leapfrogs.value_or(row.needsFlow ? kLatentLeapfrogs : kPhysicalLeapfrogs));
    const std::unique_ptr<FileLock> lock
        = options.output.path.empty() ? nullptr : claimOutput(options.output, OutputKind::Data);
    std::optional<ChainFile> file = startFile(sampled, options);
    const std::unique_ptr<Sampler> sampler = startSampler(row, sampled, options, leapfrogs);
    const bool eitherSign = row.needsFlow && sampled.model->model->isSymmetrised();
    Records records{ChainRecorder(row.kind, leapfrogs, sampled.target), MomentRecorder(sampled.target, eitherSign),
        std::move(file)};
    const std::string stoppedBy = runChains(*sampler, records, options);
    const SamplerReport report = records.chains.report(0);
    if (!observableRows(*sampled.target).empty() && !report.leading())
        throw std::runtime_error("Stopped after " + std::to_string(report.steps) + " steps, "
            + std::to_string(*options.warmUp) + " of them warm-up, which are too few for a result.");
    Json figures = chainFigures(report, *sampled.target);
    addExactFigures(figures, *sampled.target);
    addDerivedFigures(figures, *sampled.target, records.moments.derived(), records.moments.orderParameter());
    if (records.file) {
        records.file->write();
        figures["output"] = options.output.path;
    }
    figures["warmup"] = std::min(*options.warmUp, report.steps);
    figures["steps"] = report.steps - std::min(*options.warmUp, report.steps);
    figures["chains"] = *options.chains;
    figures.update(sampled.settings);
    figures["stopped_by"] = stoppedBy;
    print(figures);
    return 0;
}

} // namespace

void addHmc(CLI::App& app, Work& chosen)
{
    CLI::App* const command = app.add_subcommand(
        "hmc", "Sample with hybrid Monte Carlo in latent or physical space, or with flow Metropolis");
    command->footer(
        "A step is one trajectory or one proposal of every chain; the step size adapts in warm-up and is then frozen. "
        "Physical chains start at independent fields x ~ N(0, 1), those that use the flow at its draws. "
        "The target's observables stand under their names, with errors that include the autocorrelation and, where it "
        "is known, the exact value and how many errors_off it they lie; for dual-ising structure_factor is S(0), "
        "energy <E>/N in units of J, for gaussian "
        "structure_factor is S(0) of the field, field_square <x^2>, quadratic_form <x^T A^-1 x>/N. tau is that of "
        "structure_factor, in steps, tau_leapfrogs the same in leapfrogs (proposals for flow-metropolis), ess the "
        "number of independent samples that the chains are worth, r_hat split-R-hat. long_enough is false where the "
        "chains are too short for tau, which is then a lower bound, where an r_hat is 1.05 or more, and where a chain "
        "has not moved. Error, tau, r_hat and ess are null where no chain has moved. longest_stay is the number of "
        "steps that a chain stayed in one state at most, which the window of tau reaches, unmoved_chains the number of "
        "chains that never left theirs. "
        "trust and tail_shape judge flow-metropolis as those of evaluate do, and are null for other samplers: too-few "
        "below 100 effective samples of the chains; contradicted where an observable of the chains, or ln Z by the "
        "weights w of the proposals, is more than 3 errors off its exact value; heavy-tail where tail_shape, the "
        "largest shape of the tails of w and of the terms w |f - <f>| of every observable f, is above "
        "min(1 - 1/log10(proposals), 0.7), so that states that hold chains for long are too rare to have been met; "
        "else corrected or, where the share weight_ess of the proposals is at least 0.9, alone. seconds is the time "
        "spent in the sampler, warm-up "
        "included; ess_per_second counts the steps after warm-up alone. stopped_by is steps, seconds or user "
        "(Ctrl-C). For dual-ising specific_heat is that of the spins in k_B per site, "
        "(<E^2> - <E>^2) / (N T^2), and binder_ratio 1 - <m^4> / (3 <m^2>^2) of their magnetisation; "
        "magnetization_histogram (for gaussian mean_field_histogram) is the density of m = sum tanh x / N (sum x / N) "
        "in "
        "equal bins from lower to upper. --output writes every step after warm-up: the observables, the order "
        "parameter, U (what the acceptance compares: U of the chain, -ln w for flow-metropolis, in nats) and accepted "
        "(1 where the chain moved), (steps x chains) each, and with --fields-every k the fields of every k-th step, "
        "(records x chains x L x L), with their steps in field_steps, counted from 0.");
    const auto options = std::make_shared<HmcCommandOptions>();
    options->model.add(*command);
    command->add_option("--sampler", options->sampler, "Which one [" + samplerNames() + ']')
        ->required()
        ->type_name("NAME");
    addOption(*command, findOption(samplerOptions(), "chains")->row, options->chains);
    addOption(*command,
        wholeRow("warmup", "Steps left out of all figures, in which the step size adapts.", 0, 1'000'000'000, 200),
        options->warmUp);
    addOption(*command, wholeRow("steps", "Steps after warm-up.", 8, 1'000'000'000, 1000), options->steps);
    addOption(*command, leapfrogRow(), options->leapfrogs);
    command
        ->add_option("--start", options->start,
            "Where latent chains begin [cold: fields x ~ N(0, 1); flow: its draws, the default; exact: fields that "
            "follow the target already, from its exact sampler]")
        ->check(CLI::IsMember({"cold", "flow", "exact"}))
        ->type_name("NAME");
    addOption(*command,
        numberRow("seconds", "Stop earlier, after so many seconds of sampling, warm-up included.", 1e-3, 1e9),
        options->seconds);
    addOption(*command, seedRow("Seed of the chains."), options->seed);
    addOption(*command, threadsRow(), options->threads);
    options->output.add(*command, "File for the course of the chains: .safetensors or .npz", "C");
    addOption(*command, wholeRow("fields-every", "Write the fields of every k-th step, too.", 1, 1'000'000'000),
        options->fieldsEvery);
    command->callback([options, &chosen] { chosen = [options] { return run(*options); }; });
}

} // namespace nrg::cli
