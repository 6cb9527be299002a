#include "engine/run/shared_rows.h"

#include <algorithm>
#include <bit>
#include <utility>

namespace nrg {

namespace {

constexpr std::size_t kLeastRoom = 64;

} // namespace

SharedRows::SharedRows(std::span<const StepReport> rows)
    : SharedRows(withRoomFor(rows.size()))
{
    std::copy(rows.begin(), rows.end(), m_memory.get());
    m_size = rows.size();
}

SharedRows SharedRows::withRoomFor(std::size_t count)
{
    SharedRows rows;
    rows.m_room = std::max(kLeastRoom, std::bit_ceil(count));
    rows.m_memory = std::make_shared<StepReport[]>(rows.m_room);
    return rows;
}

SharedRows::SharedRows(const SharedRows& other)
    : m_memory(other.m_memory)
    , m_size(other.m_size)
    , m_room(other.m_size)
{
}

SharedRows::SharedRows(SharedRows&& other) noexcept
    : m_memory(std::move(other.m_memory))
    , m_size(std::exchange(other.m_size, 0))
    , m_room(std::exchange(other.m_room, 0))
{
}

SharedRows& SharedRows::operator=(SharedRows other) noexcept
{
    std::swap(m_memory, other.m_memory);
    std::swap(m_size, other.m_size);
    std::swap(m_room, other.m_room);
    return *this;
}

void SharedRows::append(const StepReport& row)
{
    if (m_size == m_room) {
        SharedRows larger = withRoomFor(m_size + 1);
        std::copy_n(m_memory.get(), m_size, larger.m_memory.get());
        larger.m_size = m_size;
        *this = std::move(larger);
    }
    m_memory[static_cast<std::ptrdiff_t>(m_size++)] = row;
}

bool SharedRows::operator==(const SharedRows& other) const
{
    return std::ranges::equal(view(), other.view());
}

} // namespace nrg
