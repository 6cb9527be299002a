#include "engine/session/analysis_reports.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

#include "engine/analysis/rg_stack.h"
#include "engine/lattice/haar_wavelets.h"

namespace nrg {

namespace {

constexpr int kWindow = 16; ///< side of a window of kInformationVariables sites
constexpr int kShuffledPairs = 32;
constexpr std::uint64_t kShuffleSeed = 1;

/// From the coarsest scale to the finest, within a scale row by row.
std::vector<int> latentsByScale(const Layout& layout)
{
    const std::vector<std::vector<int>> scales = latentSites(layout);
    std::vector<int> order;
    for (auto scale = scales.rbegin(); scale != scales.rend(); ++scale)
        order.insert(order.end(), scale->begin(), scale->end());
    order.resize(std::min<std::size_t>(order.size(), kInformationVariables));
    return order;
}

std::vector<int> windowOfSites(int lattice)
{
    std::vector<int> sites;
    for (int row = 0; row < std::min(lattice, kWindow); ++row)
        for (int column = 0; column < std::min(lattice, kWindow); ++column)
            sites.push_back(row * lattice + column);
    return sites;
}

Matrix columns(const ConstMatrixRef& samples, const std::vector<int>& sites)
{
    Matrix chosen(samples.rows(), static_cast<Index>(sites.size()));
    for (std::size_t i = 0; i < sites.size(); ++i)
        chosen.col(static_cast<Index>(i)) = samples.col(sites[i]);
    return chosen;
}

void fill(PairInformation& information, Eigen::MatrixXf values, Eigen::MatrixXf errors, double error)
{
    const InformationTotal sums = totalOf(values);
    information.values = std::move(values);
    information.errors = std::move(errors);
    information.total = sums.total;
    information.mean = sums.mean;
    information.error = error;
}

/// The estimates so far. Errors get what shuffled pairs, whose deviation is known, show to be missing.
void fill(
    PairInformation& information, const PairwiseInformation& pairs, const std::optional<ShuffledInformation>& noise)
{
    Eigen::MatrixXf errors = pairs.errors();
    if (noise) {
        const double missing = std::max(0.0, noise->deviation * noise->deviation - noise->error * noise->error);
        errors = (errors.array().square() + static_cast<float>(missing)).sqrt();
    }
    fill(information, pairs.values(), std::move(errors), noise ? noise->deviation : information.error);
}

/// Deviation of the values about their mean, in units of what their errors say: terms of the estimator share
/// neighbours, which the errors do not know. 1 before there are values.
double understatement(const PairwiseInformation& pairs)
{
    double sum = 0;
    double squares = 0;
    double stated = 0;
    double count = 0;
    const Eigen::MatrixXf& values = pairs.values();
    for (Index j = 0; j < values.cols(); ++j)
        for (Index i = 0; i < j; ++i)
            if (std::isfinite(values(i, j))) {
                const auto value = static_cast<double>(values(i, j));
                const auto error = static_cast<double>(pairs.errors()(i, j));
                ++count;
                sum += value;
                squares += value * value;
                stated += error * error;
            }
    if (count < 2 || !(stated > 0))
        return 1;
    const double variance = (squares - sum * sum / count) / (count - 1);
    return std::max(1.0, std::sqrt(variance / (stated / count)));
}

void averageSites(InformationReport& report)
{
    report.fromOrigin = averageOverTranslations(report.sites.values, report.sites.variables, report.lattice);
    report.fromOriginError = averageOverTranslations(report.sites.errors, report.sites.variables, report.lattice);
}

} // namespace

std::vector<int> responseLatents(const Layout& layout, std::span<const int> asked)
{
    std::vector<int> latents = latentSites(layout).back();
    if (latents.size() > kTopResponses) {
        const int L = layout.lattice;
        latents = {0, L / 2, L / 2 * L, L / 2 * L + L / 2};
    }
    for (const int latent : asked)
        if (std::find(latents.begin(), latents.end(), latent) == latents.end())
            latents.push_back(latent);
    return latents;
}

std::optional<Response> mapsOf(const Flow& flow, Parameters theta, const ConstMatrixRef& y,
    std::span<const int> latents, MapKind kind, const Eigen::MatrixXd& rotation, int threads,
    const ResponseProgress& progress)
{
    Eigen::MatrixXd mixing;
    if (rotation.size() > 0) {
        const auto count = static_cast<Index>(latents.size());
        mixing = Eigen::MatrixXd::Identity(count, count);
        mixing.topLeftCorner(rotation.rows(), rotation.cols()) = rotation;
    }
    return kind == MapKind::Response ? response(flow, theta, y, latents, threads, progress, mixing)
                                     : influence(flow, theta, y, latents, threads, progress, mixing);
}

Eigen::MatrixXd topRotation(const Layout& layout, const Response& responses)
{
    const auto top = static_cast<Index>(responseLatents(layout, {}).size());
    return varimax(responses.mean.topRows(top));
}

ResponseReport describe(const Layout& layout, const Response& response)
{
    ResponseReport report;
    report.samples = response.samples;
    report.lattice = layout.lattice;
    report.latents = response.latents;
    report.mean = response.mean.cast<float>();
    report.spread = response.spread.cast<float>();
    report.error = response.error.cast<float>();
    report.wavelet.resizeLike(report.mean);
    report.mutualOverlap = mutualOverlap(response.mean);
    const int depth = levelCount(layout);
    for (Index i = 0; i < response.mean.rows(); ++i) {
        const auto latent = static_cast<std::size_t>(response.latents[static_cast<std::size_t>(i)]);
        const int level = layout.latentLevel[latent];
        const HaarMatch match = nearestHaar(response.mean.row(i), layout.lattice, depth, level);
        report.levels.push_back(level);
        report.wavelet.row(i) = valuesOf(match.function, layout.lattice).cast<float>();
        report.overlap.push_back(match.overlap);
        const HeaviestSquare region = heaviestSquare(response.mean.row(i), layout.lattice, match.function.side);
        report.regionSide.push_back(match.function.side);
        report.regionSite.push_back(region.row * layout.lattice + region.column);
        report.regionShare.push_back(region.share);
        report.staggeredShare.push_back(staggeredShare(response.mean.row(i), layout.lattice));
    }
    return report;
}

InformationJob::InformationJob(const Layout& layout, const ConstMatrixRef& z, const ConstMatrixRef& x)
    : m_latentPairs(columns(z, latentsByScale(layout)))
    , m_sitePairs(columns(x, windowOfSites(layout.lattice)))
    , m_floorPairs(permutedColumns(columns(z, latentsByScale(layout)), kShuffleSeed))
{
    m_preview.floor = m_preview.floorError = std::numeric_limits<double>::quiet_NaN();
    m_preview.latents.meanError = m_preview.sites.meanError = std::numeric_limits<double>::quiet_NaN();
    m_preview.samples = static_cast<int>(z.rows());
    m_preview.lattice = layout.lattice;
    m_preview.latents.variables = latentsByScale(layout);
    m_preview.sites.variables = windowOfSites(layout.lattice);
    for (const int latent : m_preview.latents.variables)
        m_preview.latentLevels.push_back(layout.latentLevel[static_cast<std::size_t>(latent)]);
    // n rho^2 of independent variables follows chi-square of one degree of freedom, so that the deviation of rho^2/2 is
    const double error = 1 / (std::numbers::sqrt2 * static_cast<double>(z.rows()));
    const auto preview = [&](PairInformation& information, const ConstMatrixRef& samples) {
        Eigen::MatrixXf values = gaussianInformationMap(columns(samples, information.variables));
        Eigen::MatrixXf errors = gaussianInformationErrors(values, z.rows());
        values.array() -= static_cast<float>(0.5 / static_cast<double>(z.rows())); // the bias of a squared correlation
        fill(information, std::move(values), std::move(errors), error);
    };
    preview(m_preview.latents, z);
    preview(m_preview.sites, x);
    averageSites(m_preview);
}

void InformationJob::advance(std::int64_t pairs, int threads)
{
    // In the same proportion, so that both maps fill alike.
    for (PairwiseInformation* part : {&m_latentPairs, &m_sitePairs, &m_floorPairs})
        part->advance(std::max<std::int64_t>(pairs / 3, 1), threads);
    if (!m_latentNoise && m_latentPairs.done() > 0)
        m_latentNoise = m_latentPairs.shuffled(kShuffledPairs, kShuffleSeed, threads);
    else if (!m_siteNoise && m_sitePairs.done() > 0)
        m_siteNoise = m_sitePairs.shuffled(kShuffledPairs, kShuffleSeed, threads);
}

InformationReport InformationJob::report() const
{
    InformationReport report = m_preview;
    if (donePairs() > 0) {
        report.preview = false;
        report.progress = static_cast<double>(donePairs()) / static_cast<double>(pairCount());
        fill(report.latents, m_latentPairs, m_latentNoise);
        fill(report.sites, m_sitePairs, m_siteNoise);
        const double factor = understatement(m_floorPairs);
        report.latents.meanError = factor * blockError(m_latentPairs.sampleTerms());
        report.sites.meanError = factor * blockError(m_sitePairs.sampleTerms());
        if (m_floorPairs.done() > 0) {
            report.floor = totalOf(m_floorPairs.values()).mean;
            report.floorError = factor * blockError(m_floorPairs.sampleTerms());
        }
        averageSites(report);
    }
    report.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - m_start).count();
    return report;
}

std::optional<InformationRatio> informationRatio(const InformationReport& report)
{
    constexpr double kErrors = 2;
    const double latents = report.latents.mean - report.floor;
    const double error = std::hypot(report.latents.meanError, report.floorError);
    if (report.preview || !(latents > kErrors * error) || !(report.sites.mean > 0))
        return std::nullopt;
    const double ratio = report.sites.mean / latents;
    return InformationRatio{ratio, ratio * std::hypot(report.sites.meanError / report.sites.mean, error / latents)};
}

} // namespace nrg
