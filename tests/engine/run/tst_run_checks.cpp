// Which numbers a run file may hold: a reader refuses others by their name, and the writer does not write them.

#include <cmath>
#include <limits>

#include "support/small_run_file.h"

namespace nrg::test {

namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();
constexpr double kInfinity = std::numeric_limits<double>::infinity();

TEST_F(RunFileTest, valuesThatAreNotSoundAreRefusedByTheirName)
{
    const std::string intact = readBytes(path);
    const std::string bias = "theta/level0/disentangler-2x2-0/coupling0/s/bias0";
    for (const Real value : {Real(kNaN), Real(kInfinity), Real(-2e30)})
        for (const char* const name : {bias.c_str(), "adam/m", "adam/v"}) {
            if (std::isfinite(value) && name != bias)
                continue;
            SCOPED_TRACE(std::string(name) + " = " + std::to_string(value));
            writeBytes(path, intact);
            changeElement<Real>(path, name, 1, value);
            EXPECT_NE(complaint().find(name == bias ? "theta" : name), std::string::npos) << complaint();
        }
    writeBytes(path, intact);
    changeElement<Real>(path, "adam/v", 1, -1);
    EXPECT_NE(complaint().find("negative"), std::string::npos) << complaint();
    for (const char* const part : {"history/", "history/recent/"})
        for (const char* const column : {"seconds", "step_seconds", "free_energy", "gradient_norm", "learning_rate"})
            for (const double value : {1e308, -1e31, kNaN, kInfinity}) {
                SCOPED_TRACE(std::string(part) + column + " = " + std::to_string(value));
                writeBytes(path, intact);
                changeElement<double>(path, std::string(part) + column, 0, value);
                EXPECT_NE(complaint().find(column), std::string::npos) << complaint();
            }
    writeBytes(path, intact);
    changeElement<double>(path, "history/sigma", 0, 1e308);
    EXPECT_NE(complaint().find("sigma"), std::string::npos) << complaint();
    for (const std::int64_t step : {std::int64_t(-1), std::int64_t(8)}) { // 8 is out of order
        writeBytes(path, intact);
        changeElement<std::int64_t>(path, "history/step", 0, step);
        EXPECT_NE(complaint().find("steps"), std::string::npos) << complaint();
    }
    writeBytes(path, intact);
    changeElement<std::int64_t>(path, "history/step", 6, std::numeric_limits<std::int64_t>::max());
    EXPECT_NE(complaint().find("steps"), std::string::npos) << complaint();
}

TEST_F(RunFileTest, aBatchOfOneHasNoSigmaAndSkippedStepsHaveNoFigures)
{
    changeElement<double>(path, "history/sigma", 0, kNaN);
    changeElement<std::int8_t>(path, "history/skipped", 2, 1);
    for (const char* const column : {"free_energy", "sigma", "gradient_norm"})
        changeElement<double>(path, std::string("history/") + column, 2, column[0] == 's' ? kInfinity : 1e308);
    const RunFile run = readRunFile(path);
    EXPECT_TRUE(std::isnan(run.history.rows()[0].sigma));
    EXPECT_TRUE(run.history.rows()[2].skipped);
    EXPECT_TRUE(std::isnan(run.history.rows()[2].freeEnergy));
    EXPECT_TRUE(std::isnan(run.history.rows()[2].sigma));
    EXPECT_TRUE(std::isnan(run.history.rows()[2].gradientNorm));
    EXPECT_FALSE(std::isnan(run.history.rows()[1].freeEnergy));
}

TEST_F(RunFileTest, countsThatWouldOverflowAreRefused)
{
    const std::string intact = readBytes(path);
    const std::string huge = std::to_string(std::numeric_limits<std::int64_t>::max());
    for (const char* const key : {"adam-updates", "skipped-steps", "history-stride"}) {
        SCOPED_TRACE(key);
        writeBytes(path, intact);
        setMetadata(key, huge);
        EXPECT_NE(complaint(), "");
    }
    writeBytes(path, intact);
    setMetadata("step", huge);
    setMetadata("random-stream", "philox4x32-10 seed=77 step=" + huge);
    EXPECT_NE(complaint().find("steps"), std::string::npos) << complaint();
    writeBytes(path, intact);
    setMetadata("mean-gradient-norm", "1e300");
    EXPECT_NE(complaint().find("mean-gradient-norm"), std::string::npos) << complaint();
}

TEST_F(RunFileTest, aHistoryOfMoreRowsThanTheProgramKeepsIsRefused)
{
    History::State state = history.state();
    std::vector<StepReport> rows(History::kCapacity, {.step = 1});
    state.rows = SharedRows(rows);
    EXPECT_THROW(writeRunFile(path, {settings, trainer.state(), History::restored(state), 0}), FileError);
    rows.pop_back();
    state.rows = SharedRows(rows);
    writeRunFile(path, {settings, trainer.state(), History::restored(state), 0});
    EXPECT_EQ(readRunFile(path).history.rows().size(), History::kCapacity - 1);
}

TEST_F(RunFileTest, complaintsAreShortWhateverTheFileSays)
{
    const std::string intact = readBytes(path);
    const std::string endless(1'000'000, 'x');
    for (const char* const key :
        {"step", "temperature", "layout", "seconds", "format-version", "marks", "random-stream"}) {
        SCOPED_TRACE(key);
        writeBytes(path, intact);
        setMetadata(key, endless);
        EXPECT_NE(complaint(), "");
        EXPECT_LT(complaint().size(), 350u) << complaint().substr(0, 1000);
    }
    writeBytes(path, intact);
    setMetadata(endless, "1");
    EXPECT_LT(complaint().size(), 350u) << complaint().substr(0, 1000);
}

TEST_F(RunFileTest, theWriterRefusesWhatTheReaderWould)
{
    const std::string intact = readBytes(path);
    const auto refused = [&](const RunFile& bad) {
        try {
            writeRunFile(path, bad);
        } catch (const FileError& error) {
            EXPECT_EQ(readBytes(path), intact);
            EXPECT_TRUE(std::string(error.what()).ends_with('.')) << error.what();
            return true;
        }
        return false;
    };
    const auto withState = [&](auto change) {
        RunFile bad = run();
        change(bad.state);
        return bad;
    };
    EXPECT_TRUE(refused(withState([](TrainerState& s) { s.theta[3] = Real(kNaN); })));
    EXPECT_TRUE(refused(withState([](TrainerState& s) { s.theta[3] = Real(1e31); })));
    EXPECT_TRUE(refused(withState([](TrainerState& s) { s.adamM[0] = Real(kInfinity); })));
    EXPECT_TRUE(refused(withState([](TrainerState& s) { s.adamV[0] = Real(kInfinity); })));
    EXPECT_TRUE(refused(withState([](TrainerState& s) { s.adamV[0] = -1; })));
    EXPECT_TRUE(refused(withState([](TrainerState& s) { s.step = -1; })));
    EXPECT_TRUE(refused(withState([](TrainerState& s) { s.meanNorm = kNaN; })));
    RunFile bad = run();
    bad.seconds = kInfinity;
    EXPECT_TRUE(refused(bad));
    const auto withRow = [&](const StepReport& row) {
        RunFile changed = run();
        changed.history.append(row);
        return changed;
    };
    EXPECT_TRUE(refused(withRow({.step = 8, .freeEnergy = 1e308})));
    EXPECT_TRUE(refused(withRow({.step = 8, .gradientNorm = kNaN})));
    EXPECT_TRUE(refused(withRow({.step = 3})));
    EXPECT_TRUE(refused(withRow({.step = -1})));
    bad = run();
    bad.history.mark({9, std::string(1000, 'k'), "", ""});
    EXPECT_TRUE(refused(bad));
    bad = run();
    bad.settings.training.batch = 0;
    EXPECT_TRUE(refused(bad));
    EXPECT_FALSE(refused(withRow({.step = 8, .sigma = kNaN})));
}

TEST(RunFile, aRunThatDivergesCanBeSavedAndOpenedAtEveryStep)
{
    const TemporaryFolder folder;
    const Settings settings = settingsWith({{"lattice", "4"}, {"couplings", "2"}, {"hidden", "8"}, {"batch", "16"},
        {"learning-rate", "1"}, {"threads", "1"}});
    Trainer trainer(buildModel(settings), trainerOptions(settings));
    History history;
    double largest = 0;
    for (int step = 0; step < 300; ++step) {
        history.append(trainer.step());
        largest = std::max(largest, std::abs(history.rows().back().freeEnergy));
        if (step % 20 != 19)
            continue;
        writeRunFile(folder / "a.nrg", {settings, trainer.state(), history, 1});
        EXPECT_EQ(readRunFile(folder / "a.nrg").state.theta, trainer.state().theta);
    }
    EXPECT_GT(largest, 1e6); // it did diverge
}

} // namespace

} // namespace nrg::test
