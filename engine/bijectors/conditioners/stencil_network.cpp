// Description of the stencils' networks; their hot loops are in stencil_networks-inl.h.

#include "engine/bijectors/conditioners/stencil_network.h"

#include <algorithm>
#include <cmath>

#include "engine/core/philox.h"

namespace nrg {

namespace {

/// Sequential normal numbers of one address.
class NormalStream {
public:
    NormalStream(std::uint64_t seed, Address address)
        : m_seed(seed)
        , m_address(address)
    {
    }

    double next()
    {
        if (m_used == m_draw.size()) {
            m_draw = normals(m_seed, m_address);
            ++m_address.block;
            m_used = 0;
        }
        return m_draw[m_used++];
    }

private:
    std::uint64_t m_seed;
    Address m_address;
    std::array<double, 4> m_draw{};
    std::size_t m_used = 4;
};

class StencilNetworkConditioner final : public Conditioner {
public:
    StencilNetworkConditioner(ConditionerKind kind, int hidden)
        : m_kind(kind)
        , m_hidden(hidden)
    {
    }

    ConditionerShape shape() const override { return {.kind = m_kind, .hidden = m_hidden, .hiddenLayers = 1}; }

    std::shared_ptr<const Conditioner> coarsest() const override
    {
        if (!isEquivariant())
            return nullptr;
        return std::make_shared<StencilNetworkConditioner>(ConditionerKind::StencilPlain, m_hidden);
    }

    std::vector<ParameterTensor> tensors(CouplingWidth width, std::span<const MapNumber> numbers) const override
    {
        const auto all = static_cast<Index>(numbers.size());
        const Index biased = biasedNumbers(numbers);
        std::vector<ParameterTensor> tensors;
        Index offset = 0;
        const auto append = [&](const char* name, std::vector<Index> shape) {
            tensors.push_back({name, {}, std::move(shape), offset});
            offset += tensors.back().size();
        };
        append("weight0", {width.passives, m_hidden});
        append("bias0", {m_hidden});
        append("weight1", {all, m_hidden});
        append("bias1", {biased});
        return tensors;
    }

    OperationCount operations(CouplingWidth width, int numbers) const override
    {
        return {.multiplyAdds = static_cast<double>(m_hidden) * (width.passives + numbers),
            .exponentials = 0,
            .inverseRoots = static_cast<double>(m_hidden) * (isEquivariant() ? 2 : 1)};
    }

    /// weight0 from N(0, 1/passives), bias0 from N(0, 1), the last layer from N(0, 1/hidden) times the number's initial
    /// factor, its biases 0.
    void initialize(std::span<Real> theta, CouplingWidth width, std::span<const MapNumber> numbers, std::uint64_t seed,
        std::uint32_t group, std::uint32_t coupling) const override
    {
        NormalStream draws(seed, {.stream = Stream::Initialization, .step = group, .sample = coupling});
        auto next = theta.begin();
        const double scale = 1 / std::sqrt(static_cast<double>(width.passives));
        for (int i = 0; i < width.passives * m_hidden; ++i)
            *next++ = static_cast<Real>(scale * draws.next());
        for (int i = 0; i < m_hidden; ++i)
            *next++ = static_cast<Real>(draws.next());
        for (const MapNumber& number : numbers)
            for (int i = 0; i < m_hidden; ++i)
                *next++
                    = static_cast<Real>(number.initialFactor / std::sqrt(static_cast<double>(m_hidden)) * draws.next());
        std::fill_n(next, biasedNumbers(numbers), Real(0));
    }

private:
    bool isEquivariant() const { return m_kind == ConditionerKind::StencilEquivariant; }

    Index biasedNumbers(std::span<const MapNumber> numbers) const
    {
        return std::count_if(numbers.begin(), numbers.end(),
            [this](const MapNumber& number) { return !(isEquivariant() && number.isOdd); });
    }

    ConditionerKind m_kind;
    int m_hidden;
};

template <ConditionerKind kKind>
std::unique_ptr<Conditioner> make(const Options& options, int)
{
    return std::make_unique<StencilNetworkConditioner>(kKind, options.integer("stencil-hidden"));
}

std::vector<OptionRow> networkOptions()
{
    return {{.key = "stencil-hidden",
        .label = "Hidden units",
        .symbol = "",
        .help = "Units in the hidden layer of each coupling's network.",
        .unit = "",
        .standard = std::int64_t(8),
        .minimum = 1,
        .maximum = 64}};
}

} // namespace

ConditionerRow equivariantConditioner()
{
    return {.id = "equivariant",
        .title = "Equivariant networks",
        .description = "One network for each coupling; all levels but the coarsest commute with x → -x.",
        .options = networkOptions(),
        .make = make<ConditionerKind::StencilEquivariant>};
}

ConditionerRow plainConditioner()
{
    return {.id = "plain",
        .title = "Plain networks",
        .description = "One network for each coupling, without a symmetry.",
        .options = networkOptions(),
        .make = make<ConditionerKind::StencilPlain>};
}

} // namespace nrg
