#pragma once
// Series whose autocorrelation is known: rho(t) = phi^t, tau = 1/2 (1 + phi) / (1 - phi).

#include <cmath>
#include <cstdint>

#include <Eigen/Core>

#include "engine/core/philox.h"

namespace nrg::test {

/// x' = phi x + sqrt(1 - phi^2) normal, in equilibrium from the start: mean 0, variance 1. (steps x chains)
inline Eigen::MatrixXd autoregressive(double phi, int steps, int chains, std::uint64_t seed)
{
    Eigen::MatrixXd series(steps, chains);
    for (int chain = 0; chain < chains; ++chain) {
        double x = 0;
        for (int i = 0; i < steps; ++i) {
            const double normal = normals(
                seed, {Stream::Evaluation, static_cast<std::uint64_t>(i), static_cast<std::uint32_t>(chain), 0})[0];
            x = i == 0 ? normal : phi * x + std::sqrt(1 - phi * phi) * normal;
            series(i, chain) = x;
        }
    }
    return series;
}

inline double exactTau(double phi)
{
    return 0.5 * (1 + phi) / (1 - phi);
}

} // namespace nrg::test
