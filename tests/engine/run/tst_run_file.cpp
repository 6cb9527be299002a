// The run file: everything comes back, and a file that is not a sound run is refused.

#include <set>

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "engine/core/errors.h"
#include "engine/run/build_model.h"
#include "engine/run/existing_file.h"
#include "engine/run/run_file.h"
#include "engine/run/safetensors.h"
#include "engine/run/settings_options.h"
#include "support/small_run_file.h"

namespace nrg::test {

namespace {

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
    state.rows.append({.step = 4});
    state.rows.append({.step = 8});
    state.recent = {{.step = 9}, {.step = 10, .skipped = true}};
    state.pending = {.step = 10, .freeEnergy = -3};
    state.pendingCount = 2;
    state.stride = 4;
    writeRunFile(path, {settings, trainer.state(), History::restored(state), 0});
    EXPECT_EQ(readRunFile(path).history.state(), state);
}

TEST_F(RunFileTest, tensorsHaveTheDocumentedNames)
{
    const SafetensorsReader reader(path);
    for (const char* name : {"theta/level0/disentangler-2x2-0/coupling0/s/weight0",
             "theta/level0/disentangler-2x2-0/coupling0/s/bias0", "theta/level0/disentangler-2x2-0/coupling0/s/weight1",
             "theta/level0/disentangler-2x2-0/coupling0/s/bias1", "theta/level0/decimator-2x2-0/coupling1/t/weight0",
             "theta/level1/decimator-2x2-0/coupling1/scale", "adam/m", "adam/v", "history/free_energy"})
        EXPECT_TRUE(reader.contains(name)) << name;
    EXPECT_EQ(reader.metadata().at("format"), "neuralrg-run");
    EXPECT_EQ(reader.metadata().at("lattice"), "4");
    EXPECT_EQ(reader.metadata().at("format-version"), "2");
    EXPECT_EQ(reader.metadata().at("layout"), "mera");
    EXPECT_EQ(reader.metadata().at("prior"), "normal");
    EXPECT_EQ(reader.metadata().at("conditioner"), "mlp");
    EXPECT_EQ(reader.metadata().at("map"), "affine");
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
    const std::pair<const char*, const char*> bad[] = {{"format", "other"}, {"format-version", "0"},
        {"format-version", "one"}, {"lattice", "12"}, {"lattice", "8"}, {"temperature", "nan"}, {"layout", "ladder"},
        {"prior", "uniform"}, {"target", "potts"}, {"depth", "9"}, {"hidden", "1000"}, {"step", "-1"}, {"step", "8"},
        {"seed", "78"}, {"seconds", "inf"}, {"seconds", "-1"}, {"history-stride", "0"}, {"history-pending", "5"},
        {"marks", "none"}, {"marks", R"([{"step": 3}])"}, {"marks", R"({"a": 1})"},
        {"marks", R"([{"step": -1, "key": "a", "from": "", "to": ""}])"},
        {"marks", R"([{"step": 2, "key": "a", "from": "", "to": ""}, {"step": 1, "key": "a", "from": "", "to": ""}])"}};
    for (const auto& [key, value] : bad) {
        SCOPED_TRACE(std::string(key) + " = " + value);
        writeBytes(path, intact);
        setMetadata(key, value);
        EXPECT_NE(complaint(), "");
    }
    for (const char* const key : {"step", "adam-updates", "random-stream", "seconds", "history-stride"}) {
        writeBytes(path, intact);
        changeHeader(path, [&](nlohmann::json& header) { header["__metadata__"].erase(key); });
        EXPECT_NE(complaint().find(key), std::string::npos) << key;
    }
}

TEST_F(RunFileTest, anOptionThatIsMissingMeansItsDefault)
{
    for (const OptionGroup& group : optionGroups(settings))
        for (const OptionRow* const row : group.rows)
            if (optionOf(settings, row->key) == row->standard)
                changeHeader(path, [&](nlohmann::json& header) { header["__metadata__"].erase(row->key); });
    EXPECT_FALSE(SafetensorsReader(path).metadata().contains("layout"));
    EXPECT_EQ(readRunFile(path).settings, settings);
}

TEST_F(RunFileTest, anUnknownOptionIsRefusedByItsName)
{
    const std::string intact = readBytes(path);
    setMetadata("wavelets", "3");
    EXPECT_NE(complaint().find("wavelets"), std::string::npos) << complaint();
    EXPECT_NE(complaint().find("newer"), std::string::npos) << complaint();
    writeBytes(path, intact);
    setMetadata("layout", "tree"); // whose options do not include block
    EXPECT_NE(complaint().find("block"), std::string::npos) << complaint();
    EXPECT_NE(complaint().find("tree"), std::string::npos) << complaint();
}

TEST_F(RunFileTest, aVersionFromTheFutureSaysSo)
{
    setMetadata("format-version", "3");
    EXPECT_NE(complaint().find("newer"), std::string::npos) << complaint();
    EXPECT_NE(complaint().find("format version is 3"), std::string::npos) << complaint();
}

TEST_F(RunFileTest, whatAFileWouldReplaceIsKnown)
{
    const auto complaintAt = [&](const std::string& name) -> std::string {
        try {
            expectRunReplaceable(folder / name);
        } catch (const FileError& error) {
            return error.what();
        }
        return {};
    };
    EXPECT_EQ(whatIsAt(path), ExistingFile::Run);
    EXPECT_EQ(whatIsAt(folder / "missing"), ExistingFile::None);
    writeBytes(folder / "empty", "");
    EXPECT_EQ(whatIsAt(folder / "empty"), ExistingFile::None);
    EXPECT_EQ(complaintAt("empty"), "");
    writeBytes(folder / "text", "a letter to my aunt");
    EXPECT_EQ(whatIsAt(folder / "text"), ExistingFile::Other);
    EXPECT_NE(complaintAt("text").find("not a run file"), std::string::npos);
    SafetensorsWriter(folder / "weights", {{"w", Dtype::F32, {0}}}, {}).commit();
    EXPECT_EQ(whatIsAt(folder / "weights"), ExistingFile::Other);
    SafetensorsWriter(folder / "later", {{"w", Dtype::F32, {0}}}, {{"format", "neuralrg-run"}, {"format-version", "9"}})
        .commit();
    EXPECT_EQ(whatIsAt(folder / "later"), ExistingFile::NewerRun);
    EXPECT_NE(complaintAt("later").find("newer"), std::string::npos);
}

TEST(ParameterTensors, namesAreUniqueAndCoverThetaInOrder)
{
    const OptionTexts cases[] = {{}, {{"repeats", "3"}}, {{"layout", "tree"}, {"repeats", "2"}},
        {{"layout", "brickwork"}, {"depth", "32"}}, {{"block", "4"}}, {{"block", "4"}, {"share-levels", "true"}},
        {{"layout", "brickwork"}, {"share-levels", "true"}}, {{"hidden-layers", "3"}}};
    for (const OptionTexts& options : cases) {
        Settings settings = withOptions(settingsWith({{"lattice", "8"}, {"couplings", "2"}, {"hidden", "2"}}), options);
        const Flow flow = buildFlow(settings);
        std::set<std::string> names;
        Index next = 0;
        for (const ParameterTensor& tensor : flow.tensors()) {
            EXPECT_TRUE(names.insert(tensor.name).second) << tensor.name;
            EXPECT_TRUE(names.insert(tensor.legacyName).second) << tensor.legacyName;
            EXPECT_EQ(tensor.name.starts_with("theta/shared/"), settings.layout.options.flag("share-levels"));
            EXPECT_EQ(tensor.offset, next) << tensor.name;
            next += tensor.size();
        }
        EXPECT_EQ(next, flow.parameterCount());
    }
}

} // namespace

} // namespace nrg::test
