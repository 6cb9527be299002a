#pragma once
// The runs that a window has left, in the order of their numbers.

#include <optional>
#include <vector>

#include "app/gui/run/run_entry.h"

namespace nrg::gui {

class RunShelf {
public:
    static constexpr std::size_t kCapacity = 100;
    static constexpr std::size_t kHeld = 8;     ///< of those that are in no file: each keeps its whole memory
    static constexpr std::size_t kOverlaid = 8; ///< more curves cannot be told apart

    const std::vector<RunEntry>& entries() const { return m_entries; }
    /// Null where there is none.
    RunEntry* find(int number);
    const RunEntry* find(int number) const { return const_cast<RunShelf*>(this)->find(number); }
    int highestNumber() const { return m_entries.empty() ? 0 : m_entries.back().number; }
    /// How many are not deleted.
    std::size_t count() const;

    /// In the place of one with the same number.
    void add(RunEntry entry);
    /// Out of the shelf, since it goes on.
    std::optional<RunEntry> take(int number);
    /// Of more than kOverlaid, the one with the lowest number is overlaid no longer.
    void setOverlaid(int number, bool overlaid);

    void remove(int number);
    /// Undoes the last remove(); its number, or nothing where none is left.
    std::optional<int> bringBack();

    /// Takes out what is too much: deleted runs first, then the oldest that is not overlaid, then the oldest. Runs that
    /// are being written stay.
    std::vector<RunEntry> dropExcess();

private:
    void limitOverlays(int kept);
    std::optional<RunEntry> dropOne(bool heldOnly);

    std::vector<RunEntry> m_entries;
};

} // namespace nrg::gui
