#include "engine/session/kept_chains.h"

#include <array>
#include <cmath>

#include <Eigen/Core>

#include "engine/core/errors.h"
#include "engine/run/safetensors.h"

namespace nrg {

namespace {

constexpr const char* kFormat = "format";
constexpr const char* kFormatName = "neuralrg-chains-1";
constexpr const char* kTarget = "target";
constexpr double kLargestLog = 100; ///< of a step size; exp() of it is finite
constexpr std::int64_t kMostSteps = std::int64_t{1} << 53;

using RowMajor = Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

enum Number { LogStep, LogAverage, Error, Center, NumberCount };
enum Count { Leapfrogs, WarmingUp, Step, Updates, CountCount };

std::string tensor(SamplerKind kind, const char* part)
{
    return samplerRow(kind).id + '/' + part;
}

[[noreturn]] void refuse(const std::string& path, const std::string& what)
{
    throw FileError(path + ": " + what + ".");
}

std::vector<TensorInfo> declare(const std::vector<KeptChains>& chains)
{
    std::vector<TensorInfo> tensors;
    for (const KeptChains& kept : chains) {
        tensors.push_back({.name = tensor(kept.kind, "fields"), .shape = {kept.fields.rows(), kept.fields.cols()}});
        tensors.push_back({.name = tensor(kept.kind, "step-size"), .dtype = Dtype::F64, .shape = {NumberCount}});
        tensors.push_back({.name = tensor(kept.kind, "counts"), .dtype = Dtype::I64, .shape = {CountCount}});
    }
    return tensors;
}

KeptChains readOne(SafetensorsReader& reader, SamplerKind kind)
{
    KeptChains kept;
    kept.kind = kind;
    const std::vector<std::int64_t>& shape = reader.shape(tensor(kind, "fields"));
    if (shape.size() != 2)
        refuse(reader.path(), "its fields are not a matrix");
    const std::vector<float> fields = reader.values<float>(tensor(kind, "fields"), shape);
    kept.fields = Eigen::Map<const RowMajor>(fields.data(), shape[0], shape[1]).cast<Real>();
    const std::vector<double> numbers = reader.values<double>(tensor(kind, "step-size"), {NumberCount});
    for (const double number : numbers)
        if (!(std::abs(number) <= kLargestLog))
            refuse(reader.path(), "a step size is out of range");
    const std::vector<std::int64_t> counts = reader.values<std::int64_t>(tensor(kind, "counts"), {CountCount});
    for (const std::int64_t count : counts)
        if (count < 0 || count > kMostSteps)
            refuse(reader.path(), "a count is out of range");
    if (!kept.fields.allFinite())
        refuse(reader.path(), "its fields are not finite");
    kept.stepSize = {.logStep = numbers[LogStep],
        .logAverage = numbers[LogAverage],
        .error = numbers[Error],
        .center = numbers[Center],
        .count = counts[Updates]};
    kept.leapfrogs = counts[Leapfrogs];
    kept.warmingUp = counts[WarmingUp] != 0;
    kept.step = counts[Step];
    return kept;
}

} // namespace

ChainState KeptChains::state() const
{
    ChainState state;
    state.stepSize = stepSize;
    state.warmingUp = warmingUp;
    state.step = step;
    return state;
}

void writeChains(const std::filesystem::path& path, const std::string& targetKey, const std::vector<KeptChains>& chains)
{
    SafetensorsWriter writer(path, declare(chains), {{kFormat, kFormatName}, {kTarget, targetKey}});
    for (const KeptChains& kept : chains) {
        const RowMajor fields = kept.fields.cast<float>();
        writer.write<float>(tensor(kept.kind, "fields"), 0, {fields.data(), static_cast<std::size_t>(fields.size())});
        const std::array<double, NumberCount> numbers{
            kept.stepSize.logStep, kept.stepSize.logAverage, kept.stepSize.error, kept.stepSize.center};
        writer.write<double>(tensor(kept.kind, "step-size"), 0, numbers);
        const std::array<std::int64_t, CountCount> counts{
            kept.leapfrogs, kept.warmingUp ? 1 : 0, kept.step, kept.stepSize.count};
        writer.write<std::int64_t>(tensor(kept.kind, "counts"), 0, counts);
    }
    writer.commit();
}

std::vector<KeptChains> readChains(const std::filesystem::path& path, const std::string& targetKey)
{
    SafetensorsReader reader(path);
    const auto has = [&](const char* key, const std::string& value) {
        const auto entry = reader.metadata().find(key);
        return entry != reader.metadata().end() && entry->second == value;
    };
    if (!has(kFormat, kFormatName))
        refuse(reader.path(), "it holds no chains that this program reads");
    if (!has(kTarget, targetKey))
        refuse(reader.path(), "its chains sample another target");
    std::vector<KeptChains> chains;
    for (const SamplerRow& row : samplerCatalog())
        if (reader.contains(tensor(row.kind, "fields")))
            chains.push_back(readOne(reader, row.kind));
    return chains;
}

} // namespace nrg
