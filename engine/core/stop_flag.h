#pragma once
// How another thread asks a long computation to give up.

#include <atomic>

namespace nrg {

/// Counts those who ask; the computation is abandoned while it is not 0.
using StopFlag = std::atomic<int>;

/// Whether a computation with this flag, or with none, is to be abandoned.
inline bool isSet(const StopFlag* flag)
{
    return flag && flag->load(std::memory_order_relaxed) != 0;
}

} // namespace nrg
