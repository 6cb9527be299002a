#pragma once
// Couplings on a block of k x k variables (Li & Wang, Eq. (S1)): splits x conditioner x map.

#include <memory>

#include "engine/bijectors/coupling.h"

namespace nrg {

class CouplingBijector final : public Bijector {
public:
    /// @param side       k, 2 or 4
    /// @param couplings  at least 1; coupling c splits the block by the parity of row + column, of row, or of column
    /// Throws std::invalid_argument naming argument, value and what was expected.
    CouplingBijector(int side, int couplings, std::shared_ptr<const Conditioner> conditioner,
        std::shared_ptr<const CouplingMap> map);

    const CouplingPlan& plan() const { return m_plan; }
    int variables() const override { return m_plan.variables; }
    Index parameterCount() const override;
    /// Named coupling<c>/<tensor of the conditioner> and coupling<c>/<parameter of the map>.
    std::vector<ParameterTensor> tensors() const override;
    OperationCount operations() const override { return m_operations; }
    /// The conditioner's own start; the map's parameters are zero.
    void initialize(std::span<Real> theta, std::uint64_t seed, std::uint32_t group) const override;

    Index scratchSize() const override { return kernels().scratchSize(m_plan); }
    void generate(const Real* theta, const Tile& tile) const override { kernels().generate(m_plan, theta, tile); }
    void generateScore(const Real* theta, const Tile& tile) const override
    {
        kernels().generateScore(m_plan, theta, tile);
    }
    void infer(const Real* theta, const Tile& tile) const override { kernels().infer(m_plan, theta, tile); }
    void generateProduct(const Real* theta, const Tile& tile, Real* dTheta) const override
    {
        kernels().generateProduct(m_plan, theta, tile, dTheta);
    }
    void inferProduct(const Real* theta, const Tile& tile, Real* dTheta) const override
    {
        kernels().inferProduct(m_plan, theta, tile, dTheta);
    }

private:
    /// Looked up at every call: the tests change the instruction set.
    const CouplingKernels& kernels() const { return *m_map->kernels(m_plan.conditioner.kind); }

    CouplingPlan m_plan;
    OperationCount m_operations;
    std::shared_ptr<const Conditioner> m_conditioner;
    std::shared_ptr<const CouplingMap> m_map;
};

} // namespace nrg
