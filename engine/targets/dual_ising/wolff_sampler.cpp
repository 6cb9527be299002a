#include "engine/targets/dual_ising/wolff_sampler.h"

#include <algorithm>
#include <stdexcept>

#include "engine/core/parallel.h"
#include "engine/core/philox.h"
#include "engine/targets/dual_ising/dual_ising.h"
#include "engine/targets/dual_ising/wolff.h"

namespace nrg {

namespace {

constexpr std::uint32_t kSpinSign = 5; ///< block of the address that draws a sample's sign

bool isFlipped(std::uint64_t seed, int sample)
{
    return uniforms(seed,
               {.stream = Stream::Analysis,
                   .step = 0,
                   .sample = static_cast<std::uint32_t>(sample),
                   .block = kSpinSign})[0]
        < 0.5;
}

class WolffChains final : public ReferenceChains {
public:
    WolffChains(const DualIsing& target, std::uint64_t seed)
        : m_target(target)
        , m_seed(seed)
    {
    }

    /// Warms up one replica at a time.
    std::optional<ReferenceRound> advance() override
    {
        if (m_replicas.size() < kWolffReplicas) {
            m_replicas.emplace_back(
                m_target.lattice(), m_target.temperature(), m_seed, static_cast<std::uint32_t>(m_replicas.size()));
            m_clustersPerSweep.push_back(m_replicas.back().warmUp());
            return std::nullopt;
        }
        Eigen::MatrixXd structure(kSweepsPerRound, kWolffReplicas);
        Eigen::MatrixXd energy(kSweepsPerRound, kWolffReplicas);
        SpinMatrix spins(kWolffReplicas, m_target.siteCount());
        for (Index replica = 0; replica < kWolffReplicas; ++replica) {
            Wolff& wolff = m_replicas[static_cast<std::size_t>(replica)];
            for (Index sweep = 0; sweep < kSweepsPerRound; ++sweep) {
                wolff.advance(m_clustersPerSweep[static_cast<std::size_t>(replica)]);
                structure(sweep, replica) = wolff.magnetizationSquared();
                energy(sweep, replica) = wolff.energyPerSite();
            }
            std::copy(wolff.spins().begin(), wolff.spins().end(), spins.row(replica).begin());
        }
        return ReferenceRound{.observables = {std::move(structure), std::move(energy)},
            .fields = m_target.drawFields(spins, m_seed, m_round++, 1)};
    }

private:
    static constexpr Index kSweepsPerRound = 4; ///< of each replica

    const DualIsing& m_target;
    std::uint64_t m_seed;
    std::uint64_t m_round = 0;
    std::vector<Wolff> m_replicas;
    std::vector<std::int64_t> m_clustersPerSweep;
};

} // namespace

Matrix WolffSampler::draw(int samples, std::uint64_t seed, int threads) const
{
    constexpr int kSamplesOfReplica = 64;
    constexpr int kWarmUpSweeps = 60;
    constexpr int kSweepsBetween = 5;
    if (samples < 1)
        throw std::invalid_argument("samples is " + std::to_string(samples) + "; expected at least 1");
    const Index sites = m_target.siteCount();
    SpinMatrix spins(samples, sites);
    parallelFor(threads, (samples + kSamplesOfReplica - 1) / kSamplesOfReplica, [&](int replica, int) {
        Wolff wolff(m_target.lattice(), m_target.temperature(), seed, static_cast<std::uint32_t>(replica));
        // A sweep is a fixed number of clusters, see wolffSeries: as many as flip N spins, measured after half of the
        // warm-up.
        std::int64_t flipped = 0;
        while (flipped < kWarmUpSweeps / 2 * sites)
            flipped += wolff.update();
        flipped = 0;
        std::int64_t clusters = 0;
        for (; flipped < kWarmUpSweeps / 2 * sites; ++clusters)
            flipped += wolff.update();
        const std::int64_t between = std::max<std::int64_t>(1, clusters * kSweepsBetween / (kWarmUpSweeps / 2));
        const int first = replica * kSamplesOfReplica;
        for (int sample = first; sample < std::min(first + kSamplesOfReplica, samples); ++sample) {
            wolff.advance(between);
            // A cluster may hold nearly all spins, so that the sign would alternate: draw it.
            const int sign = isFlipped(seed, sample) ? -1 : 1;
            for (Index site = 0; site < sites; ++site)
                spins(sample, site) = static_cast<std::int8_t>(sign * wolff.spins()[static_cast<std::size_t>(site)]);
        }
    });
    return m_target.drawFields(spins, seed, 0, threads);
}

std::unique_ptr<ReferenceChains> WolffSampler::chains(std::uint64_t seed) const
{
    return std::make_unique<WolffChains>(m_target, seed);
}

} // namespace nrg
