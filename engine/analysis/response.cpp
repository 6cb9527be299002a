#include "engine/analysis/response.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <stdexcept>
#include <string>

#include "engine/lattice/fourier_basis.h"

namespace nrg {

namespace {

/// Configurations in a product: few, so that cancelling takes effect soon.
Index sliceRows(int sites)
{
    return std::clamp<Index>(65536 / sites, 16, 64);
}

void requireLatents(const Flow& flow, std::span<const int> latents)
{
    for (const int latent : latents)
        if (latent < 0 || latent >= flow.siteCount())
            throw std::invalid_argument("latent is " + std::to_string(latent) + "; expected a site, 0 to "
                + std::to_string(flow.siteCount() - 1));
}

void requireConfigurations(const Flow& flow, const ConstMatrixRef& y)
{
    if (y.rows() < 1 || y.cols() != flow.siteCount())
        throw std::invalid_argument("y is " + std::to_string(y.rows()) + " x " + std::to_string(y.cols())
            + "; expected at least one configuration of " + std::to_string(flow.siteCount()) + " sites");
}

/// The mixing itself, or the identity.
Eigen::MatrixXd resolved(const Eigen::MatrixXd& mixing, Index count)
{
    if (mixing.size() == 0)
        return Eigen::MatrixXd::Identity(count, count);
    if (mixing.rows() != count || mixing.cols() != count)
        throw std::invalid_argument("mixing is " + std::to_string(mixing.rows()) + " x " + std::to_string(mixing.cols())
            + "; expected " + std::to_string(count) + " rows and columns, one a latent");
    return mixing;
}

/// Mean and deviation of maps, slice by slice.
class MapSums {
public:
    MapSums(Index maps, Index sites)
        : m_sum(Eigen::MatrixXd::Zero(maps, sites))
        , m_squares(m_sum)
        , m_origin(m_sum)
    {
    }

    /// @param values  (rows x sites), of one map
    void add(Index map, const Matrix& values, bool first)
    {
        if (first)
            m_origin.row(map) = values.row(0).cast<double>();
        for (Index site = 0; site < values.cols(); ++site) {
            const Eigen::ArrayXd shifted = values.col(site).cast<double>().array() - m_origin(map, site);
            m_sum(map, site) += shifted.sum();
            m_squares(map, site) += shifted.square().sum();
        }
    }

    Response result(Index samples, std::span<const int> latents) const
    {
        const auto n = static_cast<double>(samples);
        Response result{.samples = static_cast<int>(samples),
            .latents = {latents.begin(), latents.end()},
            .mean = m_origin + m_sum / n,
            .spread = {},
            .error = {}};
        const Eigen::MatrixXd variance = (m_squares.array() - m_sum.array().square() / n) / std::max(n - 1, 1.0);
        result.spread = variance.unaryExpr([](double v) { return v < 0 ? 0.0 : std::sqrt(v); }); // a NaN stays one
        result.error = result.spread / std::sqrt(n);
        return result;
    }

private:
    Eigen::MatrixXd m_sum;
    Eigen::MatrixXd m_squares; ///< about the first sample's values, so that rounding does not hide a small spread
    Eigen::MatrixXd m_origin;
};

} // namespace

std::optional<Response> response(const Flow& flow, Parameters theta, const ConstMatrixRef& y,
    std::span<const int> latents, int threads, const ResponseProgress& progress, const Eigen::MatrixXd& mixing)
{
    requireLatents(flow, latents);
    requireConfigurations(flow, y);
    const auto count = static_cast<Index>(latents.size());
    const Eigen::MatrixXd weights = resolved(mixing, count);
    MapSums sums(count, y.cols());
    FlowWorkspace workspace(threads);
    Tape tape;
    Matrix derivative;
    const Index rows = sliceRows(flow.siteCount());
    const std::int64_t total = (y.rows() + rows - 1) / rows * count;
    std::int64_t done = 0;
    for (Index first = 0; first < y.rows(); first += rows) {
        Matrix state = y.middleRows(first, std::min(rows, y.rows() - first));
        Vector logAbsDet(state.rows());
        const Vector noLogDet = Vector::Zero(state.rows());
        flow.infer(theta, state, logAbsDet, workspace, &tape);
        for (Index map = 0; map < count; ++map) {
            derivative.setZero(state.rows(), state.cols());
            for (Index i = 0; i < count; ++i)
                derivative.col(latents[static_cast<std::size_t>(i)]).array() += static_cast<Real>(weights(map, i));
            Matrix z = state; // consumed
            flow.inferProduct(theta, z, tape, derivative, noLogDet, {}, workspace);
            sums.add(map, derivative, first == 0);
            if (progress && !progress(++done, total))
                return std::nullopt;
        }
    }
    return sums.result(y.rows(), latents);
}

std::optional<Response> influence(const Flow& flow, Parameters theta, const ConstMatrixRef& y,
    std::span<const int> latents, int threads, const ResponseProgress& progress, const Eigen::MatrixXd& mixing)
{
    // Balances the errors of rounding (eps / h) and of the difference (h^2), with room for the flow's rounding.
    const auto step = 4 * std::cbrt(std::numeric_limits<Real>::epsilon());
    requireLatents(flow, latents);
    requireConfigurations(flow, y);
    const auto count = static_cast<Index>(latents.size());
    const Eigen::MatrixXd weights = resolved(mixing, count);
    MapSums sums(count, y.cols());
    FlowWorkspace workspace(threads);
    const Index rows = sliceRows(flow.siteCount());
    const std::int64_t total = (y.rows() + rows - 1) / rows * count;
    std::int64_t done = 0;
    for (Index first = 0; first < y.rows(); first += rows) {
        Matrix z = y.middleRows(first, std::min(rows, y.rows() - first));
        Vector logAbsDet(z.rows());
        flow.infer(theta, z, logAbsDet, workspace);
        const auto turned = [&](Index map, Real by) {
            Matrix x = z;
            for (Index i = 0; i < count; ++i)
                x.col(latents[static_cast<std::size_t>(i)]).array() += by * static_cast<Real>(weights(map, i));
            flow.generate(theta, x, logAbsDet, workspace);
            return x;
        };
        for (Index map = 0; map < count; ++map) {
            const Matrix slope = (turned(map, step) - turned(map, -step)) / (2 * step);
            sums.add(map, slope, first == 0);
            if (progress && !progress(++done, total))
                return std::nullopt;
        }
    }
    return sums.result(y.rows(), latents);
}

Eigen::MatrixXd mutualOverlap(const Eigen::MatrixXd& maps)
{
    const Eigen::MatrixXd unit = maps.cwiseAbs().rowwise().normalized();
    return unit * unit.transpose();
}

double staggeredShare(const Eigen::VectorXd& map, int lattice)
{
    const double whole = map.squaredNorm();
    if (!(whole > 0))
        return whole;
    const Eigen::MatrixXd basis = fourierBasis(lattice);
    const Eigen::MatrixXd field = map.reshaped<Eigen::RowMajor>(lattice, lattice);
    const Eigen::MatrixXd waves = basis * field * basis.transpose();
    double staggered = 0;
    for (int row = 0; row < lattice; ++row)
        for (int column = 0; column < lattice; ++column) {
            // cos a + cos b < 0 for 0 <= a, b <= pi is a + b > pi.
            const int beyond = 2 * (waveNumber(row) + waveNumber(column)) - lattice;
            const double counted = beyond > 0 ? 1 : beyond == 0 ? 0.5 : 0;
            staggered += counted * waves(row, column) * waves(row, column);
        }
    return staggered / whole;
}

Eigen::MatrixXd varimax(const Eigen::MatrixXd& maps)
{
    constexpr int kMaxSweeps = 200;
    constexpr double kSmallAngle = 1e-10;
    const Index count = maps.rows();
    Eigen::MatrixXd rotation = Eigen::MatrixXd::Identity(count, count);
    if (count < 2 || !maps.allFinite())
        return rotation;
    Eigen::MatrixXd rotated = maps;
    const auto sites = static_cast<double>(maps.cols());
    double largest = 1;
    for (int sweep = 0; sweep < kMaxSweeps && largest > kSmallAngle; ++sweep) {
        largest = 0;
        for (Index i = 0; i < count; ++i)
            for (Index j = i + 1; j < count; ++j) {
                // Kaiser's Eq. (5): the best angle in the plane of two maps.
                const Eigen::ArrayXd u = rotated.row(i).array().square() - rotated.row(j).array().square();
                const Eigen::ArrayXd v = 2 * rotated.row(i).array() * rotated.row(j).array();
                const double numerator = 2 * ((u * v).sum() - u.sum() * v.sum() / sites);
                const double denominator
                    = (u.square() - v.square()).sum() - (u.sum() * u.sum() - v.sum() * v.sum()) / sites;
                const double angle = std::atan2(numerator, denominator) / 4;
                largest = std::max(largest, std::abs(angle));
                for (Eigen::MatrixXd* matrix : {&rotated, &rotation}) {
                    const Eigen::RowVectorXd old = matrix->row(i);
                    matrix->row(i) = std::cos(angle) * old + std::sin(angle) * matrix->row(j);
                    matrix->row(j) = std::cos(angle) * matrix->row(j) - std::sin(angle) * old;
                }
            }
    }
    // Order and signs are arbitrary: take those nearest to the original maps.
    Eigen::MatrixXd ordered(count, count);
    Eigen::MatrixXd left = rotation.cwiseAbs();
    for (Index n = 0; n < count; ++n) {
        Index from = 0;
        Index to = 0;
        left.maxCoeff(&from, &to);
        ordered.row(to) = rotation.row(from) * (rotation(from, to) < 0 ? -1 : 1);
        left.row(from).setConstant(-1);
        left.col(to).setConstant(-1);
    }
    return ordered;
}

} // namespace nrg
