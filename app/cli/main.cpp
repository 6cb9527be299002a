// neuralrg: everything the engine does, from a shell. JSON on stdout, progress on stderr; exit 0 done, 1 failed, 2 bad
// usage.

#include <iostream>
#include <new>

#include "app/cli/commands.h"
#include "app/cli/options.h"
#include "app/passive_waiting.h"
#include "app/process_start.h"
#include "engine/core/errors.h"

namespace {

constexpr int kFailed = 1;
constexpr int kBadUsage = 2;

int complain(const std::string& sentence, int code)
{
    std::cerr << "neuralrg: " << sentence << '\n';
    return code;
}

/// The parser's own message as one sentence.
std::string usageSentence(const CLI::App& app, const CLI::ParseError& error)
{
    std::string text = error.what();
    text = text.substr(0, text.find('\n'));
    while (!text.empty() && (text.back() == '.' || text.back() == ' '))
        text.pop_back();
    const auto chosen = app.get_subcommands();
    return text + "; see neuralrg " + (chosen.empty() ? "" : chosen.front()->get_name() + ' ') + "--help.";
}

int run(int argc, char** argv)
{
    CLI::App app("Train a neural network renormalization group flow, and use it", "neuralrg");
    app.set_version_flag("--version", "neuralrg " NRG_VERSION);
    app.require_subcommand(1);
    nrg::cli::Work chosen;
    nrg::cli::addExact(app, chosen);
    nrg::cli::addTrain(app, chosen);
    nrg::cli::addGrow(app, chosen);
    nrg::cli::addSweep(app, chosen);
    nrg::cli::addSweepPoint(app, chosen);
    nrg::cli::addEvaluate(app, chosen);
    nrg::cli::addSample(app, chosen);
    nrg::cli::addAnalyze(app, chosen);
    nrg::cli::addHmc(app, chosen);
    nrg::cli::addWolff(app, chosen);
    nrg::cli::addRace(app, chosen);
    nrg::cli::addBench(app, chosen);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        if (error.get_exit_code() == 0)
            return app.exit(error);
        return complain(usageSentence(app, error), kBadUsage);
    }
    return chosen();
}

} // namespace

int main(int argc, char** argv)
{
    nrg::prepareProcess();
    nrg::waitPassively(argv);
    try {
        return run(argc, argv);
    } catch (const nrg::SettingsError& error) {
        return complain(error.what(), kBadUsage);
    } catch (const nrg::cli::UsageError& error) {
        return complain(error.what(), kBadUsage);
    } catch (const std::bad_alloc&) {
        return complain("The machine has run out of memory; lower batch, lattice or the number of layers.", kFailed);
    } catch (const std::exception& error) {
        return complain(error.what(), kFailed);
    }
}
