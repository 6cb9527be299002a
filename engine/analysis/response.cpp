#include "engine/analysis/response.h"

#include <algorithm>
#include <cmath>
#include <stdexcept>
#include <string>

namespace nrg {

namespace {

/// Configurations in a product, so that a question whether to cancel is never far.
Index sliceRows(int sites)
{
    return std::clamp<Index>(65536 / sites, 16, 64);
}

void requireLatents(const RenormalizationFlow& flow, std::span<const int> latents)
{
    for (const int latent : latents)
        if (latent < 0 || latent >= flow.siteCount())
            throw std::invalid_argument("latent is " + std::to_string(latent) + "; expected a site, 0 to "
                + std::to_string(flow.siteCount() - 1));
}

} // namespace

std::optional<Response> response(const RenormalizationFlow& flow, Parameters theta, const ConstMatrixRef& y,
    std::span<const int> latents, int threads, const ResponseProgress& progress)
{
    requireLatents(flow, latents);
    if (y.rows() < 1 || y.cols() != flow.siteCount())
        throw std::invalid_argument("y is " + std::to_string(y.rows()) + " x " + std::to_string(y.cols())
            + "; expected at least one configuration of " + std::to_string(flow.siteCount()) + " sites");
    const auto count = static_cast<Index>(latents.size());
    Eigen::MatrixXd sum = Eigen::MatrixXd::Zero(count, y.cols());
    Eigen::MatrixXd squares = sum; // about the first sample's values, lest a small spread drown in rounding
    Eigen::MatrixXd origin = sum;

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
        for (Index i = 0; i < count; ++i) {
            derivative.setZero(state.rows(), state.cols());
            derivative.col(latents[static_cast<std::size_t>(i)]).setOnes();
            flow.inferProduct(theta, tape, derivative, noLogDet, {}, workspace);
            if (first == 0)
                origin.row(i) = derivative.row(0).cast<double>();
            for (Index site = 0; site < y.cols(); ++site) {
                const Eigen::ArrayXd shifted = derivative.col(site).cast<double>().array() - origin(i, site);
                sum(i, site) += shifted.sum();
                squares(i, site) += shifted.square().sum();
            }
            if (progress && !progress(++done, total))
                return std::nullopt;
        }
    }

    const auto n = static_cast<double>(y.rows());
    Response result{.samples = static_cast<int>(y.rows()),
        .latents = {latents.begin(), latents.end()},
        .mean = origin + sum / n,
        .spread = {},
        .error = {}};
    const Eigen::MatrixXd variance = (squares.array() - sum.array().square() / n) / std::max(n - 1, 1.0);
    result.spread = variance.unaryExpr([](double v) { return v < 0 ? 0.0 : std::sqrt(v); }); // a NaN stays one
    result.error = result.spread / std::sqrt(n);
    return result;
}

Eigen::MatrixXd mutualOverlap(const Eigen::MatrixXd& maps)
{
    const Eigen::MatrixXd unit = maps.cwiseAbs().rowwise().normalized();
    return unit * unit.transpose();
}

} // namespace nrg
