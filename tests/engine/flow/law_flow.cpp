// The laws that every flow obeys, over every row of the catalogs, in float64.

#include <cmath>

#include <Eigen/LU>
#include <gtest/gtest.h>

#include "engine/flow/flow.h"
#include "support/flow_cases.h"

namespace nrg::test {

namespace {

constexpr Index kBatch = 5;
constexpr double kStep = 1e-5; ///< of central differences: truncation 1e-10, rounding 1e-11 of values of order one
constexpr double kTolerance = 2e-7;

class FlowLaws : public testing::TestWithParam<FlowCase> {
protected:
    FlowLaws()
        : flow(GetParam().options)
        , theta(strongParameters(flow, 11))
        , z(normalMatrix(kBatch, flow.siteCount(), 21))
        , xWeights(normalMatrix(kBatch, flow.siteCount(), 31))
        , logDetWeights(normalMatrix(kBatch, 1, 41).col(0).cast<double>())
    {
    }

    /// A scalar of all outputs, S = <xWeights, state> + <logDetWeights, ln|det|>.
    double scalar(bool generate, const std::vector<Real>& parameters, const Matrix& input)
    {
        Matrix state = input;
        Vector logDet(state.rows());
        if (generate)
            flow.generate(parameters, state, logDet, workspace);
        else
            flow.infer(parameters, state, logDet, workspace);
        return static_cast<double>(state.cwiseProduct(xWeights).sum()) + logDet.dot(logDetWeights);
    }

    void expectParameterGradient(bool generate, const Matrix& input, const std::vector<Real>& gradient)
    {
        for (std::size_t i = 0; i < theta.size(); i += 1 + theta.size() / 150) {
            std::vector<Real> moved = theta;
            moved[i] = static_cast<Real>(theta[i] + kStep);
            const double above = scalar(generate, moved, input);
            moved[i] = static_cast<Real>(theta[i] - kStep);
            const double below = scalar(generate, moved, input);
            const double expected = (above - below) / (2 * kStep);
            EXPECT_NEAR(gradient[i], expected, kTolerance * (1 + std::abs(expected))) << "parameter " << i;
        }
    }

    void expectInputGradient(bool generate, const Matrix& input, const Matrix& gradient)
    {
        for (Index site = 0; site<input.cols(); site += input.cols()> 16 ? 7 : 1) {
            Matrix moved = input;
            moved(2, site) = static_cast<Real>(input(2, site) + kStep);
            const double above = scalar(generate, theta, moved);
            moved(2, site) = static_cast<Real>(input(2, site) - kStep);
            const double below = scalar(generate, theta, moved);
            const double expected = (above - below) / (2 * kStep);
            EXPECT_NEAR(gradient(2, site), expected, kTolerance * (1 + std::abs(expected))) << "site " << site;
        }
    }

    Flow flow;
    FlowWorkspace workspace{2};
    std::vector<Real> theta;
    Matrix z;
    Matrix xWeights;
    Vector logDetWeights;
};

} // namespace

TEST_P(FlowLaws, inferInvertsGenerate)
{
    Matrix state = z;
    Vector down(kBatch);
    Vector up(kBatch);
    flow.generate(theta, state, down, workspace);
    EXPECT_GT((state - z).norm(), 0.1) << "the flow under test is the identity";
    flow.infer(theta, state, up, workspace);
    EXPECT_LT((state - z).cwiseAbs().maxCoeff(), 1e-11);
    EXPECT_LT((down + up).cwiseAbs().maxCoeff(), 1e-11);
}

TEST_P(FlowLaws, logDeterminantMatchesNumericJacobian)
{
    const Index sites = flow.siteCount();
    Matrix moved(2 * sites, sites);
    for (Index j = 0; j < sites; ++j) {
        moved.row(2 * j) = z.row(0);
        moved.row(2 * j + 1) = z.row(0);
        moved(2 * j, j) += static_cast<Real>(kStep);
        moved(2 * j + 1, j) -= static_cast<Real>(kStep);
    }
    Vector ignored(2 * sites);
    flow.generate(theta, moved, ignored, workspace);
    Eigen::MatrixXd jacobian(sites, sites);
    for (Index j = 0; j < sites; ++j)
        jacobian.row(j) = (moved.row(2 * j) - moved.row(2 * j + 1)).cast<double>() / (2 * kStep);
    const double expected = jacobian.partialPivLu().matrixLU().diagonal().array().abs().log().sum();

    Matrix state = z;
    Vector logDet(kBatch);
    flow.generate(theta, state, logDet, workspace);
    EXPECT_NEAR(logDet[0], expected, 1e-7);
}

TEST_P(FlowLaws, generateProductMatchesCentralDifferences)
{
    Matrix x = z;
    Vector logDet(kBatch);
    Tape tape;
    flow.generate(theta, x, logDet, workspace, &tape);
    Matrix derivative = xWeights;
    std::vector<Real> gradient(theta.size(), 0);
    flow.generateProduct(theta, x, tape, derivative, logDetWeights, gradient, workspace);
    EXPECT_EQ(x, z) << "the product leaves z in x";
    expectParameterGradient(true, z, gradient);
    expectInputGradient(true, z, derivative);
}

TEST_P(FlowLaws, scoreCarriedAlongIsThatOfTheProduct)
{
    Matrix x = z;
    Vector logDet(kBatch);
    Tape tape;
    flow.generate(theta, x, logDet, workspace, &tape);
    Matrix expected = -z; // d ln p/dz
    Matrix again = x;
    Tape inferTape;
    flow.infer(theta, again, logDet, workspace, &inferTape);
    flow.inferProduct(theta, again, inferTape, expected, Vector::Ones(kBatch), {}, workspace);
    flow.generate(theta, again = z, logDet, workspace);

    Matrix carried = z;
    Matrix score = -z;
    Vector carriedLogDet(kBatch);
    Tape carriedTape;
    flow.generateWithScore(theta, carried, score, carriedLogDet, workspace, &carriedTape);
    EXPECT_LT((score - expected).cwiseAbs().maxCoeff(), 1e-11);
    EXPECT_LT((carried - x).cwiseAbs().maxCoeff(), 1e-12);
    EXPECT_LT((carriedLogDet - logDet).cwiseAbs().maxCoeff(), 1e-11);
    for (std::size_t layer = 0; layer < tape.layers.size(); ++layer)
        EXPECT_LT((carriedTape.layers[layer] - tape.layers[layer]).cwiseAbs().maxCoeff(), 1e-12);
}

TEST_P(FlowLaws, inferProductMatchesCentralDifferences)
{
    const Matrix& x = z; // any configuration will do
    Matrix state = x;
    Vector logDet(kBatch);
    Tape tape;
    flow.infer(theta, state, logDet, workspace, &tape);
    Matrix derivative = xWeights;
    std::vector<Real> gradient(theta.size(), 0);
    flow.inferProduct(theta, state, tape, derivative, logDetWeights, gradient, workspace);
    EXPECT_EQ(state, x) << "the product leaves x in z";
    expectParameterGradient(false, x, gradient);
    expectInputGradient(false, x, derivative);
}

TEST_P(FlowLaws, detailsOfBothDirectionsAreTheSame)
{
    Matrix state = z;
    Vector logDet(kBatch);
    Tape down{.keepDetails = true};
    Tape up{.keepDetails = true};
    flow.generate(theta, state, logDet, workspace, &down);
    flow.infer(theta, state, logDet, workspace, &up);
    Vector sum = Vector::Zero(kBatch);
    for (std::size_t i = 0; i < down.layers.size(); ++i) {
        EXPECT_LT((down.zSides[i] - up.zSides[i]).cwiseAbs().maxCoeff(), 1e-11) << "layer " << i;
        EXPECT_LT((down.unitLogDet[i] - up.unitLogDet[i]).cwiseAbs().maxCoeff(), 1e-11) << "layer " << i;
        sum += up.unitLogDet[i].rowwise().sum().cast<double>();
    }
    EXPECT_LT((sum - logDet).cwiseAbs().maxCoeff(), 1e-11);
}

TEST_P(FlowLaws, unitsReadAndWriteWhatTheySay)
{
    // The first layer in `infer` direction: what a unit does not read, does not move what it writes; no two write one
    // site.
    const FlowLayer& layer = *flow.layers().front();
    const Layer& place = layer.place();
    const auto own = Parameters(theta).first(static_cast<std::size_t>(layer.parameterCount()));
    const auto passed = [&](const Matrix& x) {
        Matrix state = x;
        Vector logDet = Vector::Zero(state.rows());
        layer.infer(own, state, logDet, nullptr, workspace);
        return state;
    };
    const Matrix before = passed(z);
    std::vector<int> writers(static_cast<std::size_t>(flow.siteCount()), 0);
    for (int unit = 0; unit < place.blockCount(); ++unit) {
        Matrix moved = z;
        std::vector<bool> read(static_cast<std::size_t>(flow.siteCount()), false);
        for (const int site : place.reads(unit))
            read[static_cast<std::size_t>(site)] = true;
        for (Index site = 0; site < moved.cols(); ++site)
            if (!read[static_cast<std::size_t>(site)])
                moved.col(site).array() += 1;
        const Matrix after = passed(moved);
        for (const int site : place.writes(unit)) {
            ++writers[static_cast<std::size_t>(site)];
            EXPECT_EQ(after.col(site), before.col(site)) << "site " << site;
        }
    }
    for (const int count : writers)
        EXPECT_LE(count, 1);
}

TEST_P(FlowLaws, productWithoutParameterGradientIsTheSame)
{
    Matrix x = z;
    Vector logDet(kBatch);
    Tape tape;
    flow.generate(theta, x, logDet, workspace, &tape);
    Matrix copy = x;
    Matrix with = xWeights;
    Matrix without = xWeights;
    std::vector<Real> gradient(theta.size(), 0);
    flow.generateProduct(theta, x, tape, with, logDetWeights, gradient, workspace);
    flow.generateProduct(theta, copy, tape, without, logDetWeights, {}, workspace);
    EXPECT_EQ(with, without);
}

TEST_P(FlowLaws, rowsOfABatchAreIndependent)
{
    constexpr Index kMany = 130; // three tiles, the last one partly filled
    const Matrix many = normalMatrix(kMany, flow.siteCount(), 51);
    Matrix together = many;
    Vector logDet(kMany);
    flow.generate(theta, together, logDet, workspace);
    for (const Index row : {0, 63, 64, 129}) {
        Matrix alone = many.row(row);
        Vector own(1);
        flow.generate(theta, alone, own, workspace);
        EXPECT_EQ(alone.row(0), together.row(row)) << "row " << row;
        EXPECT_EQ(own[0], logDet[row]) << "row " << row;
    }
}

TEST_P(FlowLaws, equalBitsOnOneAndTwoThreads)
{
    const Matrix many = normalMatrix(130, flow.siteCount(), 61);
    std::vector<Real> gradients[2];
    Matrix states[2];
    for (int i = 0; i < 2; ++i) {
        FlowWorkspace own(i + 1);
        Matrix x = many;
        Vector logDet(many.rows());
        Tape tape;
        flow.generate(theta, x, logDet, own, &tape);
        states[i] = Matrix::Ones(many.rows(), many.cols());
        gradients[i].assign(theta.size(), 0);
        flow.generateProduct(theta, x, tape, states[i], Vector::Ones(many.rows()), gradients[i], own);
    }
    EXPECT_EQ(states[0], states[1]);
    EXPECT_EQ(gradients[0], gradients[1]);
}

TEST_P(FlowLaws, notANumberStaysNotANumber)
{
    for (const double bad : {std::nan(""), HUGE_VAL, -HUGE_VAL}) {
        Matrix state = z;
        state(1, 3) = static_cast<Real>(bad);
        Vector logDet(kBatch);
        flow.generate(theta, state, logDet, workspace);
        EXPECT_FALSE(state.row(1).allFinite());
        EXPECT_TRUE(state.row(0).allFinite() && state.row(2).allFinite());
    }
}

TEST_P(FlowLaws, tensorsCoverThetaOnceInOrder)
{
    Index next = 0;
    for (const ParameterTensor& tensor : flow.tensors()) {
        EXPECT_EQ(tensor.offset, next) << tensor.name;
        Index size = 1;
        for (const Index extent : tensor.shape)
            size *= extent;
        next += size;
    }
    EXPECT_EQ(next, flow.parameterCount());
}

INSTANTIATE_TEST_SUITE_P(
    Catalog, FlowLaws, testing::ValuesIn(flowCases()), [](const auto& row) { return nameOf(row.param); });

TEST(FlowDensity, integratesToOne)
{
    // One 2x2 block by the trapezoidal rule in four dimensions: exponentially accurate for the Gaussian tails, limited
    // by the kinks of ELU's second derivative.
    const CouplingBijector block = blockOf(2, 4, {.hidden = 5, .translationScale = 0.7});
    std::vector<Real> theta(static_cast<std::size_t>(block.parameterCount()));
    block.initialize(theta, 5, 0);
    for (std::size_t i = 0; i < theta.size(); ++i)
        theta[i] += static_cast<Real>(0.1 * std::sin(1.0 + 3.0 * static_cast<double>(i)));

    constexpr int kPoints = 29;
    constexpr double kSpacing = 0.5;
    AlignedBuffer<Real> buffer;
    const auto scratch = static_cast<std::size_t>(block.scratchSize());
    Real* const data = buffer.ensure(5 * kTileStride + scratch);
    Tile tile{.values = data,
        .derivatives = nullptr,
        .logDet = data + 4 * kTileStride,
        .scratch = data + 5 * kTileStride,
        .rows = kTileRows};
    double sum = 0;
    int filled = 0;
    auto flush = [&] {
        for (int row = filled; row < kTileRows; ++row)
            for (int i = 0; i < 4; ++i)
                tile.values[i * kTileStride + row] = 0;
        std::fill_n(tile.logDet, kTileStride, Real(0));
        block.infer(theta.data(), tile);
        for (int row = 0; row < filled; ++row) {
            double logQ = tile.logDet[row] - 2 * std::log(2 * M_PI);
            for (int i = 0; i < 4; ++i)
                logQ -= 0.5 * std::pow(static_cast<double>(tile.values[i * kTileStride + row]), 2);
            sum += std::exp(logQ);
        }
        filled = 0;
    };
    for (int index = 0; index < kPoints * kPoints * kPoints * kPoints; ++index) {
        for (int i = 0, rest = index; i < 4; ++i, rest /= kPoints)
            tile.values[i * kTileStride + filled] = static_cast<Real>((rest % kPoints - kPoints / 2) * kSpacing);
        if (++filled == kTileRows)
            flush();
    }
    flush();
    EXPECT_NEAR(sum * std::pow(kSpacing, 4), 1.0, 2e-3);
}

} // namespace nrg::test
