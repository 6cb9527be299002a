#include "engine/flow/stencil_layer.h"

#include <stdexcept>
#include <utility>

#include "engine/flow/chunk_sums.h"
#include "engine/flow/row_chunks.h"

namespace nrg {

StencilLayer::StencilLayer(
    Layer place, std::shared_ptr<const Conditioner> conditioner, std::shared_ptr<const CouplingMap> map)
    : FlowLayer(std::move(place))
    , m_conditioner(std::move(conditioner))
    , m_map(std::move(map))
{
    m_plan.conditioner = m_conditioner->shape();
    if (!m_map->stencilKernels(m_plan.conditioner.kind))
        throw std::invalid_argument("the conditioner is one for blocks; expected one for stencils, e.g. equivariant");
    m_plan.sites = this->place().surroundings;
    m_plan.passives = static_cast<int>(this->place().reads(0).size()) - 1;
    for (const ParameterTensor& tensor : m_conditioner->tensors(width(), m_map->numbers))
        m_plan.conditionerParameters += tensor.size();
    m_plan.parameters = m_plan.conditionerParameters + static_cast<Index>(m_map->ownParameters.size());
}

std::vector<ParameterTensor> StencilLayer::tensors() const
{
    std::vector<ParameterTensor> tensors = m_conditioner->tensors(width(), m_map->numbers);
    for (std::size_t own = 0; own < m_map->ownParameters.size(); ++own)
        tensors.push_back({m_map->ownParameters[own], {}, {1}, m_plan.conditionerParameters + static_cast<Index>(own)});
    return tensors;
}

OperationCount StencilLayer::operations() const
{
    OperationCount unit = m_conditioner->operations(width(), static_cast<int>(m_map->numbers.size()));
    unit.exponentials += m_map->exponentials;
    unit.inverseRoots += m_map->inverseRoots;
    return static_cast<double>(m_plan.unitCount()) * unit;
}

void StencilLayer::initialize(std::span<Real> theta, std::uint64_t seed) const
{
    std::fill(theta.begin(), theta.end(), Real(0));
    m_conditioner->initialize(theta.first(static_cast<std::size_t>(m_plan.conditionerParameters)), width(),
        m_map->numbers, seed, static_cast<std::uint32_t>(place().parameterGroup), 0);
}

void StencilLayer::run(Pass pass, Parameters theta, MatrixRef state, MatrixRef* score, VectorRef logAbsDetJacobian,
    Matrix* record, FlowWorkspace& workspace) const
{
    const Index batch = state.rows();
    if (record)
        record->resize(batch, m_plan.unitCount());
    Real* const unitLogDet = workspace.keepUnits
        ? workspace.unitLogDet.ensure(static_cast<std::size_t>(batch * m_plan.unitCount()))
        : nullptr;
    const RowChunks chunks(batch, workspace);
    const double work = static_cast<double>(batch) * operations().multiplyAdds;
    chunks.run(work, workspace, [&](Index first, Index rows, int, int) {
        pass(m_plan, theta.data(),
            {.state = state.data() + first,
                .stateStride = state.outerStride(),
                .derivatives = score ? score->data() + first : nullptr,
                .derivativeStride = score ? score->outerStride() : 0,
                .logDet = logAbsDetJacobian.data() + first,
                .record = record ? record->data() + first : nullptr,
                .recordStride = batch,
                .unitLogDet = unitLogDet ? unitLogDet + first : nullptr,
                .unitStride = batch,
                .rows = static_cast<int>(rows)});
    });
}

void StencilLayer::runProduct(Product product, Parameters theta, MatrixRef state, const Matrix& record,
    MatrixRef dState, const ConstVectorRef& dLogDet, Gradient dTheta, FlowWorkspace& workspace) const
{
    const RowChunks chunks(state.rows(), workspace);
    const ChunkGradients gradients(chunks.count(), dTheta, workspace);
    const auto scratch = static_cast<std::size_t>(kernels().scratchSize(m_plan));
    workspace.tiles.resize(static_cast<std::size_t>(std::max(workspace.threads, 1)));
    const double work = static_cast<double>(state.rows()) * operations().multiplyAdds;
    chunks.run(work, workspace, [&](Index first, Index rows, int chunk, int thread) {
        product(m_plan, theta.data(),
            {.state = state.data() + first,
                .stateStride = state.outerStride(),
                .derivatives = dState.data() + first,
                .derivativeStride = dState.outerStride(),
                .dLogDet = dLogDet.data() + first,
                .recorded = record.data() + first,
                .recordStride = record.rows(),
                .scratch = workspace.tiles[static_cast<std::size_t>(thread)].ensure(scratch),
                .rows = static_cast<int>(rows)},
            gradients.of(chunk, true));
    });
    gradients.finish();
}

void StencilLayer::generate(Parameters theta, MatrixRef state, MatrixRef* score, VectorRef logAbsDetJacobian,
    Matrix* record, FlowWorkspace& workspace) const
{
    run(score ? kernels().generateScore : kernels().generate, theta, state, score, logAbsDetJacobian, record,
        workspace);
}

void StencilLayer::infer(
    Parameters theta, MatrixRef state, VectorRef logAbsDetJacobian, Matrix* record, FlowWorkspace& workspace) const
{
    run(kernels().infer, theta, state, nullptr, logAbsDetJacobian, record, workspace);
}

void StencilLayer::generateProduct(Parameters theta, MatrixRef state, const Matrix& record, MatrixRef dState,
    const ConstVectorRef& dLogDet, Gradient dTheta, FlowWorkspace& workspace) const
{
    runProduct(kernels().generateProduct, theta, state, record, dState, dLogDet, dTheta, workspace);
}

void StencilLayer::inferProduct(Parameters theta, MatrixRef state, const Matrix& record, MatrixRef dState,
    const ConstVectorRef& dLogDet, Gradient dTheta, FlowWorkspace& workspace) const
{
    runProduct(kernels().inferProduct, theta, state, record, dState, dLogDet, dTheta, workspace);
}

} // namespace nrg
