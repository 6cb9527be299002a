// Figures of proposals whose weights have a known distribution, for a few and for many.

#include "engine/sampling/proposal_record.h"

#include <cmath>
#include <limits>
#include <stdexcept>

#include <gtest/gtest.h>

#include "engine/core/philox.h"
#include "engine/sampling/pareto_tail.h"

namespace nrg::test {

namespace {

constexpr double kSigma = 0.5;

/// ln w = sigma x with x ~ N(0, 1) in the first column; x itself and a constant as observables.
Eigen::MatrixXd proposals(int count, std::uint64_t seed)
{
    Eigen::MatrixXd values(count, 3);
    for (int i = 0; i < count; ++i) {
        const double x = normals(seed, {Stream::Evaluation, 0, static_cast<std::uint32_t>(i), 0})[0];
        values.row(i) << kSigma * x, x, 1;
    }
    return values;
}

ProposalRecord recorded(const Eigen::MatrixXd& values, Index capacity, Index batch)
{
    ProposalRecord record(capacity);
    for (Index first = 0; first < values.rows(); first += batch)
        record.append(values.col(0).segment(first, batch), values.rightCols(2).middleRows(first, batch));
    return record;
}

} // namespace

TEST(ProposalRecord, figuresAreThoseOfImportanceSampling)
{
    const Eigen::MatrixXd values = proposals(6400, 1);
    const ProposalFigures figures = recorded(values, 1 << 14, 64).figures();
    const WeightedEstimates weighted = importanceSampling(values.col(0), values.rightCols(2), 1, 1);
    EXPECT_EQ(figures.kept, 6400);
    EXPECT_NEAR(figures.logZ.mean, weighted.logZ.mean, 1e-12);
    EXPECT_NEAR(figures.logZ.error, weighted.logZ.error, 0.15 * weighted.logZ.error); // 1/sqrt(2 * 200) = 0.05 each
    EXPECT_NEAR(figures.ess, weighted.ess, 1e-12);
    EXPECT_NEAR(figures.tailShape, weighted.largestTailShape(), 1e-9);
}

TEST(ProposalRecord, manyProposalsAreThinnedEvenly)
{
    const Eigen::MatrixXd values = proposals(60000, 2);
    for (const Index batch : {1, 24, 60000}) {
        const ProposalRecord record = recorded(values, 1 << 12, batch);
        EXPECT_EQ(record.stride(), 16);
        EXPECT_EQ(record.kept(), 60000 / 16);
        Vector every(record.kept());
        for (Index i = 0; i < every.size(); ++i)
            every[i] = values(16 * i, 0);
        EXPECT_NEAR(record.figures().logZ.mean, std::log(every.array().exp().mean()), 1e-12);
    }
    const ProposalFigures figures = recorded(values, 1 << 12, 24).figures();
    EXPECT_NEAR(figures.logZ.mean, kSigma * kSigma / 2, 4 * figures.logZ.error);
    EXPECT_NEAR(figures.ess, std::exp(-kSigma * kSigma), 0.03);
}

TEST(ProposalRecord, whatIsNotThereIsNotANumber)
{
    const ProposalFigures none = ProposalRecord(8).figures();
    EXPECT_EQ(none.kept, 0);
    EXPECT_TRUE(std::isnan(none.tailShape) && std::isnan(none.logZ.mean));
    ProposalRecord record(8);
    record.append(Eigen::Vector3d(-std::numeric_limits<double>::infinity(), 0, -50), Eigen::MatrixXd::Ones(3, 1));
    const ProposalFigures one = record.figures();
    EXPECT_NEAR(one.logZ.mean, -std::log(3), 1e-12);
    EXPECT_TRUE(std::isnan(one.logZ.error)); // one effective sample
    EXPECT_TRUE(std::isnan(one.tailShape));
    EXPECT_THROW(ProposalRecord(3), std::invalid_argument);
}

} // namespace nrg::test
