// neuralrg sample: draws configurations from a trained flow into a file.

#include "app/cli/commands.h"
#include "app/cli/interrupt.h"
#include "app/cli/options.h"
#include "app/cli/output.h"
#include "app/cli/output_file.h"
#include "app/cli/progress.h"
#include "app/cli/sample_files.h"
#include "engine/run/build_model.h"
#include "engine/run/run_file.h"
#include "engine/session/evaluation.h"
#include "engine/session/worker_options.h"

namespace nrg::cli {

namespace {

struct SampleOptions {
    std::string file;
    OutputOption output;
    std::optional<std::int64_t> count;
    std::optional<std::int64_t> seed;
    std::optional<std::int64_t> threads;
};

SamplePlan planOf(const SampleOptions& options, const TrainedModel& trained)
{
    SamplePlan plan{
        .count = *options.count, .lattice = trained.settings.lattice, .metadata = optionTexts(trained.settings)};
    plan.metadata["format"] = "neuralrg-samples";
    plan.metadata["step"] = std::to_string(trained.step);
    plan.metadata["sample-seed"] = std::to_string(*options.seed);
    return plan;
}

int run(const SampleOptions& options)
{
    const TrainedModel trained = readTrainedModel(options.file);
    const std::unique_ptr<FileLock> lock = claimOutput(options.output, OutputKind::Data);
    const std::unique_ptr<SampleFile> file = createSampleFile(options.output.path, planOf(options, trained));
    const int threads = resolvedThreads(static_cast<int>(*options.threads));
    const InterruptGuard guard;
    {
        Progress progress;
        for (std::int64_t first = 0; first < *options.count;) {
            const auto count = std::min<std::int64_t>(sliceSize(*trained.model), *options.count - first);
            file->append(drawSamples(*trained.model, trained.theta, static_cast<int>(count),
                static_cast<std::uint64_t>(*options.seed), static_cast<std::uint32_t>(first), threads));
            first += count;
            progress.show(first, *options.count, "samples");
            if (guard.interrupted())
                throw std::runtime_error("Interrupted before all samples were drawn; nothing was written.");
        }
    }
    file->commit();
    print({{"count", *options.count}, {"lattice", trained.settings.lattice}, {"output", options.output.path}});
    return 0;
}

} // namespace

void addSample(CLI::App& app, Work& chosen)
{
    CLI::App* const command = app.add_subcommand("sample", "Draw configurations from a trained flow into a file");
    command->footer(
        "x = eta g(z), each latent z at its site; log_q = ln q_sym(x) where the flow is symmetrised, else ln q(x); "
        "log_pi is not normalised. A .npy file holds x alone.");
    const auto options = std::make_shared<SampleOptions>();
    command->add_option("file", options->file, "The run file")->required()->type_name("F.nrg");
    addOption(*command, wholeRow("count", "Configurations to draw.", 1, 2147483647), options->count)->required();
    options->output.add(*command, "File to write: .safetensors, .npy or .csv", "S")->required();
    addOption(*command, seedRow("Seed of the samples."), options->seed);
    addOption(*command, threadsRow(), options->threads);
    command->callback([options, &chosen] { chosen = [options] { return run(*options); }; });
}

} // namespace nrg::cli
