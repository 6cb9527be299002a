#include "engine/flow/flow.h"

#include <algorithm>
#include <cassert>
#include <map>
#include <stdexcept>
#include <utility>

#include "engine/bijectors/catalog.h"
#include "engine/bijectors/coupling_bijector.h"
#include "engine/flow/block_layer.h"
#include "engine/flow/spectral_layer.h"
#include "engine/flow/stencil_layer.h"

namespace nrg {

namespace {

/// The row that a component names, and its options; the standard row where it names none.
template <class Row>
std::pair<const Row&, Options> chosen(
    const std::vector<Row>& rows, const Component& component, const char* kind, const std::string& standard)
{
    const Row* const row = findRow(rows, component.id.empty() ? standard : component.id);
    if (!row)
        throw std::invalid_argument(
            std::string(kind) + " is \"" + component.id + "\"; expected a row of its catalog, e.g. " + standard);
    return {*row, component.id.empty() ? Options(row->options) : component.options};
}

/// Makes the layers; those of equal kind share what does not depend on their place.
class LayerMaker {
public:
    explicit LayerMaker(const FlowOptions& options)
        : m_options(options)
        , m_levels(options.lattice.depth)
    {
    }

    std::unique_ptr<const FlowLayer> make(const Layer& place)
    {
        switch (place.kind) {
        case LayerKind::Blocks:
            return std::make_unique<BlockLayer>(place, blockOfSide(place.blockSide));
        case LayerKind::Stencil: {
            std::shared_ptr<const Conditioner> networks = conditioner(1);
            if (place.level == m_levels - 1)
                if (std::shared_ptr<const Conditioner> coarsest = networks->coarsest())
                    networks = std::move(coarsest);
            return std::make_unique<StencilLayer>(place, std::move(networks), map());
        }
        case LayerKind::Spectral:
            return std::make_unique<SpectralLayer>(
                place, isLast(place) ? baseSpectrum() : Eigen::MatrixXd(), m_options.learnedSpectra);
        }
        throw std::logic_error("a layer of unknown kind");
    }

private:
    std::shared_ptr<const Conditioner> conditioner(int side) const
    {
        const auto& [row, options] = chosen(conditionerCatalog(), m_options.conditioner, "conditioner",
            findLayout(m_options.layout)->conditioners.front());
        return row.make(options, side);
    }

    std::shared_ptr<const CouplingMap> map()
    {
        if (!m_map) {
            const auto& [row, options] = chosen(mapCatalog(), m_options.map, "map", mapCatalog().front().id);
            m_map = row.make(options);
        }
        return m_map;
    }

    std::shared_ptr<const Bijector> blockOfSide(int side)
    {
        std::shared_ptr<const Bijector>& bijector = m_blocks[side];
        if (!bijector)
            bijector = std::make_shared<CouplingBijector>(
                side, side == 4 ? m_options.blockCouplings : m_options.couplings, conditioner(side), map());
        return bijector;
    }

    /// The layer next to the fields: the first one made.
    bool isLast(const Layer& place) const { return place.parameterGroup == 0; }

    /// Square root of the spectrum, so that the layer makes independent latents a field of that spectrum.
    Eigen::MatrixXd baseSpectrum() const { return m_options.spectrum.array().sqrt(); }

    const FlowOptions& m_options;
    int m_levels;
    std::map<int, std::shared_ptr<const Bijector>> m_blocks;
    std::shared_ptr<const CouplingMap> m_map;
};

/// Room for every layer's record.
void prepare(Tape* tape, std::size_t layers)
{
    if (!tape)
        return;
    tape->layers.resize(layers);
    tape->unitLogDet.resize(tape->keepDetails ? layers : 0);
    tape->zSides.resize(tape->keepDetails ? layers : 0);
}

/// Copies what a layer's pass has left of each unit, times `sign`.
void keepUnits(
    const FlowLayer& layer, Index batch, Real sign, const FlowWorkspace& workspace, std::size_t index, Tape& tape)
{
    tape.unitLogDet[index]
        = sign * Eigen::Map<const Matrix>(workspace.unitLogDet.data(), batch, layer.place().blockCount());
}

} // namespace

Flow::Flow(const FlowOptions& options)
    : m_layout(makeLayout(options.layout, options.lattice))
    , m_offsets(m_layout.layers.size())
{
    LayerMaker maker(options);
    std::vector<Index> groups(static_cast<std::size_t>(m_layout.parameterGroups), Index(-1));
    for (std::size_t i = 0; i < m_layout.layers.size(); ++i) {
        const Layer& place = m_layout.layers[i];
        m_layers.push_back(maker.make(place));
        Index& offset = groups[static_cast<std::size_t>(place.parameterGroup)];
        if (offset < 0) {
            offset = m_parameterCount;
            m_parameterCount += m_layers.back()->parameterCount();
        }
        m_offsets[i] = offset;
    }
    while (m_oddLayers < m_layers.size() && m_layers[m_oddLayers]->isOdd())
        ++m_oddLayers;
}

bool Flow::sharesRowsOnly() const
{
    return std::any_of(m_layers.begin(), m_layers.end(), [](const auto& layer) { return layer->sharesRowsOnly(); });
}

template <class T>
std::span<T> Flow::part(std::size_t layer, std::span<T> whole) const
{
    if (whole.empty())
        return whole;
    return whole.subspan(
        static_cast<std::size_t>(m_offsets[layer]), static_cast<std::size_t>(m_layers[layer]->parameterCount()));
}

Parameters Flow::parametersOf(std::size_t layer, Parameters theta) const
{
    return part(layer, theta);
}

std::vector<ParameterTensor> Flow::tensors() const
{
    std::vector<ParameterTensor> all;
    Index next = 0;
    for (std::size_t i = 0; i < m_layers.size(); ++i) {
        if (m_offsets[i] != next)
            continue; // shares the weights of an earlier layer
        const Layer& place = m_layers[i]->place();
        for (ParameterTensor& tensor : m_layers[i]->tensors()) {
            tensor.name.insert(0, "theta/" + place.name + '/');
            tensor.legacyName.insert(0, "theta/" + std::to_string(place.parameterGroup) + '/');
            tensor.offset += next;
            all.push_back(std::move(tensor));
        }
        next += m_layers[i]->parameterCount();
    }
    return all;
}

OperationCount Flow::operations() const
{
    OperationCount sum;
    for (const auto& layer : m_layers)
        sum += layer->operations();
    return sum;
}

Index Flow::tapeSize() const
{
    Index sum = 0;
    for (const auto& layer : m_layers)
        sum += static_cast<Index>(layer->place().sites.size());
    return sum;
}

void Flow::initialize(std::span<Real> theta, std::uint64_t seed) const
{
    assert(static_cast<Index>(theta.size()) == m_parameterCount);
    for (std::size_t i = 0; i < m_layers.size(); ++i)
        m_layers[i]->initialize(part(i, theta), seed);
}

void Flow::generate(LayerRange range, Parameters theta, MatrixRef state, VectorRef logAbsDetJacobian,
    FlowWorkspace& workspace, Tape* tape) const
{
    generateLayers(range, theta, state, nullptr, logAbsDetJacobian, workspace, tape);
}

void Flow::generateWithScore(LayerRange range, Parameters theta, MatrixRef state, MatrixRef score,
    VectorRef logAbsDetJacobian, FlowWorkspace& workspace, Tape* tape) const
{
    assert(score.rows() == state.rows() && score.cols() == state.cols());
    generateLayers(range, theta, state, &score, logAbsDetJacobian, workspace, tape);
}

void Flow::generateLayers(LayerRange range, Parameters theta, MatrixRef state, MatrixRef* score,
    VectorRef logAbsDetJacobian, FlowWorkspace& workspace, Tape* tape) const
{
    assert(static_cast<Index>(theta.size()) == m_parameterCount && state.cols() == siteCount());
    logAbsDetJacobian.setZero();
    prepare(tape, m_layers.size());
    const bool details = tape && tape->keepDetails;
    workspace.keepUnits = details;
    for (std::size_t i = range.last; i-- > range.first && !isSet(workspace.stop);) {
        if (details)
            tape->zSides[i] = state;
        m_layers[i]->generate(
            part(i, theta), state, score, logAbsDetJacobian, tape ? &tape->layers[i] : nullptr, workspace);
        if (details)
            keepUnits(*m_layers[i], state.rows(), Real(-1), workspace, i, *tape);
    }
}

void Flow::infer(LayerRange range, Parameters theta, MatrixRef state, VectorRef logAbsDetJacobian,
    FlowWorkspace& workspace, Tape* tape) const
{
    assert(static_cast<Index>(theta.size()) == m_parameterCount && state.cols() == siteCount());
    logAbsDetJacobian.setZero();
    prepare(tape, m_layers.size());
    const bool details = tape && tape->keepDetails;
    workspace.keepUnits = details;
    for (std::size_t i = range.first; i < range.last && !isSet(workspace.stop); ++i) {
        m_layers[i]->infer(part(i, theta), state, logAbsDetJacobian, tape ? &tape->layers[i] : nullptr, workspace);
        if (details) {
            tape->zSides[i] = state;
            keepUnits(*m_layers[i], state.rows(), Real(1), workspace, i, *tape);
        }
    }
}

void Flow::generateProduct(LayerRange range, Parameters theta, MatrixRef state, const Tape& tape, MatrixRef dState,
    const ConstVectorRef& dLogDet, Gradient dTheta, FlowWorkspace& workspace) const
{
    assert(tape.layers.size() == m_layers.size());
    for (std::size_t i = range.first; i < range.last && !isSet(workspace.stop); ++i)
        m_layers[i]->generateProduct(
            part(i, theta), state, tape.layers[i], dState, dLogDet, part(i, dTheta), workspace);
}

void Flow::inferProduct(LayerRange range, Parameters theta, MatrixRef state, const Tape& tape, MatrixRef dState,
    const ConstVectorRef& dLogDet, Gradient dTheta, FlowWorkspace& workspace) const
{
    assert(tape.layers.size() == m_layers.size());
    for (std::size_t i = range.last; i-- > range.first && !isSet(workspace.stop);)
        m_layers[i]->inferProduct(part(i, theta), state, tape.layers[i], dState, dLogDet, part(i, dTheta), workspace);
}

} // namespace nrg
