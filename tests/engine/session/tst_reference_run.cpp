// The reference beside training: the exact sampler's values, and fields that agree with them.

#include <cmath>
#include <vector>

#include <gtest/gtest.h>

#include "engine/sampling/sampling_cases.h"
#include "engine/session/order_histogram.h"
#include "engine/session/reference_run.h"
#include "engine/targets/gaussian/free_field.h"
#include "support/bare_target.h"

namespace nrg::test {

namespace {

TargetReference finished(std::shared_ptr<const Target> target)
{
    const std::unique_ptr<ReferenceRun> run = ReferenceRun::start(std::move(target), 1);
    while (!run->done())
        run->advance();
    return run->report();
}

TargetReference finished(int lattice, double temperature)
{
    return finished(std::make_shared<DualIsing>(lattice, temperature));
}

TEST(ReferenceRun, agreesWithEnumeration)
{
    for (const double temperature : {1.8, kCriticalTemperature, 3.0}) {
        const ExactObservables exact = enumerate(temperature);
        const TargetReference reference = finished(4, temperature);
        EXPECT_TRUE(reference.done);
        EXPECT_EQ(reference.progress, 1);
        EXPECT_LT(reference.leading()->error, 0.003);
        EXPECT_NEAR(reference.leading()->mean, exact.structureFactor, 3.5 * reference.leading()->error);
        EXPECT_NEAR(
            reference.observables[kEnergy].mean, exact.energyPerSite, 3.5 * reference.observables[kEnergy].error);
    }
}

TEST(ReferenceRun, givesThePapersValueAtTheCriticalPoint)
{
    const TargetReference reference = finished(8, kCriticalTemperature);
    EXPECT_LT(reference.leading()->error, 0.002);
    EXPECT_NEAR(reference.leading()->mean, 0.646911575, 3.5 * reference.leading()->error);
}

TEST(ReferenceRun, findsTheExactMeansOfALargeLatticeFirst)
{
    const auto target = std::make_shared<DualIsing>(64, kCriticalTemperature);
    const std::unique_ptr<ReferenceRun> run = ReferenceRun::start(target, 1);
    EXPECT_FALSE(run->report().exact.rows[0]);
    EXPECT_TRUE(run->report().exact.rows[1]); // Kaufman's energy takes no time
    int pieces = 0;
    for (; !run->report().exact.rows[0]; ++pieces)
        run->advance();
    EXPECT_GT(pieces, 10);
    const TargetReference reference = run->report();
    EXPECT_NEAR(*reference.exact.rows[0], 0.386030641693, 1e-10); // exactCorrelations(), which has tests of its own
    EXPECT_EQ(reference.exact.structureFactor(0, 0), *reference.exact.rows[0]);
    EXPECT_EQ(reference.leading(), nullptr);
}

/// The Ising field without the exact S(0) in its table, so that S(0) has the energy as its control.
class WithoutStructureFactor final : public Target {
public:
    WithoutStructureFactor()
        : m_ising(8, kCriticalTemperature)
        , m_observables(*m_ising.observables())
    {
        m_observables.rows.front().exact.reset();
    }

    int lattice() const override { return m_ising.lattice(); }
    std::string key() const override { return "without"; }
    bool isEven() const override { return true; }
    std::optional<double> minusLogZ() const override { return {}; }
    void evaluate(const ConstMatrixRef& x, VectorRef logPi, MatrixRef* gradient, int threads,
        TargetWorkspace& workspace) const override
    {
        m_ising.evaluate(x, logPi, gradient, threads, workspace);
    }
    const Observables* observables() const override { return &m_observables; }
    const ExactSampler* exactSampler() const override { return m_ising.exactSampler(); }

private:
    DualIsing m_ising;
    Observables m_observables;
};

TEST(ReferenceRun, rowsWithAnExactMeanControlTheOthers)
{
    const TargetReference plain = finished(8, kCriticalTemperature);
    const TargetReference controlled = finished(std::make_shared<WithoutStructureFactor>());
    EXPECT_FALSE(controlled.exact.rows[0]);
    EXPECT_LT(controlled.leading()->error, plain.leading()->error / 3);
    EXPECT_NEAR(controlled.leading()->mean, 0.646911575, 3.5 * controlled.leading()->error);
    EXPECT_EQ(controlled.observables[kEnergy].mean, plain.observables[kEnergy].mean);
}

TEST(ReferenceRun, fieldsFollowTheSpins)
{
    const TargetReference reference = finished(4, kCriticalTemperature);
    // 32768 fields, correlated over less than two rounds: the error of S(0) is about 0.004.
    EXPECT_NEAR(reference.structureFactorMap(0, 0), reference.leading()->mean, 0.012);
    EXPECT_NEAR(reference.structureFactorMap.mean(), 1.0 / 16, 1e-9);
    EXPECT_NEAR(reference.orderParameter.positiveShare, 0.5, 0.02);
    double area = 0;
    for (const double density : reference.orderParameter.density)
        area += density * 2 / OrderHistogram::kBins;
    EXPECT_NEAR(area, 1, 1e-12);
}

TEST(ReferenceRun, saysNothingBeforeItHasMeasured)
{
    const TargetReference reference = ReferenceRun::start(std::make_shared<DualIsing>(4, 2), 1)->report();
    EXPECT_FALSE(reference.done);
    EXPECT_EQ(reference.progress, 0);
    EXPECT_EQ(reference.leading(), nullptr);
    EXPECT_EQ(reference.structureFactorMap.size(), 0);
    EXPECT_TRUE(reference.orderParameter.density.empty());
}

// The mean of S(k) over 32768 independent draws errs by lambda sqrt(2 / 32768), 0.8 %.
TEST(ReferenceRun, freeFieldHasItsExactValues)
{
    const auto target = std::make_shared<FreeField>(4, 1.5);
    const TargetReference reference = finished(target);
    EXPECT_EQ(reference.target, target->key());
    ASSERT_EQ(reference.observables.size(), target->observables()->rows.size());
    for (std::size_t row = 0; row < reference.observables.size(); ++row) {
        const double exact = *target->observables()->rows[row].exact;
        EXPECT_LT(reference.observables[row].error, 0.01 * exact);
        EXPECT_NEAR(reference.observables[row].mean, exact, 3.5 * reference.observables[row].error);
    }
    const Eigen::MatrixXd ratio
        = reference.structureFactorMap.cwiseQuotient(target->observables()->structureFactor->exact);
    EXPECT_LT((ratio.array() - 1).abs().maxCoeff(), 4 * 0.0078);
    EXPECT_NEAR(reference.orderParameter.positiveShare, 0.5, 4 * 0.5 / std::sqrt(32768.0));
}

TEST(ReferenceRun, thereIsNoneWithoutAnExactSampler)
{
    EXPECT_EQ(ReferenceRun::start(std::make_shared<BareTarget>(4), 1), nullptr);
}

TEST(OrderHistogram, countsEdgesOnceAndLeavesOutWhatIsNotFinite)
{
    const std::vector<double> values{-1, 1, 0, std::nan(""), HUGE_VAL};
    OrderCounts counts(-1, 1);
    counts.add(values);
    const OrderHistogram histogram = counts.histogram();
    EXPECT_EQ(histogram.samples, 3);
    EXPECT_GT(histogram.density.front(), 0);
    EXPECT_GT(histogram.density.back(), 0);
    EXPECT_GT(histogram.density[OrderHistogram::kBins / 2], 0);
    EXPECT_NEAR(histogram.positiveShare, 1.0 / 3, 1e-12);
    EXPECT_TRUE(OrderCounts(-1, 1).histogram().density.empty());
}

TEST(OrderHistogram, keepsItsOwnRange)
{
    OrderCounts counts(-0.2, 0.2);
    counts.add(std::vector<double>{-3, 0.1, 0.1, 0.3});
    const OrderHistogram histogram = counts.histogram();
    const double width = 0.4 / OrderHistogram::kBins;
    EXPECT_NEAR(histogram.density.front(), 0.25 / width, 1e-9);
    EXPECT_NEAR(histogram.density.back(), 0.25 / width, 1e-9);
    EXPECT_NEAR(histogram.density[30], 0.5 / width, 1e-9); // (0.1 + 0.2) / 0.4 * 41 = 30.75
}

} // namespace

} // namespace nrg::test
