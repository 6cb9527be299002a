#include "engine/session/magnetization.h"

#include <algorithm>
#include <cmath>

namespace nrg {

MagnetizationHistogram magnetizationHistogram(std::span<const double> magnetizations)
{
    constexpr double kWidth = 2.0 / MagnetizationHistogram::kBins;
    MagnetizationHistogram histogram;
    histogram.density.assign(MagnetizationHistogram::kBins, 0);
    double positive = 0;
    for (const double m : magnetizations) {
        if (!std::isfinite(m))
            continue;
        const int bin = std::clamp(static_cast<int>((m + 1) / kWidth), 0, MagnetizationHistogram::kBins - 1);
        histogram.density[static_cast<std::size_t>(bin)] += 1;
        positive += m > 0 ? 1 : 0;
        ++histogram.samples;
    }
    if (histogram.samples == 0)
        return {};
    const auto samples = static_cast<double>(histogram.samples);
    for (double& density : histogram.density)
        density /= samples * kWidth;
    histogram.positiveShare = positive / samples;
    return histogram;
}

} // namespace nrg
