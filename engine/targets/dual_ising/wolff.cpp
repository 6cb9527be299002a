#include "engine/targets/dual_ising/wolff.h"

#include <algorithm>
#include <cmath>
#include <stdexcept>
#include <string>

#include "engine/core/normal_matrix.h"
#include "engine/core/parallel.h"
#include "engine/core/philox.h"

namespace nrg {

namespace {

constexpr std::int64_t kWarmUpSweeps = 200; ///< the slowest mode's time is below 10 sweeps at L = 128, T_c
constexpr std::int64_t kMostSweeps = 10'000'000;

/// The 32-bit words of one cluster, in order.
class Words {
public:
    Words(std::uint64_t seed, std::uint64_t cluster, std::uint32_t replica)
        : m_seed(seed)
        , m_address{.stream = Stream::Wolff, .step = cluster, .sample = replica, .block = 0}
    {
    }

    std::uint32_t next()
    {
        if (m_used == m_words.size()) {
            m_words = randomWords(m_seed, m_address);
            ++m_address.block;
            m_used = 0;
        }
        return m_words[m_used++];
    }

private:
    std::uint64_t m_seed;
    Address m_address;
    std::array<std::uint32_t, 4> m_words{};
    std::size_t m_used = 4;
};

} // namespace

Wolff::Wolff(int lattice, double temperature, std::uint64_t seed, std::uint32_t replica)
    : m_lattice(lattice)
    , m_seed(seed)
    , m_replica(replica)
{
    if (lattice < 2 || lattice > 1024)
        throw std::invalid_argument("lattice is " + std::to_string(lattice) + "; expected 2 to 1024");
    if (!(temperature > 0))
        throw std::invalid_argument("temperature is " + std::to_string(temperature) + "; expected more than 0");
    const int sites = lattice * lattice;
    m_threshold = static_cast<std::uint64_t>(std::llround(-std::expm1(-2 / temperature) * 0x1p32));
    m_sum = sites;
    m_spins.assign(static_cast<std::size_t>(sites), 1);
    m_stack.resize(static_cast<std::size_t>(sites));
    m_neighbours.resize(static_cast<std::size_t>(sites));
    for (int row = 0; row < lattice; ++row)
        for (int column = 0; column < lattice; ++column)
            m_neighbours[static_cast<std::size_t>(row * lattice + column)]
                = {row * lattice + (column + 1) % lattice, row * lattice + (column + lattice - 1) % lattice,
                    (row + 1) % lattice * lattice + column, (row + lattice - 1) % lattice * lattice + column};
}

int Wolff::update()
{
    Words words(m_seed, m_clusters++, m_replica);
    const auto seedSite = static_cast<std::int32_t>(static_cast<std::uint64_t>(words.next()) * m_spins.size() >> 32);
    const std::int8_t old = m_spins[static_cast<std::size_t>(seedSite)];
    const auto flipped = static_cast<std::int8_t>(-old);
    m_spins[static_cast<std::size_t>(seedSite)] = flipped;
    m_stack[0] = seedSite;
    std::size_t waiting = 1;
    int size = 1;
    while (waiting > 0) {
        const auto site = static_cast<std::size_t>(m_stack[--waiting]);
        for (const std::int32_t neighbour : m_neighbours[site]) {
            std::int8_t& spin = m_spins[static_cast<std::size_t>(neighbour)];
            if (spin == old && words.next() < m_threshold) {
                spin = flipped;
                m_stack[waiting++] = neighbour;
                ++size;
            }
        }
    }
    m_sum -= 2 * static_cast<std::int64_t>(old) * size;
    return size;
}

void Wolff::advance(std::int64_t clusters)
{
    for (std::int64_t i = 0; i < clusters; ++i)
        update();
}

std::int64_t Wolff::warmUp()
{
    const auto sites = static_cast<std::int64_t>(m_spins.size());
    std::int64_t clusters = 0;
    std::int64_t flipped = 0;
    while (flipped < kWarmUpSweeps / 2 * sites)
        flipped += update();
    flipped = 0;
    for (; flipped < kWarmUpSweeps / 2 * sites; ++clusters)
        flipped += update();
    return std::max<std::int64_t>(1, (clusters * sites + flipped / 2) / flipped);
}

double Wolff::magnetizationSquared() const
{
    const double perSite = static_cast<double>(m_sum) / static_cast<double>(m_spins.size());
    return perSite * perSite;
}

double Wolff::energyPerSite() const
{
    std::int64_t bonds = 0;
    const auto lattice = static_cast<std::size_t>(m_lattice);
    for (std::size_t row = 0; row < lattice; ++row) {
        const std::int8_t* here = m_spins.data() + row * lattice;
        const std::int8_t* below = m_spins.data() + (row + 1) % lattice * lattice;
        int sum = here[lattice - 1] * (here[0] + below[lattice - 1]);
        for (std::size_t column = 0; column + 1 < lattice; ++column)
            sum += here[column] * (here[column + 1] + below[column]);
        bonds += sum;
    }
    return -static_cast<double>(bonds) / static_cast<double>(m_spins.size());
}

std::optional<WolffSeries> wolffSeries(const WolffOptions& options, const WolffProgress& progress)
{
    if (options.sweeps < 2 || options.sweeps > kMostSweeps)
        throw std::invalid_argument("sweeps is " + std::to_string(options.sweeps) + "; expected 2 to 10000000");
    const std::int64_t sites = static_cast<std::int64_t>(options.lattice) * options.lattice;
    const std::int64_t rows = (options.sweeps + kWolffReplicas - 1) / kWolffReplicas;
    std::vector<Wolff> replicas;
    for (std::uint32_t replica = 0; replica < kWolffReplicas; ++replica)
        replicas.emplace_back(options.lattice, options.temperature, options.seed, replica);
    std::vector<std::int64_t> clustersPerSweep(kWolffReplicas);
    parallelFor(options.threads, kWolffReplicas, [&](int number, int) {
        const auto replica = static_cast<std::size_t>(number);
        clustersPerSweep[replica] = replicas[replica].warmUp();
    });

    WolffSeries series{Eigen::MatrixXd(rows, kWolffReplicas), Eigen::MatrixXd(rows, kWolffReplicas)};
    const std::int64_t round = std::clamp<std::int64_t>((1 << 20) / sites, 16, 4096);
    for (std::int64_t first = 0; first < rows; first += round) {
        const std::int64_t last = std::min(rows, first + round);
        parallelFor(options.threads, kWolffReplicas, [&](int number, int) {
            const auto replica = static_cast<std::size_t>(number);
            for (std::int64_t row = first; row < last; ++row) {
                replicas[replica].advance(clustersPerSweep[replica]);
                series.structureFactor(row, number) = replicas[replica].magnetizationSquared();
                series.energyPerSite(row, number) = replicas[replica].energyPerSite();
            }
        });
        if (progress && !progress(last * kWolffReplicas))
            return std::nullopt;
    }
    return series;
}

} // namespace nrg
