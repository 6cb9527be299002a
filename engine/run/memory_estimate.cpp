#include "engine/run/memory_estimate.h"

#include <algorithm>
#include <cmath>

#include <unistd.h>

#include "engine/core/group_limits.h"
#include "engine/flow/batch_slices.h"
#include "engine/run/build_model.h"

namespace nrg {

namespace {

constexpr double kReal = sizeof(Real);

/// Values that the flow's layers have for each configuration, and the most that one of them has.
struct LayerWidths {
    double all = 0;
    double largest = 0;
};

LayerWidths widthsOf(const Layout& layout)
{
    LayerWidths widths;
    for (const Layer& layer : layout.layers) {
        const auto width = static_cast<double>(layer.sites.size());
        widths.all += width;
        widths.largest = std::max(widths.largest, width);
    }
    return widths;
}

/// Bytes that a slice takes for each of its configurations: see DistillationSlice.
double bytesPerRow(const Settings& settings, const Flow& flow)
{
    const LayerWidths widths = widthsOf(flow.layout());
    const double tapes = settings.symmetric ? 2 : 1;
    const double states = 3                               // z, x, dX
        + (settings.symmetric ? 2 : 0)                    // mirrored, dMirrored
        + (settings.training.gradient == "path" ? 1 : 0); // score
    constexpr double kLogarithms = 5;                     // ln q, ln pi and weights
    constexpr double kSmallestBlock = 4;                  // sites that share a ln|det|
    return kReal * (tapes * widths.all + states * flow.siteCount() + widths.largest / kSmallestBlock)
        + kLogarithms * sizeof(double);
}

/// Bytes that the slices take which are under way at the same time.
double sliceBytes(const Settings& settings, const Flow& flow)
{
    constexpr Index kTargetRows = 64; // targets work on at most so many configurations at a time
    constexpr Index kGranule = 16;
    constexpr double kTargetStates = 2;
    const BatchSlices slices(settings.training.batch, flow);
    const int threads = resolvedThreads(settings.training.threads);
    const bool sharesBatch = slices.count() > 1;
    const int underWay = std::min({threads, slices.count(), DistillationWorkspace::kMaxChunks});
    const Index rows = slices.rows(0);
    const Index targetRows
        = sharesBatch || threads == 1 ? std::min(rows, kTargetRows) : std::clamp(rows / 4, kGranule, kTargetRows);
    const int targets = sharesBatch ? underWay : static_cast<int>(std::min<Index>(threads, rows / targetRows + 1));
    return underWay * static_cast<double>(rows) * bytesPerRow(settings, flow)
        + targets * kTargetStates * static_cast<double>(targetRows) * flow.siteCount() * kReal;
}

/// Gradients of a layer that are added up, where threads share a batch tile by tile.
double tileGradients(const Settings& settings, const Flow& flow)
{
    constexpr double kTileRows = 128;
    constexpr double kFewestTiles = 8;
    constexpr double kSmallestBlock = 4; // sites
    const double rows = settings.training.batch * widthsOf(flow.layout()).largest / kSmallestBlock;
    const double tiles = std::max(std::ceil(rows / kTileRows), kFewestTiles);
    return std::min<double>(tiles, FlowWorkspace::kMaxChunks) / std::max(flow.layout().parameterGroups, 1);
}

/// Bytes of everything that is as long as theta.
double parameterBytes(const Settings& settings, const Flow& flow)
{
    constexpr int kCopies = 5; // theta, its gradient, Adam's moments, and what samplers work on
    const BatchSlices slices(settings.training.batch, flow);
    const double gradients = std::min(slices.count(), DistillationWorkspace::kMaxChunks);
    const double layerGradients = slices.count() > 1 ? 0 : tileGradients(settings, flow);
    return (kCopies + gradients + layerGradients) * static_cast<double>(flow.parameterCount()) * kReal;
}

} // namespace

double estimateMemory(const Settings& settings)
{
    const Flow flow = buildFlow(settings);
    const double wholeBatch = 2.0 * flow.siteCount() * kReal + sizeof(double); // z, x and ln(q/pi)
    return settings.training.batch * wholeBatch + sliceBytes(settings, flow) + parameterBytes(settings, flow);
}

double availableMemory()
{
    const double group = groupLimits().memory;
    const long pages = sysconf(_SC_PHYS_PAGES);
    const long pageSize = sysconf(_SC_PAGESIZE);
    if (pages <= 0 || pageSize <= 0)
        return group;
    return std::min(group, static_cast<double>(pages) * static_cast<double>(pageSize));
}

} // namespace nrg
