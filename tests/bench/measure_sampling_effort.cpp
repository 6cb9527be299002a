// How much sampling beside training slows training: the step time with and without, in turn within one run.
//
//   measure_sampling_effort [preset [seconds a turn [turns]]]

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <thread>
#include <vector>

#include "app/passive_waiting.h"
#include "engine/session/session.h"

namespace {

using namespace std::chrono_literals;

/// Steps a second over one turn, in wall time.
double stepsPerSecond(nrg::Session& session, double seconds)
{
    std::this_thread::sleep_for(500ms); // the turn before has its last piece of work to finish
    const auto start = std::chrono::steady_clock::now();
    const std::int64_t first = session.snapshot()->step;
    std::this_thread::sleep_for(std::chrono::duration<double>(seconds));
    const double took = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    return static_cast<double>(session.snapshot()->step - first) / took;
}

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

} // namespace

int main(int argc, char** argv)
{
    nrg::waitPassively(argv);
    const std::string name = argc > 1 ? argv[1] : "paper";
    const double seconds = argc > 2 ? std::atof(argv[2]) : 8;
    const int turns = argc > 3 ? std::atoi(argv[3]) : 5;
    const nrg::Preset* preset = nrg::findPreset(name);
    if (!preset || !(seconds > 0) || turns < 1) {
        std::fprintf(stderr, "usage: measure_sampling_effort [preset [seconds a turn [turns]]]\n");
        return 2;
    }
    nrg::Session session(preset->settings);
    nrg::SamplingOptions options;
    session.run();
    std::vector<double> slowDown;
    for (int turn = 0; turn < turns; ++turn) {
        options.on = false;
        session.setSampling(options);
        const double alone = stepsPerSecond(session, seconds);
        options.on = true;
        session.setSampling(options);
        const double beside = stepsPerSecond(session, seconds);
        slowDown.push_back(alone / beside);
        std::fprintf(
            stderr, "%.3f steps/s alone, %.3f beside sampling: step time x %.3f\n", alone, beside, alone / beside);
    }
    std::printf("{\"preset\": \"%s\", \"effort\": %g, \"step_time_ratio\": %.4f}\n", name.c_str(), options.effort,
        median(slowDown));
    return 0;
}
