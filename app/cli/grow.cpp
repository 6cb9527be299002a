// neuralrg grow: starts a run on twice the lattice from what a flow has learned.

#include "app/cli/commands.h"
#include "app/cli/options.h"
#include "app/cli/output.h"
#include "app/cli/output_file.h"
#include "engine/run/growth.h"

namespace nrg::cli {

namespace {

struct GrowOptions {
    std::string file;
    OutputOption output;
    SettingsOptions settings;
};

Settings settingsOf(const GrowOptions& options, const Settings& trained)
{
    Settings settings = grownSettings(trained);
    const int lattice = settings.lattice;
    settings = options.settings.over(settings);
    if (settings.lattice != lattice)
        throw UsageError("lattice is " + std::to_string(settings.lattice) + "; a flow on " + std::to_string(lattice / 2)
            + " x " + std::to_string(lattice / 2) + " sites grows to " + std::to_string(lattice) + ": leave it out.");
    return settings;
}

int grow(const GrowOptions& options)
{
    const std::unique_ptr<FileLock> lock = claimOutput(options.output, OutputKind::Run);
    const TrainedModel trained = readTrainedModel(options.file);
    const Settings settings = settingsOf(options, trained.settings);
    const std::unique_ptr<Trainer> grown = grownTrainer(trained.model->flow(), trained.theta, settings);
    writeRunFile(options.output.path, {.settings = settings, .state = grown->state(), .history = {}, .seconds = 0});
    print({{"lattice", settings.lattice}, {"parameters", grown->state().theta.size()},
        {"learning_rate", settings.training.learningRate}, {"output", options.output.path}});
    return 0;
}

} // namespace

void addGrow(CLI::App& app, Work& chosen)
{
    CLI::App* const command = app.add_subcommand("grow", "Start a run on twice the lattice from a trained flow");
    command->footer(
        "Each level of the larger lattice starts with the weights of the level of the same spacing, the coarsest one "
        "with those of the coarsest (footnote 41 of Li & Wang). The grown run stands at step 0; go on with "
        "neuralrg train --resume. Options of training and of the target may be changed, and the learning rate is "
        "halved "
        "unless one is given.");
    const auto options = std::make_shared<GrowOptions>();
    command->add_option("file", options->file, "The run file")->required()->type_name("F.nrg");
    options->output.add(*command, "The run file to write", "G.nrg")->required();
    options->settings.addAll(*command);
    command->callback([options, &chosen] { chosen = [options] { return grow(*options); }; });
}

} // namespace nrg::cli
