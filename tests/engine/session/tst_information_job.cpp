// Means of mutual information with their errors, the floor of independent variables, and the ratio of sites to latents.

#include <cmath>

#include <gtest/gtest.h>

#include "engine/core/normal_matrix.h"
#include "engine/session/analysis_reports.h"

namespace nrg::test {

namespace {

constexpr int kLattice = 4;
constexpr int kSites = kLattice * kLattice;
constexpr int kSamples = 240;

Layout layoutOfFour()
{
    return makeLayout("mera", {.lattice = kLattice, .depth = 2});
}

/// Normal variables, each correlated by rho with the common one.
Matrix samplesOf(std::uint64_t seed, double rho)
{
    Matrix samples(kSamples, kSites);
    drawNormals(samples, seed, Stream::Analysis, 0, 0, 1);
    Matrix common(kSamples, 1);
    drawNormals(common, seed, Stream::Analysis, 1, 0, 1);
    const auto shared = static_cast<Real>(std::sqrt(rho));
    const auto own = static_cast<Real>(std::sqrt(1 - rho));
    for (Index site = 0; site < kSites; ++site)
        samples.col(site) = own * samples.col(site) + shared * common.col(0);
    return samples;
}

InformationReport informationOf(const Matrix& z, const Matrix& x, int threads = 2)
{
    InformationJob job(layoutOfFour(), z, x);
    while (!job.isDone())
        job.advance(100, threads);
    return job.report();
}

// Over 60 independent sets of samples the means scatter as their errors say, and the Gaussian previews agree.
TEST(InformationJob, meansHaveTheErrorsThatTheyState)
{
    constexpr int kSets = 60;
    for (const double rho : {0.0, 0.5}) {
        Eigen::VectorXd means(kSets);
        double variance = 0;
        for (int set = 0; set < kSets; ++set) {
            const InformationReport report
                = informationOf(samplesOf(2 * set, 0), samplesOf(2 * static_cast<std::uint64_t>(set) + 1, rho));
            means[set] = report.sites.mean;
            variance += report.sites.meanError * report.sites.meanError / kSets;
        }
        const double exact = -0.5 * std::log1p(-rho * rho);
        const double spread = std::sqrt((means.array() - means.mean()).square().sum() / (kSets - 1));
        EXPECT_NEAR(std::sqrt(variance) / spread, 1, 0.3) << rho;
        EXPECT_NEAR(means.mean(), exact, 4 * spread / std::sqrt(kSets) + 0.02 * exact) << rho;
    }
}

TEST(InformationJob, independentLatentsHaveNoRatio)
{
    int ratios = 0;
    for (int set = 0; set < 40; ++set) {
        const InformationReport report = informationOf(samplesOf(2 * set, 0), samplesOf(2 * set + 1, 0.5));
        EXPECT_LT(std::abs(report.floor), 5 * report.floorError);
        ratios += informationRatio(report).has_value() ? 1 : 0;
    }
    EXPECT_LE(ratios, 4); // two errors above zero happen once in 40
}

TEST(InformationJob, dependentLatentsHaveARatioWithAnError)
{
    const InformationReport report = informationOf(samplesOf(1, 0.3), samplesOf(2, 0.7));
    const std::optional<InformationRatio> ratio = informationRatio(report);
    ASSERT_TRUE(ratio);
    const double exact = std::log1p(-0.49) / std::log1p(-0.09);
    EXPECT_NEAR(ratio->value, exact, 4 * ratio->error);
    EXPECT_LT(ratio->error, 0.5 * exact);
    InformationReport preview = report;
    preview.preview = true;
    EXPECT_FALSE(informationRatio(preview));
}

// The squared correlation of n samples of independent variables is 1/n in the mean.
TEST(InformationJob, previewHasNoBias)
{
    double mean = 0;
    constexpr int kSets = 40;
    for (int set = 0; set < kSets; ++set) {
        const InformationReport report
            = InformationJob(layoutOfFour(), samplesOf(2 * set, 0), samplesOf(2 * set + 1, 0)).report();
        EXPECT_TRUE(report.preview);
        EXPECT_TRUE(std::isnan(report.floor));
        mean += (report.latents.mean + report.sites.mean) / (2 * kSets);
    }
    // One pair deviates by 1 / (sqrt(2) n); there are 2 x 40 x 120 of them. The bias was 1 / (2 n).
    EXPECT_NEAR(mean, 0, 5 / (std::sqrt(2.0) * kSamples * std::sqrt(2.0 * kSets * 120)));
}

TEST(InformationJob, errorsDoNotDependOnThreadsOrOnHowTheWorkIsCut)
{
    const Matrix z = samplesOf(1, 0.3);
    const Matrix x = samplesOf(2, 0.6);
    const InformationReport one = informationOf(z, x, 1);
    InformationJob job(layoutOfFour(), z, x);
    while (!job.isDone())
        job.advance(7, 2);
    const InformationReport two = job.report();
    EXPECT_EQ(one.latents.meanError, two.latents.meanError);
    EXPECT_EQ(one.sites.meanError, two.sites.meanError);
    EXPECT_EQ(one.floor, two.floor);
    EXPECT_EQ(one.floorError, two.floorError);
}

TEST(BlockError, isThatOfTheMeanOfIndependentValues)
{
    Matrix values(4000, 1);
    drawNormals(values, 3, Stream::Analysis, 0, 0, 1);
    EXPECT_NEAR(blockError(values.cast<double>()), 1 / std::sqrt(4000.0), 0.35 / std::sqrt(4000.0));
    EXPECT_TRUE(std::isnan(blockError(Eigen::VectorXd::Ones(3))));
}

} // namespace

} // namespace nrg::test
