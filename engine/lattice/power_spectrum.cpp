#include "engine/lattice/power_spectrum.h"

#include <algorithm>
#include <cassert>
#include <cmath>

#include "engine/lattice/fourier_modes.h"

namespace nrg {

namespace {

/// sum cos(k r) t and sum sin(k r) t from a wave number's rows of the Fourier basis; -1 where the sine vanishes.
struct Waves {
    int cosine;
    int sine;
    double norm; ///< undoes the basis functions' norm
};

Waves wavesOf(int number, int lattice)
{
    if (number == 0)
        return {0, -1, std::sqrt(lattice)};
    if (2 * number == lattice)
        return {lattice - 1, -1, std::sqrt(lattice)};
    return {2 * number - 1, 2 * number, std::sqrt(lattice / 2.0)};
}

} // namespace

// With c and s the cosine and sine sums, |sum e^{i(kr + k'r')} t|^2 = (cc' - ss')^2 + (cs' + sc')^2; k' -> -k' turns
// the sign of s', and S(-k, -k') = S(k, k').
Eigen::MatrixXd powerSpectrum(Matrix values, int threads)
{
    const auto lattice = static_cast<int>(std::lround(std::sqrt(static_cast<double>(values.cols()))));
    assert(static_cast<Index>(lattice) * lattice == values.cols());
    const auto sites = static_cast<double>(values.cols());
    FourierModes::Workspace workspace;
    FourierModes(lattice).toModes(values, threads, workspace);

    const auto sum = [&](int row, int column, double norm) -> Vector {
        if (row < 0 || column < 0)
            return Vector::Zero(values.rows());
        return norm * values.col(row * lattice + column).cast<double>();
    };
    Eigen::MatrixXd map(lattice, lattice);
    for (int m = 0; m <= lattice / 2; ++m)
        for (int n = 0; n <= lattice / 2; ++n) {
            const Waves across = wavesOf(m, lattice);
            const Waves along = wavesOf(n, lattice);
            const double norm = across.norm * along.norm / sites;
            const Vector cc = sum(across.cosine, along.cosine, norm);
            const Vector ss = sum(across.sine, along.sine, norm);
            const Vector cs = sum(across.cosine, along.sine, norm);
            const Vector sc = sum(across.sine, along.cosine, norm);
            const double same = ((cc - ss).cwiseAbs2() + (cs + sc).cwiseAbs2()).mean();
            const double opposite = ((cc + ss).cwiseAbs2() + (cs - sc).cwiseAbs2()).mean();
            const int minusM = (lattice - m) % lattice;
            const int minusN = (lattice - n) % lattice;
            map(m, n) = map(minusM, minusN) = same;
            map(minusM, n) = map(m, minusN) = opposite;
        }
    return map;
}

Eigen::MatrixXd byWaveVector(const Eigen::MatrixXd& eigenvalues)
{
    const auto lattice = static_cast<int>(eigenvalues.rows());
    const auto rowOf = [lattice](int number) { return wavesOf(std::min(number, lattice - number), lattice).cosine; };
    Eigen::MatrixXd map(lattice, lattice);
    for (int m = 0; m < lattice; ++m)
        for (int n = 0; n < lattice; ++n)
            map(m, n) = eigenvalues(rowOf(m), rowOf(n));
    return map;
}

} // namespace nrg
