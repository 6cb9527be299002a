#include "engine/run/component_kinds.h"

#include <algorithm>

#include "engine/bijectors/catalog.h"
#include "engine/flow/layout.h"
#include "engine/priors/catalog.h"
#include "engine/targets/catalog.h"

namespace nrg {

namespace {

template <class Row>
ComponentKind kindOf(const std::vector<Row>& catalog, Component Settings::*member, OptionRow choice)
{
    ComponentKind kind;
    choice.choices = choicesOf(catalog);
    kind.choice = std::move(choice);
    kind.member = member;
    for (const Row& row : catalog)
        kind.rows.push_back({row.id, row.title, row.description, row.options});
    return kind;
}

/// A row that names a component.
OptionRow choiceRow(const char* key, const char* label, const char* symbol, const char* help, std::string standard)
{
    return {.key = key, .label = label, .symbol = symbol, .help = help, .unit = "", .standard = std::move(standard)};
}

} // namespace

const std::vector<ComponentKind>& componentKinds()
{
    static const ComponentIds kIds;
    static const std::vector<ComponentKind> kKinds{
        kindOf(targetCatalog(), &Settings::target,
            choiceRow("target", "Target", "π", "The density that the flow learns, given up to its normalisation Z.",
                kIds.target)),
        kindOf(priorCatalog(), &Settings::prior,
            choiceRow("prior", "Prior", "p", "The density of the latents z that the flow starts from.", kIds.prior)),
        kindOf(layoutCatalog(), &Settings::layout,
            choiceRow("layout", "Layout", "",
                "Of what the layers are made and how they are arranged, from the lattice up to the coarsest scale.",
                kIds.layout)),
        kindOf(conditionerCatalog(), &Settings::conditioner,
            choiceRow("conditioner", "Conditioner", "",
                "The networks of a coupling, which compute the map's numbers from the variables that stay.",
                kIds.conditioner)),
        kindOf(mapCatalog(), &Settings::map,
            choiceRow("map", "Map", "", "How a coupling moves a variable, given the conditioner's numbers.", kIds.map)),
    };
    return kKinds;
}

const ComponentKind* findKind(std::string_view key)
{
    const auto& kinds = componentKinds();
    const auto kind
        = std::find_if(kinds.begin(), kinds.end(), [key](const ComponentKind& k) { return k.choice.key == key; });
    return kind == kinds.end() ? nullptr : &*kind;
}

void choose(Settings& settings, const ComponentKind& kind, const std::string& id)
{
    Component& component = settings.*kind.member;
    if (component.id == id)
        return;
    component.id = id;
    const ComponentRow* const row = findRow(kind.rows, id);
    if (!row)
        return;
    Options options(row->options);
    for (const OptionRow& option : row->options)
        if (component.options.has(option.key) && !problemOf(option, component.options.value(option.key)))
            options.set(option.key, component.options.value(option.key));
    component.options = std::move(options);
    if (kind.member == &Settings::layout && !fits(settings.layout.id, settings.conditioner.id))
        choose(settings, *findKind("conditioner"), findLayout(id)->conditioners.front());
}

bool fits(const std::string& layout, const std::string& conditioner)
{
    const LayoutRow* const row = findLayout(layout);
    return !row
        || std::find(row->conditioners.begin(), row->conditioners.end(), conditioner) != row->conditioners.end();
}

} // namespace nrg
