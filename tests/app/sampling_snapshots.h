#pragma once
// Snapshots of sampling as the worker leaves them, made by hand: chains that relax, a race, a flow's diagnostics.

#include <algorithm>
#include <cmath>
#include <memory>
#include <numbers>
#include <random>

#include "engine/session/frozen_model.h"
#include "engine/session/snapshot.h"
#include "engine/targets/dual_ising/dual_ising.h"
#include "engine/targets/dual_ising/exact_ising.h"

inline Eigen::MatrixXd spectrum(int lattice)
{
    Eigen::MatrixXd map(lattice, lattice);
    for (int m = 0; m < lattice; ++m)
        for (int n = 0; n < lattice; ++n) {
            const auto sine = [lattice](int index) { return 2 * std::sin(std::numbers::pi * index / lattice); };
            const double k = std::hypot(sine(m), sine(n));
            map(m, n) = m == 0 && n == 0 ? 0.545 : 0.008 * std::pow(k, -1.75);
        }
    return map;
}

inline nrg::OrderHistogram twoPeaks(double positiveShare = 0.5)
{
    nrg::OrderHistogram histogram;
    constexpr int kBins = nrg::OrderHistogram::kBins;
    for (int bin = 0; bin < kBins; ++bin) {
        const double m = -1 + (2.0 * bin + 1) / kBins;
        const auto peak = [m](double centre) { return std::exp(-0.5 * std::pow((m - centre) / 0.15, 2)) / 0.376; };
        histogram.density.push_back(positiveShare * peak(0.75) + (1 - positiveShare) * peak(-0.75));
    }
    histogram.samples = 4096;
    histogram.positiveShare = positiveShare;
    return histogram;
}

/// @param relaxation  leapfrogs in which S(0) comes from the cold start to its value
inline nrg::SamplerReport report(
    nrg::SamplerKind kind, int leapfrogs, int points, double relaxation, double secondsPerLeapfrog)
{
    std::mt19937 random(static_cast<unsigned>(kind) + 1);
    std::normal_distribution<double> gauss;
    nrg::SamplerReport report;
    report.kind = kind;
    report.leapfrogs = leapfrogs;
    for (int i = 0; i < points; ++i) {
        const double spent = static_cast<double>(i) * std::max(leapfrogs, 1);
        report.curve.push_back({.step = static_cast<double>(i),
            .leapfrogs = spent,
            .seconds = spent * secondsPerLeapfrog,
            .value = 0.005 + 0.54 * (1 - std::exp(-spent / relaxation)) + 0.02 * gauss(random),
            .error = 0.03});
    }
    report.warmingUp = points < 50;
    report.steps = points;
    report.seconds = report.curve.empty() ? 0 : report.curve.back().seconds;
    report.acceptance = 0.81;
    report.stepSize = 0.2;
    if (!report.warmingUp) {
        nrg::ChainStatistics statistics;
        statistics.mean = 0.5432;
        statistics.error = 0.0031;
        statistics.tau = relaxation / std::max(leapfrogs, 1);
        statistics.tauError = 0.1 * statistics.tau;
        statistics.windowClosed = true;
        statistics.ess = 9000;
        report.observables = {statistics, statistics};
        report.tauLeapfrogs = relaxation;
        report.essPerSecond = 64 / (2 * relaxation * secondsPerLeapfrog);
        report.structureFactorMap = spectrum(16);
        report.orderParameter = twoPeaks(0.52);
    }
    return report;
}

inline nrg::TargetReference wolffReference()
{
    return {.target = nrg::DualIsing(16, nrg::kCriticalTemperature).key(),
        .done = true,
        .progress = 1,
        .observables = {{.mean = 0.5445, .error = 0.0012}, {.mean = -1.453, .error = 0.001}},
        .structureFactorMap = spectrum(16),
        .orderParameter = twoPeaks()};
}

/// A model with this target and no flow, for views that read the target alone.
inline std::shared_ptr<const nrg::FrozenModel> modelWith(std::shared_ptr<const nrg::Target> target)
{
    auto model = std::make_shared<nrg::Model>();
    model->target = std::move(target);
    auto frozen = std::make_shared<nrg::FrozenModel>();
    frozen->model = std::move(model);
    return frozen;
}

inline nrg::FlowDiagnostics diagnosticsOf(double ess, bool oneSign)
{
    nrg::FlowDiagnostics diagnostics;
    nrg::Evaluation& evaluation = diagnostics.evaluation;
    evaluation.samples = 16384;
    evaluation.freeEnergy = -591.42;
    evaluation.freeEnergySigma = 1.31;
    evaluation.freeEnergyError = 0.01;
    evaluation.minusLogZ = -592.876;
    evaluation.logZ = 592.83;
    evaluation.logZError = 0.06;
    evaluation.ess = ess;
    evaluation.essSamples = ess * 16384;
    evaluation.tailShape = 0.4;
    diagnostics.coversOneSign = oneSign;
    diagnostics.orderParameter = twoPeaks(oneSign ? 0.999 : 0.5);
    diagnostics.plainPositiveShare = 0.7;
    std::mt19937 random(3);
    std::normal_distribution<double> gauss;
    for (int i = 0; i < 2000; ++i)
        diagnostics.signBias.push_back(0.4 + 1.2 * gauss(random));
    std::ranges::sort(diagnostics.signBias);
    diagnostics.modelStep = 4200;
    return diagnostics;
}

inline std::shared_ptr<nrg::SamplingSnapshot> samplingSnapshot(int points = 1000)
{
    using enum nrg::SamplerKind;
    auto sampling = std::make_shared<nrg::SamplingSnapshot>();
    sampling->options.on = true;
    sampling->modelStep = 4200;
    sampling->samplers = {report(Latent, 5, points, 20, 2e-3), report(Physical, 30, points, 1200, 2e-5),
        report(PhysicalPreconditioned, 30, points, 440, 4e-5), report(FlowMetropolis, 0, points, 3, 4e-4)};
    sampling->reference = wolffReference();
    sampling->diagnostics = diagnosticsOf(0.34, false);
    return sampling;
}

inline std::shared_ptr<nrg::RaceSnapshot> raceSnapshot()
{
    using enum nrg::SamplerKind;
    auto race = std::make_shared<nrg::RaceSnapshot>();
    race->running = true;
    race->secondsLeft = 75;
    race->modelStep = 4200;
    race->trainingSeconds = 120;
    race->entrants = {report(Latent, 5, 1000, 20, 2e-3), report(Physical, 10, 1000, 1800, 2e-5),
        report(Physical, 30, 1000, 1200, 2e-5), report(Physical, 100, 900, 1500, 2e-5),
        report(PhysicalPreconditioned, 10, 1000, 500, 4e-5), report(PhysicalPreconditioned, 30, 900, 440, 4e-5),
        report(PhysicalPreconditioned, 100, 800, 700, 4e-5), report(FlowMetropolis, 0, 1000, 3, 4e-4)};
    return race;
}
