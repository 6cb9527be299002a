#include "engine/run/settings_options.h"

#include <algorithm>
#include <optional>
#include <stdexcept>

#include "engine/core/excerpt.h"
#include "engine/run/component_kinds.h"

namespace nrg {

namespace {

std::vector<Choice> latticeChoices()
{
    std::vector<Choice> choices;
    for (int side = 4; side <= 128; side *= 2)
        choices.push_back({std::to_string(side), std::to_string(side) + " x " + std::to_string(side)});
    return choices;
}

const MemberOption<Settings>& latticeOption()
{
    static const MemberOption<Settings> kOption = memberOption<&Settings::lattice>({.key = "lattice",
        .label = "Lattice size",
        .symbol = "L",
        .help = "Sites a side of the periodic square lattice, N = L² in all.",
        .unit = "",
        .standard = {},
        .minimum = 4,
        .maximum = 128,
        .choices = latticeChoices()});
    return kOption;
}

const MemberOption<Settings>& symmetricOption()
{
    static const MemberOption<Settings> kOption = memberOption<&Settings::symmetric>({.key = "symmetric",
        .label = "Symmetrised",
        .symbol = "q_sym",
        .help = "Gives x and -x the same density: q_sym(x) = [q(x) + q(-x)] / 2, Eq. (S2).",
        .unit = "",
        .standard = {}});
    return kOption;
}

/// The run's own option with this key, or null.
const MemberOption<Settings>* findOwn(std::string_view key)
{
    for (const MemberOption<Settings>* option : {&latticeOption(), &symmetricOption()})
        if (option->row.key == key)
            return option;
    return nullptr;
}

/// The kind whose chosen component has this option, or null.
const ComponentKind* ownerOf(const Settings& settings, std::string_view key)
{
    for (const ComponentKind& kind : componentKinds())
        if (const ComponentRow* const row = kind.rowOf(settings); row && findOption(row->options, key))
            return &kind;
    return nullptr;
}

void append(std::vector<OptionGroup>& groups, const std::string& title, const std::string& component,
    std::vector<const OptionRow*> rows)
{
    if (!rows.empty())
        groups.push_back({title, component, std::move(rows)});
}

std::vector<const OptionRow*> pointersTo(const std::vector<OptionRow>& rows)
{
    std::vector<const OptionRow*> pointers;
    pointers.reserve(rows.size());
    for (const OptionRow& row : rows)
        pointers.push_back(&row);
    return pointers;
}

/// Titles of the components of a kind that have this option.
std::string titlesWith(const ComponentKind& kind, std::string_view key)
{
    std::string titles;
    for (const ComponentRow& component : kind.rows)
        if (findOption(component.options, key))
            titles += (titles.empty() ? "" : ", ") + component.title;
    return titles;
}

/// The options of all components of a kind, each once, those together that the same components have.
void appendComponents(const ComponentKind& kind, std::vector<OptionGroup>& groups)
{
    std::vector<OptionGroup> own;
    for (const ComponentRow& component : kind.rows)
        for (const OptionRow& row : component.options) {
            const std::string titles = titlesWith(kind, row.key);
            auto group = std::find_if(
                own.begin(), own.end(), [&titles](const OptionGroup& g) { return g.component == titles; });
            if (group == own.end())
                group = own.insert(own.end(), {kind.choice.label, titles, {}});
            const bool isNew = std::none_of(group->rows.begin(), group->rows.end(),
                [&row](const OptionRow* earlier) { return earlier->key == row.key; });
            if (isNew)
                group->rows.push_back(&row);
        }
    groups.insert(groups.end(), own.begin(), own.end());
}

/// @param appendOf  appends what the components of a kind bring
template <class AppendOf>
std::vector<OptionGroup> groupsOf(const AppendOf& appendOf)
{
    std::vector<OptionGroup> groups;
    for (const ComponentKind& kind : componentKinds()) {
        std::vector<const OptionRow*> own{&kind.choice};
        if (kind.member == &Settings::target)
            own.push_back(&latticeOption().row);
        append(groups, kind.choice.label, "", std::move(own));
        appendOf(kind, groups);
    }
    append(groups, "Symmetry", "", {&symmetricOption().row});
    std::vector<const OptionRow*> training;
    for (const MemberOption<TrainingSettings>& option : trainingOptions())
        training.push_back(&option.row);
    append(groups, "Training", "", std::move(training));
    return groups;
}

/// The kind one of whose components has this option, or null.
const ComponentKind* findKindWith(std::string_view key)
{
    for (const ComponentKind& kind : componentKinds())
        for (const ComponentRow& row : kind.rows)
            if (findOption(row.options, key))
                return &kind;
    return nullptr;
}

Problem notAnOption(const Settings& settings, const std::string& key)
{
    const ComponentKind* const kind = findKindWith(key);
    const ComponentRow* const row = kind ? kind->rowOf(settings) : nullptr;
    if (!row)
        return {
            key, excerpt(key) + " is not an option that this program knows; it may be one of a newer NeuralRG Lab."};
    return {key, key + " is not an option of " + kind->choice.key + ' ' + row->id + " (" + row->title + ")."};
}

/// Layouts without 4 x 4 blocks once took the options of these blocks, too: where a layout lacks them the admissible
/// values say what it does anyway, and change nothing. The problem of any other value.
std::optional<Problem> problemOfFormer(const Settings& settings, const OptionRow& row, const std::string& text)
{
    const OptionValue value = parseValue(row, text);
    if (row.key == "block" && value != OptionValue(std::int64_t(2)))
        return Problem{row.key, "block is " + excerpt(text) + "; expected 2 with layout " + settings.layout.id + '.'};
    return std::nullopt;
}

/// The row of a former option of all layouts, or null.
const OptionRow* findFormer(std::string_view key)
{
    if (key != "block" && key != "block-couplings")
        return nullptr;
    const ComponentKind* const kind = findKindWith(key);
    for (const ComponentRow& row : kind->rows)
        if (const OptionRow* const option = findOption(row.options, key))
            return option;
    return nullptr;
}

/// Sets one option from its text, or says what is wrong.
std::optional<Problem> take(Settings& settings, const std::string& key, const std::string& text, OptionSource source)
{
    try {
        if (const OptionRow* const row = findOption(settings, key))
            setOption(settings, key, parseValue(*row, text));
        else if (const OptionRow* const former = findFormer(key); former && source == OptionSource::Shell)
            return problemOfFormer(settings, *former, text);
        else {
            if (const std::vector<const OptionRow*> rows = allOptionRows(key); !rows.empty())
                parseValue(*rows.front(), text); // a value that no component takes is named first
            return notAnOption(settings, key);
        }
    } catch (const SettingsError& error) {
        return error.problems().front();
    }
    return std::nullopt;
}

/// Texts of a file with those that it lacks since it was written before there were such options.
OptionTexts withEarlierStandards(OptionTexts texts)
{
    const auto layout = texts.find("layout");
    if (layout != texts.end() && layout->second == "stencil" && !texts.contains("colours"))
        texts.insert({{"colours", "2"}, {"checkerboards", "8"}}); // the latter unless it is there
    return texts;
}

} // namespace

std::vector<OptionGroup> optionGroups(const Settings& settings)
{
    return groupsOf([&settings](const ComponentKind& kind, std::vector<OptionGroup>& groups) {
        if (const ComponentRow* const component = kind.rowOf(settings))
            append(groups, kind.choice.label, component->title, pointersTo(component->options));
    });
}

std::vector<OptionGroup> allOptionGroups()
{
    return groupsOf(appendComponents);
}

std::vector<const OptionRow*> allOptionRows(std::string_view key)
{
    std::vector<const OptionRow*> rows;
    for (const ComponentKind& kind : componentKinds())
        for (const ComponentRow& component : kind.rows)
            if (const OptionRow* const row = findOption(component.options, key))
                rows.push_back(row);
    if (rows.empty())
        if (const OptionRow* const row = findOption(Settings{}, key))
            rows.push_back(row);
    return rows;
}

const OptionRow* findOption(const Settings& settings, std::string_view key)
{
    if (const ComponentKind* const kind = findKind(key))
        return &kind->choice;
    if (const ComponentKind* const owner = ownerOf(settings, key))
        return findOption(owner->rowOf(settings)->options, key);
    if (const auto* const own = findOwn(key))
        return &own->row;
    const auto* const training = findOption(trainingOptions(), key);
    return training ? &training->row : nullptr;
}

OptionValue optionOf(const Settings& settings, std::string_view key)
{
    if (const ComponentKind* const kind = findKind(key))
        return (settings.*kind->member).id;
    if (const ComponentKind* const owner = ownerOf(settings, key))
        return (settings.*owner->member).options.value(key);
    if (const auto* const own = findOwn(key))
        return own->get(settings);
    if (const auto* const training = findOption(trainingOptions(), key))
        return training->get(settings.training);
    throw std::out_of_range("there is no option " + std::string(key));
}

void setOption(Settings& settings, std::string_view key, OptionValue value)
{
    const OptionRow* const row = findOption(settings, key);
    const auto* const whole = std::get_if<std::int64_t>(&value);
    if (whole && row && row->isNumber() && !row->isWhole())
        value = static_cast<double>(*whole);
    if (const ComponentKind* const kind = findKind(key))
        choose(settings, *kind, std::get<std::string>(value));
    else if (const ComponentKind* const owner = ownerOf(settings, key))
        (settings.*owner->member).options.set(key, std::move(value));
    else if (const auto* const own = findOwn(key))
        own->set(settings, value);
    else if (const auto* const training = findOption(trainingOptions(), key))
        training->set(settings.training, value);
    else
        throw std::out_of_range("there is no option " + std::string(key));
}

bool matters(const OptionRow& row, const Settings& settings)
{
    return !row.onlyWith
        || (findOption(settings, row.onlyWith->key) && optionOf(settings, row.onlyWith->key) == row.onlyWith->value);
}

Settings withOptions(Settings base, const OptionTexts& texts, OptionSource source)
{
    const OptionTexts all = source == OptionSource::File ? withEarlierStandards(texts) : texts;
    std::vector<Problem> problems;
    const auto takeOne = [&](const std::string& key, const std::string& text) {
        if (std::optional<Problem> problem = take(base, key, text, source))
            problems.push_back(std::move(*problem));
    };
    for (const ComponentKind& kind : componentKinds()) // in this order: a layout may choose a conditioner too
        if (const auto text = all.find(kind.choice.key); text != all.end())
            takeOne(text->first, text->second);
    for (const auto& [key, text] : all)
        if (!findKind(key))
            takeOne(key, text);
    if (!problems.empty())
        throw SettingsError(std::move(problems));
    return base;
}

Settings settingsWith(std::initializer_list<std::pair<const std::string, std::string>> texts)
{
    return withOptions(Settings{}, texts);
}

OptionTexts optionTexts(const Settings& settings)
{
    OptionTexts texts;
    for (const OptionGroup& group : optionGroups(settings))
        for (const OptionRow* const row : group.rows)
            texts[row->key] = formatValue(optionOf(settings, row->key));
    return texts;
}

} // namespace nrg
