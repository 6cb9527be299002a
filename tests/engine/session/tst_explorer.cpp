// What the explorer shows of a configuration, in both directions and over every layout.

#include <cmath>

#include <gtest/gtest.h>

#include "engine/lattice/fourier_basis.h"
#include "engine/session/explorer.h"
#include "support/flow_cases.h"

namespace nrg::test {

namespace {

constexpr float kTolerance = 2e-4f; ///< of float32 through all couplings and back

std::shared_ptr<const FrozenModel> frozen(const FlowOptions& options, bool symmetric)
{
    auto result = std::make_shared<FrozenModel>();
    result->model = modelOf(options, 2.5, symmetric);
    std::vector<Real> theta(static_cast<std::size_t>(result->model->flow().parameterCount()));
    result->model->flow().initialize(theta, 3);
    for (std::size_t i = 0; i < theta.size(); ++i)
        theta[i] += static_cast<Real>(0.05 * std::sin(static_cast<double>(i)));
    result->theta = std::make_shared<const std::vector<Real>>(std::move(theta));
    return result;
}

FlowOptions flowOf(const std::string& layout, int lattice, int depth, int block = 2)
{
    FlowOptions options;
    options.layout = layout;
    options.lattice = {.lattice = lattice, .depth = depth, .repeats = 1, .block = block};
    options.couplings = 6;
    return withNetworks(options, {.hidden = 8});
}

float distance(const Eigen::MatrixXf& a, const Eigen::MatrixXf& b)
{
    return (a - b).cwiseAbs().maxCoeff();
}

class EveryLayout : public testing::TestWithParam<FlowCase> { };

} // namespace

TEST_P(EveryLayout, bothDirectionsTellTheSame)
{
    for (const bool symmetric : {false, true}) {
        Explorer explorer(frozen(GetParam().options, symmetric), 1);
        const Exploration down = explorer.generate(explorer.drawLatents(5));
        const Exploration up = explorer.infer(down.x);
        EXPECT_LT(distance(up.z, down.z), kTolerance);
        EXPECT_NEAR(up.logQ, down.logQ, 1e-3);
        EXPECT_NEAR(up.logPrior, down.logPrior, 1e-3);
        EXPECT_EQ(up.logPi, down.logPi);
        EXPECT_LT(distance(down.meanSpins, down.x.array().tanh().matrix()), 1e-6f);
        ASSERT_EQ(up.fields.size(), down.fields.size());
        for (std::size_t level = 0; level < up.fields.size(); ++level)
            EXPECT_LT(distance(up.fields[level], down.fields[level]), kTolerance) << "level " << level;
        for (std::size_t layer = 0; layer < up.blockLogDet.size(); ++layer)
            EXPECT_LT(distance(up.blockLogDet[layer], down.blockLogDet[layer]), kTolerance) << "layer " << layer;
    }
}

TEST_P(EveryLayout, logJacobiansAddUpToTheDensity)
{
    Explorer explorer(frozen(GetParam().options, false), 1);
    const Exploration shown = explorer.generate(explorer.drawLatents(6));
    double levels = 0;
    for (const double level : shown.levelLogDet)
        levels += level;
    double blocks = 0;
    double sizes = 0;
    for (const Eigen::VectorXf& layer : shown.blockLogDet) {
        blocks += layer.cast<double>().sum();
        sizes += layer.cast<double>().cwiseAbs().sum();
    }
    EXPECT_EQ(static_cast<int>(shown.levelLogDet.size()), explorer.levelCount());
    EXPECT_NEAR(levels, shown.logQ - shown.logPrior, 1e-4);
    EXPECT_NEAR(blocks, levels, 1e-4);
    EXPECT_GT(sizes, 0.05);
}

TEST_P(EveryLayout, theStackEndsWithTheTopLatents)
{
    Explorer explorer(frozen(GetParam().options, true), 1);
    const Exploration shown = explorer.generate(explorer.drawLatents(7));
    ASSERT_EQ(static_cast<int>(shown.fields.size()), explorer.levelCount() + 1);
    EXPECT_EQ(shown.fields.front().reshaped<Eigen::RowMajor>(), shown.x);
    const std::vector<int>& top = explorer.topLatents();
    ASSERT_EQ(static_cast<std::size_t>(shown.fields.back().size()), top.size());
    for (std::size_t i = 0; i < top.size(); ++i)
        EXPECT_NEAR(shown.fields.back().reshaped<Eigen::RowMajor>()[static_cast<Index>(i)], shown.z[top[i]], 1e-6f);
}

TEST_P(EveryLayout, finerLatentsDoNotMoveCoarserFields)
{
    Explorer explorer(frozen(GetParam().options, true), 1);
    const Eigen::VectorXf z = explorer.drawLatents(8);
    const Exploration before = explorer.generate(z);
    for (int level = 0; level < explorer.levelCount(); ++level) {
        const Eigen::VectorXf resampled = explorer.resampleScale(z, level, 1);
        for (int site = 0; site < explorer.siteCount(); ++site)
            EXPECT_EQ(resampled[site] != z[site], explorer.latentLevels()[static_cast<std::size_t>(site)] == level);
        const Exploration after = explorer.generate(resampled);
        for (int field = 0; field <= explorer.levelCount(); ++field) {
            const auto f = static_cast<std::size_t>(field);
            if (field > level && field < explorer.levelCount()) {
                EXPECT_EQ(after.fields[f], before.fields[f]) << "level " << level << ", field " << field;
            } else if (field <= level) {
                EXPECT_GT(distance(after.fields[f], before.fields[f]), 0.01f);
            }
        }
    }
}

INSTANTIATE_TEST_SUITE_P(
    Catalog, EveryLayout, testing::ValuesIn(flowCases()), [](const auto& row) { return nameOf(row.param); });

TEST(Explorer, aLatentDependsOnItsCausalConeAlone)
{
    for (const auto& options : {flowOf("mera", 16, 4), flowOf("tree", 8, 3), flowOf("brickwork", 8, 2),
             flowOf("mera", 8, 2, 4), flowOf("mera", 8, 2)}) {
        SCOPED_TRACE(options.layout);
        Explorer explorer(frozen(options, false), 1);
        const Eigen::VectorXf x = explorer.generate(explorer.drawLatents(9)).x;
        const Eigen::VectorXf z = explorer.infer(x).z;
        std::vector<std::vector<bool>> cones;
        for (int site = 0; site < explorer.siteCount(); ++site)
            cones.push_back(explorer.causalCone(explorer.blockOfLatent(site)));
        int inside = 0;
        int felt = 0;
        for (int moved = 0; moved < explorer.siteCount(); ++moved) {
            Eigen::VectorXf painted = x;
            painted[moved] += 2;
            const Eigen::VectorXf after = explorer.infer(painted).z;
            for (int site = 0; site < explorer.siteCount(); ++site) {
                const bool isInside = cones[static_cast<std::size_t>(site)][static_cast<std::size_t>(moved)];
                inside += isInside ? 1 : 0;
                felt += after[site] != z[site] ? 1 : 0;
                EXPECT_TRUE(isInside || after[site] == z[site]) << "x at " << moved << ", z at " << site;
            }
        }
        EXPECT_GT(felt, 0.9 * inside) << "the cones are larger than what the latents feel";
    }
}

TEST(Explorer, scalesAreThoseOfTheLayout)
{
    const Explorer mera(frozen(flowOf("mera", 16, 4), true), 1);
    EXPECT_EQ(mera.levelCount(), 4);
    EXPECT_EQ(mera.topLatents(), (std::vector<int>{0, 8, 128, 136}));
    EXPECT_EQ(mera.latentsOf(0).size(), 192u);
    EXPECT_EQ(mera.latentsOf(2).size(), 12u);
    const Explorer brickwork(frozen(flowOf("brickwork", 4, 3), true), 1);
    EXPECT_EQ(brickwork.levelCount(), 1);
    EXPECT_EQ(brickwork.topLatents().size(), 16u);
}

TEST(Explorer, paintedSpinsGiveFieldsAboutTheirMean)
{
    // x ~ N(A s, A), A = K + alpha I: the mean of n draws is off by sqrt(A_ii / n) = 0.04 with the diagonal alpha.
    constexpr int kDraws = 1000;
    const Explorer explorer(frozen(flowOf("mera", 4, 2), true), 1);
    Eigen::VectorXf spins = Eigen::VectorXf::Ones(16);
    spins[5] = -1;
    Eigen::VectorXf sum = Eigen::VectorXf::Zero(16);
    for (int i = 0; i < kDraws; ++i)
        sum += explorer.fieldOfSpins(spins, static_cast<std::uint64_t>(i));
    const double alpha = dualOffset(2.5);
    EXPECT_NEAR(sum[5] / kDraws, -alpha + 4 / 2.5, 0.2);
    EXPECT_NEAR(sum[6] / kDraws, alpha + 2 / 2.5, 0.2);
    EXPECT_NEAR(sum[15] / kDraws, alpha + 4 / 2.5, 0.2);
}

TEST(Explorer, drawsDifferByTheirNumber)
{
    const Explorer explorer(frozen(flowOf("mera", 4, 2), true), 1);
    EXPECT_EQ(explorer.drawLatents(3), explorer.drawLatents(3));
    EXPECT_NE(explorer.drawLatents(3), explorer.drawLatents(4));
}

TEST(Explorer, badInputIsRefused)
{
    Explorer explorer(frozen(flowOf("mera", 4, 2), true), 1);
    EXPECT_THROW(explorer.generate(Eigen::VectorXf::Zero(15)), std::invalid_argument);
    EXPECT_THROW(explorer.infer(Eigen::VectorXf::Zero(17)), std::invalid_argument);
    EXPECT_THROW(explorer.latentsOf(2), std::invalid_argument);
    EXPECT_THROW(explorer.resampleScale(Eigen::VectorXf::Zero(16), -1, 0), std::invalid_argument);
    EXPECT_THROW(explorer.blockOfLatent(16), std::invalid_argument);
    EXPECT_THROW(explorer.causalCone({.layer = 4, .block = 0}), std::invalid_argument);
    EXPECT_THROW(explorer.causalCone({.layer = 3, .block = 1}), std::invalid_argument);
    EXPECT_THROW(Explorer(nullptr), std::invalid_argument);
}

TEST(Explorer, aFieldThatIsNotFiniteShowsAsSuch)
{
    Explorer explorer(frozen(flowOf("mera", 4, 2), true), 1);
    Eigen::VectorXf x = Eigen::VectorXf::Zero(16);
    x[3] = std::nanf("");
    EXPECT_TRUE(std::isnan(explorer.infer(x).logQ));
    EXPECT_TRUE(std::isnan(explorer.infer(x).logPi));
}

TEST(Explorer, drawsFieldsOfTheTargetWithTheFlowsSign)
{
    const auto model = frozen(flowOf("mera", 8, 3), true);
    const Explorer explorer(model, 1);
    const Eigen::VectorXf x = explorer.drawField(3);
    ASSERT_EQ(x.size(), 64);
    EXPECT_EQ(distance(explorer.drawField(3), x), 0.0f);
    EXPECT_GT(distance(explorer.drawField(4), x), 0.1f);
    // Spins that the field is drawn for make it A s in the mean: its energy is far below that of independent signs.
    double bonds = 0;
    for (std::uint64_t number = 0; number < 20; ++number) {
        const Eigen::VectorXf field = explorer.drawField(number);
        for (int site = 0; site < 64; ++site)
            bonds += std::tanh(field[site]) * std::tanh(field[site / 8 * 8 + (site + 1) % 8]) / (64 * 20);
    }
    EXPECT_GT(bonds, 0.4); // T = 2.5: about 0.55
}

} // namespace nrg::test
