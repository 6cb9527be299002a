// The loop of every thread: what becomes of an exception, and when it ends.

#include <atomic>
#include <chrono>
#include <functional>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

#include <gtest/gtest.h>

#include "engine/core/errors.h"
#include "engine/session/guarded_worker.h"

namespace nrg::test {

namespace {

/// Does one turn after the other and stops itself after the last.
class Script final : public GuardedWork {
public:
    explicit Script(std::vector<std::function<void()>> turns)
        : m_turns(std::move(turns))
    {
    }

    void turn(const std::stop_token&) override
    {
        const std::size_t now = m_done++;
        if (m_done == m_turns.size())
            m_stop.request_stop();
        m_turns[now]();
    }
    void fail(std::string_view sentence) noexcept override { m_sentences.emplace_back(sentence); }
    std::string_view outOfMemory() const noexcept override { return "There is no memory; take less."; }

    std::vector<std::string> sentences()
    {
        runGuarded(*this, m_stop.get_token());
        EXPECT_EQ(m_done, m_turns.size());
        return m_sentences;
    }

private:
    std::vector<std::function<void()>> m_turns;
    std::size_t m_done = 0;
    std::stop_source m_stop;
    std::vector<std::string> m_sentences;
};

template <class Exception>
std::function<void()> throwing(Exception exception)
{
    return [exception] { throw exception; };
}

} // namespace

TEST(GuardedWorker, everyExceptionBecomesOneSentenceAndTheWorkGoesOn)
{
    const auto nothing = [] {};
    Script script({nothing, throwing(std::runtime_error("lattice is 3; expected 4")), nothing,
        throwing(std::bad_alloc()), throwing(std::bad_array_new_length()), throwing(std::length_error("reserve")),
        throwing(std::invalid_argument("A sentence.")), throwing(FileError("a.nrg is no run.")),
        throwing(std::runtime_error("")), throwing(42), nothing});
    EXPECT_EQ(script.sentences(),
        (std::vector<std::string>{"Lattice is 3; expected 4.", "There is no memory; take less.",
            "There is no memory; take less.", "There is no memory; take less.", "A sentence.", "a.nrg is no run.",
            "An unknown error stopped the work.", "An unknown error stopped the work."}));
}

TEST(GuardedWorker, aTextWithoutEndIsCut)
{
    Script script({throwing(std::runtime_error(std::string(100000, 'x')))});
    const std::vector<std::string> sentences = script.sentences();
    ASSERT_EQ(sentences.size(), 1u);
    EXPECT_EQ(sentences[0], 'X' + std::string(kSentenceLength - 2, 'x') + '.');
}

TEST(GuardedWorker, aFailureThatRepeatsLeavesTheCoreToOthers)
{
    class Broken final : public GuardedWork {
    public:
        void turn(const std::stop_token&) override { throw std::runtime_error("broken"); }
        void fail(std::string_view) noexcept override { ++failures; }
        std::string_view outOfMemory() const noexcept override { return ""; }
        std::atomic<int> failures = 0;
    };
    Broken broken;
    const auto start = std::chrono::steady_clock::now();
    {
        const std::jthread worker = startGuarded(broken, Priority::Normal);
        std::this_thread::sleep_for(std::chrono::milliseconds(100));
    }
    const auto time = std::chrono::steady_clock::now() - start;
    EXPECT_GE(broken.failures, 1);
    EXPECT_LE((broken.failures - 1) * std::chrono::milliseconds(10), time);
}

TEST(GuardedWorker, reservedTextIsCutRatherThanMoved)
{
    std::string text;
    text.reserve(40);
    const char* const place = text.data();
    assignReserved(text, std::string(10000, 'a'));
    EXPECT_EQ(text, std::string(text.capacity(), 'a'));
    assignReserved(text, "short");
    EXPECT_EQ(text, "short");
    EXPECT_EQ(text.data(), place);
}

} // namespace nrg::test
