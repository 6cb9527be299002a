#pragma once
// A layer of equal bijectors on disjoint blocks of sites, the disentanglers or decimators of Fig. 1. They share their
// weights.

#include <memory>

#include "engine/flow/flow_layer.h"

namespace nrg {

class BlockLayer final : public FlowLayer {
public:
    /// @param bijector  of as many variables as a block has sites
    BlockLayer(Layer place, std::shared_ptr<const Bijector> bijector);

    Index parameterCount() const override { return m_bijector->parameterCount(); }
    std::vector<ParameterTensor> tensors() const override { return m_bijector->tensors(); }
    OperationCount operations() const override;
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
    /// Runs one pass tile by tile. @param pass  of the bijector
    template <class Pass>
    void run(const Pass& pass, MatrixRef state, MatrixRef* score, VectorRef logAbsDetJacobian, Matrix* record,
        FlowWorkspace& workspace) const;
    /// @param product  of the bijector
    template <class Product>
    void runProduct(const Product& product, MatrixRef state, const Matrix& record, MatrixRef dState,
        const ConstVectorRef& dLogDet, Gradient dTheta, FlowWorkspace& workspace) const;

    std::shared_ptr<const Bijector> m_bijector;
};

} // namespace nrg
