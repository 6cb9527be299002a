// Hybrid Monte Carlo's mechanics in float32: reversibility, determinism, adaptation, divergences.

#include "engine/sampling/hmc.h"

#include <cmath>
#include <limits>
#include <memory>
#include <stdexcept>

#include <gtest/gtest.h>

#include "sampling_cases.h"

namespace nrg::test {

namespace {

/// Harmonic, but not finite beyond a distance.
class Walled final : public Energy {
public:
    Index variableCount() const override { return 4; }
    void evaluate(const ConstMatrixRef& positions, VectorRef energy, MatrixRef* gradient, Matrix* fields) override
    {
        for (Index chain = 0; chain < positions.rows(); ++chain) {
            const auto square = static_cast<double>(positions.row(chain).squaredNorm());
            energy[chain] = square > 9 ? std::numeric_limits<double>::quiet_NaN() : square / 2;
        }
        if (gradient)
            *gradient = positions;
        if (fields)
            *fields = positions;
    }
    Matrix positionsOf(const ConstMatrixRef& fields) override { return fields; }
};

} // namespace

TEST(Hmc, leapfrogIsReversibleInSinglePrecision)
{
    for (const EnergyCase& row : energyCases()) {
        SCOPED_TRACE(row.name);
        EXPECT_LT(reversalError(row, 0.1, 30), 1e-4);
    }
}

TEST(Hmc, chainsDoNotDependOnThreadsNorOnTheirNumber)
{
    for (const EnergyCase& row : energyCases()) {
        SCOPED_TRACE(row.name);
        const Matrix start = normalMatrix(130, 16, 41);
        Hmc one(row.make(2.0, 1), {.seed = 26}, start);
        Hmc two(row.make(2.0, 2), {.seed = 26}, start);
        Hmc other(row.make(2.0, 1), {.seed = 27}, start);
        for (int i = 0; i < 5; ++i) {
            EXPECT_EQ(one.advance().energyError, two.advance().energyError);
            other.advance();
        }
        EXPECT_EQ(one.fields(), two.fields());
        EXPECT_NE(one.fields(), other.fields());

        // Frozen from the start: chains of the same number are the same, alone or among others.
        Hmc all(row.make(2.0, 1), {.seed = 26}, start);
        Hmc few(row.make(2.0, 1), {.seed = 26}, start.topRows(64));
        all.endWarmUp();
        few.endWarmUp();
        for (int i = 0; i < 3; ++i) {
            all.advance();
            few.advance();
        }
        EXPECT_LT((all.fields().topRows(64) - few.fields()).cwiseAbs().maxCoeff(), 1e-3);
    }
}

TEST(Hmc, chainsAreSharedOutWithoutChangingThem)
{
    // One energy for all chains, or one for each thread: the same trajectories up to rounding, and the very same for
    // any number of threads.
    const EnergyCase row = energyCases().back();
    const Matrix start = normalMatrix(150, 16, 43); // slices of 32, and a shorter one
    const auto shared = [&](int threads) {
        Energies energies;
        for (int thread = 0; thread < threads; ++thread)
            energies.push_back(row.make(2.0, 1));
        Hmc hmc(std::move(energies), {.leapfrogSteps = 5, .seed = 33}, start);
        hmc.endWarmUp();
        for (int i = 0; i < 3; ++i)
            hmc.advance();
        return hmc.fields();
    };
    Hmc together(row.make(2.0, 1), {.leapfrogSteps = 5, .seed = 33}, start);
    together.endWarmUp();
    for (int i = 0; i < 3; ++i)
        together.advance();
    EXPECT_LT((shared(1) - together.fields()).cwiseAbs().maxCoeff(), 1e-3);
    EXPECT_EQ(shared(1), shared(2));
    EXPECT_EQ(shared(1), shared(7));
    EXPECT_THROW(Hmc(Energies(), {}, start), std::invalid_argument);
}

TEST(Hmc, goesOnBitForBitFromItsState)
{
    for (const EnergyCase& row : energyCases()) {
        SCOPED_TRACE(row.name);
        Hmc whole(row.make(2.0, 1), {.seed = 28}, normalMatrix(64, 16, 42));
        for (int i = 0; i < 5; ++i)
            whole.advance();
        Hmc resumed(row.make(2.0, 1), {.seed = 28}, whole.state());
        for (int i = 0; i < 5; ++i) {
            whole.advance();
            resumed.advance();
        }
        EXPECT_EQ(whole.fields(), resumed.fields());
        EXPECT_EQ(whole.state().stepSize, resumed.state().stepSize);
        EXPECT_EQ(whole.state().accepted, resumed.state().accepted);
    }
}

TEST(Hmc, theStepSizeAdaptsInWarmUpOnly)
{
    for (const double start : {1e-3, 0.1, 5.0}) {
        SCOPED_TRACE(start);
        Hmc hmc(std::make_unique<PhysicalEnergy>(std::make_unique<DualIsing>(4, 2.0), 1),
            {.targetAcceptance = 0.7, .initialStepSize = start, .seed = 30}, coldStart(64, 16, 30));
        for (int i = 0; i < 1500; ++i)
            hmc.advance();
        hmc.endWarmUp();
        const double frozen = hmc.advance().stepSize;
        for (int i = 0; i < 300; ++i)
            EXPECT_EQ(hmc.advance().stepSize, frozen);
        EXPECT_NEAR(hmc.acceptanceRate(), 0.7, 0.05);
    }
}

TEST(Hmc, aNonFiniteEnergyIsARejectionAndCounted)
{
    Hmc hmc(std::make_unique<Walled>(), {.leapfrogSteps = 3, .initialStepSize = 0.4, .seed = 31}, Matrix::Zero(64, 4));
    hmc.endWarmUp();
    int divergences = 0;
    for (int i = 0; i < 200; ++i) {
        const Matrix before = hmc.fields();
        const ChainReport report = hmc.advance();
        divergences += report.divergences;
        EXPECT_TRUE(std::isfinite(report.energyError));
        for (Index chain = 0; chain < 64; ++chain) {
            if (!std::isfinite(hmc.energyErrors()[chain])) {
                EXPECT_EQ(hmc.fields().row(chain), before.row(chain));
            }
        }
        EXPECT_LE(hmc.fields().rowwise().squaredNorm().maxCoeff(), 9);
    }
    EXPECT_GT(divergences, 100);
    EXPECT_EQ(hmc.state().divergences, divergences);
    EXPECT_LE(hmc.state().accepted, hmc.state().proposed - divergences);
}

TEST(Hmc, refusesWhatItCannotRun)
{
    const auto make = [](const HmcOptions& options, const Matrix& start) {
        return Hmc(std::make_unique<Walled>(), options, start);
    };
    const Matrix start = Matrix::Zero(2, 4);
    EXPECT_THROW(make({.leapfrogSteps = 0}, start), std::invalid_argument);
    EXPECT_THROW(make({.targetAcceptance = 1}, start), std::invalid_argument);
    EXPECT_THROW(make({.initialStepSize = 0}, start), std::invalid_argument);
    EXPECT_THROW(make({.jitter = 1}, start), std::invalid_argument);
    EXPECT_THROW(make({}, Matrix::Zero(2, 5)), std::invalid_argument);
    EXPECT_THROW(make({}, Matrix::Zero(0, 4)), std::invalid_argument);
    EXPECT_THROW(make({}, Matrix::Constant(2, 4, Real(5))), std::runtime_error);

    const std::shared_ptr<const Model> model = modelOf(smallFlow(), 2.0, true);
    EXPECT_THROW(LatentEnergy(model, std::make_shared<const std::vector<Real>>(3), 1), std::invalid_argument);
}

} // namespace nrg::test
