#pragma once
// A layer of stencil couplings, SHARP: every unit moves one site with what it reads around it. All share their weights,
// so the layer commutes with the translations that map its sites onto each other.

#include <memory>

#include "engine/bijectors/stencil.h"
#include "engine/flow/flow_layer.h"

namespace nrg {

class StencilLayer final : public FlowLayer {
public:
    /// Throws std::invalid_argument where the conditioner is not one for stencils.
    StencilLayer(Layer place, std::shared_ptr<const Conditioner> conditioner, std::shared_ptr<const CouplingMap> map);

    Index parameterCount() const override { return m_plan.parameters; }
    std::vector<ParameterTensor> tensors() const override;
    OperationCount operations() const override;
    bool isOdd() const override { return m_plan.conditioner.kind == ConditionerKind::StencilEquivariant; }
    bool sharesRowsOnly() const override { return true; }
    void initialize(std::span<Real> theta, std::uint64_t seed) const override;

    void generate(Parameters theta, MatrixRef state, MatrixRef* score, VectorRef logAbsDetJacobian, Matrix* record,
        FlowWorkspace& workspace) const override;
    void infer(Parameters theta, MatrixRef state, VectorRef logAbsDetJacobian, Matrix* record,
        FlowWorkspace& workspace) const override;
    void generateProduct(Parameters theta, MatrixRef state, const Matrix& record, MatrixRef dState,
        const ConstVectorRef& dLogDet, Gradient dTheta, FlowWorkspace& workspace) const override;
    void inferProduct(Parameters theta, MatrixRef state, const Matrix& record, MatrixRef dState,
        const ConstVectorRef& dLogDet, Gradient dTheta, FlowWorkspace& workspace) const override;

private:
    using Pass = void (*)(const StencilPlan&, const Real*, const StencilRows&);
    using Product = void (*)(const StencilPlan&, const Real*, const StencilRows&, Real*);

    void run(Pass pass, Parameters theta, MatrixRef state, MatrixRef* score, VectorRef logAbsDetJacobian,
        Matrix* record, FlowWorkspace& workspace) const;
    void runProduct(Product product, Parameters theta, MatrixRef state, const Matrix& record, MatrixRef dState,
        const ConstVectorRef& dLogDet, Gradient dTheta, FlowWorkspace& workspace) const;
    /// Looked up at every call: the tests change the instruction set.
    const StencilKernels& kernels() const { return *m_map->stencilKernels(m_plan.conditioner.kind); }
    CouplingWidth width() const { return {m_plan.passives, 1}; }

    StencilPlan m_plan;
    std::shared_ptr<const Conditioner> m_conditioner;
    std::shared_ptr<const CouplingMap> m_map;
};

} // namespace nrg
