#pragma once
// Reports of an analysis as the worker leaves them, made by hand: responses of four quadrants, and pairs that share
// information.

#include <limits>
#include <utility>
#include <vector>

#include "engine/session/analysis_snapshot.h"

inline constexpr int kLattice = 4;
inline constexpr int kSites = kLattice * kLattice;
inline const std::vector<int> kTop{0, 2, 8, 10};

/// Each top-level latent answers to its quadrant; latent 5 of the finest scale to one site.
inline nrg::ResponseReport quadrants(bool withFinest)
{
    nrg::ResponseReport report;
    report.modelStep = 1234;
    report.samples = 256;
    report.lattice = kLattice;
    report.latents = kTop;
    report.levels = {1, 1, 1, 1};
    report.overlap = {0.9, 0.91, 0.92, 0.93};
    if (withFinest) {
        report.latents.push_back(5);
        report.levels.push_back(0);
        report.overlap.push_back(0.5);
    }
    const auto count = static_cast<Eigen::Index>(report.latents.size());
    report.mean = Eigen::MatrixXf::Zero(count, kSites);
    report.spread = Eigen::MatrixXf::Constant(count, kSites, 0.25F);
    report.error = report.spread / 16;
    report.regionSide.assign(report.latents.size(), 2);
    report.regionSite.assign(report.latents.size(), 0);
    report.regionShare.assign(report.latents.size(), 1);
    report.staggeredShare.assign(report.latents.size(), 0.5);
    report.wavelet = Eigen::MatrixXf::Zero(count, kSites);
    report.mutualOverlap = Eigen::MatrixXd::Identity(count, count);
    report.mutualOverlap(0, 1) = report.mutualOverlap(1, 0) = 0.07;
    for (Eigen::Index i = 0; i < 4; ++i)
        for (int site = 0; site < kSites; ++site)
            if (site / 8 == i / 2 && site % 4 / 2 == i % 2) {
                report.mean(i, site) = 0.5F;
                report.wavelet(i, site) = site % 2 ? 0.5F : -0.5F;
            }
    if (withFinest)
        report.mean(4, 5) = -1.5F;
    return report;
}

inline nrg::PairInformation pairs(std::vector<int> variables, float value)
{
    const auto count = static_cast<Eigen::Index>(variables.size());
    nrg::PairInformation information;
    information.variables = std::move(variables);
    information.values = Eigen::MatrixXf::Constant(count, count, value);
    information.values.diagonal().setConstant(std::numeric_limits<float>::quiet_NaN());
    information.errors = information.values / 5;
    information.total = static_cast<double>(value) * static_cast<double>(count * (count - 1) / 2);
    information.mean = static_cast<double>(value);
    information.error = 0.002;
    return information;
}

inline nrg::InformationReport information(bool preview, double progress)
{
    nrg::InformationReport report;
    report.modelStep = 1234;
    report.samples = 1000;
    report.lattice = kLattice;
    report.preview = preview;
    report.progress = progress;
    report.latents = pairs({0, 2, 8, 10, 1, 3, 5}, 0.01F);
    report.latents.values(0, 1) = report.latents.values(1, 0) = -0.001F; // an estimate below zero
    report.latentLevels = {1, 1, 1, 1, 0, 0, 0};
    std::vector<int> sites(kSites);
    for (int site = 0; site < kSites; ++site)
        sites[static_cast<std::size_t>(site)] = site;
    report.sites = pairs(sites, 0.2F);
    report.fromOrigin = Eigen::MatrixXf::Constant(kLattice, kLattice, 0.2F);
    report.fromOrigin(0, 0) = std::numeric_limits<float>::quiet_NaN();
    report.fromOriginError = report.fromOrigin / 16;
    return report;
}
