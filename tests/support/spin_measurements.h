#pragma once
// The dual Ising field's observables and draws by name, for tests that compare with its exact results.

#include <cmath>

#include "engine/targets/dual_ising/dual_ising.h"
#include "engine/targets/dual_ising/spin_observables.h"

namespace nrg::test {

// Rows of the Ising table.
inline constexpr std::size_t kStructureFactor = 0;
inline constexpr std::size_t kEnergy = 1;

struct FieldObservables {
    Vector structureFactor; ///< (batch), S(0)
    Vector energyPerSite;   ///< (batch)
    Vector magnetization;   ///< (batch)
};

/// The table for fields on a square lattice; what is measured does not depend on the temperature.
inline Observables tableFor(const ConstMatrixRef& x)
{
    return spinObservables(static_cast<int>(std::lround(std::sqrt(static_cast<double>(x.cols())))), 2);
}

/// @param x  (batch x sites)
inline FieldObservables observe(const ConstMatrixRef& x)
{
    const Observables table = tableFor(x);
    const Matrix t = table.quantity(x);
    return {
        table.rows[kStructureFactor].measure(t), table.rows[kEnergy].measure(t), table.orderParameter->row.measure(t)};
}

inline Eigen::MatrixXd structureFactorMap(const ConstMatrixRef& x, int threads)
{
    const Observables table = tableFor(x);
    return table.structureFactor->measure(table.quantity(x), threads);
}

inline Matrix drawIsingFields(int lattice, double temperature, int samples, std::uint64_t seed, int threads)
{
    return DualIsing(lattice, temperature).exactSampler()->draw(samples, seed, threads);
}

} // namespace nrg::test
