#pragma once
// The rows of the law suites: every layout and block of the catalogs, small enough for finite differences.

#include <memory>
#include <string>
#include <vector>

#include "engine/core/philox.h"
#include "engine/flow/model.h"
#include "engine/targets/dual_ising/dual_ising.h"

namespace nrg::test {

struct FlowCase {
    std::string name;
    RenormalizationFlow::Options options;
};

inline std::string nameOf(const FlowCase& flowCase)
{
    return flowCase.name;
}

/// Every layout of the catalog, with repeats, shared levels, deeper networks and 4x4 blocks where it allows them.
inline std::vector<FlowCase> flowCases()
{
    std::vector<FlowCase> cases;
    for (const LayoutRow& row : layoutCatalog()) {
        RenormalizationFlow::Options options;
        options.layout = row.id;
        options.lattice = {.lattice = 4, .depth = row.defaultDepth(4), .repeats = 1, .block = 2, .shareLevels = false};
        options.block2 = {.couplings = 7, .hidden = 9, .hiddenLayers = 1};
        options.block4 = {.couplings = 4, .hidden = 6, .hiddenLayers = 1};
        cases.push_back({row.id, options});

        FlowCase repeated{row.id + "Repeated", options};
        repeated.options.lattice.repeats = 2;
        repeated.options.block2 = {.couplings = 3, .hidden = 10, .hiddenLayers = 3};
        cases.push_back(repeated);

        FlowCase shared{row.id + "SharedLevels", options};
        shared.options.lattice.shareLevels = true;
        cases.push_back(shared);

        FlowCase shallow{row.id + "Shallow", options};
        shallow.options.lattice.depth = row.minimumDepth;
        cases.push_back(shallow);

        if (row.allowsBlock4) {
            FlowCase block4{row.id + "Block4", options};
            block4.options.lattice.block = 4;
            cases.push_back(block4);
            FlowCase larger{row.id + "Block4Shared", options};
            larger.options.lattice = {.lattice = 8, .depth = 3, .repeats = 1, .block = 4, .shareLevels = true};
            cases.push_back(larger);
        }
    }
    return cases;
}

/// Parameters away from the identity, scales included, so that every term of every gradient is at work.
inline std::vector<Real> strongParameters(const RenormalizationFlow& flow, std::uint64_t seed)
{
    std::vector<Real> theta(static_cast<std::size_t>(flow.parameterCount()));
    flow.initialize(theta, seed, 0.5);
    for (std::size_t i = 0; i < theta.size(); ++i)
        theta[i] += static_cast<Real>(0.15
            * normals(seed, {.stream = Stream::Evaluation, .step = 7, .sample = static_cast<std::uint32_t>(i)})[0]);
    return theta;
}

/// Standard normal numbers, (rows x columns).
inline Matrix normalMatrix(Index rows, Index columns, std::uint64_t seed)
{
    Matrix matrix(rows, columns);
    for (Index column = 0; column < columns; ++column)
        for (Index row = 0; row < rows; ++row)
            matrix(row, column) = static_cast<Real>(normals(seed,
                {.stream = Stream::Evaluation,
                    .step = 3,
                    .sample = static_cast<std::uint32_t>(row),
                    .block = static_cast<std::uint32_t>(column)})[0]);
    return matrix;
}

inline std::shared_ptr<const Model> modelOf(
    const RenormalizationFlow::Options& options, double temperature, bool symmetric)
{
    auto model = std::make_shared<Model>();
    model->flow = std::make_shared<RenormalizationFlow>(options);
    model->target = std::make_unique<DualIsing>(options.lattice.lattice, temperature);
    model->symmetric = symmetric;
    return model;
}

} // namespace nrg::test
