#include "engine/sampling/observables.h"

#include <array>
#include <cassert>
#include <cmath>

#include "engine/sampling/fourier_modes.h"

namespace nrg {

namespace {

int sideOf(const ConstMatrixRef& x)
{
    const auto side = static_cast<int>(std::lround(std::sqrt(static_cast<double>(x.cols()))));
    assert(static_cast<Index>(side) * side == x.cols());
    return side;
}

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

FieldObservables observe(const ConstMatrixRef& x)
{
    const int lattice = sideOf(x);
    const auto sites = static_cast<double>(x.cols());
    const Matrix spin = x.array().tanh();
    FieldObservables result;
    result.magnetization = Vector::Zero(x.rows());
    result.energyPerSite = Vector::Zero(x.rows());
    Vector squares = Vector::Zero(x.rows());
    for (int row = 0; row < lattice; ++row)
        for (int column = 0; column < lattice; ++column) {
            const int right = row * lattice + (column + 1) % lattice;
            const int below = (row + 1) % lattice * lattice + column;
            const Vector here = spin.col(row * lattice + column).cast<double>();
            result.magnetization += here;
            squares += here.cwiseAbs2();
            result.energyPerSite -= here.cwiseProduct(spin.col(right).cast<double>() + spin.col(below).cast<double>());
        }
    result.magnetization /= sites;
    result.energyPerSite /= sites;
    result.structureFactor = result.magnetization.array().square() - squares.array() / (sites * sites) + 1 / sites;
    return result;
}

// With c and s the cosine and sine sums, |sum e^{i(kr + k'r')} t|^2 = (cc' - ss')^2 + (cs' + sc')^2; k' -> -k' turns
// the sign of s', and S(-k, -k') = S(k, k').
Eigen::MatrixXd structureFactorMap(const ConstMatrixRef& x, int threads)
{
    const int lattice = sideOf(x);
    const auto sites = static_cast<double>(x.cols());
    Matrix modes = x.array().tanh();
    const double squares = modes.cast<double>().squaredNorm() / static_cast<double>(x.rows());
    FourierModes::Workspace workspace;
    FourierModes(lattice).toModes(modes, threads, workspace);

    const auto sum = [&](int row, int column, double norm) -> Vector {
        if (row < 0 || column < 0)
            return Vector::Zero(modes.rows());
        return norm * modes.col(row * lattice + column).cast<double>();
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
    return map.array() - squares / (sites * sites) + 1 / sites;
}

} // namespace nrg
