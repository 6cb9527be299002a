// The analysis worker: what it publishes, what it leaves alone, and how soon it stops.

#include <atomic>
#include <cmath>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>

#include <gtest/gtest.h>

#include "engine/session/analysis_worker.h"
#include "support/flow_cases.h"
#include "support/sanitizers.h"

namespace nrg::test {

namespace {

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;
using SnapshotPtr = std::shared_ptr<const AnalysisSnapshot>;

/// Everything a worker has published.
class Mailbox {
public:
    AnalysisWorker::Publish sink()
    {
        return [this](SnapshotPtr snapshot) {
            const std::lock_guard lock(m_mutex);
            m_all.push_back(std::move(snapshot));
            m_changed.notify_all();
        };
    }

    /// The first snapshot from number `from` on that satisfies the condition, or null after kPatience.
    SnapshotPtr waitFor(const std::function<bool(const AnalysisSnapshot&)>& condition, std::size_t from = 0)
    {
        std::unique_lock lock(m_mutex);
        SnapshotPtr found;
        m_changed.wait_for(lock, kPatience, [&] {
            for (; from < m_all.size() && !found; ++from)
                if (condition(*m_all[from]))
                    found = m_all[from];
            return found != nullptr;
        });
        return found;
    }

    std::size_t count()
    {
        const std::lock_guard lock(m_mutex);
        return m_all.size();
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::vector<SnapshotPtr> m_all;
};

std::shared_ptr<const Model> modelAt(int lattice)
{
    FlowOptions options;
    options.lattice = {.lattice = lattice, .depth = lattice == 4 ? 2 : lattice == 8 ? 3 : 4};
    options.couplings = 4;
    return modelOf(withNetworks(options, {.hidden = 8, .translationScale = 0.2}), 2.5, true);
}

std::shared_ptr<const FrozenModel> frozenAt(const std::shared_ptr<const Model>& model, std::int64_t step)
{
    auto frozen = std::make_shared<FrozenModel>();
    frozen->model = model;
    std::vector<Real> theta(static_cast<std::size_t>(model->flow().parameterCount()));
    model->flow().initialize(theta, static_cast<std::uint64_t>(step + 1));
    frozen->theta = std::make_shared<const std::vector<Real>>(std::move(theta));
    frozen->step = step;
    return frozen;
}

bool isIdle(const AnalysisSnapshot& snapshot)
{
    return !snapshot.working;
}

bool hasFinalInformation(const AnalysisSnapshot& snapshot)
{
    return snapshot.information && snapshot.information->progress >= 1;
}

} // namespace

TEST(AnalysisWorker, publishesResponsesThenAPreviewThenTheEstimate)
{
    Mailbox mailbox;
    AnalysisWorker worker(mailbox.sink());
    worker.setModel(frozenAt(modelAt(4), 7), false, 1);
    worker.request({.latents = {5, 0}, .responseSamples = 40, .information = true, .informationSamples = 100});
    const SnapshotPtr first = mailbox.waitFor([](const auto& s) { return s.response.has_value(); });
    ASSERT_TRUE(first);
    EXPECT_FALSE(first->information);
    EXPECT_EQ(first->response->latents, (std::vector<int>{0, 2, 8, 10, 5}));
    EXPECT_EQ(first->response->levels, (std::vector<int>{1, 1, 1, 1, 0}));
    EXPECT_EQ(first->response->modelStep, 7);
    EXPECT_EQ(first->response->samples, 40);
    EXPECT_EQ(first->response->mean.rows(), 5);
    EXPECT_TRUE(first->response->mean.allFinite());
    EXPECT_GT(first->response->mean.cwiseAbs().maxCoeff(), 0.1f);

    const SnapshotPtr preview = mailbox.waitFor([](const auto& s) { return s.information.has_value(); });
    ASSERT_TRUE(preview);
    EXPECT_TRUE(preview->information->preview);
    EXPECT_GT(preview->information->sites.mean, 0);

    const SnapshotPtr last = mailbox.waitFor(hasFinalInformation);
    ASSERT_TRUE(last);
    EXPECT_FALSE(last->information->preview);
    EXPECT_EQ(last->information->latents.variables.front(), 0);
    EXPECT_EQ(last->information->latentLevels.front(), 1);
    EXPECT_EQ(last->information->latentLevels.back(), 0);
    EXPECT_EQ(last->information->sites.values.rows(), 16);
    EXPECT_GT(last->information->sites.error, 0);
    EXPECT_TRUE(std::isnan(last->information->fromOrigin(0, 0)));
    EXPECT_TRUE(std::isfinite(last->information->fromOrigin(1, 3)));
    ASSERT_TRUE(mailbox.waitFor([](const auto& s) { return isIdle(s) && hasFinalInformation(s); }));
}

TEST(AnalysisWorker, showsWhatLatentsWriteAndRotatesThem)
{
    Mailbox mailbox;
    AnalysisWorker worker(mailbox.sink());
    worker.setModel(frozenAt(modelAt(4), 7), false, 1);
    worker.request({.latents = {5}, .kind = MapKind::Influence, .rotated = true, .responseSamples = 40});
    const SnapshotPtr shown = mailbox.waitFor([](const auto& s) { return s.response.has_value(); });
    ASSERT_TRUE(shown);
    EXPECT_EQ(shown->response->kind, MapKind::Influence);
    EXPECT_EQ(shown->response->mean.rows(), 5);
    const Eigen::MatrixXd& rotation = shown->response->rotation;
    ASSERT_EQ(rotation.rows(), 4);
    EXPECT_LT((rotation * rotation.transpose() - Eigen::MatrixXd::Identity(4, 4)).cwiseAbs().maxCoeff(), 1e-12);
    // Of the same samples: rotated maps are the rotation of the maps.
    worker.request({.latents = {5}, .kind = MapKind::Influence, .responseSamples = 40});
    const SnapshotPtr plain
        = mailbox.waitFor([](const auto& s) { return s.response && s.response->rotation.size() == 0; });
    ASSERT_TRUE(plain);
    const Eigen::MatrixXf expected = rotation.cast<float>() * plain->response->mean.topRows(4);
    EXPECT_LT((shown->response->mean.topRows(4) - expected).cwiseAbs().maxCoeff(), 2e-3f);
    EXPECT_LT((shown->response->mean.row(4) - plain->response->mean.row(4)).cwiseAbs().maxCoeff(), 1e-6f);
}

TEST(AnalysisWorker, doesNothingUnaskedAndNothingTwice)
{
    Mailbox mailbox;
    AnalysisWorker worker(mailbox.sink());
    const auto model = modelAt(4);
    worker.setModel(frozenAt(model, 1), false, 1);
    std::this_thread::sleep_for(100ms);
    EXPECT_EQ(mailbox.count(), 0u);
    worker.request({.responseSamples = 20});
    ASSERT_TRUE(mailbox.waitFor([](const auto& s) { return isIdle(s) && s.response; }));
    const std::size_t before = mailbox.count();
    worker.setModel(frozenAt(model, 1), false, 1); // the same step
    std::this_thread::sleep_for(100ms);
    EXPECT_EQ(mailbox.count(), before);
    worker.setModel(frozenAt(model, 2), false, 1);
    ASSERT_TRUE(mailbox.waitFor([](const auto& s) { return s.response && s.response->modelStep == 2; }));
}

TEST(AnalysisWorker, doesNotFollowWhereItIsNotWanted)
{
    Mailbox mailbox;
    AnalysisWorker worker(mailbox.sink());
    const auto model = modelAt(4);
    worker.request({.responseSamples = 20, .follow = false}); // waits for a model
    worker.setModel(frozenAt(model, 1), false, 1);
    ASSERT_TRUE(mailbox.waitFor([](const auto& s) { return isIdle(s) && s.response; }));
    const std::size_t before = mailbox.count();
    worker.setModel(frozenAt(model, 2), false, 1);
    std::this_thread::sleep_for(100ms);
    EXPECT_EQ(mailbox.count(), before);
    worker.request({.responseSamples = 20, .follow = false}); // asked again
    ASSERT_TRUE(mailbox.waitFor([](const auto& s) { return s.response && s.response->modelStep == 2; }));
}

TEST(AnalysisWorker, anotherChoiceOfLatentsLeavesInformationRunning)
{
    Mailbox mailbox;
    AnalysisWorker worker(mailbox.sink());
    worker.setModel(frozenAt(modelAt(8), 1), false, 1);
    AnalysisRequest request{.responseSamples = 16, .information = true, .informationSamples = 600};
    worker.request(request);
    const SnapshotPtr running
        = mailbox.waitFor([](const auto& s) { return s.information && s.information->progress > 0; });
    ASSERT_TRUE(running);
    const std::size_t before = mailbox.count();
    request.latents = {17};
    worker.request(request);
    const SnapshotPtr chosen = mailbox.waitFor([](const auto& s) { return s.response->latents.back() == 17; }, before);
    ASSERT_TRUE(chosen);
    EXPECT_GE(chosen->information->progress, running->information->progress);
    const SnapshotPtr next = mailbox.waitFor(
        [&](const auto& s) {
            return s.information->preview || s.information->progress > running->information->progress;
        },
        before);
    ASSERT_TRUE(next);
    EXPECT_FALSE(next->information->preview) << "it began anew";
}

TEST(AnalysisWorker, cancelsWithinATenthOfASecond)
{
    for (const bool training : {false, true}) {
        Mailbox mailbox;
        AnalysisWorker worker(mailbox.sink());
        worker.setModel(frozenAt(modelAt(16), 1), training, 1);
        worker.request({.responseSamples = 60000}); // would take minutes
        ASSERT_TRUE(mailbox.waitFor([](const auto& s) { return s.working; }));
        std::this_thread::sleep_for(50ms);
        const Clock::time_point start = Clock::now();
        worker.cancel();
        ASSERT_TRUE(mailbox.waitFor(isIdle));
        const auto latency = Clock::now() - start;
        RecordProperty("milliseconds", static_cast<int>(latency / 1ms));
        EXPECT_LT(latency, 5s); // a busy machine; the time itself is for the benchmarks
    }
}

TEST(AnalysisWorker, stopsUnderWork)
{
    Mailbox mailbox;
    AnalysisWorker worker(mailbox.sink());
    worker.setModel(frozenAt(modelAt(16), 1), true, 1);
    worker.request({.responseSamples = 60000, .information = true});
    ASSERT_TRUE(mailbox.waitFor([](const auto& s) { return s.working; }));
}

TEST(AnalysisWorker, followsTrainingWithPauses)
{
    Mailbox mailbox;
    AnalysisWorker worker(mailbox.sink());
    const auto model = modelAt(4);
    worker.setModel(frozenAt(model, 1), true, 2);
    worker.request({.responseSamples = 20, .information = true, .informationSamples = 30});
    ASSERT_TRUE(mailbox.waitFor(hasFinalInformation));
    for (int step = 2; step < 30; ++step) {
        worker.setModel(frozenAt(model, step), true, 2);
        std::this_thread::sleep_for(10ms);
    }
    worker.setModel(frozenAt(model, 30), false, 2); // paused: the newest model at once
    const SnapshotPtr last = mailbox.waitFor(
        [](const auto& s) { return s.response->modelStep == 30 && s.information && s.information->modelStep == 30; });
    ASSERT_TRUE(last);
}

TEST(AnalysisWorker, refusesBadRequests)
{
    Mailbox mailbox;
    AnalysisWorker worker(mailbox.sink());
    EXPECT_THROW(worker.request({.latents = {-1}}), std::invalid_argument);
    EXPECT_THROW(worker.request({.responseSamples = 1}), std::invalid_argument);
    EXPECT_THROW(worker.request({.informationSamples = 3}), std::invalid_argument);
    worker.setModel(frozenAt(modelAt(4), 1), false, 1);
    try {
        worker.request({.latents = {16}});
        ADD_FAILURE() << "a latent outside the lattice";
    } catch (const std::invalid_argument& error) {
        EXPECT_STREQ(error.what(), "latents is 16; expected sites, 0 to 15");
    }
}

TEST(AnalysisWorker, aBrokenModelEndsInOneSentence)
{
    Mailbox mailbox;
    AnalysisWorker worker(mailbox.sink());
    auto frozen = std::make_shared<FrozenModel>(*frozenAt(modelAt(4), 1));
    frozen->theta
        = std::make_shared<const std::vector<Real>>(frozen->theta->size(), std::numeric_limits<Real>::quiet_NaN());
    worker.setModel(frozen, false, 1);
    worker.request({.responseSamples = 20});
    const SnapshotPtr failed = mailbox.waitFor([](const auto& s) { return !s.message.empty(); });
    ASSERT_TRUE(failed);
    EXPECT_FALSE(failed->working);
    EXPECT_EQ(failed->message.back(), '.');
    EXPECT_FALSE(failed->response);
    worker.setModel(frozenAt(frozen->model, 2), false, 1);
    const SnapshotPtr repaired = mailbox.waitFor([](const auto& s) { return s.response.has_value(); });
    ASSERT_TRUE(repaired);
    EXPECT_TRUE(repaired->message.empty());
}

} // namespace nrg::test
