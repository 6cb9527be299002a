#include "engine/targets/dual_ising/exact_correlations.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <complex>
#include <numbers>
#include <vector>

#include <Eigen/LU>

#include "engine/core/parallel.h"
#include "engine/targets/dual_ising/exact_ising.h"

namespace nrg {

namespace {

using Eigen::Index;
using Block = Eigen::Matrix4d;      ///< between the four nodes of two sites
using WaveBlock = Eigen::Matrix4cd; ///< the same of a wave
using Complex = std::complex<double>;

constexpr double kPieceCost = 1.5e7; ///< multiply-adds of a piece of work, some milliseconds

/// Multiply-adds of the waves of one wave number in one sector.
double wavesCost(int lattice)
{
    return 128.0 * lattice * lattice;
}

/// Multiply-adds of the Pfaffians of a path in the four sectors.
double pfaffianCost(int columns, int rows)
{
    const double size = 2.0 * (columns + rows) + 4;
    return 4 * (size * size * size / 3 + 20 * size * size);
}

enum Node { Right, Left, Up, Down }; ///< of a site, where the bonds to its neighbours end

/// The four nodes of a site among themselves.
Block siteBlock()
{
    Block block;
    block << 0, 1, -1, -1, //
        -1, 0, 1, -1,      //
        1, -1, 0, 1,       //
        1, 1, -1, 0;
    return block;
}

/// The matrix of a wave: nodes of a site, and bonds of weight t to the next site in both directions. Its determinant is
/// (1 + t^2)^2 - 2t(1 - t^2)(cos a + cos b).
/// @param along, across  e^{ia} and e^{ib}
WaveBlock waveBlock(double t, Complex along, Complex across)
{
    WaveBlock block = siteBlock().cast<Complex>();
    block(Right, Left) += t * along;
    block(Left, Right) -= t * std::conj(along);
    block(Up, Down) += t * across;
    block(Down, Up) -= t * std::conj(across);
    return block;
}

/// Pfaffian of an antisymmetric matrix of even size, which is overwritten. Elimination with pivots (Parlett and Reid);
/// it uses the part below the diagonal.
double pfaffian(Eigen::MatrixXd& matrix)
{
    const Index n = matrix.rows();
    double result = 1;
    Eigen::VectorXd first;
    Eigen::VectorXd second;
    for (Index k = 0; k < n; k += 2) {
        Index pivot = 0;
        matrix.col(k).tail(n - k - 1).cwiseAbs().maxCoeff(&pivot);
        pivot += k + 1;
        if (pivot != k + 1) { // exchanges rows and columns pivot and k + 1 of what is left
            const Index between = pivot - k - 2;
            const Index after = n - pivot - 1;
            std::swap(matrix(k + 1, k), matrix(pivot, k));
            const Eigen::VectorXd row = matrix.row(pivot).segment(k + 2, between).transpose();
            matrix.row(pivot).segment(k + 2, between) = -matrix.col(k + 1).segment(k + 2, between).transpose();
            matrix.col(k + 1).segment(k + 2, between) = -row;
            matrix(pivot, k + 1) = -matrix(pivot, k + 1);
            matrix.col(k + 1).tail(after).swap(matrix.col(pivot).tail(after));
            result = -result;
        }
        const double entry = -matrix(k + 1, k); // above the diagonal
        result *= entry;
        if (entry == 0)
            return 0;
        const Index rest = n - k - 2;
        first = matrix.col(k).tail(rest) / entry;
        second = matrix.col(k + 1).tail(rest);
        for (Index j = 0; j < rest; ++j)
            matrix.col(k + 2 + j).tail(rest - j - 1)
                += first[j] * second.tail(rest - j - 1) - second[j] * first.tail(rest - j - 1);
    }
    return result;
}

/// A node that a bond of the path ends at.
struct Place {
    int column;
    int row;
    Node node;
};

/// The ends of the bonds of a path from the origin, in pairs.
std::vector<Place> pathOf(int columns, int rows)
{
    std::vector<Place> places;
    for (int i = 0; i < columns; ++i)
        places.insert(places.end(), {{i, 0, Right}, {i + 1, 0, Left}});
    for (int j = 0; j < rows; ++j)
        places.insert(places.end(), {{columns, j, Up}, {columns, j + 1, Down}});
    return places;
}

} // namespace

/// One pair of boundary conditions: its Pfaffian, and the inverse of its matrix between sites at most L/2 apart.
class TorusFermions {
public:
    /// @param twistedColumns, twistedRows  whether fermions change their sign around the lattice
    TorusFermions(int lattice, double temperature, bool twistedColumns, bool twistedRows)
        : m_lattice(lattice)
        , m_reach(lattice / 2)
        , m_twistedColumns(twistedColumns)
        , m_twistedRows(twistedRows)
        , m_t(std::tanh(1 / temperature))
        , m_change(1 / (std::cosh(1 / temperature) * std::cosh(1 / temperature)))
        , m_inverse(static_cast<std::size_t>(width() * width()), Block::Zero())
    {
        for (int half = 0; half < 2 * lattice; ++half) {
            m_cosines.push_back(std::cos(std::numbers::pi * half / lattice));
            m_sines.push_back(std::sin(std::numbers::pi * half / lattice));
        }
    }

    bool isReady() const { return m_waves == m_lattice; }

    /// Adds the waves of the next wave number along a row of sites.
    void addWaves()
    {
        const int along = 2 * m_waves + (m_twistedColumns ? 1 : 0);
        std::vector<Block> even(static_cast<std::size_t>(width()), Block::Zero());
        std::vector<Block> odd = even;
        for (int wave = 0; wave < m_lattice; ++wave) {
            if (isBordered() && m_waves == 0 && wave == 0)
                continue;
            const int across = 2 * wave + (m_twistedRows ? 1 : 0);
            const double determinant
                = (1 + m_t * m_t) * (1 + m_t * m_t) - 2 * m_t * m_change * (cosine(along) + cosine(across));
            m_logPfaffian += 0.5 * std::log(determinant);
            const WaveBlock inverse
                = waveBlock(m_t, {cosine(along), sine(along)}, {cosine(across), sine(across)}).inverse();
            const Block real = inverse.real() / sites();
            const Block imaginary = inverse.imag() / sites();
            for (int rows = -m_reach; rows <= m_reach; ++rows) {
                const int shifted = rows + m_reach;
                const auto place = static_cast<std::size_t>(shifted);
                even[place] += cosine(across * rows) * real + sine(across * rows) * imaginary;
                odd[place] += cosine(across * rows) * imaginary - sine(across * rows) * real;
            }
        }
        for (int columns = -m_reach; columns <= m_reach; ++columns)
            for (int rows = -m_reach; rows <= m_reach; ++rows) {
                const int shifted = rows + m_reach;
                const auto place = static_cast<std::size_t>(shifted);
                m_inverse[placeOf(columns, rows)]
                    += cosine(along * columns) * even[place] + sine(along * columns) * odd[place];
            }
        ++m_waves;
    }

    /// ln of the Pfaffian, without its uniform wave where both boundary conditions are periodic.
    double logPfaffian() const { return m_logPfaffian; }

    /// This sector's share of Z, in units of exp(logPfaffian()). Its sign is that of the uniform wave: positive below
    /// T_c, negative above.
    double partition() const { return isBordered() ? m_t * m_t + 2 * m_t - 1 : 1; }

    /// The same with s_0 s_r in the sum.
    double correlated(int columns, int rows) const
    {
        const std::vector<Place> places = pathOf(columns, rows);
        const auto size = static_cast<Index>(places.size());
        const Index border = isBordered() ? 4 : 0;
        Eigen::MatrixXd matrix = Eigen::MatrixXd::Zero(border + size, border + size);
        for (Index q = 0; q < size; ++q)
            for (Index p = q + 1; p < size; ++p) {
                const Place& from = places[static_cast<std::size_t>(p)];
                const Place& to = places[static_cast<std::size_t>(q)];
                const Block& inverse = m_inverse[placeOf(to.column - from.column, to.row - from.row)];
                matrix(border + p, border + q) = -m_change * inverse(from.node, to.node);
            }
        for (Index bond = border; bond < border + size; bond += 2)
            matrix(bond + 1, bond) -= m_t;
        if (isBordered()) {
            matrix.topLeftCorner(border, border) = -waveBlock(m_t, 1, 1).real();
            const double scale = std::sqrt(m_change / sites());
            for (Index p = 0; p < size; ++p)
                matrix(border + p, places[static_cast<std::size_t>(p)].node) = -scale;
        }
        return pfaffian(matrix);
    }

private:
    /// The uniform wave of periodic boundaries is singular at T_c. It stays out of the inverse and borders the path's
    /// matrix instead, which gives the same Pfaffian without a division.
    bool isBordered() const { return !m_twistedColumns && !m_twistedRows; }
    int width() const { return 2 * m_reach + 1; }
    double sites() const { return static_cast<double>(m_lattice) * m_lattice; }
    double cosine(int halves) const { return m_cosines[circle(halves)]; } ///< of pi / L times so much
    double sine(int halves) const { return m_sines[circle(halves)]; }
    std::size_t circle(int halves) const
    {
        const int turn = 2 * m_lattice;
        return static_cast<std::size_t>((halves % turn + turn) % turn);
    }
    std::size_t placeOf(int columns, int rows) const
    {
        const int place = (columns + m_reach) * width() + rows + m_reach;
        return static_cast<std::size_t>(place);
    }

    int m_lattice;
    int m_reach; ///< the longest displacement along a row or a column
    bool m_twistedColumns;
    bool m_twistedRows;
    double m_t;
    double m_change; ///< 1 - t^2
    int m_waves = 0; ///< wave numbers added
    double m_logPfaffian = 0;
    std::vector<double> m_cosines; ///< of multiples of pi / L
    std::vector<double> m_sines;
    std::vector<Block> m_inverse; ///< (columns, rows) of the displacement
};

CorrelationWork::CorrelationWork(int lattice, double temperature)
    : m_lattice(lattice)
    , m_temperature(temperature)
{
    requireExactRange(lattice, temperature);
    for (const bool twistedColumns : {false, true})
        for (const bool twistedRows : {false, true})
            m_sectors.emplace_back(lattice, temperature, twistedColumns, twistedRows);
    for (int columns = 1; columns <= lattice / 2; ++columns)
        for (int rows = 0; rows <= columns; ++rows)
            m_displacements.push_back({columns, rows});
    m_values.assign(m_displacements.size(), 0);
    m_totalCost = static_cast<double>(m_sectors.size()) * wavesCost(lattice) * lattice;
    for (const auto& [columns, rows] : m_displacements)
        m_totalCost += pfaffianCost(columns, rows);
}

CorrelationWork::~CorrelationWork() = default;
CorrelationWork::CorrelationWork(CorrelationWork&&) noexcept = default;
CorrelationWork& CorrelationWork::operator=(CorrelationWork&&) noexcept = default;

void CorrelationWork::advance(int threads)
{
    const double enough = m_doneCost + kPieceCost * std::max(1, threads);
    for (TorusFermions& sector : m_sectors)
        while (!sector.isReady()) {
            if (m_doneCost >= enough)
                return;
            sector.addWaves();
            m_doneCost += wavesCost(m_lattice);
        }
    if (m_partition == 0)
        prepare();
    const std::size_t first = m_next;
    for (; m_next < m_displacements.size() && m_doneCost < enough; ++m_next)
        m_doneCost += pfaffianCost(m_displacements[m_next][0], m_displacements[m_next][1]);
    parallelFor(threads, static_cast<int>(m_next - first), [&](int number, int) {
        const std::size_t place = first + static_cast<std::size_t>(number);
        const auto [columns, rows] = m_displacements[place];
        for (const TorusFermions& sector : m_sectors)
            m_values[place] += std::exp(sector.logPfaffian() - m_largest) * sector.correlated(columns, rows);
    });
}

void CorrelationWork::prepare()
{
    m_largest = m_sectors.front().logPfaffian();
    for (const TorusFermions& sector : m_sectors)
        m_largest = std::max(m_largest, sector.logPfaffian());
    for (const TorusFermions& sector : m_sectors)
        m_partition += std::exp(sector.logPfaffian() - m_largest) * sector.partition();
}

Eigen::MatrixXd CorrelationWork::correlations() const
{
    Eigen::MatrixXd result = Eigen::MatrixXd::Ones(m_lattice, m_lattice);
    for (std::size_t place = 0; place < m_displacements.size(); ++place) {
        const auto [columns, rows] = m_displacements[place];
        for (const auto& [m, n] : {std::array{columns, rows}, std::array{rows, columns}})
            for (const int row : {m, (m_lattice - m) % m_lattice})
                for (const int column : {n, (m_lattice - n) % m_lattice})
                    result(row, column) = m_values[place] / m_partition;
    }
    return result;
}

Eigen::MatrixXd exactCorrelations(int lattice, double temperature, int threads)
{
    CorrelationWork work(lattice, temperature);
    while (!work.isDone())
        work.advance(threads);
    return work.correlations();
}

Eigen::MatrixXd structureFactorOf(const Eigen::MatrixXd& correlations)
{
    const Index lattice = correlations.rows();
    Eigen::MatrixXd cosines(lattice, lattice);
    for (Index k = 0; k < lattice; ++k)
        for (Index r = 0; r < lattice; ++r)
            cosines(k, r)
                = std::cos(2 * std::numbers::pi * static_cast<double>(k * r % lattice) / static_cast<double>(lattice));
    const auto sites = static_cast<double>(correlations.size());
    return cosines * correlations * cosines.transpose() / sites;
}

} // namespace nrg
