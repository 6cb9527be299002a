#include "engine/session/sweep.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>

#include "engine/core/excerpt.h"
#include "engine/run/settings_options.h"
#include "engine/session/worker_options.h"

namespace nrg {

namespace {

constexpr const char* kThreads = "threads"; ///< changes no result

/// As in a list of values, so that a range from 1.8 to 3 has 2.2 and not 2.1999999999999997.
double rounded(double value)
{
    char text[32];
    std::snprintf(text, sizeof text, "%.12g", value);
    return std::strtod(text, nullptr);
}

/// The nearest value that the row takes.
OptionValue admissible(const OptionRow& row, double number)
{
    if (!row.isWhole())
        return nearestAdmissible(row, rounded(number));
    if (row.choices.empty())
        return nearestAdmissible(row, static_cast<std::int64_t>(std::llround(number)));
    const auto distance = [number](const Choice& choice) { return std::abs(std::stod(choice.value) - number); };
    const auto nearest = std::min_element(row.choices.begin(), row.choices.end(),
        [&](const Choice& left, const Choice& right) { return distance(left) < distance(right); });
    return static_cast<std::int64_t>(std::stoll(nearest->value));
}

void expectInRange(const OptionRow& row, const SweepRange& range, const char* end, double value)
{
    if (std::isfinite(value) && value >= row.minimum && value <= row.maximum && (value > 0 || !range.logarithmic))
        return;
    const bool isLogOnly = range.logarithmic && value <= 0 && value >= row.minimum;
    throw SettingsError({{end,
        std::string(end) + " is " + formatValue(value) + "; expected "
            + (isLogOnly ? "a positive number, since the values are evenly spaced in the logarithm."
                         : rangeText(row) + " for " + row.key + '.')}});
}

void appendPointProblems(const SweepOptions& options, const OptionRow& row, std::vector<Problem>& problems)
{
    for (std::size_t i = 0; i < options.values.size(); ++i) {
        const OptionValue& value = options.values[i];
        if (std::find(options.values.begin(), options.values.begin() + static_cast<std::ptrdiff_t>(i), value)
            != options.values.begin() + static_cast<std::ptrdiff_t>(i)) {
            problems.push_back({"values", options.key + ' ' + formatValue(value) + " is there twice; give it once."});
            continue;
        }
        if (std::optional<Problem> problem = problemOf(row, value)) {
            problems.push_back({"values", problem->message});
            continue;
        }
        for (const Problem& problem : validate(pointSettings(options, value)))
            problems.push_back(
                {problem.field, "At " + options.key + ' ' + formatValue(value) + ": " + problem.message});
    }
}

} // namespace

std::vector<const OptionRow*> sweepableOptions(const Settings& settings)
{
    std::vector<const OptionRow*> rows;
    for (const OptionGroup& group : optionGroups(settings))
        for (const OptionRow* const row : group.rows) {
            const bool hasChoice = row->isNumber() || row->isFlag() || row->choices.size() > 1;
            if (hasChoice && row->key != kThreads && matters(*row, settings))
                rows.push_back(row);
        }
    return rows;
}

std::vector<OptionValue> sweepRange(const OptionRow& row, const SweepRange& range)
{
    if (!row.isNumber())
        throw SettingsError(
            {{"from", row.key + " is no number; give --values instead of a range: " + rangeText(row) + '.'}});
    if (range.points < 1 || range.points > static_cast<int>(kMaxSweepPoints))
        throw SettingsError({{"points",
            "points is " + std::to_string(range.points) + "; expected 1 to " + std::to_string(kMaxSweepPoints) + '.'}});
    expectInRange(row, range, "from", range.from);
    expectInRange(row, range, "to", range.to);
    std::vector<OptionValue> values;
    for (int i = 0; i < range.points; ++i) {
        const double share = range.points == 1 ? 0 : static_cast<double>(i) / (range.points - 1);
        const double number = i + 1 == range.points && i > 0 ? range.to
            : range.logarithmic                              ? range.from * std::pow(range.to / range.from, share)
                                                             : range.from + share * (range.to - range.from);
        OptionValue value = admissible(row, number);
        if (std::find(values.begin(), values.end(), value) == values.end())
            values.push_back(std::move(value));
    }
    return values;
}

Settings pointSettings(const SweepOptions& options, const OptionValue& value)
{
    Settings settings = options.base;
    setOption(settings, options.key, value);
    return settings;
}

std::vector<Problem> validate(const SweepOptions& options)
{
    const OptionRow* const row = findOption(options.base, options.key);
    if (!row)
        return {{"over", excerpt(options.key) + " is not an option of this run, so that it cannot be swept."}};
    if (row->key == kThreads)
        return {{"over", "threads changes the time that a step takes and no result; sweep another option."}};
    if (!matters(*row, options.base))
        return {{"over",
            options.key + " has no effect in this run, since it needs " + row->onlyWith->key + ' '
                + formatValue(row->onlyWith->value) + '.'}};
    std::vector<Problem> problems;
    if (options.values.empty() || options.values.size() > kMaxSweepPoints)
        problems.push_back({"values",
            "The sweep has " + std::to_string(options.values.size()) + " values; expected 1 to "
                + std::to_string(kMaxSweepPoints) + '.'});
    if (!options.seconds && !options.steps)
        problems.push_back({"seconds", "Nothing says how long a point is trained; give seconds or steps."});
    if (options.seconds && !(*options.seconds >= 0.001 && *options.seconds <= kMaxSweepSeconds))
        problems.push_back({"seconds",
            "seconds is " + formatValue(*options.seconds) + "; expected 0.001 to " + formatValue(kMaxSweepSeconds)
                + '.'});
    if (options.steps && !(*options.steps >= 1 && *options.steps <= kMaxSweepSteps))
        problems.push_back({"steps",
            "steps is " + formatValue(*options.steps) + "; expected 1 to " + formatValue(kMaxSweepSteps) + '.'});
    if (std::optional<Problem> problem
        = problemOf(findOption(evaluationOptions(), "samples")->row, OptionValue(options.samples)))
        problems.push_back(std::move(*problem));
    appendPointProblems(options, *row, problems);
    return problems;
}

std::optional<Estimate> SweepPoint::gap() const
{
    if (!freeEnergy || !minusLogZ)
        return std::nullopt;
    return Estimate{freeEnergy->mean - *minusLogZ, freeEnergy->error};
}

std::optional<Estimate> SweepPoint::gapPerSite() const
{
    const std::optional<Estimate> whole = gap();
    return whole ? std::optional(Estimate{whole->mean / sites, whole->error / sites}) : std::nullopt;
}

std::optional<Estimate> SweepPoint::minusLogZPerSite() const
{
    return logZ ? std::optional(Estimate{-logZ->mean / sites, logZ->error / sites}) : std::nullopt;
}

std::optional<double> SweepPoint::exactMinusLogZPerSite() const
{
    return minusLogZ ? std::optional(*minusLogZ / sites) : std::nullopt;
}

const SweepFigure* SweepPoint::figure(std::string_view id) const
{
    const auto found = std::find_if(figures.begin(), figures.end(), [id](const SweepFigure& f) { return f.id == id; });
    return found == figures.end() ? nullptr : &*found;
}

Sweep::Sweep(SweepOptions sweepOptions)
    : options(std::move(sweepOptions))
    , points(options.values.size())
{
}

std::size_t Sweep::nextPoint(std::size_t first) const
{
    while (first < points.size() && points[first])
        ++first;
    return std::min(first, points.size());
}

std::size_t Sweep::doneCount() const
{
    return static_cast<std::size_t>(std::count_if(points.begin(), points.end(), [](const auto& p) { return !!p; }));
}

void Sweep::forgetFailures()
{
    if (options.fromPrevious)
        return;
    for (std::optional<SweepPoint>& point : points)
        if (point && !point->problem.empty())
            point.reset();
}

} // namespace nrg
