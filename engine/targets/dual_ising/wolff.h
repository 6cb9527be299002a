#pragma once
// Wolff's single-cluster algorithm for the Ising spins (Phys. Rev. Lett. 62, 361 (1989)), the reference for any lattice
// and temperature.

#include <array>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <vector>

#include <Eigen/Core>

namespace nrg {

/// One replica. Its random numbers are addressed by (seed, replica, number of the cluster).
class Wolff {
public:
    /// Starts with all spins up. Throws std::invalid_argument unless 2 <= lattice <= 1024 and temperature > 0.
    Wolff(int lattice, double temperature, std::uint64_t seed, std::uint32_t replica = 0);

    /// Flips one cluster; returns its size.
    int update();

    /// `clusters` updates.
    void advance(std::int64_t clusters);

    /// 200 sweeps from where it stands. Returns how many clusters flip N spins on average, over the second half of
    /// them: a sweep.
    std::int64_t warmUp();

    std::span<const std::int8_t> spins() const { return m_spins; } ///< site = row * L + column
    double magnetizationSquared() const;                           ///< (sum s / N)^2
    double energyPerSite() const;                                  ///< -sum_<ij> s_i s_j / N

private:
    int m_lattice;
    std::uint64_t m_seed;
    std::uint32_t m_replica;
    std::uint64_t m_threshold; ///< a bond between equal spins is set where a 32-bit word is below
    std::uint64_t m_clusters = 0;
    std::int64_t m_sum; ///< of the spins
    std::vector<std::int8_t> m_spins;
    std::vector<std::array<std::int32_t, 4>> m_neighbours;
    std::vector<std::int32_t> m_stack;
};

struct WolffOptions {
    int lattice = 16;
    double temperature = 2.269185314213022;
    std::int64_t sweeps = 100000; ///< over all replicas, 2 to 10^7; rounded up to a multiple of kWolffReplicas
    std::uint64_t seed = 1;
    int threads = 1;
};

inline constexpr int kWolffReplicas = 8;

/// Measurements (sweeps x replicas), in the order of time.
struct WolffSeries {
    Eigen::MatrixXd structureFactor; ///< (sum s / N)^2
    Eigen::MatrixXd energyPerSite;   ///< E/N, E = -sum_<ij> s_i s_j
};

/// Told the sweeps done over all replicas; returns false to cancel.
using WolffProgress = std::function<bool(std::int64_t done)>;

/// Independent replicas; a sweep is as many clusters as flip N spins on average, a number that each replica fixes in
/// its warm-up: to stop once N spins have flipped would prefer the configurations that large clusters leave. The result
/// does not depend on the number of threads. Empty where cancelled. Throws std::invalid_argument.
std::optional<WolffSeries> wolffSeries(const WolffOptions& options, const WolffProgress& progress = {});

} // namespace nrg
