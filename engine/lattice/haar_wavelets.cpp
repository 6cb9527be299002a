#include "engine/lattice/haar_wavelets.h"

#include <bit>
#include <cmath>
#include <limits>
#include <span>
#include <stdexcept>
#include <string>

namespace nrg {

namespace {

constexpr HaarKind kScaling[] = {HaarKind::Scaling};
constexpr HaarKind kWavelets[] = {HaarKind::Rows, HaarKind::Columns, HaarKind::Diagonal};

void require(bool holds, const char* name, int value, const std::string& expected)
{
    if (!holds)
        throw std::invalid_argument(std::string(name) + " is " + std::to_string(value) + "; expected " + expected);
}

/// What the functions of a scale have in common.
struct HaarScale {
    std::span<const HaarKind> kinds;
    int side;
};

HaarScale scaleOf(int lattice, int depth, int level)
{
    require(lattice >= 2 && std::has_single_bit(static_cast<unsigned>(lattice)), "lattice", lattice,
        "a power of two, at least 2");
    const int levels = std::bit_width(static_cast<unsigned>(lattice)) - 1;
    require(depth >= 1 && depth <= levels, "depth", depth, "1 to " + std::to_string(levels));
    require(level >= 0 && level < depth, "level", level, "0 to " + std::to_string(depth - 1));
    if (level == depth - 1)
        return {kScaling, 1 << level};
    return {kWavelets, 2 << level};
}

/// Sign of the quarter (lower, right) of the square.
double signOf(HaarKind kind, bool lower, bool right)
{
    switch (kind) {
    case HaarKind::Rows:
        return lower ? -1 : 1;
    case HaarKind::Columns:
        return right ? -1 : 1;
    case HaarKind::Diagonal:
        return lower == right ? 1 : -1;
    case HaarKind::Scaling:
        break;
    }
    return 1;
}

/// Sums over squares of side x side sites from every site on, periodic, (L x L).
Eigen::MatrixXd squareSums(const Eigen::MatrixXd& map, int side)
{
    // Doubling: a sum over 2n sites is two sums over n.
    Eigen::MatrixXd sums = map;
    const Eigen::Index L = map.rows();
    for (int reach = 1; reach < side; reach *= 2) {
        const Eigen::MatrixXd rows = sums;
        for (Eigen::Index r = 0; r < L; ++r)
            sums.row(r) += rows.row((r + reach) % L);
        const Eigen::MatrixXd columns = sums;
        for (Eigen::Index c = 0; c < L; ++c)
            sums.col(c) += columns.col((c + reach) % L);
    }
    return sums;
}

} // namespace

Eigen::VectorXd valuesOf(const HaarFunction& function, int lattice)
{
    const int side = function.side;
    require(side >= 1 && side <= lattice && (function.kind == HaarKind::Scaling || side % 2 == 0), "side", side,
        "1 to " + std::to_string(lattice) + ", and even for a wavelet");
    require(function.row >= 0 && function.row < lattice, "row", function.row, "0 to " + std::to_string(lattice - 1));
    require(function.column >= 0 && function.column < lattice, "column", function.column,
        "0 to " + std::to_string(lattice - 1));
    Eigen::VectorXd values = Eigen::VectorXd::Zero(static_cast<Eigen::Index>(lattice) * lattice);
    for (int i = 0; i < side; ++i)
        for (int j = 0; j < side; ++j)
            values[(function.row + i) % lattice * lattice + (function.column + j) % lattice]
                = function.sign * signOf(function.kind, 2 * i >= side, 2 * j >= side) / side;
    return values;
}

std::vector<HaarFunction> haarFunctions(int lattice, int depth, int level)
{
    const HaarScale scale = scaleOf(lattice, depth, level);
    std::vector<HaarFunction> functions;
    for (int row = 0; row < lattice; row += scale.side)
        for (int column = 0; column < lattice; column += scale.side)
            for (const HaarKind kind : scale.kinds)
                functions.push_back({.kind = kind, .side = scale.side, .row = row, .column = column});
    return functions;
}

HaarMatch nearestHaar(const Eigen::VectorXd& map, int lattice, int depth, int level)
{
    const HaarScale scale = scaleOf(lattice, depth, level);
    require(map.size() == static_cast<Eigen::Index>(lattice) * lattice, "size of the map", static_cast<int>(map.size()),
        std::to_string(lattice * lattice));
    HaarMatch best{.function = {.kind = scale.kinds.front(), .side = scale.side}};
    if (!map.allFinite()) {
        best.overlap = std::numeric_limits<double>::quiet_NaN();
        return best;
    }
    const double norm = map.norm();
    if (norm == 0)
        return best;
    const Eigen::MatrixXd field = map.reshaped<Eigen::RowMajor>(lattice, lattice);
    const bool isWavelet = scale.kinds.front() != HaarKind::Scaling;
    const int part = isWavelet ? scale.side / 2 : scale.side;
    const Eigen::MatrixXd sums = squareSums(field, part);
    for (const HaarKind kind : scale.kinds)
        for (int row = 0; row < lattice; ++row)
            for (int column = 0; column < lattice; ++column) {
                double product = sums(row, column);
                if (isWavelet) {
                    const int lower = (row + part) % lattice;
                    const int right = (column + part) % lattice;
                    product += signOf(kind, false, true) * sums(row, right)
                        + signOf(kind, true, false) * sums(lower, column)
                        + signOf(kind, true, true) * sums(lower, right);
                }
                const double overlap = std::abs(product) / (scale.side * norm);
                if (overlap > best.overlap)
                    best = {.function = {.kind = kind,
                                .side = scale.side,
                                .row = row,
                                .column = column,
                                .sign = product < 0 ? -1 : 1},
                        .overlap = overlap};
            }
    return best;
}

HeaviestSquare heaviestSquare(const Eigen::VectorXd& map, int lattice, int side)
{
    require(side >= 1 && side <= lattice && std::has_single_bit(static_cast<unsigned>(side)), "side", side,
        "a power of two, 1 to " + std::to_string(lattice));
    require(map.size() == static_cast<Eigen::Index>(lattice) * lattice, "size of the map", static_cast<int>(map.size()),
        std::to_string(lattice * lattice));
    HeaviestSquare best;
    const double whole = map.squaredNorm();
    if (!(whole > 0)) {
        best.share = whole;
        return best;
    }
    const Eigen::MatrixXd squares = map.cwiseAbs2().reshaped<Eigen::RowMajor>(lattice, lattice);
    Eigen::Index row = 0;
    Eigen::Index column = 0;
    best.share = squareSums(squares, side).maxCoeff(&row, &column) / whole;
    best.row = static_cast<int>(row);
    best.column = static_cast<int>(column);
    return best;
}

} // namespace nrg
