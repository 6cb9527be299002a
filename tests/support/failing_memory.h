#pragma once
// Memory that runs out on request. For one source file of a test program: it replaces the global operator new.

#include <atomic>
#include <cstdint>
#include <cstdlib>
#include <new>

namespace nrg::test {

inline thread_local bool threadIsStarved = false;            ///< every allocation of this thread fails
inline std::atomic<std::size_t> largestAllocation{SIZE_MAX}; ///< of any thread; a larger one fails

/// Sets the largest allocation as long as it lives.
class AllocationLimit {
public:
    explicit AllocationLimit(std::size_t bytes) { largestAllocation = bytes; }
    ~AllocationLimit() { largestAllocation = SIZE_MAX; }
    AllocationLimit(const AllocationLimit&) = delete;
    AllocationLimit& operator=(const AllocationLimit&) = delete;
};

} // namespace nrg::test

// Not inlined, since the compiler would then find memory of new in free.

[[gnu::noinline]] void* operator new(std::size_t bytes)
{
    if (!nrg::test::threadIsStarved && bytes <= nrg::test::largestAllocation)
        if (void* const memory = std::malloc(bytes > 0 ? bytes : 1))
            return memory;
    throw std::bad_alloc();
}

[[gnu::noinline]] void* operator new(std::size_t bytes, const std::nothrow_t&) noexcept
{
    try {
        return operator new(bytes);
    } catch (const std::bad_alloc&) {
        return nullptr;
    }
}

[[gnu::noinline]] void operator delete(void* memory) noexcept
{
    std::free(memory);
}

[[gnu::noinline]] void operator delete(void* memory, std::size_t) noexcept
{
    std::free(memory);
}
