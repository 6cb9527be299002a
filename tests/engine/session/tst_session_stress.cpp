// Random commands from several threads at once: nothing hangs, nothing is lost, and the thread sanitizer stays silent.
//
// NRG_STRESS_COMMANDS and NRG_STRESS_SEED make it longer and other.

#include <atomic>
#include <cstdlib>
#include <functional>
#include <memory>
#include <random>
#include <string>
#include <thread>
#include <vector>

#include <gtest/gtest.h>

#include "engine/run/run_file.h"
#include "engine/run/settings_options.h"
#include "engine/session/session.h"
#include "support/sanitizers.h"
#include "support/temporary_folder.h"

namespace nrg::test {

namespace {

using namespace std::chrono_literals;

int numberOf(const char* variable, int standard)
{
    const char* const text = std::getenv(variable);
    return text ? std::atoi(text) : standard;
}

class Stress {
public:
    Stress(const Settings& settings, const std::filesystem::path& folder)
        : m_folder(folder)
        , m_session(std::make_unique<Session>(settings))
    {
    }

    /// One thread's part: so many commands, chosen by chance.
    void command(int count, unsigned seed)
    {
        std::mt19937 chance(seed);
        const auto below = [&chance](int end) { return static_cast<int>(chance() % static_cast<unsigned>(end)); };
        const std::string file = (m_folder / ("stress-" + std::to_string(seed) + ".nrg")).string();
        const std::function<void()> commands[] = {
            [&] { m_session->run({.steps = {}, .seconds = 0.01 * below(20), .targetGap = {}}); },
            [&] { m_session->run(); },
            [&] { m_session->pause(); },
            [&] { m_session->step(1 + below(3)); },
            [&] { m_session->setLearningRate(below(20) == 0 ? 1 : 1e-3 * (1 + below(5))); },
            [&] { m_session->setThreads(1 + below(2)); },
            [&] { m_session->goBack(1e-3); },
            [&] { m_session->requestSave(file); },
            [&] {
                m_session->setCheckpoints({.last = file + ".kept", .best = {}, .seconds = 0.01, .whenHalted = true});
            },
            [&] { m_session->setSampling({.on = below(2) == 0, .effort = 1, .chains = 4 + below(4)}); },
            [&] { m_session->startRace({.seconds = 0.1, .chains = 4}); },
            [&] { m_session->cancelRace(); },
            [&] { m_session->requestAnalysis({.responseSamples = 64}); },
            [&] { m_session->cancelAnalysis(); },
            [&] { EXPECT_TRUE(m_session->snapshot()); },
            [&] { m_session->takeReports(); },
            [&] { EXPECT_LE(m_session->history().rows().size(), History::kCapacity); },
            [&] { m_session->waitUntilIdle(1ms); },
        };
        for (int i = 0; i < count; ++i)
            commands[static_cast<std::size_t>(below(static_cast<int>(std::size(commands))))]();
    }

    Session& session() { return *m_session; }

private:
    std::filesystem::path m_folder;
    std::unique_ptr<Session> m_session;
};

} // namespace

TEST(SessionStress, commandsFromSeveralThreads)
{
    constexpr int kThreads = 3;
    constexpr int kRound = 300; // commands to a session, which then ends in the middle of its work
    const int total = numberOf("NRG_STRESS_COMMANDS", kSanitized ? 900 : 3000);
    auto seed = static_cast<unsigned>(numberOf("NRG_STRESS_SEED", 1));
    const Settings settings
        = settingsWith({{"lattice", "4"}, {"couplings", "2"}, {"hidden", "8"}, {"batch", "32"}, {"threads", "1"}});
    for (int done = 0; done < total; done += kRound) {
        const TemporaryFolder folder;
        {
            Stress stress(settings, folder.path());
            std::vector<std::jthread> threads;
            for (int thread = 0; thread < kThreads; ++thread)
                threads.emplace_back([&stress, seed = seed++] { stress.command(kRound / kThreads, seed); });
            threads.clear();
            if (done % (2 * kRound) == 0) { // every other one must still follow commands; the others end as they are
                stress.session().cancelRace();
                stress.session().pause();
                ASSERT_TRUE(stress.session().waitUntilIdle(kPatience));
                stress.session().goBack(1e-3);
                stress.session().save(folder / "end.nrg");
                EXPECT_EQ(readRunFile(folder / "end.nrg").state.step, stress.session().snapshot()->lastSave.step);
            }
        }
        for (const auto& entry : std::filesystem::directory_iterator(folder.path()))
            EXPECT_NO_THROW(readRunFile(entry.path())) << entry.path();
    }
}

} // namespace nrg::test
