// A short race at L = 4: equal time for all, exact answers, bounded records; no winner is assumed.

#include "engine/run/settings_options.h"
#include "engine/session/race.h"

#include <cmath>
#include <set>
#include <stdexcept>

#include <gtest/gtest.h>

#include "engine/run/build_model.h"
#include "engine/sampling/sampling_cases.h"
#include "engine/session/sampler_catalog.h"
#include "engine/targets/dual_ising/exact_ising.h"
#include "support/sanitizers.h"

namespace nrg::test {

namespace {

constexpr double kTemperature = 3;

std::shared_ptr<const FrozenModel> train()
{
    Settings settings;
    settings.lattice = 4;
    setOption(settings, "temperature", kTemperature);
    setOption(settings, "couplings", 6);
    setOption(settings, "hidden", 16);
    settings.training.batch = 128;
    settings.training.gradient = "path";
    settings.training.learningRate = 1e-2;
    settings.training.decaySteps = 600;
    setOption(settings, "translation-scale", 0.1);
    settings.training.threads = 1;
    Trainer trainer(buildModel(settings), trainerOptions(settings));
    for (int step = 0; step < 600; ++step)
        trainer.step();
    auto frozen = std::make_shared<FrozenModel>();
    frozen->model = std::make_shared<Model>(trainer.model());
    frozen->theta = std::make_shared<const std::vector<Real>>(trainer.state().theta);
    frozen->step = 600;
    frozen->seconds = 7;
    return frozen;
}

std::shared_ptr<const FrozenModel> trainedModel()
{
    static const std::shared_ptr<const FrozenModel> kModel = train();
    return kModel;
}

} // namespace

TEST(Race, allHaveEqualTimeAndAreExact)
{
    // Sanitizers slow the steps, and so few chains of few steps have no estimate.
    const double seconds = kSanitized ? 20 : 1.2;
    const RaceOptions options{.seconds = seconds, .chains = 64, .physicalLeapfrogs = {10, 30}, .seed = 5, .threads = 1};
    Race race(trainedModel(), options);
    int rounds = 0;
    for (; !race.finished(); ++rounds) {
        race.advance(0.3);
        const RaceSnapshot snapshot = race.snapshot();
        EXPECT_EQ(snapshot.running, !snapshot.finished);
    }
    EXPECT_GT(rounds, 3);

    const RaceSnapshot end = race.snapshot();
    EXPECT_TRUE(end.finished);
    EXPECT_EQ(end.secondsLeft, 0);
    EXPECT_EQ(end.modelStep, 600);
    EXPECT_EQ(end.trainingSeconds, 7);
    EXPECT_EQ(end.options, options);
    ASSERT_EQ(end.entrants.size(), 7U);
    // How many steps fit into the time differs from run to run, hence five errors.
    const double exact = enumerate(kTemperature).structureFactor;
    for (const SamplerReport& entrant : end.entrants) {
        SCOPED_TRACE(samplerRow(entrant.kind).id + ' ' + std::to_string(entrant.leapfrogs));
        EXPECT_GE(entrant.seconds, seconds);
        ASSERT_TRUE(entrant.leading());
        EXPECT_NEAR(entrant.leading()->mean, exact, 5 * entrant.leading()->error);
        EXPECT_NEAR(entrant.observables[kEnergy].mean, exactIsing(4, kTemperature).energyPerSite,
            5 * entrant.observables[kEnergy].error);
        EXPECT_LT(entrant.leading()->error, 0.02);
        EXPECT_GT(entrant.essPerSecond, 0);
        EXPECT_FALSE(entrant.warmingUp);
        EXPECT_GT(entrant.acceptance, 0.1);
        EXPECT_LE(entrant.curve.size(), 1000U);
        EXPECT_EQ(entrant.structureFactorMap.rows(), 4);
    }
}

TEST(Race, startsColdInEverySampler)
{
    const Race race(trainedModel(), {.seconds = 1, .physicalLeapfrogs = {10}, .threads = 1});
    const RaceSnapshot start = race.snapshot();
    EXPECT_FALSE(start.finished);
    std::set<SamplerKind> kinds;
    for (const SamplerReport& entrant : start.entrants) {
        kinds.insert(entrant.kind);
        ASSERT_EQ(entrant.curve.size(), 1U);
        EXPECT_EQ(entrant.curve[0].step, 0);
        EXPECT_TRUE(entrant.warmingUp);
        EXPECT_FALSE(entrant.leading());
        // N(0, 1) fields have <tanh^2> = 0.39 and no correlations: S(0) = 1/N.
        if (entrant.kind != SamplerKind::FlowMetropolis) {
            EXPECT_NEAR(entrant.curve[0].value, 1.0 / 16, 4 * entrant.curve[0].error);
        }
    }
    EXPECT_EQ(kinds.size(), samplerCatalog().size());
}

TEST(Race, withoutAFlowThePhysicalOnesRunAlone)
{
    Race race(std::make_unique<DualIsing>(4, 2.0), {.seconds = 0.05, .chains = 8, .threads = 1});
    while (!race.finished())
        race.advance(10);
    const RaceSnapshot end = race.snapshot();
    EXPECT_EQ(end.entrants.size(), 6U);
    EXPECT_EQ(bestEntrant(end, SamplerKind::Latent), -1);
    const int best = bestEntrant(end, SamplerKind::Physical);
    ASSERT_GE(best, 0);
    for (const SamplerReport& entrant : end.entrants)
        if (entrant.kind == SamplerKind::Physical) {
            EXPECT_LE(entrant.essPerSecond, end.entrants[static_cast<std::size_t>(best)].essPerSecond);
        }
}

TEST(Race, refusesWhatItCannotRun)
{
    const std::shared_ptr<const Target> target = std::make_unique<DualIsing>(4, 2.0);
    EXPECT_THROW(Race(target, {.seconds = 0}), std::invalid_argument);
    EXPECT_THROW(Race(target, {.chains = 1}), std::invalid_argument);
    EXPECT_THROW(Race(target, {.physicalLeapfrogs = {0}}), std::invalid_argument);
}

TEST(SamplerCatalog, rowsAreFoundByIdAndKind)
{
    for (const SamplerRow& row : samplerCatalog()) {
        EXPECT_EQ(&samplerRow(row.kind), &row);
        EXPECT_EQ(findSampler(row.id), &row);
        EXPECT_EQ(makeSampler(row.kind, *trainedModel(), {.chains = 3})->fields().rows(), 3);
    }
    EXPECT_EQ(findSampler("unheard-of"), nullptr);
    EXPECT_THROW(
        makePhysicalSampler(SamplerKind::Latent, std::make_unique<DualIsing>(4, 2.0), {}), std::invalid_argument);
}

TEST(SamplerCatalog, aNewModelKeepsTheFieldsAndTheEquilibrium)
{
    const std::shared_ptr<const FrozenModel> trained = trainedModel();
    FrozenModel other = *trained; // a worse one
    std::vector<Real> theta = *trained->theta;
    for (std::size_t i = 0; i < theta.size(); i += 7)
        theta[i] *= Real(0.9);
    other.theta = std::make_shared<const std::vector<Real>>(std::move(theta));
    for (const SamplerRow& row : samplerCatalog()) {
        SCOPED_TRACE(row.id);
        std::unique_ptr<Sampler> sampler = makeSampler(row.kind, *trained, {.chains = 256, .leapfrogs = 10});
        for (int step = 0; step < 100; ++step)
            sampler->advance();
        sampler->endWarmUp();
        const Matrix before = sampler->fields();
        sampler = continueSampler(row.kind, other, sampler->state(), before, {.chains = 256, .leapfrogs = 10});
        EXPECT_LT((sampler->fields().cwiseAbs() - before.cwiseAbs()).cwiseAbs().maxCoeff(), 1e-3); // up to the sign
        EXPECT_EQ(sampler->state().step, 100);
        EXPECT_FALSE(sampler->state().warmingUp);
        // The step after is as good as any other: no chain relaxes.
        const double acceptance = sampler->advance().acceptanceProbability;
        EXPECT_GT(acceptance, row.hasLeapfrogs ? 0.6 : 0.2);
    }
}

TEST(Race, breaksEvenWhereTrainingIsPaidBack)
{
    RaceSnapshot race;
    race.trainingSeconds = 10;
    race.entrants.resize(3);
    race.entrants[0].kind = SamplerKind::Latent;
    race.entrants[0].essPerSecond = 50;
    race.entrants[1].kind = SamplerKind::Physical;
    race.entrants[1].essPerSecond = 100;
    race.entrants[2].kind = SamplerKind::FlowMetropolis;
    race.entrants[2].essPerSecond = 500;
    for (SamplerReport& entrant : race.entrants)
        entrant.observables = {ChainStatistics{.windowClosed = true}};
    EXPECT_FALSE(breakEvenSeconds(race, race.entrants[0]));
    EXPECT_FALSE(breakEvenSeconds(race, race.entrants[1]));
    const double seconds = breakEvenSeconds(race, race.entrants[2]).value();
    EXPECT_DOUBLE_EQ(seconds * 100, (seconds - 10) * 500); // as many effective samples from both
    SamplerReport tooShort = race.entrants[2];
    tooShort.observables.front().windowClosed = false;
    EXPECT_FALSE(breakEvenSeconds(race, tooShort));
    SamplerReport heavy = race.entrants[2];
    heavy.verdict = ProposalVerdict{.trust = Trust::Corrected, .figures = {}};
    EXPECT_TRUE(breakEvenSeconds(race, heavy));
    heavy.verdict->trust = Trust::HeavyTail;
    EXPECT_FALSE(breakEvenSeconds(race, heavy));
    race.entrants[2].essPerSecond = std::numeric_limits<double>::quiet_NaN();
    EXPECT_FALSE(breakEvenSeconds(race, race.entrants[2]));
}

} // namespace nrg::test
