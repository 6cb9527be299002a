// The run file: everything comes back, and a file that is not a sound run is refused.

#include <cmath>
#include <cstring>
#include <limits>

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "engine/core/errors.h"
#include "engine/run/build_model.h"
#include "engine/run/run_file.h"
#include "engine/run/safetensors.h"
#include "support/temporary_folder.h"

namespace nrg::test {

namespace {

Settings smallSettings()
{
    Settings settings;
    settings.lattice = 4;
    settings.couplings = 2;
    settings.hidden = 5;
    settings.batch = 16;
    settings.temperature = 2.5;
    settings.threads = 1;
    settings.seed = 77;
    return settings;
}

/// A run of a few steps, in a file.
class RunFileTest : public testing::Test {
protected:
    RunFileTest()
        : trainer(buildModel(settings), trainerOptions(settings))
    {
        for (int step = 0; step < 7; ++step)
            history.append(trainer.step());
        writeRunFile(path, settings, trainer, history, 1.25);
    }

    /// The file with its JSON header changed.
    template <class Change>
    void changeHeader(Change change)
    {
        const std::string bytes = readBytes(path);
        std::uint64_t length = 0;
        std::memcpy(&length, bytes.data(), sizeof length);
        nlohmann::json header = nlohmann::json::parse(bytes.substr(8, length));
        change(header);
        const std::string text = header.dump();
        length = text.size();
        std::string changed(sizeof length, '\0');
        std::memcpy(changed.data(), &length, sizeof length);
        writeBytes(path, changed + text + bytes.substr(bytes.size() - dataBytes()));
    }

    std::size_t dataBytes() const
    {
        const SafetensorsReader reader(original());
        std::uint64_t bytes = 0;
        for (const auto& [name, tensor] : reader.tensors())
            bytes += tensor.bytes;
        return bytes;
    }

    std::filesystem::path original() const
    {
        const auto copy = folder / "original.nrg";
        writeRunFile(copy, settings, trainer, history, 1.25);
        return copy;
    }

    std::string complaint() const
    {
        try {
            readRunFile(path);
            return {};
        } catch (const FileError& error) {
            const std::string text = error.what();
            EXPECT_TRUE(text.starts_with(path.string())) << text;
            EXPECT_TRUE(text.ends_with('.')) << text;
            return text;
        }
    }

    TemporaryFolder folder;
    std::filesystem::path path = folder / "run.nrg";
    Settings settings = smallSettings();
    Trainer trainer;
    History history;
};

TEST_F(RunFileTest, everythingComesBack)
{
    const RunFile run = readRunFile(path);
    EXPECT_EQ(run.settings, settings);
    EXPECT_EQ(run.seconds, 1.25);
    EXPECT_EQ(run.history.state(), history.state());
    const TrainerState& state = trainer.state();
    EXPECT_EQ(run.state.theta, state.theta);
    EXPECT_EQ(run.state.adamM, state.adamM);
    EXPECT_EQ(run.state.adamV, state.adamV);
    EXPECT_EQ(run.state.step, 7);
    EXPECT_EQ(run.state.adamUpdates, state.adamUpdates);
    const TrainedModel trained = readTrainedModel(path);
    EXPECT_EQ(trained.theta, state.theta);
    EXPECT_EQ(trained.step, 7);
}

TEST_F(RunFileTest, aHistoryThatIsBeingGatheredComesBack)
{
    History::State state;
    state.rows = {{.step = 4}, {.step = 8}};
    state.recent = {{.step = 9}, {.step = 10, .skipped = true}};
    state.pending = {.step = 10, .freeEnergy = -3};
    state.pendingCount = 2;
    state.stride = 4;
    writeRunFile(path, settings, trainer, History::restored(state), 0);
    EXPECT_EQ(readRunFile(path).history.state(), state);
}

TEST_F(RunFileTest, tensorsHaveTheDocumentedNames)
{
    const SafetensorsReader reader(path);
    for (const char* name : {"theta/0/0/s/weight0", "theta/0/0/s/bias0", "theta/0/0/s/weight1", "theta/0/0/s/bias1",
             "theta/0/0/t/weight0", "theta/3/1/scale", "adam/m", "adam/v", "history/free_energy"})
        EXPECT_TRUE(reader.contains(name)) << name;
    EXPECT_EQ(reader.metadata().at("format"), "neuralrg-run");
    EXPECT_EQ(reader.metadata().at("lattice"), "4");
    EXPECT_EQ(reader.metadata().at("step"), "7");
    EXPECT_EQ(reader.metadata().at("random-stream"), "philox4x32-10 seed=77 step=7");
}

TEST_F(RunFileTest, everyTruncationIsRefused)
{
    const std::string bytes = readBytes(path);
    for (std::size_t length = 0; length < bytes.size(); length += 1 + bytes.size() / 60) {
        writeBytes(path, bytes.substr(0, length));
        EXPECT_NE(complaint(), "") << length;
    }
}

TEST_F(RunFileTest, flippedBitsNeverCrash)
{
    const std::string bytes = readBytes(path);
    for (std::size_t at = 0; at < bytes.size(); at += 1 + bytes.size() / 400) {
        std::string changed = bytes;
        changed[at] = static_cast<char>(changed[at] ^ (1 << at % 8));
        writeBytes(path, changed);
        try {
            readRunFile(path);
        } catch (const FileError&) {
        }
    }
}

TEST_F(RunFileTest, metadataThatIsNotSoundIsNamed)
{
    const std::string intact = readBytes(path);
    const std::pair<const char*, const char*> bad[] = {{"format", "other"}, {"format-version", "2"},
        {"format-version", "one"}, {"lattice", "12"}, {"lattice", "8"}, {"temperature", "nan"}, {"layout", "ladder"},
        {"depth", "9"}, {"hidden", "1000"}, {"step", "-1"}, {"step", "8"}, {"seed", "78"}, {"seconds", "inf"},
        {"seconds", "-1"}, {"history-stride", "0"}, {"history-pending", "5"}};
    for (const auto& [key, value] : bad) {
        SCOPED_TRACE(std::string(key) + " = " + value);
        writeBytes(path, intact);
        changeHeader([&](nlohmann::json& header) { header["__metadata__"][key] = value; });
        EXPECT_NE(complaint(), "");
    }
    for (const ParameterRow& row : parameterTable()) {
        writeBytes(path, intact);
        changeHeader([&](nlohmann::json& header) { header["__metadata__"].erase(row.key); });
        EXPECT_NE(complaint().find(row.key), std::string::npos) << row.key;
    }
}

TEST_F(RunFileTest, aVersionFromTheFutureSaysSo)
{
    changeHeader([](nlohmann::json& header) { header["__metadata__"]["format-version"] = "2"; });
    EXPECT_NE(complaint().find("newer"), std::string::npos) << complaint();
}

TEST_F(RunFileTest, parametersThatAreNotFiniteAreRefused)
{
    TrainerState state = trainer.state();
    state.theta[3] = std::numeric_limits<Real>::quiet_NaN();
    trainer.restore(state);
    writeRunFile(path, settings, trainer, history, 0);
    EXPECT_NE(complaint().find("not finite"), std::string::npos);
}

TEST_F(RunFileTest, otherFilesAreForeign)
{
    EXPECT_FALSE(isForeignFile(path));
    EXPECT_FALSE(isForeignFile(folder / "missing"));
    writeBytes(folder / "empty", "");
    EXPECT_FALSE(isForeignFile(folder / "empty"));
    writeBytes(folder / "text", "a letter to my aunt");
    EXPECT_TRUE(isForeignFile(folder / "text"));
    SafetensorsWriter(folder / "weights", {{"w", Dtype::F32, {4}}}, {}).commit();
    EXPECT_TRUE(isForeignFile(folder / "weights"));
}

} // namespace

} // namespace nrg::test
