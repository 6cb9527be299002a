#pragma once
// The parallel loop over fixed chunks. Chunk boundaries depend on the problem alone, never on the number of threads, so
// whatever is reduced chunk by chunk in order is the same for any thread count.

#include <exception>

#ifdef _OPENMP
#include <omp.h>
#endif

namespace nrg {

/// Runs body(chunk, thread) for chunk = 0 .. chunks-1 on up to `threads` threads; thread indexes per-thread scratch.
/// The first exception is rethrown here, since none may leave an OpenMP region.
template <class Body>
void parallelFor(int threads, int chunks, Body&& body)
{
#ifdef _OPENMP
    if (threads > 1 && chunks > 1) {
        std::exception_ptr failure;
#pragma omp parallel for schedule(dynamic, 1) num_threads(threads)
        for (int chunk = 0; chunk < chunks; ++chunk) {
            try {
                body(chunk, omp_get_thread_num());
            } catch (...) {
#pragma omp critical(nrg_parallel_failure)
                if (!failure)
                    failure = std::current_exception();
            }
        }
        if (failure)
            std::rethrow_exception(failure);
        return;
    }
#endif
    static_cast<void>(threads);
    for (int chunk = 0; chunk < chunks; ++chunk)
        body(chunk, 0);
}

/// The cores this process may use, at least 1.
int availableThreads();

} // namespace nrg
