#include "engine/flow/flow.h"

#include <cassert>
#include <map>
#include <stdexcept>
#include <utility>

#include "engine/bijectors/catalog.h"
#include "engine/bijectors/coupling_bijector.h"
#include "engine/flow/block_layer.h"

namespace nrg {

namespace {

/// The row that a component names, and its options.
template <class Row>
std::pair<const Row&, Options> chosen(const std::vector<Row>& rows, const Component& component, const char* kind)
{
    if (component.id.empty())
        return {rows.front(), Options(rows.front().options)};
    const Row* const row = findRow(rows, component.id);
    if (!row)
        throw std::invalid_argument(
            std::string(kind) + " is \"" + component.id + "\"; expected a row of its catalog, e.g. " + rows.front().id);
    return {*row, component.options};
}

/// One bijector for all blocks of a side.
class BlockBijectors {
public:
    explicit BlockBijectors(const FlowOptions& options)
        : m_options(options)
    {
    }

    std::shared_ptr<const Bijector> ofSide(int side)
    {
        std::shared_ptr<const Bijector>& bijector = m_bijectors[side];
        if (!bijector) {
            const auto& [conditioner, conditionerOptions]
                = chosen(conditionerCatalog(), m_options.conditioner, "conditioner");
            const auto& [map, mapOptions] = chosen(mapCatalog(), m_options.map, "map");
            bijector
                = std::make_shared<CouplingBijector>(side, side == 4 ? m_options.blockCouplings : m_options.couplings,
                    conditioner.make(conditionerOptions, side), map.make(mapOptions));
        }
        return bijector;
    }

private:
    const FlowOptions& m_options;
    std::map<int, std::shared_ptr<const Bijector>> m_bijectors;
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
    BlockBijectors bijectors(options);
    std::vector<Index> groups(static_cast<std::size_t>(m_layout.parameterGroups), Index(-1));
    for (std::size_t i = 0; i < m_layout.layers.size(); ++i) {
        const Layer& place = m_layout.layers[i];
        m_layers.push_back(std::make_unique<BlockLayer>(place, bijectors.ofSide(place.blockSide)));
        Index& offset = groups[static_cast<std::size_t>(place.parameterGroup)];
        if (offset < 0) {
            offset = m_parameterCount;
            m_parameterCount += m_layers.back()->parameterCount();
        }
        m_offsets[i] = offset;
    }
}

template <class T>
std::span<T> Flow::part(std::size_t layer, std::span<T> whole) const
{
    if (whole.empty())
        return whole;
    return whole.subspan(
        static_cast<std::size_t>(m_offsets[layer]), static_cast<std::size_t>(m_layers[layer]->parameterCount()));
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

void Flow::generate(
    Parameters theta, MatrixRef state, VectorRef logAbsDetJacobian, FlowWorkspace& workspace, Tape* tape) const
{
    generateLayers(theta, state, nullptr, logAbsDetJacobian, workspace, tape);
}

void Flow::generateWithScore(Parameters theta, MatrixRef state, MatrixRef score, VectorRef logAbsDetJacobian,
    FlowWorkspace& workspace, Tape* tape) const
{
    assert(score.rows() == state.rows() && score.cols() == state.cols());
    generateLayers(theta, state, &score, logAbsDetJacobian, workspace, tape);
}

void Flow::generateLayers(Parameters theta, MatrixRef state, MatrixRef* score, VectorRef logAbsDetJacobian,
    FlowWorkspace& workspace, Tape* tape) const
{
    assert(static_cast<Index>(theta.size()) == m_parameterCount && state.cols() == siteCount());
    logAbsDetJacobian.setZero();
    prepare(tape, m_layers.size());
    for (std::size_t i = m_layers.size(); i-- > 0;) {
        const bool details = tape && tape->keepDetails;
        if (details)
            tape->zSides[i] = state;
        m_layers[i]->generate(
            part(i, theta), state, score, logAbsDetJacobian, tape ? &tape->layers[i] : nullptr, workspace);
        if (details)
            keepUnits(*m_layers[i], state.rows(), Real(-1), workspace, i, *tape);
    }
}

void Flow::infer(
    Parameters theta, MatrixRef state, VectorRef logAbsDetJacobian, FlowWorkspace& workspace, Tape* tape) const
{
    assert(static_cast<Index>(theta.size()) == m_parameterCount && state.cols() == siteCount());
    logAbsDetJacobian.setZero();
    prepare(tape, m_layers.size());
    for (std::size_t i = 0; i < m_layers.size(); ++i) {
        m_layers[i]->infer(part(i, theta), state, logAbsDetJacobian, tape ? &tape->layers[i] : nullptr, workspace);
        if (tape && tape->keepDetails) {
            tape->zSides[i] = state;
            keepUnits(*m_layers[i], state.rows(), Real(1), workspace, i, *tape);
        }
    }
}

void Flow::generateProduct(Parameters theta, MatrixRef state, const Tape& tape, MatrixRef dState,
    ConstVectorRef dLogDet, Gradient dTheta, FlowWorkspace& workspace) const
{
    assert(tape.layers.size() == m_layers.size());
    for (std::size_t i = 0; i < m_layers.size(); ++i)
        m_layers[i]->generateProduct(
            part(i, theta), state, tape.layers[i], dState, dLogDet, part(i, dTheta), workspace);
}

void Flow::inferProduct(Parameters theta, MatrixRef state, const Tape& tape, MatrixRef dState, ConstVectorRef dLogDet,
    Gradient dTheta, FlowWorkspace& workspace) const
{
    assert(tape.layers.size() == m_layers.size());
    for (std::size_t i = m_layers.size(); i-- > 0;)
        m_layers[i]->inferProduct(part(i, theta), state, tape.layers[i], dState, dLogDet, part(i, dTheta), workspace);
}

} // namespace nrg
