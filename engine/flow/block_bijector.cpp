#include "engine/flow/block_bijector.h"

#include <cmath>
#include <stdexcept>

#include "engine/core/philox.h"

namespace nrg {

namespace {

void expectAtLeastOne(const char* argument, int value)
{
    if (value < 1)
        throw std::invalid_argument(std::string(argument) + " is " + std::to_string(value) + "; expected at least 1");
}

/// PHYSICS.md, "Coupling": the parity of row + column, of row, or of column; the even parity is passive for even c.
CouplingPlan splitOf(int side, int coupling)
{
    CouplingPlan split;
    for (int u = 0; u < side * side; ++u) {
        const int row = u / side;
        const int column = u % side;
        const int kinds[3] = {row + column, row, column};
        const bool odd = kinds[coupling / 2 % 3] % 2 != 0;
        const bool passive = odd == (coupling % 2 != 0);
        (passive ? split.passive : split.active).push_back(u);
    }
    return split;
}

/// Outputs and inputs of a network's layers.
struct LayerShape {
    Index outputs;
    Index inputs;
};

std::vector<LayerShape> layerShapes(const BlockPlan& plan)
{
    std::vector<LayerShape> shapes;
    Index inputs = plan.half();
    for (int i = 0; i < plan.hiddenLayers; ++i) {
        shapes.push_back({plan.hidden, inputs});
        inputs = plan.hidden;
    }
    shapes.push_back({plan.half(), inputs});
    return shapes;
}

} // namespace

BlockBijector::BlockBijector(int side, const BlockOptions& options)
{
    if (side != 2 && side != 4)
        throw std::invalid_argument("block is " + std::to_string(side) + "; expected 2 or 4");
    expectAtLeastOne("couplings", options.couplings);
    expectAtLeastOne("hidden", options.hidden);
    expectAtLeastOne("hidden-layers", options.hiddenLayers);
    m_plan.variables = side * side;
    m_plan.hidden = options.hidden;
    m_plan.hiddenLayers = options.hiddenLayers;
    for (int c = 0; c < options.couplings; ++c)
        m_plan.couplings.push_back(splitOf(side, c));
}

void BlockBijector::appendTensors(const std::string& prefix, Index offset, std::vector<ParameterTensor>& tensors) const
{
    const std::vector<LayerShape> shapes = layerShapes(m_plan);
    for (std::size_t c = 0; c < m_plan.couplings.size(); ++c) {
        const std::string coupling = prefix + '/' + std::to_string(c) + '/';
        for (const char* network : {"s/", "t/"})
            for (std::size_t i = 0; i < shapes.size(); ++i) {
                const auto [outputs, inputs] = shapes[i];
                tensors.push_back({coupling + network + "weight" + std::to_string(i), {outputs, inputs}, offset});
                offset += outputs * inputs;
                tensors.push_back({coupling + network + "bias" + std::to_string(i), {outputs}, offset});
                offset += outputs;
            }
        tensors.push_back({coupling + "scale", {m_plan.half()}, offset});
        offset += m_plan.half();
    }
}

void BlockBijector::initialize(
    std::span<Real> theta, std::uint64_t seed, std::uint32_t group, double translationScale) const
{
    const std::vector<LayerShape> shapes = layerShapes(m_plan);
    std::size_t at = 0;
    for (std::size_t c = 0; c < m_plan.couplings.size(); ++c) {
        for (std::uint32_t network = 0; network < 2; ++network) {
            Address address{
                .stream = Stream::Initialization, .step = group, .sample = 2 * static_cast<std::uint32_t>(c) + network};
            int word = 4;
            std::array<double, 4> draw{};
            for (std::size_t i = 0; i < shapes.size(); ++i) {
                const auto [outputs, inputs] = shapes[i];
                const bool lastOfT = network == 1 && i + 1 == shapes.size();
                const double bound = (lastOfT ? translationScale : 1.0) / std::sqrt(static_cast<double>(inputs));
                for (Index p = 0; p < outputs * (inputs + 1); ++p) {
                    if (word == 4) {
                        draw = uniforms(seed, address);
                        ++address.block;
                        word = 0;
                    }
                    theta[at++] = static_cast<Real>(bound * (2 * draw[static_cast<std::size_t>(word++)] - 1));
                }
            }
        }
        for (int i = 0; i < m_plan.half(); ++i)
            theta[at++] = 0;
    }
}

} // namespace nrg
