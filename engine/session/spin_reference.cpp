#include "engine/session/spin_reference.h"

#include <algorithm>

#include "engine/sampling/observables.h"
#include "engine/session/magnetization.h"

namespace nrg {

SpinReferenceRun::SpinReferenceRun(int lattice, double temperature, std::uint64_t seed)
    : m_lattice(lattice)
    , m_temperature(temperature)
    , m_seed(seed)
    , m_structure(kRounds * kSweepsPerRound, kWolffReplicas)
    , m_energy(kRounds * kSweepsPerRound, kWolffReplicas)
    , m_mapSum(Eigen::MatrixXd::Zero(lattice, lattice))
{
}

void SpinReferenceRun::advance()
{
    if (done())
        return;
    if (m_replicas.size() < kWolffReplicas) {
        m_replicas.emplace_back(m_lattice, m_temperature, m_seed, static_cast<std::uint32_t>(m_replicas.size()));
        m_clustersPerSweep.push_back(m_replicas.back().warmUp());
        return;
    }
    for (Index replica = 0; replica < kWolffReplicas; ++replica) {
        Wolff& wolff = m_replicas[static_cast<std::size_t>(replica)];
        for (Index sweep = 0; sweep < kSweepsPerRound; ++sweep) {
            wolff.advance(m_clustersPerSweep[static_cast<std::size_t>(replica)]);
            m_structure(m_round * kSweepsPerRound + sweep, replica) = wolff.magnetizationSquared();
            m_energy(m_round * kSweepsPerRound + sweep, replica) = wolff.energyPerSite();
        }
    }
    recordFields();
    ++m_round;
}

void SpinReferenceRun::recordFields()
{
    SpinMatrix spins(kWolffReplicas, static_cast<Index>(m_lattice) * m_lattice);
    for (Index replica = 0; replica < kWolffReplicas; ++replica) {
        const std::span<const std::int8_t> from = m_replicas[static_cast<std::size_t>(replica)].spins();
        std::copy(from.begin(), from.end(), spins.row(replica).begin());
    }
    const Matrix fields = drawFields(spins, m_temperature, m_seed, static_cast<std::uint64_t>(m_round), 1);
    m_mapSum += structureFactorMap(fields, 1);
    const Vector magnetization = observe(fields).magnetization;
    m_magnetizations.insert(m_magnetizations.end(), magnetization.begin(), magnetization.end());
}

SpinReference SpinReferenceRun::report() const
{
    SpinReference report;
    report.lattice = m_lattice;
    report.temperature = m_temperature;
    report.done = done();
    report.progress = static_cast<double>(m_round) / kRounds;
    if (m_round < 2)
        return report;
    const ChainStatistics structure = chainStatistics(m_structure.topRows(m_round * kSweepsPerRound));
    const ChainStatistics energy = chainStatistics(m_energy.topRows(m_round * kSweepsPerRound));
    report.structureFactor = structure.mean;
    report.structureFactorError = structure.error;
    report.energyPerSite = energy.mean;
    report.energyPerSiteError = energy.error;
    report.structureFactorMap = m_mapSum / m_round;
    report.magnetization = magnetizationHistogram(m_magnetizations);
    return report;
}

} // namespace nrg
