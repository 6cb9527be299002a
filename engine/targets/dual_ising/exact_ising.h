#pragma once
// Exact results for the Ising model on the finite periodic L x L lattice (Kaufman, Phys. Rev. 76, 1232 (1949)) and
// Onsager's infinite-lattice limits. Temperatures in J/k_B, energies in J, free energies in nats.

#include <optional>

namespace nrg {

inline constexpr double kCriticalTemperature = 2.269185314213022; ///< 2 / ln(1 + sqrt 2)

struct ExactIsing {
    double logZIsing = 0;                      ///< ln sum_s exp(K sum_<ij> s_i s_j), nats
    double minusLogZ = 0;                      ///< -ln Z of the dual field, Eq. (7), nats
    double energyPerSite = 0;                  ///< <E>/N, E = -sum_<ij> s_i s_j
    double specificHeat = 0;                   ///< d<E>/dT / N, in k_B
    double alpha = 0;                          ///< the offset of Eq. (7), 0.1 + 4/T
    double onsagerFreeEnergyPerSite = 0;       ///< -(ln Z_Ising)/N as N -> infinity, nats
    double onsagerEnergyPerSite = 0;           ///< <E>/N as N -> infinity
    std::optional<double> onsagerSpecificHeat; ///< empty at T_c, where it diverges
};

/// @param lattice      L >= 2
/// @param temperature  T from 0.01 to 10000
/// Throws std::invalid_argument otherwise.
void requireExactRange(int lattice, double temperature);

/// Arguments and errors as of requireExactRange().
ExactIsing exactIsing(int lattice, double temperature);

} // namespace nrg
