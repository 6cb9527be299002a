// The laws that every prior obeys, over every row of the catalog, in float64.

#include <cmath>

#include <Eigen/QR>
#include <gtest/gtest.h>

#include "engine/priors/catalog.h"
#include "support/flow_cases.h"

namespace nrg::test {

namespace {

constexpr Index kSites = 16;

class PriorLaws : public testing::TestWithParam<PriorRow> {
protected:
    PriorLaws()
        : prior(GetParam().make(Options(GetParam().options)))
        , z(normalMatrix(7, kSites, 5))
    {
    }

    Vector logProbability(const Matrix& at) const
    {
        Vector result(at.rows());
        prior->logProbability(at, result);
        return result;
    }

    Matrix draws(std::uint32_t first, Index count, int threads) const
    {
        Matrix result(count, kSites);
        prior->draw(result, 3, Stream::Evaluation, 2, first, threads);
        return result;
    }

    std::unique_ptr<Prior> prior;
    Matrix z;
};

} // namespace

TEST_P(PriorLaws, scoreIsTheDerivativeOfTheLogProbability)
{
    constexpr double kStep = 1e-5;
    Matrix score(z.rows(), z.cols());
    prior->score(z, score);
    for (Index site = 0; site < kSites; ++site) {
        Matrix above = z;
        Matrix below = z;
        above.col(site).array() += kStep;
        below.col(site).array() -= kStep;
        const Vector expected = (logProbability(above) - logProbability(below)) / (2 * kStep);
        EXPECT_LT((score.col(site) - expected).cwiseAbs().maxCoeff(), 1e-7) << "site " << site;
    }
}

TEST_P(PriorLaws, drawsFollowTheDensity)
{
    // E[f(z) . d ln p/dz] = -E[div f] for any tame f (Stein): f = z gives -1 a site, f = sin z the mean of -cos z.
    constexpr Index kDraws = 20000;
    const Matrix samples = draws(0, kDraws, 2);
    Matrix score(kDraws, kSites);
    prior->score(samples, score);
    const auto expectZeroMean = [](const Eigen::ArrayXd& values, const char* what) {
        const double error = std::sqrt((values - values.mean()).square().mean() / static_cast<double>(values.size()));
        EXPECT_NEAR(values.mean(), 0, 4 * error) << what;
        EXPECT_GT(error, 0) << what;
    };
    expectZeroMean((samples.array() * score.array() + 1).reshaped().cast<double>(), "f = z");
    expectZeroMean(
        (samples.array().sin() * score.array() + samples.array().cos()).reshaped().cast<double>(), "f = sin z");
}

TEST_P(PriorLaws, aDrawHangsOnItsAddressAlone)
{
    const Matrix whole = draws(0, 33, 1);
    EXPECT_EQ(draws(0, 33, 2), whole);
    EXPECT_EQ(draws(20, 13, 1), whole.bottomRows(13));
}

TEST_P(PriorLaws, symmetriesAreAsStated)
{
    if (prior->isEven()) {
        EXPECT_LT((logProbability(-z) - logProbability(z)).cwiseAbs().maxCoeff(), 1e-11);
    }
    if (prior->isRotationInvariant()) {
        const Matrix rotation = Eigen::HouseholderQR<Matrix>(normalMatrix(kSites, kSites, 6)).householderQ();
        EXPECT_LT((logProbability(z * rotation) - logProbability(z)).cwiseAbs().maxCoeff(), 1e-11);
    }
}

INSTANTIATE_TEST_SUITE_P(Catalog, PriorLaws, testing::ValuesIn(priorCatalog()), [](const auto& row) {
    std::string name = row.param.id;
    std::replace(name.begin(), name.end(), '-', '_');
    return name;
});

} // namespace nrg::test
