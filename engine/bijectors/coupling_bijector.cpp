#include "engine/bijectors/coupling_bijector.h"

#include <algorithm>
#include <stdexcept>

namespace nrg {

namespace {

/// PHYSICS.md, "Coupling": the parity of row + column, of row, or of column; the even parity is passive for even c.
CouplingSplit splitOf(int side, int coupling)
{
    CouplingSplit split;
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

Index sizeOf(const std::vector<ParameterTensor>& tensors)
{
    Index size = 0;
    for (const ParameterTensor& tensor : tensors)
        size += tensor.size();
    return size;
}

} // namespace

CouplingBijector::CouplingBijector(
    int side, int couplings, std::shared_ptr<const Conditioner> conditioner, std::shared_ptr<const CouplingMap> map)
    : m_conditioner(std::move(conditioner))
    , m_map(std::move(map))
{
    if (side != 2 && side != 4)
        throw std::invalid_argument("block is " + std::to_string(side) + "; expected 2 or 4");
    if (couplings < 1)
        throw std::invalid_argument("couplings is " + std::to_string(couplings) + "; expected at least 1");
    if (!m_map->kernels(m_conditioner->shape().kind))
        throw std::invalid_argument("the conditioner is one for stencils; expected one for blocks, e.g. mlp");
    m_plan.variables = side * side;
    for (int c = 0; c < couplings; ++c)
        m_plan.splits.push_back(splitOf(side, c));
    m_plan.conditioner = m_conditioner->shape();
    m_plan.conditionerParameters = sizeOf(m_conditioner->tensors(m_plan.width(), m_map->numbers));
    m_plan.couplingParameters
        = m_plan.conditionerParameters + static_cast<Index>(m_map->ownParameters.size()) * m_plan.half();
    m_operations = m_conditioner->operations(m_plan.width(), static_cast<int>(m_map->numbers.size()));
    m_operations.exponentials += m_map->exponentials * m_plan.half();
    m_operations.inverseRoots += m_map->inverseRoots * m_plan.half();
    m_operations = couplings * m_operations;
}

Index CouplingBijector::parameterCount() const
{
    return m_plan.couplingParameters * static_cast<Index>(m_plan.splits.size());
}

std::vector<ParameterTensor> CouplingBijector::tensors() const
{
    std::vector<ParameterTensor> tensors;
    for (std::size_t c = 0; c < m_plan.splits.size(); ++c) {
        const std::string number = std::to_string(c) + '/';
        const Index start = static_cast<Index>(c) * m_plan.couplingParameters;
        const auto append = [&](const std::string& name, const std::vector<Index>& shape, Index offset) {
            tensors.push_back({"coupling" + number + name, number + name, shape, start + offset});
        };
        for (const ParameterTensor& tensor : m_conditioner->tensors(m_plan.width(), m_map->numbers))
            append(tensor.name, tensor.shape, tensor.offset);
        for (std::size_t own = 0; own < m_map->ownParameters.size(); ++own)
            append(m_map->ownParameters[own], {m_plan.half()},
                m_plan.conditionerParameters + static_cast<Index>(own) * m_plan.half());
    }
    return tensors;
}

void CouplingBijector::initialize(std::span<Real> theta, std::uint64_t seed, std::uint32_t group) const
{
    std::fill(theta.begin(), theta.end(), Real(0));
    for (std::size_t c = 0; c < m_plan.splits.size(); ++c)
        m_conditioner->initialize(theta.subspan(c * static_cast<std::size_t>(m_plan.couplingParameters),
                                      static_cast<std::size_t>(m_plan.conditionerParameters)),
            m_plan.width(), m_map->numbers, seed, group, static_cast<std::uint32_t>(c));
}

} // namespace nrg
