#pragma once
// Rows of which copies share the memory.

#include <cstddef>
#include <memory>
#include <span>

#include "engine/training/step_report.h"

namespace nrg {

/// A copy costs nothing: rows once appended stay as they are, and only the original has room to append more beside
/// them. A copy that is appended to gets memory of its own first. Each object is for one thread at a time, also where
/// they share.
class SharedRows {
public:
    SharedRows() = default;
    explicit SharedRows(std::span<const StepReport> rows);
    /// Empty, with memory for this many rows.
    static SharedRows withRoomFor(std::size_t count);

    SharedRows(const SharedRows& other);
    SharedRows(SharedRows&& other) noexcept;
    SharedRows& operator=(SharedRows other) noexcept;
    ~SharedRows() = default;

    void append(const StepReport& row);

    std::span<const StepReport> view() const { return {m_memory.get(), m_size}; }
    std::size_t size() const { return m_size; }
    bool operator==(const SharedRows& other) const;

private:
    std::shared_ptr<StepReport[]> m_memory;
    std::size_t m_size = 0;
    std::size_t m_room = 0; ///< rows that this object may have before it needs other memory
};

} // namespace nrg
