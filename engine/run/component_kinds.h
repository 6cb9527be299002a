#pragma once
// The kinds of components that a run is made of, each with its catalog, as one table for form, shell and file.

#include <string>
#include <string_view>
#include <vector>

#include "engine/core/catalog.h"
#include "engine/run/settings.h"

namespace nrg {

/// What the catalogs' rows have in common.
struct ComponentRow {
    std::string id;
    std::string title;
    std::string description;
    std::vector<OptionRow> options;
};

struct ComponentKind {
    OptionRow choice; ///< the option that names the component, e.g. "layout"
    std::vector<ComponentRow> rows;
    Component Settings::*member = nullptr;

    /// Of the chosen component; null where there is none of this id.
    const ComponentRow* rowOf(const Settings& settings) const { return findRow(rows, (settings.*member).id); }
};

/// In the order of the form.
const std::vector<ComponentKind>& componentKinds();

/// The kind whose choice has this key, or null.
const ComponentKind* findKind(std::string_view key);

/// Chooses the component with this id. Options that the one before has too, and that are admissible, keep their values.
/// An id that is not in the catalog stays as it is for validate(), which names it. With a layout that the conditioner
/// does not fit, the layout's standard conditioner is chosen too.
void choose(Settings& settings, const ComponentKind& kind, const std::string& id);

/// Whether the networks are made for the layout's units; true where there is no such layout.
bool fits(const std::string& layout, const std::string& conditioner);

} // namespace nrg
