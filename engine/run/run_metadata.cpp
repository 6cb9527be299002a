#include "engine/run/run_metadata.h"

#include <algorithm>
#include <array>
#include <utility>

#include <nlohmann/json.hpp>

#include "engine/core/errors.h"
#include "engine/run/component_kinds.h"
#include "engine/run/run_checks.h"
#include "engine/run/settings_options.h"
#include "engine/run/strict_json.h"

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
    return withOptions(Settings{}, texts, OptionSource::File);
}

/// Marks, as their JSON is read.
class MarksJson final : public StrictJson {
public:
    std::vector<RunMark> marks;

    bool start_array(std::size_t) override
    {
        if (std::exchange(m_place, Place::List) != Place::Outside)
            refuse();
        return true;
    }

    bool start_object(std::size_t) override
    {
        if (m_place != Place::List || marks.size() == History::kMaxMarks)
            refuse();
        m_place = Place::Mark;
        marks.emplace_back();
        m_fields = {};
        return true;
    }

    bool key(string_t& name) override
    {
        constexpr std::array<std::string_view, 4> kFields{"step", "key", "from", "to"};
        m_field = static_cast<std::size_t>(std::find(kFields.begin(), kFields.end(), name) - kFields.begin());
        if (m_field == kFields.size() || std::exchange(m_fields[m_field], true))
            refuse();
        return true;
    }

    bool number_unsigned(number_unsigned_t step) override
    {
        if (m_place != Place::Mark || m_field != 0 || step > static_cast<number_unsigned_t>(kLargestCount))
            refuse();
        marks.back().step = static_cast<std::int64_t>(step);
        return true;
    }

    bool string(string_t& text) override
    {
        constexpr std::array<std::string RunMark::*, 4> kTexts{nullptr, &RunMark::key, &RunMark::from, &RunMark::to};
        if (m_place != Place::Mark || m_field == 0)
            refuse();
        marks.back().*kTexts[m_field] = text;
        return true;
    }

    bool end_object() override
    {
        if (!std::all_of(m_fields.begin(), m_fields.end(), [](bool has) { return has; }))
            refuse();
        m_place = Place::List;
        return true;
    }

    bool end_array() override { return true; }

private:
    enum class Place { Outside, List, Mark };

    std::string complaint() const override { return "its marks are not a list of changes"; }

    Place m_place = Place::Outside;
    std::array<bool, 4> m_fields{}; ///< that the mark has had
    std::size_t m_field = 0;
};

} // namespace

const std::vector<std::string>& runKeys()
{
    using namespace run_key;
    static const std::vector<std::string> kKeys{kFormat, kVersion, kStep, kAdamUpdates, kSkippedSteps,
        kConsecutiveSkips, kMeanNorm, kRandomStream, kSeconds, kHistoryStride, kHistoryPending, kMarks, kGrowthLattice,
        kGrowthStep, kGrowthUpdates, kGrowthMeanNorm};
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
    MarksJson json;
    json.read(text);
    return std::move(json.marks);
}

} // namespace nrg
