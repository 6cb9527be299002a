#pragma once
// The exact two-point function of the Ising model's spins on the finite periodic lattice, for any size and temperature.
//
// On a torus Z is a combination of four Pfaffians, one for each pair of boundary conditions of the free fermions. A
// product s_0 s_r is the product of the bonds along a path from 0 to r, and a bond in a product turns its weight
// t = tanh 1/T into 1/t. The two-point function is therefore a combination of Pfaffians that differ from those of Z by
// a matrix of the path's length, at most 2L. McCoy & Wu, The Two-Dimensional Ising Model (1973), chapters IV and VIII.

#include <array>
#include <vector>

#include <Eigen/Core>

namespace nrg {

class TorusFermions;

/// The work in pieces of some milliseconds on one core. All of it takes one millisecond at L = 16, 0.3 s at L = 64 and
/// 4 s at L = 128 on one core. The result does not depend on the number of threads.
class CorrelationWork {
public:
    /// @param lattice, temperature  as of requireExactRange()
    /// Throws std::invalid_argument.
    CorrelationWork(int lattice, double temperature);
    ~CorrelationWork();
    CorrelationWork(CorrelationWork&&) noexcept;
    CorrelationWork& operator=(CorrelationWork&&) noexcept;

    /// One piece, or one for each thread. Nothing once done.
    void advance(int threads = 1);
    bool isDone() const { return m_next == m_displacements.size(); }
    /// Of all work, 0 to 1.
    double share() const { return m_doneCost / m_totalCost; }

    /// <s_0 s_r>, (L x L): entry (m, n) belongs to the displacement by m rows and n columns. Exact but for rounding,
    /// about 1e-13. Once done.
    Eigen::MatrixXd correlations() const;

private:
    void prepare();

    int m_lattice;
    double m_temperature;
    std::vector<TorusFermions> m_sectors;            ///< a pair of boundary conditions each
    double m_largest = 0;                            ///< ln of the largest of their Pfaffians
    double m_partition = 0;                          ///< in units of it
    std::vector<std::array<int, 2>> m_displacements; ///< the first is not smaller than the second
    std::vector<double> m_values;
    std::size_t m_next = 0;
    double m_doneCost = 0;
    double m_totalCost = 0;
};

/// CorrelationWork::correlations() in one call.
Eigen::MatrixXd exactCorrelations(int lattice, double temperature, int threads = 1);

/// S(k) = <|sum_r e^{ikr} s_r|^2> / N^2 of these correlations, (L x L): entry (m, n) belongs to k = 2 pi / L (m, n).
Eigen::MatrixXd structureFactorOf(const Eigen::MatrixXd& correlations);

} // namespace nrg
