#pragma once
// Catalogs: explicit tables of components by id. Adding a component is its pair of files and one row.

#include <algorithm>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "engine/core/options.h"

namespace nrg {

/// A component of a kind T that is made from its options and A...
template <class T, class... A>
struct CatalogRow {
    std::string id;
    std::string title;
    std::string description; ///< a sentence
    std::vector<OptionRow> options;
    /// Throws std::invalid_argument naming option, value and what was expected.
    std::unique_ptr<T> (*make)(const Options& options, A... arguments) = nullptr;
};

/// The row with this id, or null.
template <class Row>
const Row* findRow(const std::vector<Row>& rows, std::string_view id)
{
    const auto row = std::find_if(rows.begin(), rows.end(), [id](const Row& r) { return r.id == id; });
    return row == rows.end() ? nullptr : &*row;
}

/// The rows as the choices of an option that names one of them.
template <class Row>
std::vector<Choice> choicesOf(const std::vector<Row>& rows)
{
    std::vector<Choice> choices;
    choices.reserve(rows.size());
    for (const Row& row : rows)
        choices.push_back({row.id, row.title});
    return choices;
}

} // namespace nrg
