#include "engine/session/sweep_document.h"

#include <cmath>
#include <limits>

#include "engine/core/excerpt.h"
#include "engine/run/settings_options.h"
#include "engine/session/base64.h"

namespace nrg {

namespace {

using Json = nlohmann::ordered_json;

[[noreturn]] void refuse(const std::string& what)
{
    throw std::runtime_error(what);
}

template <class T>
Json orNull(const std::optional<T>& value)
{
    return value ? Json(*value) : Json(nullptr);
}

void add(Json& figures, const std::string& key, const std::optional<Estimate>& estimate)
{
    figures[key] = estimate ? Json(estimate->mean) : Json(nullptr);
    figures[key + "_error"] = estimate ? Json(estimate->error) : Json(nullptr);
}

Json valueJson(const OptionValue& value)
{
    return std::visit([](const auto& held) { return Json(held); }, value);
}

const Json& member(const Json& object, const std::string& key)
{
    const auto found = object.find(key);
    if (found == object.end())
        refuse(excerpt(key) + " is missing");
    return *found;
}

OptionValue valueOf(const Json& json, const OptionRow& row)
{
    if (row.isFlag() && json.is_boolean())
        return json.get<bool>();
    if (row.isWhole() && json.is_number_integer())
        return json.get<std::int64_t>();
    if (row.isNumber() && !row.isWhole() && json.is_number())
        return json.get<double>();
    if (!row.isNumber() && !row.isFlag() && json.is_string())
        return json.get<std::string>();
    refuse("a value is not one of " + row.key);
}

std::optional<double> numberOf(const Json& object, const std::string& key)
{
    const Json& json = member(object, key);
    if (json.is_null())
        return std::nullopt;
    if (!json.is_number() || !std::isfinite(json.get<double>()))
        refuse(excerpt(key) + " is no number");
    return json.get<double>();
}

std::int64_t countOf(const Json& object, const std::string& key, std::int64_t largest)
{
    const Json& json = member(object, key);
    if (!json.is_number_integer() || json.get<std::int64_t>() < 0 || json.get<std::int64_t>() > largest)
        refuse(excerpt(key) + " is no count");
    return json.get<std::int64_t>();
}

std::optional<Estimate> estimateOf(const Json& object, const std::string& key)
{
    const std::optional<double> mean = numberOf(object, key);
    const std::optional<double> error = numberOf(object, key + "_error");
    if (mean.has_value() != error.has_value())
        refuse(excerpt(key) + " and its error do not belong together");
    return mean ? std::optional(Estimate{*mean, *error}) : std::nullopt;
}

std::string textOf(const Json& object, const std::string& key)
{
    const Json& json = member(object, key);
    if (json.is_null())
        return {};
    if (!json.is_string())
        refuse(excerpt(key) + " is no text");
    return json.get<std::string>();
}

bool flagOf(const Json& object, const std::string& key)
{
    const Json& json = member(object, key);
    if (!json.is_boolean())
        refuse(excerpt(key) + " is neither true nor false");
    return json.get<bool>();
}

std::optional<Trust> trustOf(const std::string& id)
{
    if (id.empty())
        return std::nullopt;
    for (const Trust trust : {Trust::TooFew, Trust::Contradicted, Trust::HeavyTail, Trust::Corrected, Trust::Alone})
        if (idOf(trust) == id)
            return trust;
    refuse("trust is \"" + excerpt(id) + '"');
}

SweepOptions optionsOf(const Json& document)
{
    OptionTexts texts;
    const Json& settings = member(document, "settings");
    if (!settings.is_object())
        refuse("settings are no table");
    for (const auto& [key, value] : settings.items()) {
        if (!value.is_string())
            refuse("the setting " + excerpt(key) + " is no text");
        texts[key] = value.get<std::string>();
    }
    SweepOptions options;
    options.base = withOptions({}, texts, OptionSource::File);
    options.key = textOf(document, "over");
    const OptionRow* const row = findOption(options.base, options.key);
    if (!row)
        refuse(excerpt(options.key) + " is not an option of its run");
    const Json& values = member(document, "values");
    if (!values.is_array() || values.empty() || values.size() > kMaxSweepPoints)
        refuse("values are no list of 1 to " + std::to_string(kMaxSweepPoints));
    for (const Json& value : values)
        options.values.push_back(valueOf(value, *row));
    options.seconds = numberOf(document, "seconds_a_point");
    if (!member(document, "steps_a_point").is_null())
        options.steps = countOf(document, "steps_a_point", kMaxSweepSteps);
    options.samples = countOf(document, "samples", 100'000'000);
    options.fromPrevious = flagOf(document, "from_previous");
    return options;
}

std::optional<SweepStart> startOf(const Json& document, std::size_t points)
{
    const auto found = document.find("start");
    if (found == document.end() || found->is_null())
        return std::nullopt;
    SweepStart start;
    start.point = static_cast<std::size_t>(countOf(*found, "point", static_cast<std::int64_t>(points) - 1));
    start.theta = realsOf(textOf(*found, "parameters"));
    return start;
}

} // namespace

nlohmann::ordered_json pointDocument(const SweepPoint& point)
{
    Json figures{{"value", valueJson(point.value)},
        {"problem", point.problem.empty() ? Json(nullptr) : Json(point.problem)}, {"from_previous", point.isWarmStart},
        {"steps", point.steps}, {"seconds", point.seconds}, {"parameters", point.parameters}, {"sites", point.sites},
        {"samples", point.samples}};
    add(figures, "free_energy", point.freeEnergy);
    figures["minus_log_z"] = orNull(point.minusLogZ);
    add(figures, "gap", point.gap());
    add(figures, "gap_per_site", point.gapPerSite());
    figures["ess"] = orNull(point.ess);
    figures["trust"] = point.trust ? Json(idOf(*point.trust)) : Json(nullptr);
    figures["reliable"] = point.trust && isReliable(*point.trust);
    add(figures, "log_z", point.logZ);
    add(figures, "minus_log_z_per_site", point.minusLogZPerSite());
    figures["minus_log_z_per_site_exact"] = orNull(point.exactMinusLogZPerSite());
    Json ids = Json::array();
    for (const SweepFigure& figure : point.figures)
        ids.push_back(figure.id);
    figures["observables"] = std::move(ids);
    for (const SweepFigure& figure : point.figures) {
        add(figures, figure.id, figure.estimate);
        figures[figure.id + "_exact"] = orNull(figure.exact);
        add(figures, figure.id + "_reference", figure.reference);
    }
    return figures;
}

SweepPoint pointOf(const nlohmann::ordered_json& document, const OptionRow& row)
{
    if (!document.is_object())
        refuse("a point is no table");
    constexpr std::int64_t kLargest = std::numeric_limits<std::int32_t>::max();
    SweepPoint point;
    point.value = valueOf(member(document, "value"), row);
    point.problem = textOf(document, "problem");
    point.isWarmStart = flagOf(document, "from_previous");
    point.steps = countOf(document, "steps", kMaxSweepSteps);
    point.seconds = numberOf(document, "seconds").value_or(0);
    point.parameters = countOf(document, "parameters", kLargest);
    point.sites = static_cast<int>(countOf(document, "sites", kLargest));
    point.samples = countOf(document, "samples", kLargest);
    if (point.problem.empty() && (point.sites == 0 || point.samples == 0))
        refuse("a point without a problem has no sites or no samples");
    point.freeEnergy = estimateOf(document, "free_energy");
    point.minusLogZ = numberOf(document, "minus_log_z");
    point.ess = numberOf(document, "ess");
    point.trust = trustOf(textOf(document, "trust"));
    point.logZ = estimateOf(document, "log_z");
    const Json& ids = member(document, "observables");
    if (!ids.is_array() || ids.size() > 100)
        refuse("observables are no list of names");
    for (const Json& id : ids) {
        if (!id.is_string())
            refuse("observables are no list of names");
        const auto name = id.get<std::string>();
        point.figures.push_back({.id = name,
            .estimate = estimateOf(document, name),
            .exact = numberOf(document, name + "_exact"),
            .reference = estimateOf(document, name + "_reference")});
    }
    return point;
}

nlohmann::ordered_json sweepDocument(const Sweep& sweep)
{
    const SweepOptions& options = sweep.options;
    Json settings = Json::object();
    for (const auto& [key, text] : optionTexts(options.base))
        settings[key] = text;
    Json values = Json::array();
    for (const OptionValue& value : options.values)
        values.push_back(valueJson(value));
    Json points = Json::array();
    for (const std::optional<SweepPoint>& point : sweep.points)
        points.push_back(point ? pointDocument(*point) : Json(nullptr));
    return {{"format", kSweepFormat}, {"format_version", kSweepFormatVersion}, {"over", options.key},
        {"values", std::move(values)}, {"seconds_a_point", orNull(options.seconds)},
        {"steps_a_point", orNull(options.steps)}, {"samples", options.samples}, {"from_previous", options.fromPrevious},
        {"settings", std::move(settings)}, {"complete", sweep.isComplete()}, {"points", std::move(points)}};
}

nlohmann::ordered_json storedSweep(const Sweep& sweep)
{
    Json document = sweepDocument(sweep);
    document["start"] = sweep.start ? Json{{"point", sweep.start->point}, {"parameters", base64Of(sweep.start->theta)}}
                                    : Json(nullptr);
    return document;
}

Sweep sweepOf(const nlohmann::ordered_json& document)
{
    if (!document.is_object() || document.value("format", Json()) != kSweepFormat)
        refuse("it is no sweep");
    const Json& version = member(document, "format_version");
    if (!version.is_number_integer() || version.get<std::int64_t>() < 1)
        refuse("its format version is no number");
    if (version.get<std::int64_t>() > kSweepFormatVersion)
        refuse("it was written by a newer NeuralRG Lab");
    Sweep sweep(optionsOf(document));
    const OptionRow& row = *findOption(sweep.options.base, sweep.options.key);
    const Json& points = member(document, "points");
    if (!points.is_array() || points.size() != sweep.points.size())
        refuse("it has not one point for each value");
    for (std::size_t i = 0; i < points.size(); ++i) {
        if (points[i].is_null())
            continue;
        sweep.points[i] = pointOf(points[i], row);
        if (sweep.points[i]->value != sweep.options.values[i])
            refuse("a point does not belong to its value");
    }
    sweep.start = startOf(document, sweep.points.size());
    return sweep;
}

} // namespace nrg
