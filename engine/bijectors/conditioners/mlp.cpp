// Description of the multilayer perceptrons; their hot loops are in mlp-inl.h.

#include "engine/bijectors/conditioners/mlp.h"

#include <array>
#include <cmath>
#include <stdexcept>

#include "engine/core/philox.h"

namespace nrg {

namespace {

/// Outputs and inputs of one layer of a network.
struct LayerShape {
    Index outputs;
    Index inputs;
};

class Mlp final : public Conditioner {
public:
    Mlp(int hidden, int hiddenLayers)
        : m_hidden(hidden)
        , m_hiddenLayers(hiddenLayers)
    {
        expectAtLeastOne("hidden", hidden);
        expectAtLeastOne("hidden-layers", hiddenLayers);
    }

    ConditionerShape shape() const override { return {ConditionerKind::Mlp, m_hidden, m_hiddenLayers}; }

    std::vector<ParameterTensor> tensors(CouplingWidth width, std::span<const MapNumber> numbers) const override
    {
        std::vector<ParameterTensor> tensors;
        Index offset = 0;
        for (const MapNumber& number : numbers) {
            const std::vector<LayerShape> shapes = layers(width);
            for (std::size_t i = 0; i < shapes.size(); ++i) {
                const auto [outputs, inputs] = shapes[i];
                const std::string layer = std::to_string(i);
                tensors.push_back({number.name + "/weight" + layer, {}, {outputs, inputs}, offset});
                offset += outputs * inputs;
                tensors.push_back({number.name + "/bias" + layer, {}, {outputs}, offset});
                offset += outputs;
            }
        }
        return tensors;
    }

    OperationCount operations(CouplingWidth width, int numbers) const override
    {
        double multiplyAdds = 0;
        for (const auto [outputs, inputs] : layers(width))
            multiplyAdds += static_cast<double>(outputs * inputs);
        return numbers
            * OperationCount{
                .multiplyAdds = multiplyAdds, .exponentials = static_cast<double>(m_hidden) * m_hiddenLayers};
    }

    /// Weights and biases uniform in +-1/sqrt(fan-in), the last layer's times the number's initial factor.
    void initialize(std::span<Real> theta, CouplingWidth width, std::span<const MapNumber> numbers, std::uint64_t seed,
        std::uint32_t group, std::uint32_t coupling) const override
    {
        const std::vector<LayerShape> shapes = layers(width);
        const auto count = static_cast<std::uint32_t>(numbers.size());
        std::size_t at = 0;
        for (std::uint32_t n = 0; n < count; ++n) {
            Address address{.stream = Stream::Initialization, .step = group, .sample = count * coupling + n};
            int word = 4;
            std::array<double, 4> draw{};
            for (std::size_t i = 0; i < shapes.size(); ++i) {
                const auto [outputs, inputs] = shapes[i];
                const double factor = i + 1 == shapes.size() ? numbers[n].initialFactor : 1.0;
                const double bound = factor / std::sqrt(static_cast<double>(inputs));
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
    }

private:
    static void expectAtLeastOne(const char* argument, int value)
    {
        if (value < 1)
            throw std::invalid_argument(
                std::string(argument) + " is " + std::to_string(value) + "; expected at least 1");
    }

    /// From the passive variables to one number of each active one.
    std::vector<LayerShape> layers(CouplingWidth width) const
    {
        std::vector<LayerShape> shapes;
        Index inputs = width.passives;
        for (int i = 0; i < m_hiddenLayers; ++i) {
            shapes.push_back({m_hidden, inputs});
            inputs = m_hidden;
        }
        shapes.push_back({width.actives, inputs});
        return shapes;
    }

    int m_hidden;
    int m_hiddenLayers;
};

} // namespace

ConditionerRow mlpConditioner()
{
    return {.id = "mlp",
        .title = "Multilayer perceptrons",
        .description = "One network with ELU hidden layers for each number of the map: s and t of Li & Wang.",
        .options = {{.key = "hidden",
                        .label = "Hidden width",
                        .symbol = "",
                        .help = "Units in each hidden layer of the networks of a 2 x 2 block.",
                        .unit = "",
                        .standard = std::int64_t(64),
                        .minimum = 1,
                        .maximum = 1024},
            {.key = "hidden-layers",
                .label = "Hidden layers",
                .symbol = "",
                .help = "Hidden layers, with ELU, of the networks of every block.",
                .unit = "",
                .standard = std::int64_t(1),
                .minimum = 1,
                .maximum = 8},
            {.key = "block-hidden",
                .label = "4 x 4 hidden width",
                .symbol = "",
                .help = "Units in each hidden layer of the networks of a 4 x 4 block, where block is 4.",
                .unit = "",
                .standard = std::int64_t(48),
                .minimum = 1,
                .maximum = 1024,
                .onlyWith = OptionCondition{"block", std::int64_t(4)}}},
        .make = [](const Options& options, int side) -> std::unique_ptr<Conditioner> {
            return std::make_unique<Mlp>(
                options.integer(side == 4 ? "block-hidden" : "hidden"), options.integer("hidden-layers"));
        }};
}

} // namespace nrg
