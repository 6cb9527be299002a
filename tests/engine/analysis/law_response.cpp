// Responses against central differences of infer, and against the exact answer for a flow that is a Haar transform.
// In float64.

#include <cmath>
#include <map>
#include <numbers>

#include <gtest/gtest.h>

#include "engine/analysis/response.h"
#include "engine/analysis/rg_stack.h"
#include "engine/core/philox.h"
#include "engine/lattice/haar_wavelets.h"
#include "support/flow_cases.h"

namespace nrg::test {

namespace {

constexpr double kStep = 1e-5;
constexpr double kTolerance = 1e-7;

class ResponseLaws : public testing::TestWithParam<FlowCase> { };

/// A flow of 2x2 blocks of which some layers rotate by 45 degrees along columns, then along rows, and the others do
/// nothing.
///
/// A rotation is three shears, which are additive couplings with linear t: s vanishes with its scale, and ELU(u + c) -
/// c = u exactly (to rounding) as long as u > -c. Every shear is on the checkerboard split, couplings 0, 1, 6 for the
/// columns and 7, 12, 13 for the rows; those of the other splits stay zero.
class RotatingFlow {
public:
    RotatingFlow(const std::string& layout, int lattice, int depth)
        : m_block(blockOf(2, kCouplings, {.hidden = kHidden}))
        , m_flow(optionsOf(layout, lattice, depth))
        , m_theta(static_cast<std::size_t>(m_flow.parameterCount()), 0)
    {
        for (const ParameterTensor& tensor : m_flow.tensors())
            m_offsets[tensor.legacyName] = tensor.offset;
    }

    const Flow& flow() const { return m_flow; }
    const std::vector<Real>& theta() const { return m_theta; }

    /// In infer direction: of each pair (near, far) the one becomes the sum / sqrt 2, the other the difference.
    void rotate(const Layer& layer, bool sumIsFar)
    {
        // generate turns (near, far) by minus the angle of infer
        const double angle = (sumIsFar ? -1 : 1) * std::numbers::pi / 4;
        turn(layer.parameterGroup, {0, 1, 6}, {{0, 1}, {2, 3}}, angle);
        turn(layer.parameterGroup, {7, 12, 13}, {{0, 2}, {1, 3}}, angle);
    }

private:
    static constexpr int kCouplings = 14;
    static constexpr int kHidden = 2;
    static constexpr double kLinearFrom = 64; ///< c

    static FlowOptions optionsOf(const std::string& layout, int lattice, int depth)
    {
        FlowOptions options;
        options.layout = layout;
        options.lattice = {.lattice = lattice, .depth = depth};
        options.couplings = kCouplings;
        return withNetworks(options, {.hidden = kHidden});
    }

    static bool isEven(int variable) { return variable == 0 || variable == 3; }

    /// Turns (near, far) of every pair by an angle in generate direction.
    void turn(int group, const std::vector<int>& couplings, const std::vector<std::pair<int, int>>& pairs, double angle)
    {
        for (const auto& [near, far] : pairs) {
            const double own = isEven(near) ? angle : -angle; // of (even, odd)
            for (std::size_t i = 0; i < couplings.size(); ++i) {
                const bool evenIsPassive = couplings[i] % 2 == 0;
                const double size = i == 1 ? std::sin(own) : std::tan(own / 2);
                const auto [even, odd] = isEven(near) ? std::pair(near, far) : std::pair(far, near);
                if (evenIsPassive)
                    shear(group, couplings[i], even, odd, size);
                else
                    shear(group, couplings[i], odd, even, -size);
            }
        }
    }

    /// active += factor * passive
    void shear(int group, int coupling, int passive, int active, double factor)
    {
        const CouplingSplit& plan = m_block.plan().splits[static_cast<std::size_t>(coupling)];
        const Index from = placeOf(plan.passive, passive);
        const Index to = placeOf(plan.active, active);
        const std::string prefix = "theta/" + std::to_string(group) + "/" + std::to_string(coupling) + "/t/";
        // Hidden unit h carries passive variable h.
        at(prefix + "weight0", from * 2 + from) = 1;
        at(prefix + "bias0", from) = kLinearFrom;
        at(prefix + "weight1", to * 2 + from) = static_cast<Real>(factor);
        at(prefix + "bias1", to) -= static_cast<Real>(factor * kLinearFrom);
    }

    static Index placeOf(const std::vector<int>& variables, int variable)
    {
        const auto found = std::find(variables.begin(), variables.end(), variable);
        EXPECT_NE(found, variables.end()) << "not the checkerboard split";
        return found - variables.begin();
    }

    Real& at(const std::string& tensor, Index place)
    {
        return m_theta[static_cast<std::size_t>(m_offsets.at(tensor) + place)];
    }

    CouplingBijector m_block;
    Flow m_flow;
    std::vector<Real> m_theta;
    std::map<std::string, Index> m_offsets;
};

std::vector<int> allSites(int lattice)
{
    std::vector<int> sites(static_cast<std::size_t>(lattice * lattice));
    for (std::size_t i = 0; i < sites.size(); ++i)
        sites[i] = static_cast<int>(i);
    return sites;
}

} // namespace

TEST_P(ResponseLaws, meanSpreadAndErrorMatchCentralDifferences)
{
    const Flow flow(GetParam().options);
    const std::vector<Real> theta = strongParameters(flow, 11);
    const Matrix y = normalMatrix(21, flow.siteCount(), 21); // two slices at L = 4 would be 64 rows each
    const std::vector<int> latents = {0, flow.siteCount() / 2 + 1, 1};
    const std::optional<Response> found = response(flow, theta, y, latents, 2);
    ASSERT_TRUE(found);
    EXPECT_EQ(found->samples, 21);
    FlowWorkspace workspace;
    Vector ignored(y.rows());
    for (Index site = 0; site<y.cols(); site += y.cols()> 16 ? 5 : 1) {
        Matrix above = y;
        Matrix below = y;
        above.col(site).array() += static_cast<Real>(kStep);
        below.col(site).array() -= static_cast<Real>(kStep);
        flow.infer(theta, above, ignored, workspace);
        flow.infer(theta, below, ignored, workspace);
        for (std::size_t i = 0; i < latents.size(); ++i) {
            const Eigen::VectorXd slope = (above.col(latents[i]) - below.col(latents[i])).cast<double>() / (2 * kStep);
            const double mean = slope.mean();
            const double spread = std::sqrt((slope.array() - mean).square().sum() / 20);
            const auto row = static_cast<Index>(i);
            EXPECT_NEAR(found->mean(row, site), mean, kTolerance * (1 + std::abs(mean)));
            EXPECT_NEAR(found->spread(row, site), spread, kTolerance * (1 + spread));
            EXPECT_NEAR(found->error(row, site), spread / std::sqrt(21.0), kTolerance);
        }
    }
}

TEST_P(ResponseLaws, influenceIsTheInverseOfTheResponse)
{
    const Flow flow(GetParam().options);
    if (flow.siteCount() > 64)
        return;
    const std::vector<Real> theta = strongParameters(flow, 11);
    const Matrix y = normalMatrix(1, flow.siteCount(), 22);
    const std::vector<int> latents = allSites(flow.lattice());
    const std::optional<Response> read = response(flow, theta, y, latents, 1);
    const std::optional<Response> written = influence(flow, theta, y, latents, 2);
    ASSERT_TRUE(read && written);
    // Rows of the one are latents that read, of the other latents that write.
    const Eigen::MatrixXd product = read->mean * written->mean.transpose();
    EXPECT_LT((product - Eigen::MatrixXd::Identity(flow.siteCount(), flow.siteCount())).cwiseAbs().maxCoeff(), 1e-6);
}

TEST_P(ResponseLaws, mixedLatentsHaveMixedMaps)
{
    const Flow flow(GetParam().options);
    const std::vector<Real> theta = strongParameters(flow, 11);
    const Matrix y = normalMatrix(5, flow.siteCount(), 23);
    const std::vector<int> latents = {1, 0, 3};
    const Eigen::MatrixXd mixing = (Eigen::MatrixXd(3, 3) << 0.6, 0.8, 0, -0.8, 0.6, 0, 0, 0, -1).finished();
    for (const auto& maps : {response, influence}) {
        const std::optional<Response> plain = maps(flow, theta, y, latents, 1, {}, {});
        const std::optional<Response> mixed = maps(flow, theta, y, latents, 1, {}, mixing);
        ASSERT_TRUE(plain && mixed);
        EXPECT_LT((mixed->mean - mixing * plain->mean).cwiseAbs().maxCoeff(), 1e-6);
        EXPECT_LT((mixed->spread.row(2) - plain->spread.row(2)).cwiseAbs().maxCoeff(), 1e-6);
        EXPECT_THROW(maps(flow, theta, y, latents, 1, {}, Eigen::MatrixXd::Identity(2, 2)), std::invalid_argument);
    }
}

INSTANTIATE_TEST_SUITE_P(
    Catalog, ResponseLaws, testing::ValuesIn(flowCases()), [](const auto& row) { return nameOf(row.param); });

TEST(Response, isExactForATreeThatIsTheHaarTransform)
{
    constexpr int kLattice = 8;
    constexpr int kDepth = 3;
    RotatingFlow haar("tree", kLattice, kDepth);
    for (const Layer& layer : haar.flow().layout().layers)
        if (layer.level < kDepth - 1) // the top level keeps the quadrants apart
            haar.rotate(layer, false);
    const Matrix y = normalMatrix(150, kLattice * kLattice, 5);
    const std::optional<Response> found = response(haar.flow(), haar.theta(), y, allSites(kLattice), 1);
    ASSERT_TRUE(found);
    EXPECT_LT(found->spread.maxCoeff(), 1e-12);

    const std::optional<Response> written = influence(haar.flow(), haar.theta(), y.topRows(2), allSites(kLattice), 1);
    ASSERT_TRUE(written);
    EXPECT_LT((written->mean - found->mean).cwiseAbs().maxCoeff(), 1e-9) << "an orthogonal map is its own dual";

    // Every Haar function is the response of one latent of its scale, up to its sign.
    const std::vector<std::vector<int>> scales = latentSites(haar.flow().layout());
    for (int level = 0; level < kDepth; ++level) {
        const std::vector<HaarFunction> functions = haarFunctions(kLattice, kDepth, level);
        const std::vector<int>& latents = scales[static_cast<std::size_t>(level)];
        ASSERT_EQ(functions.size(), latents.size());
        for (const HaarFunction& function : functions) {
            double best = 0;
            for (const int latent : latents)
                best = std::max(best, std::abs(found->mean.row(latent).dot(valuesOf(function, kLattice))));
            EXPECT_NEAR(best, 1, 1e-12);
        }
        for (const int latent : latents)
            EXPECT_NEAR(nearestHaar(found->mean.row(latent), kLattice, kDepth, level).overlap, 1, 1e-12);
    }
    EXPECT_LT((found->mean * found->mean.transpose() - Eigen::MatrixXd::Identity(64, 64)).cwiseAbs().maxCoeff(), 1e-12);
    const Eigen::MatrixXd overlaps = mutualOverlap(found->mean(scales.back(), Eigen::all));
    EXPECT_LT((overlaps - Eigen::MatrixXd::Identity(4, 4)).cwiseAbs().maxCoeff(), 1e-12) << "the quadrants overlap";
}

TEST(Response, isExactForAMeraWhoseDecimatorsAreHaarTransforms)
{
    constexpr int kLattice = 16;
    constexpr int kDepth = 4;
    RotatingFlow haar("mera", kLattice, kDepth);
    for (const Layer& layer : haar.flow().layout().layers)
        if (layer.decimator && layer.level < kDepth - 1)
            haar.rotate(layer, true);
    const std::optional<Response> found
        = response(haar.flow(), haar.theta(), normalMatrix(3, 256, 6), allSites(kLattice), 1);
    ASSERT_TRUE(found);
    const std::vector<int>& levels = haar.flow().layout().latentLevel;
    for (int latent = 0; latent < 256; ++latent)
        EXPECT_NEAR(
            nearestHaar(found->mean.row(latent), kLattice, kDepth, levels[static_cast<std::size_t>(latent)]).overlap, 1,
            1e-12);
    // The top latent at (8, 8) is the mean of the 8 x 8 sites that end there, times 8.
    const Eigen::VectorXd quadrant = valuesOf({.side = 8, .row = 1, .column = 1}, kLattice);
    EXPECT_LT((found->mean.row(8 * 16 + 8).transpose() - quadrant).cwiseAbs().maxCoeff(), 1e-12);
}

TEST(Response, varimaxTakesARotationBack)
{
    // The four quadrants, and the same rotated in all planes.
    Eigen::MatrixXd quadrants(4, 64);
    const std::vector<HaarFunction> functions = haarFunctions(8, 3, 2);
    for (Index i = 0; i < 4; ++i)
        quadrants.row(i) = valuesOf(functions[static_cast<std::size_t>(i)], 8);
    Eigen::MatrixXd turn = Eigen::MatrixXd::Identity(4, 4);
    for (Index i = 0; i < 4; ++i)
        for (Index j = i + 1; j < 4; ++j) {
            Eigen::MatrixXd plane = Eigen::MatrixXd::Identity(4, 4);
            const double angle = 0.2 + 0.1 * static_cast<double>(i + j);
            plane(i, i) = plane(j, j) = std::cos(angle);
            plane(i, j) = std::sin(angle);
            plane(j, i) = -plane(i, j);
            turn = plane * turn;
        }
    const Eigen::MatrixXd mixed = turn * quadrants;
    const Eigen::MatrixXd back = varimax(mixed);
    EXPECT_LT((back * back.transpose() - Eigen::MatrixXd::Identity(4, 4)).cwiseAbs().maxCoeff(), 1e-12);
    EXPECT_LT((mutualOverlap(back * mixed) - Eigen::MatrixXd::Identity(4, 4)).cwiseAbs().maxCoeff(), 1e-8);
    for (Index i = 0; i < 4; ++i)
        EXPECT_GT(back(i, i), 0) << "of map i it has most";
    EXPECT_LT((varimax(quadrants) - Eigen::MatrixXd::Identity(4, 4)).cwiseAbs().maxCoeff(), 1e-12);
    EXPECT_EQ(varimax(quadrants.topRows(1)), Eigen::MatrixXd::Identity(1, 1));
}

TEST(Response, varimaxIsTheBestAngleOfTwoMaps)
{
    const Eigen::MatrixXd maps = normalMatrix(2, 30, 8).cast<double>();
    const auto criterion = [](const Eigen::MatrixXd& rotated) {
        double sum = 0;
        for (const auto& row : rotated.rowwise()) {
            const Eigen::ArrayXd squares = row.transpose().array().square();
            sum += (squares - squares.mean()).square().sum();
        }
        return sum;
    };
    double best = 0;
    for (int degree = 0; degree < 180; ++degree) {
        const double angle = degree * std::numbers::pi / 180;
        const Eigen::MatrixXd turn
            = (Eigen::MatrixXd(2, 2) << std::cos(angle), std::sin(angle), -std::sin(angle), std::cos(angle)).finished();
        best = std::max(best, criterion(turn * maps));
    }
    EXPECT_GE(criterion(varimax(maps) * maps), best * (1 - 1e-12));
}

TEST(Response, staggeredWavesAreToldFromSmoothOnes)
{
    constexpr int kLattice = 8;
    const auto wave = [](int rows, int columns) {
        Eigen::VectorXd map(kLattice * kLattice);
        for (int site = 0; site < map.size(); ++site)
            map[site]
                = std::cos(2 * std::numbers::pi / kLattice * (rows * (site / kLattice) + columns * (site % kLattice)));
        return map;
    };
    EXPECT_NEAR(staggeredShare(wave(0, 0), kLattice), 0, 1e-12);
    EXPECT_NEAR(staggeredShare(wave(1, 2), kLattice), 0, 1e-12);
    EXPECT_NEAR(staggeredShare(wave(4, 0), kLattice), 0.5, 1e-12); // cos kx + cos ky = 0
    EXPECT_NEAR(staggeredShare(wave(3, 2), kLattice), 1, 1e-12);
    EXPECT_NEAR(staggeredShare(wave(4, 4), kLattice), 1, 1e-12);
    EXPECT_NEAR(staggeredShare(2 * wave(4, 4) + wave(0, 0), kLattice), 0.8, 1e-12);
    EXPECT_EQ(staggeredShare(Eigen::VectorXd::Zero(64), kLattice), 0);
}

TEST(Response, whiteNoiseAlternatesByHalf)
{
    // The share of 2000 maps of 64 equal waves scatters by 1 / sqrt(2 * 64 * 2000) = 0.002.
    for (const int lattice : {4, 8}) {
        double share = 0;
        for (std::uint32_t map = 0; map < 2000; ++map) {
            Eigen::VectorXd noise(lattice * lattice);
            for (int site = 0; site < noise.size(); ++site)
                noise[site] = normals(3, {Stream::Evaluation, 0, map, static_cast<std::uint32_t>(site)})[0];
            share += staggeredShare(noise, lattice) / 2000;
        }
        EXPECT_NEAR(share, 0.5, 0.015) << lattice;
    }
}

TEST(Response, canBeCancelledAndRefusesWhatIsNotThere)
{
    const Flow flow(flowCases().front().options);
    const std::vector<Real> theta = strongParameters(flow, 1);
    const Matrix y = normalMatrix(200, flow.siteCount(), 2);
    const std::vector<int> latents = {0, 1};
    std::int64_t asked = 0;
    EXPECT_FALSE(response(flow, theta, y, latents, 1, [&](std::int64_t, std::int64_t) { return ++asked < 3; }));
    EXPECT_EQ(asked, 3);
    std::int64_t last = 0;
    EXPECT_TRUE(response(flow, theta, y, latents, 1, [&](std::int64_t done, std::int64_t total) {
        EXPECT_EQ(done, ++last);
        EXPECT_EQ(total, 8);
        return true;
    }));
    EXPECT_EQ(last, 8);
    EXPECT_THROW(response(flow, theta, y, std::vector<int>{16}, 1), std::invalid_argument);
    EXPECT_THROW(response(flow, theta, y.topRows(0), latents, 1), std::invalid_argument);
    EXPECT_FALSE(influence(flow, theta, y, latents, 1, [](std::int64_t, std::int64_t) { return false; }));
    EXPECT_THROW(influence(flow, theta, y, std::vector<int>{-1}, 1), std::invalid_argument);
}

} // namespace nrg::test
