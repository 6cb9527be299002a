// Laws of the energies and of hybrid Monte Carlo, in float64.

#include "engine/sampling/hmc.h"

#include <cmath>

#include <gtest/gtest.h>

#include "engine/flow/model.h"
#include "engine/lattice/fourier_basis.h"
#include "sampling_cases.h"

namespace nrg::test {

namespace {

class EnergyLaws : public testing::TestWithParam<EnergyCase> {
protected:
    /// Root mean square of dH over the chains after a time of 1.6 in steps of the given size.
    static double energyError(Energy& energy, const Matrix& start, double stepSize)
    {
        ChainPoint point;
        point.positions = start;
        evaluate(energy, point);
        Matrix momenta = normalMatrix(start.rows(), start.cols(), 9);
        const Vector before = point.energy + kineticEnergy(momenta);
        leapfrog(energy, point, momenta, Vector::Constant(start.rows(), stepSize),
            static_cast<int>(std::lround(1.6 / stepSize)));
        return std::sqrt(
            (point.energy + kineticEnergy(momenta) - before).squaredNorm() / static_cast<double>(start.rows()));
    }
};

} // namespace

TEST_P(EnergyLaws, gradientIsTheDerivativeOfTheEnergy)
{
    constexpr double kStep = 1e-5;
    const std::unique_ptr<Energy> energy = GetParam().make(kCriticalTemperature, 2);
    ChainPoint point;
    point.positions = normalMatrix(70, 16, 11); // a full tile and a short one
    evaluate(*energy, point);
    for (Index site = 0; site < 16; ++site) {
        Matrix above = point.positions;
        Matrix below = point.positions;
        above.col(site).array() += kStep;
        below.col(site).array() -= kStep;
        Vector up(70);
        Vector down(70);
        energy->evaluate(above, up, nullptr, nullptr);
        energy->evaluate(below, down, nullptr, nullptr);
        const Vector expected = (up - down) / (2 * kStep);
        EXPECT_LT((point.gradient.col(site) - expected).cwiseAbs().maxCoeff(), 1e-6) << "variable " << site;
    }
}

TEST_P(EnergyLaws, positionsAndFieldsBelongTogether)
{
    const std::unique_ptr<Energy> energy = GetParam().make(kCriticalTemperature, 1);
    const Matrix x = normalMatrix(10, 16, 12);
    ChainPoint point;
    point.positions = energy->positionsOf(x);
    evaluate(*energy, point);
    EXPECT_LT((point.fields - x).cwiseAbs().maxCoeff(), 1e-9);
}

TEST_P(EnergyLaws, leapfrogIsReversible)
{
    EXPECT_LT(reversalError(GetParam(), 0.1, 30), 1e-6);
}

TEST_P(EnergyLaws, leapfrogIsSymplectic)
{
    // M^T J M = J for the Jacobian M by differences; phase-space volume, on which Metropolis relies, is then kept.
    constexpr double kStep = 1e-5;
    const std::unique_ptr<Energy> energy = GetParam().make(3.0, 1);
    const Matrix start = normalMatrix(1, 16, 21).replicate(64, 1);
    const Matrix kick = normalMatrix(1, 16, 22).replicate(64, 1);
    ChainPoint point;
    point.positions = start;
    Matrix momenta = kick;
    for (Index i = 0; i < 16; ++i) { // rows: position +, position -, momentum +, momentum -
        point.positions(4 * i, i) += kStep;
        point.positions(4 * i + 1, i) -= kStep;
        momenta(4 * i + 2, i) += kStep;
        momenta(4 * i + 3, i) -= kStep;
    }
    evaluate(*energy, point);
    leapfrog(*energy, point, momenta, Vector::Constant(64, 0.1), 5);
    Matrix jacobian(32, 32); // row: derivative of (positions, momenta) in one of them
    for (Index i = 0; i < 16; ++i)
        for (Index kind = 0; kind < 2; ++kind) {
            const Index up = 4 * i + 2 * kind;
            jacobian.row(16 * kind + i) << (point.positions.row(up) - point.positions.row(up + 1)) / (2 * kStep),
                (momenta.row(up) - momenta.row(up + 1)) / (2 * kStep);
        }
    Matrix form = Matrix::Zero(32, 32);
    form.topRightCorner(16, 16).setIdentity();
    form.bottomLeftCorner(16, 16) = -Matrix::Identity(16, 16);
    const Matrix half = jacobian.lazyProduct(form);
    EXPECT_LT((half.lazyProduct(jacobian.transpose()) - form).cwiseAbs().maxCoeff(), 1e-6);
}

TEST_P(EnergyLaws, energyErrorIsOfSecondOrder)
{
    const std::unique_ptr<Energy> energy = GetParam().make(kCriticalTemperature, 1);
    // Many starts: where a trajectory crosses a kink of ELU's second derivative, its error is not quite of second
    // order.
    const Matrix start = settledPositions(GetParam(), kCriticalTemperature, 256, 6);
    const double coarse = energyError(*energy, start, 0.02);
    const double middle = energyError(*energy, start, 0.01);
    const double fine = energyError(*energy, start, 0.005);
    EXPECT_NEAR(coarse / middle, 4, 0.3);
    EXPECT_NEAR(middle / fine, 4, 0.1);
}

TEST_P(EnergyLaws, meanOfTheMetropolisFactorIsOne)
{
    // <exp(-dH)> = 1 holds exactly in equilibrium, with a step large enough that dH matters, and small enough that the
    // factor has no long tail, whose rare large values a sample lacks.
    std::unique_ptr<Energy> energy = GetParam().make(kCriticalTemperature, 1);
    Matrix start = energy->positionsOf(coldStart(64, 16, 7));
    Hmc hmc(std::move(energy), {.leapfrogSteps = 5, .targetAcceptance = 0.9, .seed = 7}, std::move(start));
    for (int i = 0; i < 150; ++i)
        hmc.advance();
    hmc.endWarmUp();
    Eigen::MatrixXd factors(400, 64);
    for (Index i = 0; i < factors.rows(); ++i) {
        hmc.advance();
        factors.row(i) = (-hmc.energyErrors()).array().exp().matrix();
    }
    const ChainStatistics statistics = chainStatistics(factors);
    EXPECT_NEAR(statistics.mean, 1, 3 * statistics.error);
    EXPECT_LT(statistics.error, 0.02);
    EXPECT_NEAR(hmc.acceptanceRate(), 0.9, 0.06);
}

INSTANTIATE_TEST_SUITE_P(
    Energies, EnergyLaws, testing::ValuesIn(energyCases()), [](const auto& row) { return row.param.name; });

TEST(PhysicalEnergy, preconditioningIsTheMassMatrixOfTheCoupling)
{
    // p ~ N(0, A^-1), dx/dt = A p, H = U + p^T A p / 2, written out with dense matrices.
    const double temperature = 1.8;
    const Eigen::MatrixXd basis = fourierBasis(4);
    const Eigen::MatrixXd lambda = couplingEigenvalues(4, temperature);
    Eigen::MatrixXd functions(16, 16); // row: a function on the sites
    for (Index m = 0; m < 4; ++m)
        for (Index n = 0; n < 4; ++n)
            for (Index site = 0; site < 16; ++site)
                functions(m * 4 + n, site) = basis(m, site / 4) * basis(n, site % 4);
    const Eigen::VectorXd eigenvalues = lambda.reshaped();
    const Eigen::MatrixXd scaled = eigenvalues.asDiagonal() * functions;
    const Eigen::MatrixXd a = functions.transpose().lazyProduct(scaled);

    const std::shared_ptr<const Target> target = std::make_unique<DualIsing>(4, temperature);
    PhysicalEnergy plain(target, 1);
    PreconditionedPhysicalEnergy preconditioned(target, 1);
    ChainPoint x;
    x.positions = normalMatrix(5, 16, 31);
    evaluate(plain, x);
    ChainPoint w;
    w.positions = preconditioned.positionsOf(x.positions);
    evaluate(preconditioned, w);
    Matrix v = normalMatrix(5, 16, 32);
    const Matrix whitened = v * eigenvalues.cwiseSqrt().cwiseInverse().asDiagonal();
    Matrix p = whitened.lazyProduct(functions);
    EXPECT_LT((0.5 * Matrix(p.lazyProduct(a)).cwiseProduct(p).rowwise().sum() - kineticEnergy(v)).cwiseAbs().maxCoeff(),
        1e-12);

    const double step = 0.3;
    for (int i = 0; i < 7; ++i) {
        p -= 0.5 * step * x.gradient;
        x.positions += step * p.lazyProduct(a);
        evaluate(plain, x);
        p -= 0.5 * step * x.gradient;
    }
    leapfrog(preconditioned, w, v, Vector::Constant(5, step), 7);
    EXPECT_LT((w.fields - x.positions).cwiseAbs().maxCoeff(), 1e-10);
    EXPECT_LT((w.energy - x.energy).cwiseAbs().maxCoeff(), 1e-10);
}

TEST(LatentEnergy, isTheLogRatioOfTheTwoDensities)
{
    // Eq. (6) and (S7) from the parts that the flow's own tests verify.
    for (const bool symmetric : {false, true}) {
        const std::shared_ptr<const Model> model = modelOf(smallFlow(), 2.0, symmetric);
        const auto theta = std::make_shared<const std::vector<Real>>(strongParameters(model->flow(), 4));
        const ModelSamples samples = drawSamples(*model, *theta, 40, 8, 0, 1);
        LatentEnergy energy(model, theta, 1);
        Vector actual(40);
        Vector prior(40);
        energy.evaluate(samples.z, actual, nullptr, nullptr);
        model->prior().logProbability(samples.z, prior);
        EXPECT_LT((actual - (samples.logQ - samples.logPi - prior)).cwiseAbs().maxCoeff(), 1e-9);
    }
}

} // namespace nrg::test
