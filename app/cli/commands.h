#pragma once
// The commands of `neuralrg`, one source file each.

#include <functional>

#include <CLI/CLI.hpp>

namespace nrg::cli {

/// What the chosen command does; returns the exit code.
using Work = std::function<int()>;

// Each adds its command to the parser. If the user chooses that command, its work is put into `chosen`.
void addExact(CLI::App& app, Work& chosen);
void addTrain(CLI::App& app, Work& chosen);
void addGrow(CLI::App& app, Work& chosen);
void addSweep(CLI::App& app, Work& chosen);
void addSweepPoint(CLI::App& app, Work& chosen);
void addEvaluate(CLI::App& app, Work& chosen);
void addSample(CLI::App& app, Work& chosen);
void addAnalyze(CLI::App& app, Work& chosen);
void addHmc(CLI::App& app, Work& chosen);
void addWolff(CLI::App& app, Work& chosen);
void addRace(CLI::App& app, Work& chosen);
void addBench(CLI::App& app, Work& chosen);

} // namespace nrg::cli
