// neuralrg sweep-point: one point of a sweep, for `neuralrg sweep` on several processes. See sweep_processes.h.

#include <chrono>
#include <csignal>
#include <iostream>

#include <poll.h>
#include <unistd.h>

#include "app/cli/commands.h"
#include "app/cli/options.h"
#include "app/cli/output.h"
#include "engine/run/build_model.h"
#include "engine/session/sweep_document.h"
#include "engine/session/sweep_runner.h"
#include "engine/session/worker_options.h"

namespace nrg::cli {

namespace {

constexpr std::chrono::milliseconds kTell{200};

/// Whether the process that started this one is gone, or wants no more of it.
bool isStdinClosed()
{
    pollfd input{.fd = STDIN_FILENO, .events = 0, .revents = 0};
    return ::poll(&input, 1, 0) > 0 && (input.revents & (POLLHUP | POLLERR | POLLNVAL)) != 0;
}

void tell(const Json& line)
{
    std::cout << line.dump(-1, ' ', false, Json::error_handler_t::replace) << std::endl;
}

Sweep readRequest()
{
    std::string line;
    std::getline(std::cin, line);
    try {
        return sweepOf(Json::parse(line));
    } catch (const Json::exception&) {
        throw UsageError("sweep-point is a part of neuralrg sweep; call that one.");
    } catch (const std::runtime_error&) {
        throw UsageError("sweep-point is a part of neuralrg sweep; call that one.");
    }
}

int run(std::size_t index, int threads)
{
    ::signal(SIGINT, SIG_IGN); // the process that started this one decides
    ::signal(SIGHUP, SIG_IGN);
    const Sweep sweep = readRequest();
    if (index >= sweep.points.size())
        throw UsageError("sweep-point is a part of neuralrg sweep; call that one.");
    SweepRunner runner(sweep.options);
    std::optional<SweepStart> start;
    auto told = std::chrono::steady_clock::now();
    const std::optional<SweepPoint> point = runner.run(index, start, [&](const SweepStage& stage) {
        if (const auto now = std::chrono::steady_clock::now(); now - told >= kTell) {
            told = now;
            tell({{"share", stage.share}, {"step", stage.step}, {"gap", orNull(stage.gap)}});
        }
        return SweepOrder{.goOn = !isStdinClosed(), .threads = resolvedThreads(threads)};
    });
    if (!point)
        return 1;
    tell({{"point", pointDocument(*point)}});
    return 0;
}

} // namespace

void addSweepPoint(CLI::App& app, Work& chosen)
{
    CLI::App* const command = app.add_subcommand("sweep-point", "One point, for neuralrg sweep");
    command->group(""); // nobody calls it but neuralrg sweep
    struct PointOptions {
        std::optional<std::int64_t> point;
        std::optional<std::int64_t> threads;
    };
    const auto options = std::make_shared<PointOptions>();
    addOption(*command,
        wholeRow("point", "Number of the point, from 0.", 0, static_cast<std::int64_t>(kMaxSweepPoints) - 1, 0),
        options->point);
    addOption(*command, threadsRow(), options->threads);
    command->callback([options, &chosen] {
        chosen
            = [options] { return run(static_cast<std::size_t>(*options->point), static_cast<int>(*options->threads)); };
    });
}

} // namespace nrg::cli
