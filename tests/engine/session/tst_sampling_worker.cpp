// Chains beside training, seen through a session: exact answers whatever the model, nothing stale, nothing held up.

#include <chrono>
#include <cmath>
#include <thread>
#include <utility>

#include <gtest/gtest.h>

#include "engine/run/settings_options.h"
#include "engine/sampling/sampling_cases.h"
#include "engine/session/frozen_model.h"
#include "engine/session/sampling_worker.h"
#include "engine/session/session.h"
#include "support/sanitizers.h"

namespace nrg::test {

namespace {

using namespace std::chrono_literals;

Settings smallSettings()
{
    Settings settings;
    settings.lattice = 4;
    setOption(settings, "couplings", 4);
    setOption(settings, "hidden", 16);
    settings.training.batch = 128;
    settings.training.threads = 1;
    return settings;
}

/// Waits until the newest snapshot is as wanted.
template <class Wanted>
std::shared_ptr<const Snapshot> waitFor(const Session& session, Wanted wanted)
{
    const auto end = std::chrono::steady_clock::now() + kPatience;
    while (std::chrono::steady_clock::now() < end) {
        std::shared_ptr<const Snapshot> snapshot = session.snapshot();
        if (wanted(*snapshot))
            return snapshot;
        std::this_thread::sleep_for(10ms);
    }
    ADD_FAILURE() << "what was waited for did not come";
    return session.snapshot();
}

const SamplerReport& reportOf(const Snapshot& snapshot, SamplerKind kind)
{
    for (const SamplerReport& report : snapshot.sampling->samplers)
        if (report.kind == kind)
            return report;
    static const SamplerReport kNone;
    return kNone;
}

bool knows(const Snapshot& snapshot, SamplerKind kind, double error)
{
    const SamplerReport& report = reportOf(snapshot, kind);
    return report.leading() && report.leading()->windowClosed && report.leading()->error < error;
}

/// The reference is complete; under a sanitizer, a twentieth of it, whose error is larger accordingly.
bool hasReference(const Snapshot& snapshot)
{
    return snapshot.sampling->reference.leading()
        && (snapshot.sampling->reference.done || (kSanitized && snapshot.sampling->reference.progress >= 0.05));
}

constexpr SamplerKind kKinds[] = {SamplerKind::Latent, SamplerKind::Physical, SamplerKind::PhysicalPreconditioned};

TEST(SamplingWorker, restsUntilItIsAsked)
{
    Session session(smallSettings());
    session.step(3);
    ASSERT_TRUE(session.waitUntilIdle(kPatience));
    EXPECT_TRUE(session.snapshot()->sampling->samplers.empty());
    EXPECT_EQ(session.snapshot()->race, nullptr);
}

TEST(SamplingWorker, allChainsAgreeWithEnumerationWhileTheModelChanges)
{
    constexpr double kError = kSanitized ? 0.012 : 0.004; // three times the error takes a ninth of the chains' steps
    const ExactObservables exact = enumerate(kCriticalTemperature);
    Session session(smallSettings());
    session.setSampling({.on = true, .effort = 1, .chains = 32});
    session.run({.steps = kSanitized ? 100 : 400, .seconds = {}, .targetGap = {}});
    const auto snapshot = waitFor(session, [](const Snapshot& s) {
        return knows(s, kKinds[0], kError) && knows(s, kKinds[1], kError) && knows(s, kKinds[2], kError)
            && s.state == RunState::Finished && hasReference(s) && s.sampling->diagnostics;
    });
    for (const SamplerKind kind : kKinds) {
        const SamplerReport& report = reportOf(*snapshot, kind);
        SCOPED_TRACE(samplerRow(kind).id);
        EXPECT_NEAR(report.leading()->mean, exact.structureFactor, 4 * report.leading()->error);
        EXPECT_NEAR(report.observables[kEnergy].mean, exact.energyPerSite, 4 * report.observables[kEnergy].error);
        EXPECT_GT(report.acceptance, 0.4);
        EXPECT_LE(report.curve.size(), 1000u);
        EXPECT_NEAR(report.orderParameter.positiveShare, 0.5, 0.1);
        EXPECT_EQ(report.structureFactorMap.rows(), 4);
    }
    EXPECT_NEAR(snapshot->sampling->reference.leading()->mean, exact.structureFactor,
        4 * snapshot->sampling->reference.leading()->error);
    EXPECT_FALSE(snapshot->sampling->diagnostics->coversOneSign);
}

TEST(SamplingWorker, chainsGoOnThroughPauseAndLiveChange)
{
    Session session(smallSettings());
    session.setSampling({.on = true, .effort = 1, .chains = 8});
    session.run();
    auto before = waitFor(session, [](const Snapshot& s) { return reportOf(s, SamplerKind::Latent).steps > 20; });
    session.pause();
    session.setLearningRate(1e-4);
    session.setThreads(2);
    ASSERT_TRUE(session.waitUntilIdle(kPatience));
    const std::int64_t step = session.snapshot()->step;
    const auto after = waitFor(session, [&](const Snapshot& s) {
        return s.sampling->modelStep == step
            && reportOf(s, SamplerKind::Latent).steps > reportOf(*before, SamplerKind::Latent).steps;
    });
    for (const SamplerKind kind : kKinds) {
        const SamplerReport& report = reportOf(*after, kind);
        double last = -1;
        for (const SamplingPoint& point : report.curve) {
            EXPECT_GT(point.step, last);
            EXPECT_TRUE(std::isfinite(point.value));
            last = point.step;
        }
        EXPECT_GE(report.steps, reportOf(*before, kind).steps);
    }
}

TEST(SamplingWorker, restsBesideAModelThatIsNotTrained)
{
    if (kSanitized)
        GTEST_SKIP() << "the reference takes half an hour, and the worker rests after it only";
    Session session(smallSettings());
    session.setSampling({.on = true, .chains = 2, .restingSeconds = 0.3});
    waitFor(session, [](const Snapshot& s) { return s.sampling->reference.done && s.sampling->diagnostics; });
    const auto stepsNow = [&] { return reportOf(*session.snapshot(), SamplerKind::Latent).steps; };
    std::int64_t steps = -1;
    waitFor(session, [&](const Snapshot&) { // no step within a second
        std::this_thread::sleep_for(1s);
        return std::exchange(steps, stepsNow()) == stepsNow() && steps > 0;
    });
    session.step(1); // another model
    waitFor(session, [&](const Snapshot&) { return stepsNow() > steps; });
}

TEST(SamplingWorker, switchedOffItLeavesTrainingAlone)
{
    Session alone(smallSettings());
    alone.step(40);
    ASSERT_TRUE(alone.waitUntilIdle(kPatience));
    Session sampled(smallSettings());
    sampled.setSampling({.on = true, .effort = 0.5, .chains = 8});
    sampled.step(40);
    ASSERT_TRUE(sampled.waitUntilIdle(kPatience));
    const auto a = alone.takeReports();
    const auto b = sampled.takeReports();
    ASSERT_EQ(a.size(), b.size());
    for (std::size_t i = 0; i < a.size(); ++i)
        EXPECT_EQ(a[i].freeEnergy, b[i].freeEnergy); // bit for bit
}

TEST(SamplingWorker, warnsOfAModelThatCoversOneSign)
{
    Settings settings = smallSettings();
    settings.symmetric = false;
    setOption(settings, "temperature", 1.2);
    settings.training.learningRate = 1e-2;
    Session session(settings);
    session.step(400);
    ASSERT_TRUE(session.waitUntilIdle(kPatience));
    session.setSampling({.on = true, .effort = 1, .chains = 8});
    const auto snapshot = waitFor(session, [](const Snapshot& s) { return s.sampling->diagnostics.has_value(); });
    const FlowDiagnostics& diagnostics = *snapshot->sampling->diagnostics;
    EXPECT_TRUE(diagnostics.coversOneSign);
    EXPECT_EQ(diagnostics.modelStep, 400);
    EXPECT_GT(std::abs(diagnostics.signBias[diagnostics.signBias.size() / 2]), 3);
}

TEST(SamplingWorker, racesAndCancels)
{
    Session session(smallSettings());
    session.startRace(
        {.seconds = 0.2, .chains = 8, .physicalLeapfrogs = {10}, .latentLeapfrogs = 3, .seed = 1, .threads = 1});
    const auto snapshot = waitFor(session, [](const Snapshot& s) { return s.race && s.race->finished; });
    EXPECT_FALSE(snapshot->race->running);
    EXPECT_EQ(snapshot->race->entrants.size(), 5u);
    for (const SamplerReport& entrant : snapshot->race->entrants)
        EXPECT_GE(entrant.seconds, 0.2);
    session.startRace(
        {.seconds = 1000, .chains = 8, .physicalLeapfrogs = {10}, .latentLeapfrogs = 3, .seed = 1, .threads = 1});
    waitFor(session, [](const Snapshot& s) { return s.race && s.race->running && s.race->secondsLeft > 100; });
    session.cancelRace();
    waitFor(session, [](const Snapshot& s) { return s.race && !s.race->running && !s.race->finished; });
}

TEST(SamplingWorker, takesAnEarlierReferenceOfTheSameTargetOnly)
{
    const auto reference = [](double temperature) {
        TargetReference result;
        result.target = DualIsing(4, temperature).key();
        result.done = true;
        result.observables = {{.mean = 0.25}, {.mean = -1}};
        return std::make_shared<const TargetReference>(result);
    };
    Session session(smallSettings());
    session.offerReference(reference(kCriticalTemperature));
    session.setSampling({.on = true, .effort = 1, .chains = 8});
    auto snapshot = waitFor(session, [](const Snapshot& s) { return s.sampling->reference.done; });
    EXPECT_EQ(snapshot->sampling->reference.leading()->mean, 0.25);

    Session other(smallSettings());
    other.offerReference(reference(3));
    other.setSampling({.on = true, .effort = 1, .chains = 8});
    snapshot = waitFor(other, hasReference);
    EXPECT_NE(snapshot->sampling->reference.leading()->mean, 0.25);
}

TEST(SamplingWorker, refusesOptionsOutOfRange)
{
    Session session(smallSettings());
    EXPECT_THROW(session.setSampling({.on = true, .effort = 0}), std::invalid_argument);
    EXPECT_THROW(session.setSampling({.on = true, .effort = 2}), std::invalid_argument);
    EXPECT_THROW(session.setSampling({.on = true, .effort = std::nan("")}), std::invalid_argument);
    EXPECT_THROW(session.setSampling({.on = true, .chains = 1}), std::invalid_argument);
    EXPECT_THROW(session.setSampling({.on = true, .latentLeapfrogs = 0}), std::invalid_argument);
    EXPECT_THROW(session.startRace({.seconds = 0}), std::invalid_argument);
}

} // namespace

} // namespace nrg::test
