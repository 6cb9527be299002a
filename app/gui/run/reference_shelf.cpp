#include "app/gui/run/reference_shelf.h"

#include <algorithm>

namespace nrg::gui {

void ReferenceShelf::keep(const nrg::TargetReference& reference)
{
    if (!reference.done || find(reference.target))
        return;
    m_references.push_back(std::make_shared<const nrg::TargetReference>(reference));
    if (m_references.size() > kCapacity)
        m_references.pop_front();
}

std::shared_ptr<const nrg::TargetReference> ReferenceShelf::find(const std::string& target) const
{
    const auto found = std::ranges::find_if(m_references, [&](const auto& kept) { return kept->target == target; });
    return found == m_references.end() ? nullptr : *found;
}

} // namespace nrg::gui
