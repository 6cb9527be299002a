// What every row of the targets' catalog owes: a gradient, a parity, a Gaussian part and observables that agree with
// its density, an exact sampler that follows it, and an exact -ln Z. Each optional part is tested where it is offered.

#include <cmath>
#include <memory>
#include <numbers>

#include <Eigen/Dense>

#include <gtest/gtest.h>

#include "engine/core/philox.h"
#include "engine/lattice/fourier_basis.h"
#include "engine/sampling/chain_statistics.h"
#include "engine/targets/catalog.h"
#include "engine/targets/exact_sampler.h"
#include "engine/targets/gaussian_part.h"
#include "engine/targets/observables.h"
#include "engine/targets/spin_picture.h"

namespace nrg::test {

namespace {

constexpr int kLattice = 4;
constexpr int kSites = kLattice * kLattice;

/// Standard normal numbers times a scale, (batch x kSites).
Matrix fieldsOf(int batch, double scale, std::uint64_t seed)
{
    Matrix x(batch, kSites);
    for (int i = 0; i < batch; ++i)
        for (int site = 0; site < kSites; ++site)
            x(i, site) = static_cast<Real>(scale
                * normals(
                    seed, {Stream::Prior, 0, static_cast<std::uint32_t>(i), static_cast<std::uint32_t>(site)})[0]);
    return x;
}

struct Values {
    Vector logPi;
    Matrix gradient;
};

Values evaluate(const Target& target, const Matrix& x, int threads = 1)
{
    Values values{Vector(x.rows()), Matrix(x.rows(), x.cols())};
    MatrixRef gradient(values.gradient);
    TargetWorkspace workspace;
    target.evaluate(x, values.logPi, &gradient, threads, workspace);
    return values;
}

class TargetLaw : public testing::TestWithParam<std::string> {
protected:
    const TargetRow& row() const { return *findTarget(GetParam()); }
    std::shared_ptr<const Target> standard(int lattice = kLattice) const
    {
        return row().make(Options(row().options), lattice);
    }
};

} // namespace

TEST_P(TargetLaw, rowSaysWhatItIs)
{
    EXPECT_FALSE(row().title.empty());
    EXPECT_EQ(row().description.back(), '.');
    for (const OptionRow& option : row().options)
        EXPECT_FALSE(problemOf(option, option.standard)) << option.key;
    EXPECT_EQ(standard(8)->lattice(), 8);
}

// Runs that share a key share references: whatever changes the density has to change the key.
TEST_P(TargetLaw, keyTellsDensitiesApart)
{
    EXPECT_EQ(standard()->key(), standard()->key());
    EXPECT_NE(standard()->key(), standard(8)->key());
    for (const TargetRow& other : targetCatalog())
        EXPECT_EQ(standard()->key() == other.make(Options(other.options), kLattice)->key(), other.id == row().id);
    for (const OptionRow& option : row().options) {
        ASSERT_TRUE(std::holds_alternative<double>(option.standard)) << "extend this law to " << option.key;
        Options options(row().options);
        options.set(option.key, std::nextafter(std::get<double>(option.standard), option.maximum));
        EXPECT_NE(row().make(options, kLattice)->key(), standard()->key()) << option.key;
    }
}

TEST_P(TargetLaw, gradientAgreesWithCentralDifferences)
{
    const auto target = standard();
    const Matrix x = fieldsOf(5, 1.5, 3);
    const Matrix gradient = evaluate(*target, x).gradient;
    constexpr double kStep = 1e-5;
    for (Index site = 0; site < kSites; ++site) {
        Matrix above = x;
        Matrix below = x;
        above.col(site).array() += kStep;
        below.col(site).array() -= kStep;
        const Vector difference = (evaluate(*target, above).logPi - evaluate(*target, below).logPi) / (2 * kStep);
        // Truncation 1e-10 times third derivatives of order 1, rounding 1e-16 |ln pi| / 1e-5.
        EXPECT_LT((difference - gradient.col(site).cast<double>()).cwiseAbs().maxCoeff(), 1e-7);
    }
}

TEST_P(TargetLaw, isEvenWhereItSaysSo)
{
    const auto target = standard();
    const Matrix x = fieldsOf(20, 1.5, 4);
    const Vector difference = evaluate(*target, x).logPi - evaluate(*target, -x).logPi;
    EXPECT_EQ(difference.cwiseAbs().maxCoeff() < 1e-12, target->isEven());
}

TEST_P(TargetLaw, resultsDoNotDependOnThreads)
{
    const auto target = standard();
    const Matrix x = fieldsOf(150, 1.5, 5);
    EXPECT_EQ(evaluate(*target, x, 1).logPi, evaluate(*target, x, 2).logPi);
    EXPECT_EQ(evaluate(*target, x, 1).gradient, evaluate(*target, x, 2).gradient);
}

// ln pi = -1/2 x^T A^-1 x + r(x), with x^T A^-1 x by the dense basis.
TEST_P(TargetLaw, gaussianPartAndRestMakeUpTheDensity)
{
    const auto target = standard();
    const GaussianPart* const gaussian = target->gaussianPart();
    if (!gaussian)
        GTEST_SKIP() << "no Gaussian part";
    const Matrix x = fieldsOf(30, 1.5, 6);
    const Values values = evaluate(*target, x);
    Vector rest(x.rows());
    Matrix restGradient(x.rows(), x.cols());
    MatrixRef gradient(restGradient);
    gaussian->evaluateRest(x, rest, &gradient, 1);
    ASSERT_GT(gaussian->spectrum().minCoeff(), 0);
    const Eigen::MatrixXd basis = fourierBasis(kLattice);
    for (Index i = 0; i < x.rows(); ++i) {
        Eigen::MatrixXd field(kLattice, kLattice);
        for (Index site = 0; site < kSites; ++site)
            field(site / kLattice, site % kLattice) = static_cast<double>(x(i, site));
        const Eigen::MatrixXd modes = basis * field * basis.transpose();
        const Eigen::MatrixXd divided = modes.cwiseQuotient(gaussian->spectrum());
        EXPECT_NEAR(values.logPi[i], -0.5 * modes.cwiseProduct(divided).sum() + rest[i], 1e-11 * kSites);
        const Eigen::MatrixXd force = basis.transpose() * divided * basis;
        for (Index site = 0; site < kSites; ++site)
            EXPECT_NEAR(static_cast<double>(values.gradient(i, site)),
                static_cast<double>(restGradient(i, site)) - force(site / kLattice, site % kLattice), 1e-11);
    }
}

TEST_P(TargetLaw, observablesAreNamedOnceAndFinite)
{
    const auto target = standard();
    const Observables* const table = target->observables();
    if (!table)
        GTEST_SKIP() << "no observables";
    const Matrix x = fieldsOf(10, 1.5, 7);
    const Eigen::MatrixXd values = measure(*table, x);
    ASSERT_EQ(values.cols(), static_cast<Index>(table->rows.size()));
    EXPECT_TRUE(values.allFinite());
    for (std::size_t i = 0; i < table->rows.size(); ++i) {
        EXPECT_FALSE(table->rows[i].id.empty() || table->rows[i].title.empty() || table->rows[i].symbol.empty());
        EXPECT_EQ(table->rows[i].help.back(), '.');
        for (std::size_t j = 0; j < i; ++j)
            EXPECT_NE(table->rows[i].id, table->rows[j].id);
    }
    if (!target->isEven())
        return;
    EXPECT_LT((measure(*table, -x) - values).cwiseAbs().maxCoeff(), 1e-12) << "rows have to be even";
    if (const auto& order = table->orderParameter) {
        const Vector up = order->row.measure(table->quantity(x));
        EXPECT_LT((order->row.measure(table->quantity(-x)) + up).cwiseAbs().maxCoeff(), 1e-12);
        EXPECT_LT(order->lower, order->upper);
    }
}

// Independent draws reproduce every exact value within four standard errors, and the mean of any density's score is 0.
TEST_P(TargetLaw, exactSamplerFollowsTheDensity)
{
    const auto target = standard();
    if (!target->exactSampler())
        GTEST_SKIP() << "no exact sampler";
    const Matrix x = target->exactSampler()->draw(20000, 11, 2);
    EXPECT_EQ(target->exactSampler()->draw(500, 11, 1), target->exactSampler()->draw(500, 11, 2));
    EXPECT_FALSE(target->exactSampler()->title().empty());
    EXPECT_THROW(target->exactSampler()->draw(0, 1, 1), std::invalid_argument);
    const Values values = evaluate(*target, x);
    // E[x_i d ln pi / dx_i] = -1 at every site: integration by parts.
    const ChainStatistics virial = chainStatistics((x.cwiseProduct(values.gradient)).cast<double>().rowwise().mean());
    EXPECT_NEAR(virial.mean, -1, 4 * virial.error);
    EXPECT_LT(virial.error, 0.02);
    if (!target->observables())
        return;
    const Eigen::MatrixXd measured = measure(*target->observables(), x);
    for (std::size_t row = 0; row < target->observables()->rows.size(); ++row) {
        const Observable& observable = target->observables()->rows[row];
        const ChainStatistics statistics = chainStatistics(measured.col(static_cast<Index>(row)));
        EXPECT_NEAR(statistics.mean, observable.exact.value_or(statistics.mean), 4 * statistics.error) << observable.id;
        EXPECT_GT(statistics.mean, observable.minimum.value_or(-1e300)) << observable.id;
        EXPECT_LT(statistics.mean, observable.maximum.value_or(1e300)) << observable.id;
    }
}

// The replicas of a reference run carry the same means as independent draws.
TEST_P(TargetLaw, referenceRoundsAgreeWithTheDraws)
{
    const auto target = standard();
    if (!target->exactSampler() || !target->observables())
        GTEST_SKIP() << "no reference";
    const std::unique_ptr<ReferenceChains> chains = target->exactSampler()->chains(5);
    const std::size_t rows = target->observables()->rows.size();
    std::vector<std::vector<double>> rounds(rows);
    for (int round = 0; round < 2000;) {
        const std::optional<ReferenceRound> measured = chains->advance();
        if (!measured)
            continue;
        ++round;
        ASSERT_EQ(measured->observables.size(), rows);
        EXPECT_EQ(measured->fields.cols(), kSites);
        for (std::size_t row = 0; row < rows; ++row)
            rounds[row].push_back(measured->observables[row].mean());
    }
    const Eigen::MatrixXd draws = measure(*target->observables(), target->exactSampler()->draw(20000, 12, 2));
    for (std::size_t row = 0; row < rows; ++row) {
        const ChainStatistics run = chainStatistics(Eigen::Map<const Eigen::VectorXd>(rounds[row].data(), 2000));
        const ChainStatistics drawn = chainStatistics(draws.col(static_cast<Index>(row)));
        EXPECT_NEAR(run.mean, drawn.mean, 4 * std::hypot(run.error, drawn.error))
            << target->observables()->rows[row].id;
    }
}

// Z = (2 pi)^(N/2) sqrt(det A) E[exp r(x)] over x ~ N(0, A). Without r the mean is 1; with spins, exp r = prod cosh x
// and the mean is a sum over their states.
TEST_P(TargetLaw, minusLogZAgreesWithDenseAlgebra)
{
    const auto target = standard();
    const GaussianPart* const gaussian = target->gaussianPart();
    if (!target->minusLogZ() || !gaussian)
        GTEST_SKIP() << "-ln Z is not known";
    // A as a dense matrix from its spectrum, and ln det by LU.
    const Eigen::MatrixXd basis = fourierBasis(kLattice);
    Eigen::MatrixXd a = Eigen::MatrixXd::Zero(kSites, kSites);
    for (Index m = 0; m < kLattice; ++m)
        for (Index n = 0; n < kLattice; ++n) {
            Eigen::VectorXd wave(kSites);
            for (Index site = 0; site < kSites; ++site)
                wave[site] = basis(m, site / kLattice) * basis(n, site % kLattice);
            a += gaussian->spectrum()(m, n) * wave * wave.transpose();
        }
    double logZ = 0.5 * kSites * std::log(2 * std::numbers::pi) + 0.5 * std::log(a.partialPivLu().determinant());
    if (target->spins()) {
        // exp r = product of cosh x: one Gaussian integral for each of the 2^16 spin states.
        const double largest = 0.5 * a.sum();
        double sum = 0;
        for (unsigned state = 0; state < 1u << kSites; ++state) {
            Eigen::VectorXd spins(kSites);
            for (Index i = 0; i < kSites; ++i)
                spins[i] = (state >> i & 1u) ? 1 : -1;
            sum += std::exp(0.5 * spins.dot(a * spins) - largest);
        }
        logZ += largest + std::log(sum) - kSites * std::numbers::ln2;
    } else {
        Vector rest(3);
        gaussian->evaluateRest(fieldsOf(3, 2, 1), rest, nullptr, 1);
        ASSERT_EQ(rest.cwiseAbs().maxCoeff(), 0) << "extend this law to the new target";
    }
    EXPECT_NEAR(*target->minusLogZ(), -logZ, 1e-11 * std::abs(logZ));
}

// Bayes: p(s' | x) / p(s | x), averaged over the fields of s, is p(s') / p(s) = exp(s'^T A s' / 2 - s^T A s / 2).
TEST_P(TargetLaw, spinsAndFieldsBelongTogether)
{
    Options options(row().options);
    if (options.has("temperature"))
        options.set("temperature", 10.0); // where the ratio below scatters little
    const auto target = row().make(options, kLattice);
    const SpinPicture* const picture = target->spins();
    if (!picture)
        GTEST_SKIP() << "no spins";
    for (const double field : {-3.0, -0.2, 0.0, 1.5}) {
        EXPECT_GT(picture->upProbability(field), 0);
        EXPECT_NEAR(picture->upProbability(field) + picture->upProbability(-field), 1, 1e-12);
    }
    // All spins up, and the first one flipped.
    constexpr int kDraws = 40000;
    const SpinMatrix spins = SpinMatrix::Constant(kDraws, kSites, 1);
    const Matrix x = picture->drawFields(spins, 9, 0, 2);
    const Vector ratio = x.col(0).cast<double>().unaryExpr(
        [&](double field) { return picture->upProbability(-field) / picture->upProbability(field); });
    const double diagonal = target->gaussianPart()->spectrum().mean();
    const double toOthers = target->gaussianPart()->spectrum()(0, 0) - diagonal; // sum of A_0j over j != 0
    const double exact = std::exp(-2 * toOthers);
    // <exp(-2x)> of x ~ N(mean, diagonal) has the relative variance exp(4 diagonal) - 1.
    const double error = exact * std::sqrt((std::exp(4 * diagonal) - 1) / kDraws);
    EXPECT_NEAR(ratio.mean(), exact, 4 * error);
}

INSTANTIATE_TEST_SUITE_P(Catalog, TargetLaw, testing::ValuesIn([] {
    std::vector<std::string> ids;
    for (const TargetRow& row : targetCatalog())
        ids.push_back(row.id);
    return ids;
}()),
    [](const auto& test) {
        std::string name = test.param;
        std::erase(name, '-');
        return name;
    });

} // namespace nrg::test
