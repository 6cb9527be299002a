#pragma once
// A run of a few steps in a file, and ways to spoil the file.

#include <cstring>
#include <filesystem>
#include <string>

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "engine/core/errors.h"
#include "engine/run/build_model.h"
#include "engine/run/run_file.h"
#include "engine/run/safetensors.h"
#include "engine/run/settings_options.h"
#include "support/temporary_folder.h"

namespace nrg::test {

inline Settings smallSettings()
{
    return settingsWith({{"lattice", "4"}, {"temperature", "2.5"}, {"couplings", "2"}, {"hidden", "5"}, {"batch", "16"},
        {"seed", "77"}, {"threads", "1"}});
}

/// The file with its JSON header changed.
template <class Change>
void changeHeader(const std::filesystem::path& path, Change change)
{
    const std::string bytes = readBytes(path);
    std::uint64_t length = 0;
    std::memcpy(&length, bytes.data(), sizeof length);
    nlohmann::json header = nlohmann::json::parse(bytes.substr(8, length));
    change(header);
    const std::string text = header.dump();
    const std::string data = bytes.substr(8 + length);
    length = text.size();
    std::string changed(sizeof length, '\0');
    std::memcpy(changed.data(), &length, sizeof length);
    writeBytes(path, changed + text + data);
}

/// The file with an element of a tensor changed, past the writer's own checks.
template <class T>
void changeElement(const std::filesystem::path& path, const std::string& name, std::int64_t element, T value)
{
    const SafetensorsReader reader(path);
    const TensorInfo tensor = reader.tensors().at(name);
    ASSERT_EQ(tensor.dtype, dtypeOf<T>());
    std::string bytes = readBytes(path);
    std::memcpy(bytes.data() + tensor.offset + static_cast<std::size_t>(element) * sizeof(T), &value, sizeof value);
    writeBytes(path, bytes);
}

/// The sentence that a file is refused with, or empty.
inline std::string complaintOf(const std::filesystem::path& path)
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

/// A run of a few steps, in a file.
class RunFileTest : public testing::Test {
protected:
    RunFileTest()
        : trainer(buildModel(settings), trainerOptions(settings))
    {
        for (int step = 0; step < 7; ++step)
            history.append(trainer.step());
        history.mark({4, "learning-rate", "0.001", "0.002"});
        history.mark({6, RunMark::kResume, "", ""});
        writeRunFile(path, run());
    }

    void setMetadata(const std::string& key, const std::string& value) const
    {
        changeHeader(path, [&](nlohmann::json& header) { header["__metadata__"][key] = value; });
    }

    std::string complaint() const { return complaintOf(path); }

    RunFile run() const { return {settings, trainer.state(), history, 1.25}; }

    TemporaryFolder folder;
    std::filesystem::path path = folder / "run.nrg";
    Settings settings = smallSettings();
    Trainer trainer;
    History history;
};

} // namespace nrg::test
