#pragma once
// What depends on whether a sanitizer watches the tests. Threads then run about ten times slower: statistics are
// smaller and waits longer.

#include <chrono>

namespace nrg::test {

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
inline constexpr bool kSanitized = true;
#else
inline constexpr bool kSanitized = false;
#endif

/// How long a test waits for what must come, also on a busy machine; less than the test's TIMEOUT in CMake.
inline constexpr std::chrono::minutes kPatience{kSanitized ? 15 : 4};
inline constexpr int kPatienceMs = static_cast<int>(std::chrono::milliseconds(kPatience).count()); ///< for QtTest

} // namespace nrg::test
