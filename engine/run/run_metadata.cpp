#include "engine/run/run_metadata.h"

#include <algorithm>
#include <stdexcept>

#include <nlohmann/json.hpp>

#include "engine/core/errors.h"
#include "engine/run/component_kinds.h"
#include "engine/run/settings_options.h"

namespace nrg {

namespace {

/// What every file of version 1 holds.
constexpr const char* kVersion1Keys[] = {"target", "lattice", "temperature", "layout", "depth", "repeats", "block",
    "couplings", "hidden", "hidden-layers", "block-couplings", "block-hidden", "share-levels", "translation-scale",
    "symmetric", "gradient", "batch", "learning-rate", "warmup-steps", "decay-steps", "final-learning-rate",
    "clip-norm", "seed", "threads"};

Settings settingsOfVersion1(const Metadata& metadata)
{
    OptionTexts texts;
    for (const char* const key : kVersion1Keys) {
        const auto entry = metadata.find(key);
        if (entry == metadata.end())
            throw SettingsError({{key, std::string(key) + " is missing; use an intact copy of the file."}});
        texts.insert(*entry);
    }
    return withOptions(Settings{}, texts);
}

Settings settingsOfVersion2(const Metadata& metadata)
{
    OptionTexts texts;
    for (const auto& entry : metadata)
        if (std::find(runKeys().begin(), runKeys().end(), entry.first) == runKeys().end())
            texts.insert(entry);
    return withOptions(Settings{}, texts, FormerOptions::Refused);
}

} // namespace

const std::vector<std::string>& runKeys()
{
    using namespace run_key;
    static const std::vector<std::string> kKeys{kFormat, kVersion, kStep, kAdamUpdates, kSkippedSteps,
        kConsecutiveSkips, kMeanNorm, kRandomStream, kSeconds, kHistoryStride, kHistoryPending, kMarks};
    return kKeys;
}

Settings settingsOf(const Metadata& metadata, std::int64_t version)
{
    return version == 1 ? settingsOfVersion1(metadata) : settingsOfVersion2(metadata);
}

std::string marksText(const std::vector<RunMark>& marks)
{
    nlohmann::ordered_json list = nlohmann::ordered_json::array();
    for (const RunMark& mark : marks)
        list.push_back({{"step", mark.step}, {"key", mark.key}, {"from", mark.from}, {"to", mark.to}});
    return list.dump();
}

std::vector<RunMark> marksOf(const std::string& text)
{
    std::vector<RunMark> marks;
    try {
        for (const auto& mark : nlohmann::json::parse(text))
            marks.push_back({.step = mark.at("step").get<std::int64_t>(),
                .key = mark.at("key").get<std::string>(),
                .from = mark.at("from").get<std::string>(),
                .to = mark.at("to").get<std::string>()});
    } catch (const nlohmann::json::exception&) {
        throw std::runtime_error("its marks are not a list of changes");
    }
    const auto byStep = [](const RunMark& a, const RunMark& b) { return a.step < b.step; };
    if (marks.size() > History::kMaxMarks || !std::is_sorted(marks.begin(), marks.end(), byStep)
        || (!marks.empty() && marks.front().step < 0))
        throw std::runtime_error("its marks are not in the order of their steps");
    return marks;
}

} // namespace nrg
