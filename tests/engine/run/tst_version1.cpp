// Run files of version 1 open for ever: three that the program wrote which knew no other version, and the losses with
// which it went on from them (AVX2 kernels, release build for the machine).

#include <algorithm>
#include <array>
#include <cstring>

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "engine/core/errors.h"
#include "engine/core/instruction_set.h"
#include "engine/run/build_model.h"
#include "engine/run/run_file.h"
#include "engine/run/safetensors.h"
#include "engine/run/settings_options.h"
#include "support/temporary_folder.h"

namespace nrg::test {

namespace {

constexpr std::size_t kSteps = 12;

struct OldRun {
    const char* name;
    OptionTexts options;
    std::int64_t step;
    std::array<double, kSteps> losses; ///< of the next steps
};

/// MERA of 2 x 2 blocks; shared levels of 4 x 4 blocks, of which threads share the batch by slices; brickwork without
/// symmetrisation.
const std::vector<OldRun>& oldRuns()
{
    static const std::vector<OldRun> kRuns{
        {"mera",
            {{"lattice", "4"}, {"temperature", "2.5"}, {"couplings", "3"}, {"hidden", "5"}, {"batch", "32"},
                {"seed", "11"}, {"threads", "1"}, {"learning-rate", "4e-3"}},
            20,
            {-0x1.661e7a97c3c72p+4, -0x1.81a5ab1504f3p+4, -0x1.89b08858c47f9p+4, -0x1.86222981462e4p+4,
                -0x1.807a2f9b403bep+4, -0x1.8f0d66e597239p+4, -0x1.8efeb9d160208p+4, -0x1.9bba8f14e55f6p+4,
                -0x1.91854441502d4p+4, -0x1.9682570b0d2bbp+4, -0x1.99dcac3b7423p+4, -0x1.a9c7070e9e7ebp+4}},
        {"shared-levels",
            {{"lattice", "8"}, {"block", "4"}, {"share-levels", "true"}, {"gradient", "path"}, {"couplings", "2"},
                {"hidden", "6"}, {"block-couplings", "3"}, {"block-hidden", "5"}, {"batch", "160"},
                {"warmup-steps", "10"}, {"decay-steps", "200"}, {"translation-scale", "0.05"}, {"clip-norm", "50"},
                {"seed", "7"}, {"threads", "1"}},
            25,
            {-0x1.7cf48d213f833p+6, -0x1.843cd354be7bep+6, -0x1.8674bf3497d86p+6, -0x1.8915fcb7ab64dp+6,
                -0x1.84da5ad4e5e35p+6, -0x1.895b1b6373e42p+6, -0x1.8d6da581a196ep+6, -0x1.91e5c4dfb005ep+6,
                -0x1.91b08139b354p+6, -0x1.9304d1fbe762cp+6, -0x1.94262fdaae968p+6, -0x1.97a6a501a9e6bp+6}},
        {"brickwork",
            {{"lattice", "4"}, {"layout", "brickwork"}, {"depth", "2"}, {"repeats", "2"}, {"symmetric", "false"},
                {"hidden-layers", "2"}, {"couplings", "2"}, {"hidden", "4"}, {"batch", "24"}, {"seed", "3"},
                {"threads", "1"}},
            15,
            {0x1.7f92ccc3a63c5p+0, 0x1.0fdd0aafbc82cp+3, 0x1.5b0338d49a1abp-6, 0x1.84ac673295a6bp-4,
                -0x1.6fd5504425804p+2, -0x1.efe4b3a2e8ad3p+2, -0x1.ce66177ba75adp+0, -0x1.349fd90529fd1p+3,
                -0x1.712ce09cd4879p+3, -0x1.a83e2f294487fp+3, -0x1.65da6a3db521fp+3, -0x1.b4b740a72414p+3}},
    };
    return kRuns;
}

std::filesystem::path pathOf(const OldRun& run)
{
    return std::filesystem::path(NRG_TEST_DATA) / ("version1-" + std::string(run.name) + ".nrg");
}

void expectEqual(const TrainerState& a, const TrainerState& b)
{
    EXPECT_EQ(a.theta, b.theta);
    EXPECT_EQ(a.adamM, b.adamM);
    EXPECT_EQ(a.adamV, b.adamV);
    EXPECT_EQ(a.step, b.step);
    EXPECT_EQ(a.adamUpdates, b.adamUpdates);
    EXPECT_EQ(a.skippedSteps, b.skippedSteps);
    EXPECT_EQ(a.consecutiveSkips, b.consecutiveSkips);
}

std::vector<double> lossesFrom(const RunFile& run)
{
    Trainer trainer(buildModel(run.settings), trainerOptions(run.settings));
    trainer.restore(run.state);
    std::vector<double> losses;
    for (std::size_t step = 0; step < kSteps; ++step)
        losses.push_back(trainer.step().freeEnergy);
    return losses;
}

class Version1 : public testing::TestWithParam<OldRun> { };

TEST_P(Version1, opensWithItsSettings)
{
    const RunFile run = readRunFile(pathOf(GetParam()));
    EXPECT_EQ(run.settings, withOptions(Settings{}, GetParam().options));
    EXPECT_EQ(run.state.step, GetParam().step);
    EXPECT_EQ(run.history.rows().size(), static_cast<std::size_t>(GetParam().step));
    EXPECT_TRUE(run.history.marks().empty());
    EXPECT_GT(run.seconds, 0);
}

TEST_P(Version1, goesOnWithTheSameLosses)
{
    const std::vector<std::string> present = instructionSets();
    if (std::find(present.begin(), present.end(), "AVX2") == present.end())
        GTEST_SKIP() << "This machine has no AVX2.";
    selectInstructionSet("AVX2");
    const std::vector<double> losses = lossesFrom(readRunFile(pathOf(GetParam())));
    selectInstructionSet({});
    for (std::size_t step = 0; step < kSteps; ++step) {
        // Sums have another order than that program's, and every step adds some rounding to the last one's.
        EXPECT_NEAR(losses[step], GetParam().losses[step], NRG_SAME_BITS ? 2e-6 : 1e-3) << step;
    }
}

TEST_P(Version1, isSavedAsVersion2ThatOpensToTheSameState)
{
    const TemporaryFolder folder;
    const RunFile old = readRunFile(pathOf(GetParam()));
    const auto path = folder / "new.nrg";
    writeRunFile(path, old);
    EXPECT_EQ(SafetensorsReader(path).metadata().at("format-version"), "2");
    const RunFile saved = readRunFile(path);
    EXPECT_EQ(saved.settings, old.settings);
    expectEqual(saved.state, old.state);
    EXPECT_EQ(saved.history.state(), old.history.state());
    EXPECT_EQ(saved.seconds, old.seconds);
    EXPECT_EQ(lossesFrom(saved), lossesFrom(old));
    const TrainedModel trained = readTrainedModel(pathOf(GetParam()));
    EXPECT_EQ(trained.theta, old.state.theta);
    EXPECT_EQ(trained.step, old.state.step);
}

TEST_P(Version1, withoutOneOfItsSettingsIsRefusedByTheName)
{
    const std::string intact = readBytes(pathOf(GetParam()));
    std::uint64_t length = 0;
    std::memcpy(&length, intact.data(), sizeof length);
    const nlohmann::json header = nlohmann::json::parse(intact.substr(8, length));
    const TemporaryFolder folder;
    for (const char* const key : {"target", "lattice", "temperature", "layout", "depth", "repeats", "block",
             "couplings", "hidden", "hidden-layers", "block-couplings", "block-hidden", "share-levels",
             "translation-scale", "symmetric", "gradient", "batch", "learning-rate", "warmup-steps", "decay-steps",
             "final-learning-rate", "clip-norm", "seed", "threads"}) {
        nlohmann::json changed = header;
        ASSERT_EQ(changed["__metadata__"].erase(key), 1u);
        const std::string text = changed.dump();
        const std::uint64_t size = text.size();
        std::string start(sizeof size, '\0');
        std::memcpy(start.data(), &size, sizeof size);
        writeBytes(folder / "a.nrg", start + text + intact.substr(8 + length));
        try {
            readRunFile(folder / "a.nrg");
            FAIL() << key;
        } catch (const FileError& error) {
            EXPECT_NE(std::string(error.what()).find(key), std::string::npos) << error.what();
        }
    }
}

INSTANTIATE_TEST_SUITE_P(OldRuns, Version1, testing::ValuesIn(oldRuns()), [](const auto& test) {
    std::string name = test.param.name;
    std::erase(name, '-');
    return name;
});

} // namespace

} // namespace nrg::test
