// Samplers, evaluation, diagnostics and analysis on every target of the catalog, and on one of which nothing is known
// but its density: each asks for the part it needs and does without where there is none.

#include <chrono>
#include <cmath>
#include <condition_variable>
#include <map>
#include <memory>
#include <mutex>
#include <stdexcept>
#include <string>

#include <gtest/gtest.h>

#include "engine/run/build_model.h"
#include "engine/run/settings_options.h"
#include "engine/sampling/chain_statistics.h"
#include "engine/session/analysis_worker.h"
#include "engine/session/chain_recorder.h"
#include "engine/session/evaluation.h"
#include "engine/session/explorer.h"
#include "engine/session/flow_diagnostics.h"
#include "engine/session/race.h"
#include "engine/session/sampler_catalog.h"
#include "engine/session/sampling_worker.h"
#include "engine/session/snapshot_samples.h"
#include "engine/targets/catalog.h"
#include "engine/targets/observables.h"
#include "support/bare_target.h"
#include "support/sanitizers.h"

namespace nrg::test {

namespace {

using namespace std::chrono_literals;

Settings smallSettings(const std::string& target)
{
    return settingsWith({{"target", target}, {"temperature", "3"}, {"lattice", "4"}, {"couplings", "6"},
        {"hidden", "16"}, {"batch", "128"}, {"gradient", "path"}, {"learning-rate", "0.01"}, {"decay-steps", "400"},
        {"translation-scale", "0.1"}, {"threads", "1"}});
}

std::shared_ptr<const FrozenModel> train(std::shared_ptr<const Model> model, const Settings& settings)
{
    Trainer trainer(std::move(model), trainerOptions(settings));
    for (int step = 0; step < 400; ++step)
        trainer.step();
    auto frozen = std::make_shared<FrozenModel>();
    frozen->model = trainer.sharedModel();
    frozen->theta = std::make_shared<const std::vector<Real>>(trainer.state().theta);
    frozen->step = 400;
    return frozen;
}

const std::shared_ptr<const FrozenModel>& trainedOn(const std::string& target)
{
    static std::map<std::string, std::shared_ptr<const FrozenModel>> kept;
    std::shared_ptr<const FrozenModel>& frozen = kept[target];
    if (!frozen)
        frozen = train(buildModel(smallSettings(target)), smallSettings(target));
    return frozen;
}

/// A flow trained on the bare target.
const std::shared_ptr<const FrozenModel>& bareModel()
{
    static const std::shared_ptr<const FrozenModel> kFrozen = [] {
        Model model = *buildModel(smallSettings("gaussian"));
        model.target = std::make_shared<BareTarget>(4);
        return train(std::make_shared<const Model>(model), smallSettings("gaussian"));
    }();
    return kFrozen;
}

/// The newest value that a worker has published.
template <class Value>
class Latest {
public:
    void put(std::shared_ptr<const Value> value)
    {
        const std::lock_guard lock(m_mutex);
        m_value = std::move(value);
        m_changed.notify_all();
    }

    /// The first value that fulfils the condition, or null after kPatience.
    template <class Condition>
    std::shared_ptr<const Value> waitFor(Condition condition)
    {
        std::unique_lock lock(m_mutex);
        const bool met = m_changed.wait_for(lock, kPatience, [&] { return m_value && condition(*m_value); });
        return met ? m_value : nullptr;
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::shared_ptr<const Value> m_value;
};

class OnEveryTarget : public testing::TestWithParam<std::tuple<std::string, SamplerKind>> { };

} // namespace

TEST_P(OnEveryTarget, samplersReproduceWhatIsKnownExactly)
{
    const auto [target, kind] = GetParam();
    const std::shared_ptr<const FrozenModel>& frozen = trainedOn(target);
    const std::unique_ptr<Sampler> sampler
        = makeSampler(kind, *frozen, {.chains = 64, .leapfrogs = samplerRow(kind).needsFlow ? 5 : 9, .seed = 3});
    ChainRecorder recorder(kind, 5, frozen->model->target);
    while (recorder.steps() < 1100)
        recorder.advance(*sampler, {.steps = 100});
    const SamplerReport report = recorder.report(0);
    const std::vector<Observable>& rows = frozen->model->target->observables()->rows;
    ASSERT_EQ(report.observables.size(), rows.size());
    int known = 0;
    for (std::size_t row = 0; row < rows.size(); ++row) {
        if (!rows[row].exact)
            continue;
        ++known;
        EXPECT_NEAR(report.observables[row].mean, *rows[row].exact, 4 * report.observables[row].error) << rows[row].id;
        EXPECT_LT(report.observables[row].error, 0.1 * std::abs(*rows[row].exact)) << rows[row].id;
    }
    EXPECT_GT(known, 0);
}

INSTANTIATE_TEST_SUITE_P(Catalogs, OnEveryTarget,
    testing::Combine(testing::Values("dual-ising", "gaussian"),
        testing::Values(SamplerKind::Latent, SamplerKind::Physical, SamplerKind::PhysicalPreconditioned,
            SamplerKind::FlowMetropolis, SamplerKind::FlowMixture)),
    [](const auto& test) {
        std::string name = std::get<0>(test.param) + samplerRow(std::get<1>(test.param)).id;
        std::erase(name, '-');
        return name;
    });

TEST(FreeFieldFlow, evaluationAgreesWithTheExactValues)
{
    const FrozenModel& frozen = *trainedOn("gaussian");
    const Evaluation result = *evaluate(*frozen.model, *frozen.theta, {.samples = 16384});
    EXPECT_TRUE(isReliable(trustIn(result)));
    EXPECT_NEAR(result.logZ, -*frozen.model->target->minusLogZ(), 4 * result.logZError);
    const std::vector<Observable>& rows = frozen.model->target->observables()->rows;
    ASSERT_EQ(result.observables.size(), rows.size());
    for (std::size_t row = 0; row < rows.size(); ++row)
        EXPECT_NEAR(result.observables[row].mean, *rows[row].exact, 4 * result.observables[row].error) << rows[row].id;
}

TEST(FreeFieldFlow, showsFieldsAndNoSpins)
{
    const std::shared_ptr<const FrozenModel>& frozen = trainedOn("gaussian");
    const Samples samples = freshSamples(*frozen->model, *frozen->theta, 1, 1);
    EXPECT_EQ(samples.fields.cols(), 16);
    EXPECT_EQ(samples.spins.size(), 0);
    Explorer explorer(frozen, 1);
    EXPECT_TRUE(explorer.drawsFields());
    EXPECT_FALSE(explorer.hasSpins());
    EXPECT_EQ(explorer.infer(explorer.drawField(3)).meanSpins.size(), 0);
    EXPECT_THROW(explorer.fieldOfSpins(Eigen::VectorXf::Ones(16), 1), std::logic_error);
}

TEST(BareTarget, samplersThatNeedAPartAreRefused)
{
    const FrozenModel& frozen = *bareModel();
    EXPECT_THROW(makeSampler(SamplerKind::PhysicalPreconditioned, frozen, {}), std::invalid_argument);
    EXPECT_THROW(makeSampler(SamplerKind::Latent, frozen, {.start = ChainStart::Exact}), std::invalid_argument);
    EXPECT_NO_THROW(makeSampler(SamplerKind::Latent, frozen, {.chains = 4}));
    const Race race(
        bareModel(), {.seconds = 0.01, .chains = 2, .physicalLeapfrogs = {5}, .latentLeapfrogs = 2, .threads = 1});
    for (const SamplerReport& entrant : race.snapshot().entrants)
        EXPECT_NE(entrant.kind, SamplerKind::PhysicalPreconditioned);
    EXPECT_EQ(race.snapshot().entrants.size(), 4u);
}

// Z = (integral of exp(-x^4/4))^16, 2.5636907 = Gamma(1/4) / sqrt 2.
TEST(BareTarget, evaluationGivesLogZAndNothingThatIsNotKnown)
{
    const FrozenModel& frozen = *bareModel();
    const Evaluation result = *evaluate(*frozen.model, *frozen.theta, {.samples = 16384});
    EXPECT_NEAR(result.logZ, 16 * std::log(std::tgamma(0.25) / std::sqrt(2)), 4 * result.logZError);
    EXPECT_FALSE(result.minusLogZ);
    EXPECT_FALSE(result.gap);
    EXPECT_TRUE(result.observables.empty());
    EXPECT_TRUE(isReliable(trustIn(result)));
    const std::optional<FlowDiagnostics> diagnostics = diagnoseFlow(frozen, {.samples = 1000}, [] { return true; });
    ASSERT_TRUE(diagnostics);
    EXPECT_TRUE(diagnostics->orderParameter.density.empty());
    EXPECT_FALSE(diagnostics->coversOneSign);
    EXPECT_FALSE(diagnostics->signBias.empty());
}

TEST(BareTarget, chainsBesideTrainingRunAndRest)
{
    Latest<SamplingSnapshot> latest;
    SamplingWorker worker([&](auto sampling, auto) { latest.put(std::move(sampling)); });
    worker.setOptions({.on = true, .effort = 1, .chains = 4, .latentLeapfrogs = 1, .physicalLeapfrogs = 2});
    worker.setModel(bareModel(), false, 1);
    const auto snapshot = latest.waitFor([](const SamplingSnapshot& s) {
        return s.diagnostics && s.samplers.size() == 2 && s.samplers[0].steps >= 1000 && s.samplers[1].steps >= 1000;
    });
    ASSERT_TRUE(snapshot);
    EXPECT_TRUE(snapshot->message.empty()) << snapshot->message;
    EXPECT_TRUE(snapshot->reference.target.empty());
    EXPECT_EQ(snapshot->reference.leading(), nullptr);
    for (const SamplerReport& report : snapshot->samplers)
        EXPECT_TRUE(report.curve.empty());
}

TEST(BareTarget, analysisStartsAtDrawsOfTheFlow)
{
    Latest<AnalysisSnapshot> latest;
    AnalysisWorker worker([&](auto analysis) { latest.put(std::move(analysis)); });
    worker.setModel(bareModel(), false, 1);
    worker.request({.responseSamples = 50, .information = true, .informationSamples = 60});
    const auto snapshot = latest.waitFor([](const AnalysisSnapshot& s) {
        return !s.message.empty() || (s.response && s.information && s.information->progress >= 1);
    });
    ASSERT_TRUE(snapshot);
    EXPECT_TRUE(snapshot->message.empty()) << snapshot->message;
    EXPECT_TRUE(snapshot->response->mean.allFinite());
    Explorer explorer(bareModel(), 1);
    EXPECT_FALSE(explorer.drawsFields());
    EXPECT_THROW(explorer.drawField(1), std::logic_error);
}

} // namespace nrg::test
