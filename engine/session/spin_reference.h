#pragma once
// The reference that samplers are compared with: Wolff clusters of the spins themselves, and exact fields drawn from
// them, in rounds short enough to run beside training.

#include <cstdint>
#include <vector>

#include "engine/sampling/wolff.h"
#include "engine/session/sampling_snapshot.h"

namespace nrg {

/// One thread's work; independent replicas as in wolffReference().
class SpinReferenceRun {
public:
    SpinReferenceRun(int lattice, double temperature, std::uint64_t seed);

    bool done() const { return m_round == kRounds; }
    /// A few sweeps of every replica and one exact field of each: under a millisecond at L = 16. Nothing once done.
    void advance();
    SpinReference report() const;

private:
    static constexpr int kRounds = 4096;
    static constexpr int kSweepsPerRound = 4; ///< of each replica

    void recordFields();

    int m_lattice;
    double m_temperature;
    std::uint64_t m_seed;
    int m_round = 0;
    std::vector<Wolff> m_replicas;
    std::vector<std::int64_t> m_clustersPerSweep;
    Eigen::MatrixXd m_structure; ///< (sweeps x replicas), (sum s / N)^2
    Eigen::MatrixXd m_energy;    ///< same shape, E / N
    Eigen::MatrixXd m_mapSum;    ///< S(k), summed over the rounds
    std::vector<double> m_magnetizations;
};

} // namespace nrg
