#include "app/gui/run/run_shelf.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace nrg::gui {

namespace {

bool isHeld(const RunEntry& entry)
{
    return entry.path.empty() || entry.held;
}

} // namespace

RunEntry* RunShelf::find(int number)
{
    const auto found = std::ranges::find(m_entries, number, &RunEntry::number);
    return found == m_entries.end() ? nullptr : &*found;
}

std::size_t RunShelf::count() const
{
    return static_cast<std::size_t>(std::ranges::count(m_entries, 0, &RunEntry::deletion));
}

void RunShelf::add(RunEntry entry)
{
    const int number = entry.number;
    const bool isOverlaid = entry.isOverlaid;
    take(number);
    const auto place = std::ranges::lower_bound(m_entries, number, {}, &RunEntry::number);
    m_entries.insert(place, std::move(entry));
    if (isOverlaid)
        limitOverlays(number);
}

std::optional<RunEntry> RunShelf::take(int number)
{
    const auto found = std::ranges::find(m_entries, number, &RunEntry::number);
    if (found == m_entries.end())
        return std::nullopt;
    RunEntry entry = std::move(*found);
    m_entries.erase(found);
    return entry;
}

void RunShelf::limitOverlays(int kept)
{
    const auto counts = [](const RunEntry& entry) { return entry.isOverlaid && entry.deletion == 0; };
    while (static_cast<std::size_t>(std::ranges::count_if(m_entries, counts)) > kOverlaid) {
        const auto oldest = std::ranges::find_if(
            m_entries, [&](const RunEntry& entry) { return counts(entry) && entry.number != kept; });
        oldest->isOverlaid = false;
    }
}

void RunShelf::setOverlaid(int number, bool overlaid)
{
    RunEntry* const entry = find(number);
    if (!entry)
        return;
    entry->isOverlaid = overlaid;
    if (overlaid)
        limitOverlays(number);
}

void RunShelf::remove(int number)
{
    RunEntry* const entry = find(number);
    if (!entry || entry->deletion != 0)
        return;
    entry->deletion = std::ranges::max_element(m_entries, {}, &RunEntry::deletion)->deletion + 1;
}

std::optional<int> RunShelf::bringBack()
{
    const auto last = std::ranges::max_element(m_entries, {}, &RunEntry::deletion);
    if (last == m_entries.end() || last->deletion == 0)
        return std::nullopt;
    last->deletion = 0;
    if (last->isOverlaid)
        limitOverlays(last->number);
    return last->number;
}

std::optional<RunEntry> RunShelf::dropOne(bool heldOnly)
{
    const auto rank = [heldOnly](const RunEntry& entry) {
        const bool mayGo = !entry.isSaving && (!heldOnly || isHeld(entry));
        return std::tuple(!mayGo, entry.deletion == 0, entry.isOverlaid, entry.number);
    };
    const auto first = std::ranges::min_element(m_entries, {}, rank);
    if (first == m_entries.end() || std::get<0>(rank(*first)))
        return std::nullopt;
    return take(first->number);
}

std::vector<RunEntry> RunShelf::dropExcess()
{
    std::vector<RunEntry> dropped;
    while (m_entries.size() > kCapacity)
        if (std::optional<RunEntry> one = dropOne(false))
            dropped.push_back(std::move(*one));
        else
            break;
    while (static_cast<std::size_t>(std::ranges::count_if(m_entries, isHeld)) > kHeld)
        if (std::optional<RunEntry> one = dropOne(true))
            dropped.push_back(std::move(*one));
        else
            break;
    return dropped;
}

} // namespace nrg::gui
