#include "engine/core/normal_matrix.h"

#include <algorithm>

#include "engine/core/normal_field.h"
#include "engine/core/parallel.h"

namespace nrg {

void drawNormals(
    MatrixRef z, std::uint64_t seed, Stream stream, std::uint64_t step, std::uint32_t firstSample, int threads)
{
    constexpr Index kDrawsPerChunk = 8192;
    const Index columns = std::max<Index>(4, kDrawsPerChunk / std::max<Index>(1, z.rows()) / 4 * 4);
    const auto chunks = static_cast<int>((z.cols() + columns - 1) / columns);
    parallelFor(threads, chunks, [&](int chunk, int) {
        const Index first = chunk * columns;
        const auto block = static_cast<std::uint32_t>(first / 4);
        fillNormals(seed, {.stream = stream, .step = step, .sample = firstSample, .block = block},
            z.data() + first * z.outerStride(), z.rows(), std::min(columns, z.cols() - first), z.outerStride());
    });
}

} // namespace nrg
