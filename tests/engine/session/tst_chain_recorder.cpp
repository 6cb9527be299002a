// The record of chains whose statistics are known: a fake sampler whose S(0) is an autoregressive series.

#include "engine/session/chain_recorder.h"

#include <cmath>

#include <gtest/gtest.h>

#include "engine/sampling/autoregressive.h"
#include "engine/targets/dual_ising/dual_ising.h"
#include "support/bare_target.h"

namespace nrg::test {

namespace {

constexpr int kLattice = 4;
constexpr int kSites = kLattice * kLattice;
constexpr double kPhi = 0.8;

/// All sites of a chain alike with tanh^2 x = 0.5 + 0.05 a, a autoregressive: S(0) = tanh^2 x (1 - 1/N) + 1/N and
/// E/N = -2 tanh^2 x. Chains start at x = 0 and are in equilibrium after the first step.
class Known final : public Sampler {
public:
    Known(int steps, int chains)
        : m_series(autoregressive(kPhi, steps, chains, 11))
        , m_fields(Matrix::Zero(chains, kSites))
    {
    }

    ChainReport advance() override
    {
        const auto squares = (0.5 + 0.05 * m_series.row(m_state.step++).array()).max(0).min(0.99);
        for (int site = 0; site < kSites; ++site)
            m_fields.col(site) = squares.sqrt().atanh().matrix().transpose().cast<Real>();
        m_state.proposed += m_fields.rows();
        m_state.accepted += m_fields.rows() / 2;
        return {.acceptance = 0.5, .stepSize = 0.25};
    }
    void endWarmUp() override { m_state.endWarmUp(); }
    const Matrix& fields() const override { return m_fields; }
    const ChainState& state() const override { return m_state; }
    Vector energies() const override { return m_fields.rowwise().squaredNorm().cast<double>() / 2; }
    int evaluationsPerStep() const override { return 3; }

private:
    Eigen::MatrixXd m_series;
    Matrix m_fields;
    ChainState m_state;
};

/// `steps` steps of 0.01 s, the first `warmUp` of them in warm-up.
SamplerReport reported(int steps, int warmUp, int chains = 16, bool eitherSign = false)
{
    Known sampler(steps, chains);
    ChainRecorder recorder(SamplerKind::Latent, 3, std::make_shared<DualIsing>(kLattice, 2.0), eitherSign);
    recorder.start(sampler);
    for (int step = 0; step < steps; ++step) {
        if (step == warmUp)
            sampler.endWarmUp();
        recorder.record(sampler, sampler.advance(), 0.01);
    }
    return recorder.report();
}

} // namespace

TEST(ChainRecorder, statisticsAreThoseOfTheSeries)
{
    for (const int steps : {2000, 30000}) { // every step kept, and bins
        SCOPED_TRACE(steps);
        const SamplerReport report = reported(steps, 20);
        ASSERT_TRUE(report.leading());
        const ChainStatistics& structure = *report.leading();
        EXPECT_NEAR(static_cast<double>(structure.samples), 16 * (steps - 20) / 2.0, 16 * 20);
        EXPECT_NEAR(structure.mean, 0.5 * 15 / 16 + 1.0 / 16, 4 * structure.error);
        EXPECT_NEAR(structure.tau, exactTau(kPhi), 4 * structure.tauError);
        EXPECT_LT(structure.tauError, 0.2 * structure.tau);
        EXPECT_NEAR(report.observables[1].mean, -1, 4 * report.observables[1].error);
        EXPECT_NEAR(report.observables[1].tau, exactTau(kPhi), 4 * report.observables[1].tauError);
        EXPECT_NEAR(report.tauLeapfrogs, 3 * structure.tau, 1e-6);
        const double seconds = 0.01 * static_cast<double>(structure.samples) / 16;
        EXPECT_NEAR(report.essPerSecond, structure.ess / seconds, 1e-6 * report.essPerSecond);
    }
}

TEST(ChainRecorder, theCurveGoesFromTheColdStartOnAndIsBounded)
{
    for (const int steps : {30, 500, 20000}) {
        const SamplerReport report = reported(steps, 20);
        EXPECT_LE(report.curve.size(), 1000U);
        EXPECT_EQ(report.curve[0].step, 0);
        EXPECT_NEAR(report.curve[0].value, 1.0 / kSites, 1e-6); // x = 0
        EXPECT_EQ(report.curve[0].error, 0);                    // all chains alike
        EXPECT_EQ(report.curve[1].step, 1);
        EXPECT_GT(report.curve[1].value, 0.3); // nothing of the start in it
        for (std::size_t i = 1; i < report.curve.size(); ++i) {
            EXPECT_GT(report.curve[i].step, report.curve[i - 1].step);
            EXPECT_LE(report.curve[i].step, std::max(1.04 * report.curve[i - 1].step, report.curve[i - 1].step + 2));
        }
        const SamplingPoint& last = report.curve.back();
        EXPECT_EQ(last.step, steps);
        EXPECT_EQ(last.leapfrogs, 3 * steps);
        EXPECT_NEAR(last.seconds, 0.01 * steps, 1e-6);
        EXPECT_LT(last.error, 2 * 0.05 * 15 / 16 / std::sqrt(16.0));
        EXPECT_GT(last.error, 0);
    }
    const SamplerReport large = reported(20000, 20);
    EXPECT_EQ(large.steps, 20000);
    EXPECT_NEAR(large.seconds, 200, 1e-6);
}

TEST(ChainRecorder, warmUpIsLeftOut)
{
    const SamplerReport warming = reported(100, 1000);
    EXPECT_TRUE(warming.warmingUp);
    EXPECT_FALSE(warming.leading());
    EXPECT_EQ(warming.orderParameter.samples, 0);
    EXPECT_EQ(warming.structureFactorMap.size(), 0);
    EXPECT_EQ(warming.curve.back().step, 100);

    const SamplerReport after = reported(300, 100);
    EXPECT_FALSE(after.warmingUp);
    EXPECT_EQ(after.leading()->samples, 16 * 100);
    EXPECT_EQ(after.acceptance, 0.5);
    EXPECT_EQ(after.stepSize, 0.25);
    EXPECT_FALSE(reported(12, 4).leading()); // too few
}

// No observable leads: time and acceptance are all there is, and nothing of another target's.
TEST(ChainRecorder, recordsTimeAloneWithoutObservables)
{
    Known sampler(100, 4);
    ChainRecorder recorder(SamplerKind::Physical, 3, std::make_shared<BareTarget>(kLattice));
    recorder.start(sampler);
    for (int step = 0; step < 100; ++step) {
        if (step == 10)
            sampler.endWarmUp();
        recorder.record(sampler, sampler.advance(), 0.01);
    }
    const SamplerReport report = recorder.report();
    EXPECT_EQ(report.steps, 100);
    EXPECT_NEAR(report.seconds, 1, 1e-9);
    EXPECT_GT(report.acceptance, 0);
    EXPECT_FALSE(report.warmingUp);
    EXPECT_TRUE(report.curve.empty());
    EXPECT_EQ(report.leading(), nullptr);
    EXPECT_EQ(report.structureFactorMap.size(), 0);
    EXPECT_TRUE(report.orderParameter.density.empty());
}

TEST(ChainRecorder, warmUpEndsByItsPlan)
{
    Known sampler(200, 2);
    ChainRecorder recorder(SamplerKind::Latent, 3, std::make_shared<DualIsing>(kLattice, 2.0));
    for (int step = 1; step <= 40; ++step) {
        recorder.advance(sampler, {.steps = 30});
        EXPECT_EQ(sampler.state().warmingUp, step <= 30);
    }
    EXPECT_GT(recorder.seconds(), 0);

    const WarmUpPlan plan = WarmUpPlan::forBudget(10);
    EXPECT_FALSE(plan.isOver(19, 2));
    EXPECT_FALSE(plan.isOver(20, 0.9));
    EXPECT_TRUE(plan.isOver(20, 1.1));
    EXPECT_TRUE(plan.isOver(1, 5.1));
}

TEST(ChainRecorder, mapAndHistogramAverageTheLaterSteps)
{
    const SamplerReport report = reported(4000, 20);
    ASSERT_EQ(report.structureFactorMap.rows(), kLattice);
    EXPECT_NEAR(report.structureFactorMap(0, 0), 0.5 * 15 / 16 + 1.0 / 16, 0.005);
    EXPECT_NEAR(report.structureFactorMap.mean(), 1.0 / kSites, 1e-6);
    EXPECT_GE(report.orderParameter.samples, 16 * 1990);
    EXPECT_LE(report.orderParameter.samples, 16 * 3000);
    EXPECT_EQ(report.orderParameter.positiveShare, 1);
    double sum = 0;
    for (const double density : report.orderParameter.density)
        sum += density;
    EXPECT_NEAR(sum * 2 / OrderHistogram::kBins, 1, 1e-12);

    const SamplerReport mirrored = reported(4000, 20, 16, true);
    EXPECT_EQ(mirrored.orderParameter.positiveShare, 0.5);
    for (int bin = 0; bin < OrderHistogram::kBins; ++bin) {
        const auto index = static_cast<std::size_t>(bin);
        const auto opposite = static_cast<std::size_t>(OrderHistogram::kBins - 1 - bin);
        EXPECT_NEAR(mirrored.orderParameter.density[index], mirrored.orderParameter.density[opposite], 1e-12);
        EXPECT_NEAR(mirrored.orderParameter.density[index],
            0.5 * (report.orderParameter.density[index] + report.orderParameter.density[opposite]), 1e-9);
    }
}

TEST(ChainRecorder, oneChainHasNoErrorAcrossChains)
{
    const SamplerReport report = reported(100, 10, 1);
    EXPECT_TRUE(std::isnan(report.curve.back().error));
    EXPECT_TRUE(report.leading());
}

} // namespace nrg::test
