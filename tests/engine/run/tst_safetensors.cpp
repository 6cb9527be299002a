// The container: what is written comes back; what is not sound is refused in one sentence.

#include <cstring>

#include <gtest/gtest.h>

#include "engine/core/errors.h"
#include "engine/run/safetensors.h"
#include "support/temporary_folder.h"

namespace nrg::test {

namespace {

/// A file of this header and so many data bytes.
std::string fileOf(const std::string& header, std::size_t dataBytes)
{
    const std::uint64_t length = header.size();
    std::string bytes(sizeof length, '\0');
    std::memcpy(bytes.data(), &length, sizeof length);
    return bytes + header + std::string(dataBytes, '\1');
}

/// What the reader says about these bytes; empty where it takes them.
std::string complaint(const std::string& bytes)
{
    const TemporaryFolder folder;
    const auto path = folder / "file.safetensors";
    writeBytes(path, bytes);
    try {
        SafetensorsReader reader(path);
        for (const auto& [name, tensor] : reader.tensors())
            if (tensor.dtype == Dtype::F32)
                reader.values<float>(name, tensor.shape);
        return {};
    } catch (const FileError& error) {
        EXPECT_TRUE(std::string(error.what()).starts_with(path.string())) << error.what();
        return error.what();
    }
}

TEST(Safetensors, whatIsWrittenComesBack)
{
    const TemporaryFolder folder;
    const auto path = folder / "a.safetensors";
    const std::vector<float> floats{1.5f, -2.25f, 3e-30f, 4, 5, 6};
    const std::vector<double> doubles{0.1, 1e300};
    const std::vector<std::int64_t> wholes{-1, std::int64_t(1) << 62};
    const std::vector<std::int8_t> small{1, -1, 1};
    const Metadata metadata{{"key", "value with \"quotes\" and π"}, {"empty", ""}};
    SafetensorsWriter writer(path,
        {{"small", Dtype::I8, {3}}, {"floats", Dtype::F32, {2, 3}}, {"doubles", Dtype::F64, {2}},
            {"wholes", Dtype::I64, {2}}, {"none", Dtype::F64, {0}}},
        metadata);
    writer.write<float>("floats", 3, std::span(floats).subspan(3));
    writer.write<float>("floats", 0, std::span(floats).first(3));
    writer.write<double>("doubles", 0, doubles);
    writer.write<std::int64_t>("wholes", 0, wholes);
    writer.write<std::int8_t>("small", 0, small);
    EXPECT_FALSE(std::filesystem::exists(path));
    writer.commit();

    SafetensorsReader reader(path);
    EXPECT_EQ(reader.metadata(), metadata);
    EXPECT_EQ(reader.values<float>("floats", {2, 3}), floats);
    EXPECT_EQ(reader.values<double>("doubles", {2}), doubles);
    EXPECT_EQ(reader.values<std::int64_t>("wholes", {2}), wholes);
    EXPECT_EQ(reader.values<std::int8_t>("small", {3}), small);
    EXPECT_TRUE(reader.values<double>("none", {0}).empty());
    EXPECT_EQ(reader.tensors().at("doubles").offset % 8, 0u);
    EXPECT_THROW(reader.values<float>("floats", {3, 2}), FileError);
    EXPECT_THROW(reader.values<double>("floats", {2, 3}), FileError);
    EXPECT_THROW(reader.values<float>("missing", {1}), FileError);
}

TEST(Safetensors, withoutCommitNothingIsLeftAndTheOldFileIsIntact)
{
    const TemporaryFolder folder;
    const auto path = folder / "a.safetensors";
    writeBytes(path, "precious");
    {
        SafetensorsWriter writer(path, {{"x", Dtype::F32, {1}}}, {});
    }
    EXPECT_EQ(readBytes(path), "precious");
    EXPECT_EQ(std::distance(std::filesystem::directory_iterator(folder.path()), {}), 1);
}

TEST(Safetensors, committingThroughALinkKeepsTheLink)
{
    const TemporaryFolder folder;
    writeBytes(folder / "real", "old");
    std::filesystem::create_symlink("real", folder / "link");
    SafetensorsWriter(folder / "link", {}, {}).commit();
    EXPECT_TRUE(std::filesystem::is_symlink(folder / "link"));
    EXPECT_NE(readBytes(folder / "real"), "old");
}

TEST(Safetensors, placesThatCannotBeWrittenAreRefused)
{
    const TemporaryFolder folder;
    EXPECT_THROW(expectWritable(folder.path()), FileError);
    EXPECT_THROW(expectWritable(folder / "no/such/folder.nrg"), FileError);
    EXPECT_THROW(expectWritable(""), FileError);
    EXPECT_THROW(expectWritable("/dev/null"), FileError);
    EXPECT_NO_THROW(expectWritable(folder / "new.nrg"));
    EXPECT_TRUE(std::filesystem::is_empty(folder.path()));
}

TEST(Safetensors, soundFilesOfOtherProgramsAreRead)
{
    EXPECT_EQ(complaint(fileOf(R"({"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}}  )", 8)), "");
    EXPECT_EQ(complaint(fileOf("{}", 0)), "");
}

TEST(Safetensors, malformedFilesAreRefused)
{
    const std::string tensor = R"({"dtype":"F32","shape":[2],"data_offsets":[0,8]})";
    const std::pair<const char*, std::string> files[] = {
        {"empty", ""},
        {"shorter than its length", "1234567"},
        {"text", "This is a text file, and a rather long one at that.\n"},
        {"absurd header length", std::string("\xff\xff\xff\xff\xff\xff\xff\x7f{}", 10)},
        {"header beyond the end", fileOf("{}", 0).replace(0, 1, "\x10")},
        {"no JSON", fileOf("{nonsense}", 0)},
        {"an array", fileOf("[1, 2]", 0)},
        {"cut JSON", fileOf(R"({"a":)", 0)},
        {"truncated data", fileOf(R"({"a":)" + tensor + "}", 7)},
        {"a rest", fileOf(R"({"a":)" + tensor + "}", 9)},
        {"duplicate tensor", fileOf(R"({"a":)" + tensor + R"(,"a":)" + tensor + "}", 8)},
        {"duplicate metadata", fileOf(R"({"__metadata__":{"k":"1","k":"2"}})", 0)},
        {"metadata of numbers", fileOf(R"({"__metadata__":{"k":1}})", 0)},
        {"metadata no map", fileOf(R"({"__metadata__":"k"})", 0)},
        {"overlap", fileOf(R"({"a":)" + tensor + R"(,"b":{"dtype":"F32","shape":[2],"data_offsets":[4,12]}})", 12)},
        {"hole", fileOf(R"({"a":)" + tensor + R"(,"b":{"dtype":"F32","shape":[1],"data_offsets":[12,16]}})", 16)},
        {"reversed", fileOf(R"({"a":{"dtype":"F32","shape":[2],"data_offsets":[8,0]}})", 8)},
        {"negative", fileOf(R"({"a":{"dtype":"F32","shape":[2],"data_offsets":[-8,0]}})", 8)},
        {"negative shape", fileOf(R"({"a":{"dtype":"F32","shape":[-2],"data_offsets":[0,8]}})", 8)},
        {"fraction", fileOf(R"({"a":{"dtype":"F32","shape":[2.0],"data_offsets":[0,8]}})", 8)},
        {"wrong length", fileOf(R"({"a":{"dtype":"F32","shape":[3],"data_offsets":[0,8]}})", 8)},
        {"overflow",
            fileOf(
                R"({"a":{"dtype":"F32","shape":[4611686018427387904,4611686018427387904],"data_offsets":[0,0]}})", 0)},
        {"huge", fileOf(R"({"a":{"dtype":"F32","shape":[1000000000000],"data_offsets":[0,4000000000000]}})", 8)},
        {"unknown dtype", fileOf(R"({"a":{"dtype":"BF16","shape":[4],"data_offsets":[0,8]}})", 8)},
        {"no dtype", fileOf(R"({"a":{"shape":[2],"data_offsets":[0,8]}})", 8)},
        {"tensor no map", fileOf(R"({"a":7})", 0)},
        {"three offsets", fileOf(R"({"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8,8]}})", 8)},
    };
    for (const auto& [name, bytes] : files) {
        SCOPED_TRACE(name);
        const std::string text = complaint(bytes);
        EXPECT_NE(text, "");
        EXPECT_TRUE(text.ends_with('.')) << text;
        EXPECT_EQ(text.find('\n'), std::string::npos) << text;
    }
}

TEST(Safetensors, deeplyNestedHeadersDoNoHarm)
{
    EXPECT_NE(
        complaint(fileOf('{' + std::string("\"a\":") + std::string(200000, '[') + std::string(200000, ']') + '}', 0)),
        "");
}

/// A header of `count` empty tensors.
std::string headerOf(std::size_t count)
{
    std::string header = "{";
    for (std::size_t i = 0; i < count; ++i)
        header += (i > 0 ? ",\"" : "\"") + std::to_string(i) + R"(":{"dtype":"I8","shape":[0],"data_offsets":[0,0]})";
    return header + '}';
}

TEST(Safetensors, headersAreBoundedInLengthAndEntries)
{
    EXPECT_EQ(complaint(fileOf(headerOf(kMaxHeaderEntries), 0)), "");
    EXPECT_NE(complaint(fileOf(headerOf(kMaxHeaderEntries + 1), 0)).find("entries"), std::string::npos);
    EXPECT_EQ(complaint(fileOf("{}" + std::string(kMaxHeaderBytes - 2, ' '), 0)), "");
    EXPECT_NE(
        complaint(fileOf("{}" + std::string(kMaxHeaderBytes - 1, ' '), 0)).find("header length"), std::string::npos);
}

TEST(Safetensors, listsThatHaveNoPlaceAreRefusedWhereTheyBegin)
{
    // What follows the list is no JSON: a reader that reaches it complains of something else.
    const std::string rest = ",0,0,nonsense";
    for (const char* const begin : {R"({"a":[)", R"({"a":[[[[)", R"({"a":{"shape":[[)", R"({"a":{"dtype":[)",
             R"({"a":{"other":[)", R"({"a":{"dtype":{)", R"({"__metadata__":{"k":[)"}) {
        SCOPED_TRACE(begin);
        const std::string text = complaint(fileOf(begin + rest, 0));
        EXPECT_TRUE(text.find("tensor \"a\"") != std::string::npos || text.find("__metadata__") != std::string::npos)
            << text;
    }
    std::string many = R"({"a":{"dtype":"I8","shape":[1)";
    for (std::size_t i = 1; i < kMaxDimensions; ++i)
        many += ",1";
    const std::string end = R"(],"data_offsets":[0,1]}})";
    EXPECT_EQ(complaint(fileOf(many + end, 1)), "");
    EXPECT_NE(complaint(fileOf(many + ",1" + end, 1)).find("tensor \"a\""), std::string::npos);
}

TEST(Safetensors, shapesThatOverflowAreRefusedAlsoWhereTheyHoldNothing)
{
    for (const char* const shape : {"4611686018427387904,2,0", "9223372036854775807,9223372036854775807,0",
             "9223372036854775808,0", "3037000500,3037000500,0"}) {
        SCOPED_TRACE(shape);
        const std::string header
            = R"({"x":{"dtype":"I8","shape":[)" + std::string(shape) + R"(],"data_offsets":[0,0]}})";
        EXPECT_NE(complaint(fileOf(header, 0)).find("tensor \"x\""), std::string::npos);
    }
    EXPECT_EQ(complaint(fileOf(R"({"x":{"dtype":"I8","shape":[0,9223372036854775807],"data_offsets":[0,0]}})", 0)), "");
}

TEST(Safetensors, complaintsAreShortAndOfOneLineWhateverTheFileSays)
{
    const std::string name = std::string(30, 'n') + "\\n" + std::string(100'000, 'n');
    std::string ones = "1";
    for (int i = 0; i < 20'000; ++i)
        ones += ",1";
    for (const std::string& bytes : {fileOf("{\"" + name + "\":7}", 0),
             fileOf("{\"" + name + R"(":{"dtype":"I8","shape":[2],"data_offsets":[0,2]}})", 1),
             fileOf("{\"" + name + R"(":{"dtype":"I8","shape":[1],"data_offsets":[5,6]}})", 6),
             fileOf("{\"" + name + R"(":{"dtype":"I8","shape":[)" + ones + R"(],"data_offsets":[0,1]}})", 1)}) {
        const std::string text = complaint(bytes);
        EXPECT_NE(text, "");
        EXPECT_LT(text.size(), 350u) << text;
        EXPECT_EQ(text.find('\n'), std::string::npos) << text;
    }
}

TEST(Safetensors, whatCouldNotBeReadIsNotWritten)
{
    const TemporaryFolder folder;
    const auto path = folder / "a.safetensors";
    writeBytes(path, "precious");
    std::vector<TensorInfo> many;
    for (std::size_t i = 0; i <= kMaxHeaderEntries; ++i)
        many.push_back({std::to_string(i), Dtype::I8, {0}});
    EXPECT_THROW(SafetensorsWriter(path, many, {}), FileError);
    EXPECT_THROW(SafetensorsWriter(path, {}, {{"text", std::string(kMaxHeaderBytes, 'x')}}), FileError);
    EXPECT_THROW(
        SafetensorsWriter(path, {{"x", Dtype::I8, std::vector<std::int64_t>(kMaxDimensions + 1, 1)}}, {}), FileError);
    EXPECT_THROW(SafetensorsWriter(path, {{"x", Dtype::I8, {std::int64_t(1) << 62, 2, 0}}}, {}), FileError);
    EXPECT_EQ(readBytes(path), "precious");
    EXPECT_EQ(std::distance(std::filesystem::directory_iterator(folder.path()), {}), 1);
}

TEST(Safetensors, missingFilesAndFoldersAreRefused)
{
    const TemporaryFolder folder;
    EXPECT_THROW(SafetensorsReader(folder / "missing"), FileError);
    EXPECT_THROW(SafetensorsReader(folder.path()), FileError);
}

} // namespace

} // namespace nrg::test
