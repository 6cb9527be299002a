// Chains in a file: they come back as they were, go on in another session, and a file that is not theirs does no harm.

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <memory>
#include <thread>

#include <gtest/gtest.h>

#include "engine/core/errors.h"
#include "engine/run/settings_options.h"
#include "engine/sampling/sampling_cases.h"
#include "engine/session/frozen_model.h"
#include "engine/session/kept_chains.h"
#include "engine/session/session.h"
#include "support/sanitizers.h"
#include "support/temporary_folder.h"

namespace nrg::test {

namespace {

using namespace std::chrono_literals;

Settings smallSettings(double temperature = kCriticalTemperature)
{
    Settings settings;
    settings.lattice = 4;
    setOption(settings, "temperature", temperature);
    setOption(settings, "couplings", 2);
    setOption(settings, "hidden", 8);
    settings.training.batch = 16;
    settings.training.threads = 1;
    return settings;
}

KeptChains someChains()
{
    KeptChains kept;
    kept.kind = SamplerKind::Physical;
    kept.leapfrogs = 30;
    kept.fields = coldStart(5, 16, 7);
    kept.stepSize = {.logStep = -1.25, .logAverage = -1.5, .error = 0.03125, .center = 2, .count = 20};
    kept.warmingUp = false;
    kept.step = 123;
    return kept;
}

std::string keyOf(const Session& session)
{
    return session.snapshot()->model->model->target->key();
}

class KeptChainsTest : public testing::Test {
protected:
    /// Samples with chains in the file until that of physical HMC has come so far, and none of them warms up any more.
    /// @return the first step of them that was seen
    std::int64_t sampleUntil(std::int64_t step, const Settings& settings = smallSettings()) const
    {
        Session session(settings);
        session.setCheckpoints({.last = {}, .best = {}, .chains = m_file, .seconds = 0.01, .whenHalted = false});
        session.setSampling(kSampling);
        const auto end = std::chrono::steady_clock::now() + kPatience;
        std::int64_t first = -1;
        while (std::chrono::steady_clock::now() < end) {
            const std::int64_t now = keptStep(keyOf(session));
            first = first < 0 ? now : first;
            if (now >= step && !warmUp(keyOf(session)))
                return first;
            std::this_thread::sleep_for(1ms);
        }
        ADD_FAILURE() << "the chains did not come to step " << step;
        return first;
    }

    /// Of physical HMC; -1 where the file is none of this target.
    std::int64_t keptStep(const std::string& key) const
    {
        try {
            for (const KeptChains& kept : readChains(m_file, key))
                if (kept.kind == SamplerKind::Physical)
                    return kept.step;
        } catch (const FileError&) {
        }
        return -1;
    }

    /// Whether any of the chains does: samplers share the time, and not the steps.
    bool warmUp(const std::string& key) const
    {
        const std::vector<KeptChains> all = readChains(m_file, key);
        return std::any_of(all.begin(), all.end(), [](const KeptChains& kept) { return kept.warmingUp; });
    }

    static constexpr SamplingOptions kSampling{.on = true, .effort = 1, .chains = 8};
    TemporaryFolder m_folder;
    std::filesystem::path m_file = m_folder / "chains.safetensors";
};

TEST_F(KeptChainsTest, comeBackAsTheyWere)
{
    const KeptChains before = someChains();
    writeChains(m_file, "a target", {before});
    const std::vector<KeptChains> all = readChains(m_file, "a target");
    ASSERT_EQ(all.size(), 1u);
    EXPECT_EQ(all[0].kind, before.kind);
    EXPECT_EQ(all[0].leapfrogs, before.leapfrogs);
    EXPECT_TRUE(all[0].fields == before.fields);
    EXPECT_EQ(all[0].stepSize, before.stepSize);
    EXPECT_EQ(all[0].warmingUp, before.warmingUp);
    EXPECT_EQ(all[0].step, before.step);
    EXPECT_EQ(all[0].state().step, before.step);
}

TEST_F(KeptChainsTest, whatIsNotSoundIsRefused)
{
    EXPECT_THROW(readChains(m_file, "a target"), FileError); // none
    KeptChains wrong = someChains();
    wrong.fields(2, 3) = std::numeric_limits<Real>::infinity();
    writeChains(m_file, "a target", {wrong});
    EXPECT_THROW(readChains(m_file, "a target"), FileError);
    wrong = someChains();
    wrong.stepSize.logStep = 1e300;
    writeChains(m_file, "a target", {wrong});
    EXPECT_THROW(readChains(m_file, "a target"), FileError);
    wrong = someChains();
    wrong.step = -1;
    writeChains(m_file, "a target", {wrong});
    EXPECT_THROW(readChains(m_file, "a target"), FileError);
    writeChains(m_file, "a target", {someChains()});
    EXPECT_THROW(readChains(m_file, "another target"), FileError);
    std::filesystem::resize_file(m_file, std::filesystem::file_size(m_file) - 1);
    EXPECT_THROW(readChains(m_file, "a target"), FileError);
}

TEST_F(KeptChainsTest, goOnInAnotherSession)
{
    sampleUntil(200);
    Session session(smallSettings());
    const std::string key = keyOf(session);
    const std::int64_t before = keptStep(key);
    ASSERT_GE(before, 200);
    session.setSampling(kSampling); // the chains may have begun before the file is named
    session.setCheckpoints({.last = {}, .best = {}, .chains = m_file, .seconds = 0.01, .whenHalted = false});
    const auto end = std::chrono::steady_clock::now() + kPatience;
    while (keptStep(key) == before && std::chrono::steady_clock::now() < end)
        std::this_thread::sleep_for(1ms);
    EXPECT_GT(keptStep(key), before);
    for (const KeptChains& kept : readChains(m_file, key))
        EXPECT_FALSE(kept.warmingUp) << samplerRow(kept.kind).id;
}

TEST_F(KeptChainsTest, chainsOfAnotherTemperatureOrRubbishAreLeftAlone)
{
    constexpr std::int64_t kFar = kSanitized ? 300 : 3000; // further than a cold start comes before it is looked at
    sampleUntil(kFar);
    EXPECT_LT(sampleUntil(1, smallSettings(2.0)), kFar);
    std::ofstream(m_file) << "rubbish";
    EXPECT_LT(sampleUntil(1), kFar);
}

} // namespace

} // namespace nrg::test
