#pragma once
// The rows of the law suites: every layout and block of the catalogs, small enough for finite differences.

#include <algorithm>
#include <cctype>
#include <memory>
#include <string>
#include <vector>

#include "engine/bijectors/catalog.h"
#include "engine/bijectors/coupling_bijector.h"
#include "engine/core/philox.h"
#include "engine/flow/model.h"
#include "engine/lattice/fourier_basis.h"
#include "engine/priors/normal.h"
#include "engine/targets/dual_ising/dual_ising.h"

namespace nrg::test {

struct FlowCase {
    std::string name;
    FlowOptions options;
};

/// Letters and digits alone, as a test's name demands.
inline std::string nameOf(const FlowCase& flowCase)
{
    std::string name = flowCase.name;
    std::erase_if(name, [](unsigned char c) { return !std::isalnum(c); });
    return name;
}

/// Networks of all blocks; those of 4x4 blocks have `blockHidden` units a layer.
struct NetworkShape {
    int hidden = 9;
    int hiddenLayers = 1;
    int blockHidden = 6;
    double translationScale = 0.5;
};

inline FlowOptions withNetworks(FlowOptions options, const NetworkShape& shape)
{
    options.conditioner = {"mlp", Options(findRow(conditionerCatalog(), "mlp")->options)};
    options.conditioner.options.set("hidden", std::int64_t(shape.hidden));
    options.conditioner.options.set("hidden-layers", std::int64_t(shape.hiddenLayers));
    options.conditioner.options.set("block-hidden", std::int64_t(shape.blockHidden));
    options.map = {"affine", Options(findRow(mapCatalog(), "affine")->options)};
    options.map.options.set("translation-scale", shape.translationScale);
    return options;
}

/// Every layout of the catalog, with repeats, shared levels, deeper networks and 4x4 blocks where it allows them.
inline std::vector<FlowCase> layoutCases()
{
    std::vector<FlowCase> cases;
    for (const LayoutRow& row : layoutCatalog()) {
        if (row.conditioners.front() != "mlp")
            continue; // stencilCases()
        FlowOptions options = withNetworks({.layout = row.id, .couplings = 7, .blockCouplings = 4}, {});
        options.lattice = {.lattice = 4, .depth = row.defaultDepth(4), .repeats = 1, .block = 2, .shareLevels = false};
        cases.push_back({row.id, options});

        FlowCase repeated{row.id + "Repeated", withNetworks(options, {.hidden = 10, .hiddenLayers = 3})};
        repeated.options.lattice.repeats = 2;
        repeated.options.couplings = 3;
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

/// A component of the catalogs with its standards.
template <class Row>
Component standardOf(const std::vector<Row>& rows, const std::string& id)
{
    return {id, Options(findRow(rows, id)->options)};
}

/// The stencil layout with every conditioner and map, with other numbers of levels, couplings and neighbours, and with
/// all kinds of Fourier layers.
inline std::vector<FlowCase> stencilCases()
{
    std::vector<FlowCase> cases;
    const auto options = [](const std::string& conditioner, const std::string& map, int hidden) {
        FlowOptions result{.layout = "stencil"};
        result.lattice = {.lattice = 4, .depth = 2, .colours = 2, .checkerboards = 3};
        result.conditioner = standardOf(conditionerCatalog(), conditioner);
        result.conditioner.options.set("stencil-hidden", std::int64_t(hidden));
        result.map = standardOf(mapCatalog(), map);
        result.spectrum = couplingEigenvalues(4, 2.4);
        return result;
    };
    for (const std::string& conditioner : findLayout("stencil")->conditioners)
        for (const MapRow& map : mapCatalog())
            cases.push_back({"stencil" + conditioner + map.id, options(conditioner, map.id, 8)});
    FlowCase eight{"stencilOf8", options("equivariant", "tanh", 5)};
    eight.options.lattice = {.lattice = 8, .depth = 3, .colours = 2, .checkerboards = 2};
    eight.options.spectrum = {};
    cases.push_back(eight);
    FlowCase colours{"stencilOfEightColours", options("equivariant", "tanh", 6)};
    colours.options.lattice = {.lattice = 8, .depth = 3, .colours = 8, .checkerboards = 9};
    colours.options.spectrum = couplingEigenvalues(8, 2.4);
    cases.push_back(colours);
    FlowCase shallow{"stencilShallow", options("equivariant", "tanh", 13)};
    shallow.options.lattice
        = {.lattice = 8, .depth = 2, .colours = 2, .checkerboards = 1, .neighbours = 4, .innerSpectra = false};
    shallow.options.learnedSpectra = false;
    shallow.options.spectrum = couplingEigenvalues(8, 2.4);
    cases.push_back(shallow);
    FlowCase plain{"stencilWithoutSpectra", options("plain", "tanh", 7)};
    plain.options.lattice.spectral = false;
    cases.push_back(plain);
    return cases;
}

/// The layouts, and every other conditioner and map of the catalogs on a flow with both kinds of blocks.
inline std::vector<FlowCase> flowCases()
{
    std::vector<FlowCase> cases = layoutCases();
    const FlowCase base = *std::find_if(
        cases.begin(), cases.end(), [](const FlowCase& flowCase) { return flowCase.options.lattice.block == 4; });
    const std::vector<std::string>& fitting = findLayout(base.options.layout)->conditioners;
    for (const ConditionerRow& conditioner : conditionerCatalog())
        for (const MapRow& map : mapCatalog()) {
            if (std::find(fitting.begin(), fitting.end(), conditioner.id) == fitting.end())
                continue;
            if (conditioner.id == base.options.conditioner.id && map.id == base.options.map.id)
                continue;
            FlowCase other{conditioner.id + map.title, base.options};
            if (conditioner.id != base.options.conditioner.id)
                other.options.conditioner = {conditioner.id, Options(conditioner.options)};
            if (map.id != base.options.map.id) {
                other.options = cases.front().options; // of few and small blocks: maps that bend more amplify rounding
                other.options.map = {map.id, Options(map.options)};
                other.options.couplings = 2;
            }
            cases.push_back(other);
        }
    for (const FlowCase& flowCase : stencilCases())
        cases.push_back(flowCase);
    return cases;
}

/// Couplings on one block, for tests of the kernels.
inline CouplingBijector blockOf(int side, int couplings, const NetworkShape& shape)
{
    const FlowOptions options = withNetworks({}, shape);
    return {side, couplings, findRow(conditionerCatalog(), "mlp")->make(options.conditioner.options, side),
        findRow(mapCatalog(), "affine")->make(options.map.options)};
}

/// Parameters away from the identity, those of the maps included, so that every term of every gradient is at work.
inline std::vector<Real> strongParameters(const Flow& flow, std::uint64_t seed)
{
    std::vector<Real> theta(static_cast<std::size_t>(flow.parameterCount()));
    flow.initialize(theta, seed);
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

inline std::shared_ptr<const Model> modelOf(const FlowOptions& options, double temperature, bool symmetric)
{
    auto model = std::make_shared<Model>();
    model->density
        = std::make_shared<Density>(std::make_shared<Flow>(options), std::make_shared<NormalPrior>(), symmetric);
    model->target = std::make_unique<DualIsing>(options.lattice.lattice, temperature);
    return model;
}

} // namespace nrg::test
