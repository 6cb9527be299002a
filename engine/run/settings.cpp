// The standard settings, and what makes settings runnable.

#include "engine/run/settings.h"

#include <algorithm>
#include <cmath>
#include <set>

#include "engine/bijectors/catalog.h"
#include "engine/flow/layout.h"
#include "engine/run/build_model.h"
#include "engine/run/component_kinds.h"
#include "engine/run/memory_estimate.h"
#include "engine/run/safetensors_header.h"
#include "engine/run/settings_options.h"

namespace nrg {

namespace {

/// What is wrong with one component: its id, or options that it does not have or whose values are not admissible.
void checkComponent(const ComponentKind& kind, const Settings& settings, std::vector<Problem>& problems)
{
    const Component& component = settings.*kind.member;
    const ComponentRow* const row = kind.rowOf(settings);
    if (!row) {
        problems.push_back(*problemOf(kind.choice, component.id));
        return;
    }
    for (Problem& problem : problemsOf(row->options, component.options))
        problems.push_back(std::move(problem));
    for (const auto& [key, value] : component.options.values())
        if (!findOption(row->options, key))
            problems.push_back({key, key + " is not an option of " + kind.choice.key + ' ' + component.id + '.'});
}

/// Depth against the layout's range. The fields themselves are admissible.
void checkDepth(const Settings& settings, const LayoutRow& layout, std::vector<Problem>& problems)
{
    const int largest = layout.maximumDepth(settings.lattice);
    const int depth = settings.layout.options.integer("depth");
    if (depth != 0 && (depth < layout.minimumDepth || depth > largest))
        problems.push_back({"depth",
            "depth is " + std::to_string(depth) + "; expected " + std::to_string(layout.minimumDepth) + " to "
                + std::to_string(largest) + ", or 0 for all levels, with layout " + layout.id + " at lattice "
                + std::to_string(settings.lattice) + '.'});
}

void checkConditioner(const Settings& settings, std::vector<Problem>& problems)
{
    const LayoutRow* const layout = findLayout(settings.layout.id);
    if (!layout || !findRow(conditionerCatalog(), settings.conditioner.id) || fits(layout->id, settings.conditioner.id))
        return;
    std::string expected;
    for (const std::string& id : layout->conditioners)
        expected += (expected.empty() ? "" : " or ") + id;
    problems.push_back({"conditioner",
        "conditioner is " + settings.conditioner.id + "; expected " + expected + " with layout " + layout->id + '.'});
}

void checkGrowth(const Settings& settings, std::vector<Problem>& problems)
{
    const int from = settings.training.growFrom;
    if (from != 0 && problemOf(*findOption(settings, "lattice"), std::int64_t(from)))
        problems.push_back({"grow-from",
            "grow-from is " + std::to_string(from) + "; expected a power of two from 4 to 64, or 0 for no growth."});
}

/// A run file names every tensor, and its header is bounded.
void checkTensors(const Settings& settings, std::vector<Problem>& problems)
{
    constexpr std::size_t kOthers = 200; // texts, moments and columns of the history
    constexpr std::size_t kMost = kMaxHeaderEntries - kOthers;
    const Flow flow = buildFlow(settings);
    std::size_t tensors = 0;
    std::set<int> counted; // layers of a group share their parameters
    for (const auto& layer : flow.layers())
        if (counted.insert(layer->place().parameterGroup).second)
            tensors += layer->tensors().size();
    if (tensors > kMost)
        problems.push_back({"couplings",
            "couplings are so many that the flow has " + std::to_string(tensors)
                + " tensors of parameters; expected at most " + std::to_string(kMost)
                + ", as a run file holds: lower couplings, repeats, depth or hidden-layers."});
}

void checkMemory(const Settings& settings, std::vector<Problem>& problems)
{
    constexpr double kGiB = 1024.0 * 1024 * 1024;
    const double needed = estimateMemory(settings);
    const double available = availableMemory();
    if (needed > available)
        problems.push_back({"batch",
            "batch is " + std::to_string(settings.training.batch) + ", which needs about "
                + formatValue(std::ceil(needed / kGiB)) + " GiB of memory with these layers; expected less than the "
                + formatValue(std::floor(available / kGiB * 10) / 10)
                + " GiB that this process may use: lower batch, lattice, repeats or depth."});
}

} // namespace

Settings::Settings(const ComponentIds& ids)
    : target{ids.target, {}}
    , prior{ids.prior, {}}
    , layout{ids.layout, {}}
    , conditioner{ids.conditioner, {}}
    , map{ids.map, {}}
{
    for (const ComponentKind& kind : componentKinds())
        if (const ComponentRow* const row = kind.rowOf(*this))
            (this->*kind.member).options = Options(row->options);
}

std::vector<Problem> validate(const Settings& settings)
{
    std::vector<Problem> problems = problemsAnywhere(settings);
    if (problems.empty())
        checkMemory(settings, problems);
    return problems;
}

std::vector<Problem> problemsAnywhere(const Settings& settings)
{
    std::vector<Problem> problems;
    for (const ComponentKind& kind : componentKinds())
        checkComponent(kind, settings, problems);
    if (std::optional<Problem> problem = problemOf(*findOption(settings, "lattice"), optionOf(settings, "lattice")))
        problems.push_back(std::move(*problem));
    for (Problem& problem : problemsOf(trainingOptions(), settings.training))
        problems.push_back(std::move(problem));
    const auto isFine = [&problems](std::string_view field) {
        return std::none_of(problems.begin(), problems.end(), [field](const Problem& p) { return p.field == field; });
    };
    if (const LayoutRow* const layout = findLayout(settings.layout.id); layout && isFine("depth") && isFine("lattice"))
        checkDepth(settings, *layout, problems);
    checkConditioner(settings, problems);
    if (settings.symmetric && problems.empty() && !buildTarget(settings)->isEven())
        problems.push_back({"symmetric",
            "symmetric is on, but the target " + settings.target.id
                + " is not symmetric under x -> -x: switch it off."});
    checkGrowth(settings, problems);
    if (problems.empty())
        checkTensors(settings, problems);
    return problems;
}

bool needsRestart(const Settings& from, const Settings& to)
{
    Settings probe = from;
    for (const OptionGroup& group : optionGroups(from))
        for (const OptionRow* const row : group.rows)
            if (row->live && findOption(to, row->key) == row)
                setOption(probe, row->key, optionOf(to, row->key));
    return probe != to;
}

int resolvedDepth(const Settings& settings)
{
    if (const int depth = settings.layout.options.integer("depth"); depth != 0)
        return depth;
    const LayoutRow* const layout = findLayout(settings.layout.id);
    return layout ? layout->defaultDepth(settings.lattice) : 0;
}

} // namespace nrg
