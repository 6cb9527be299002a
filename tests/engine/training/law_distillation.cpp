// Laws of the loss and its gradient estimators, in float64.

#include <cmath>
#include <utility>

#include <gtest/gtest.h>

#include "engine/flow/model.h"
#include "engine/training/distillation_loss.h"
#include "support/flow_cases.h"

namespace nrg::test {

namespace {

constexpr double kStep = 1e-5;
constexpr double kTolerance = 2e-6;

struct LossCase {
    FlowCase flow;
    bool symmetric;
};

std::vector<LossCase> lossCases()
{
    std::vector<LossCase> cases;
    for (const FlowCase& flowCase : flowCases())
        for (const bool symmetric : {false, true})
            cases.push_back({flowCase, symmetric});
    return cases;
}

class DistillationLaws : public testing::TestWithParam<LossCase> {
protected:
    DistillationLaws()
        : model(modelOf(GetParam().flow.options, 2.0, GetParam().symmetric))
        , theta(strongParameters(model->flow(), 3))
    {
        workspace.z = normalMatrix(9, model->flow().siteCount(), 71);
    }

    std::vector<Real> gradient(GradientEstimator estimator)
    {
        std::vector<Real> result(theta.size());
        distillationLoss(*model, theta, estimator, result, workspace);
        return result;
    }

    /// Central difference in parameter i of f(theta).
    template <class Function>
    double derivative(std::size_t i, const Function& function)
    {
        std::vector<Real> moved = theta;
        moved[i] = static_cast<Real>(theta[i] + kStep);
        const double above = function(moved);
        moved[i] = static_cast<Real>(theta[i] - kStep);
        return (above - function(moved)) / (2 * kStep);
    }

    std::size_t stride() const { return 1 + theta.size() / 60; }

    std::shared_ptr<const Model> model;
    std::vector<Real> theta;
    DistillationWorkspace workspace{2};
};

} // namespace

TEST_P(DistillationLaws, totalGradientIsTheDerivativeOfTheLoss)
{
    const std::vector<Real> computed = gradient(GradientEstimator::Total);
    for (std::size_t i = 0; i < theta.size(); i += stride()) {
        const double expected = derivative(i, [this](const std::vector<Real>& moved) {
            return distillationLoss(*model, moved, GradientEstimator::Total, {}, workspace).freeEnergy;
        });
        EXPECT_NEAR(computed[i], expected, kTolerance * (1 + std::abs(expected))) << "parameter " << i;
    }
}

TEST_P(DistillationLaws, pathGradientOmitsExactlyTheScore)
{
    // total - path = mean over the batch of d ln q(x)/dtheta at fixed x, whose expectation vanishes.
    const std::vector<Real> total = gradient(GradientEstimator::Total);
    const std::vector<Real> path = gradient(GradientEstimator::Path);
    const Matrix x = workspace.x;
    for (std::size_t i = 0; i < theta.size(); i += stride()) {
        const double score = derivative(
            i, [&](const std::vector<Real>& moved) { return model->density->logProbability(moved, x, 1).mean(); });
        EXPECT_NEAR(total[i] - path[i], score, kTolerance * (1 + std::abs(total[i]))) << "parameter " << i;
    }
}

TEST_P(DistillationLaws, lossIsTheMeanLogRatio)
{
    const DistillationResult loss = distillationLoss(*model, theta, GradientEstimator::Total, {}, workspace);
    const Vector logQ = model->density->logProbability(theta, workspace.x, 1);
    Vector logPi(logQ.size());
    TargetWorkspace targetWorkspace;
    model->target->evaluate(workspace.x, logPi, nullptr, 1, targetWorkspace);
    EXPECT_NEAR(loss.freeEnergy, (logQ - logPi).mean(), 1e-9);
    EXPECT_LT((workspace.logRatio - (logQ - logPi)).cwiseAbs().maxCoeff(), 1e-9);
}

TEST_P(DistillationLaws, slicesOfALargeBatchAddUpToTheWhole)
{
    constexpr Index kBatch = 150; // ten slices, the last of them short
    constexpr Index kPart = 90;   // a batch that is not cut
    const Matrix z = normalMatrix(kBatch, model->flow().siteCount(), 72);
    for (const GradientEstimator estimator : {GradientEstimator::Total, GradientEstimator::Path}) {
        std::vector<double> expected(theta.size(), 0);
        double freeEnergy = 0;
        for (const auto& [first, rows] : {std::pair<Index, Index>{0, kPart}, {kPart, kBatch - kPart}}) {
            workspace.z = z.middleRows(first, rows);
            const double share = static_cast<double>(rows) / kBatch;
            std::vector<Real> part(theta.size());
            freeEnergy += share * distillationLoss(*model, theta, estimator, part, workspace).freeEnergy;
            for (std::size_t i = 0; i < theta.size(); ++i)
                expected[i] += share * part[i];
        }
        workspace.z = z;
        std::vector<Real> whole(theta.size());
        EXPECT_NEAR(distillationLoss(*model, theta, estimator, whole, workspace).freeEnergy, freeEnergy, 1e-10);
        for (std::size_t i = 0; i < theta.size(); ++i)
            ASSERT_NEAR(whole[i], expected[i], 1e-10 * (1 + std::abs(expected[i]))) << "parameter " << i;

        DistillationWorkspace alone(1);
        alone.z = z;
        std::vector<Real> onOneThread(theta.size());
        distillationLoss(*model, theta, estimator, onOneThread, alone);
        EXPECT_EQ(onOneThread, whole);
    }
}

TEST_P(DistillationLaws, symmetricLossIsAtMostLnTwoLower)
{
    // Per configuration q_sym >= q/2; on average q_sym's loss is never higher (Gibbs), here within four errors.
    const FlowOptions& options = GetParam().flow.options;
    workspace.z = normalMatrix(2000, model->flow().siteCount(), 73);
    distillationLoss(*modelOf(options, 2.0, false), theta, GradientEstimator::Total, {}, workspace);
    const Vector without = workspace.logRatio;
    distillationLoss(*modelOf(options, 2.0, true), theta, GradientEstimator::Total, {}, workspace);
    const Vector gain = without - workspace.logRatio;
    EXPECT_LE(gain.maxCoeff(), std::log(2.0) + 1e-9);
    const double error = std::sqrt((gain.array() - gain.mean()).square().mean() / static_cast<double>(gain.size()));
    EXPECT_GE(gain.mean(), -4 * error);
}

INSTANTIATE_TEST_SUITE_P(Catalog, DistillationLaws, testing::ValuesIn(lossCases()),
    [](const auto& row) { return nameOf(row.param.flow) + (row.param.symmetric ? "Symmetric" : "Plain"); });

} // namespace nrg::test
