#include "app/gui/run/reference_shelf.h"

#include <algorithm>

namespace nrg::gui {

void ReferenceShelf::keep(const nrg::SpinReference& reference)
{
    if (!reference.done || find(reference.lattice, reference.temperature))
        return;
    m_references.push_back(std::make_shared<const nrg::SpinReference>(reference));
    if (m_references.size() > kCapacity)
        m_references.pop_front();
}

std::shared_ptr<const nrg::SpinReference> ReferenceShelf::find(int lattice, double temperature) const
{
    const auto found = std::ranges::find_if(
        m_references, [&](const auto& kept) { return kept->lattice == lattice && kept->temperature == temperature; });
    return found == m_references.end() ? nullptr : *found;
}

} // namespace nrg::gui
