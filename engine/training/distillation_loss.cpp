#include "engine/training/distillation_loss.h"

#include <algorithm>
#include <cmath>

#include "engine/core/parallel.h"
#include "engine/flow/batch_slices.h"

namespace nrg {

namespace {

/// sum = the chunks' gradients, one after another.
void addChunks(const Real* gradients, int chunks, Gradient sum, int threads)
{
    constexpr std::size_t kPiece = 1024;
    const std::size_t parameters = sum.size();
    parallelFor(threads, static_cast<int>((parameters + kPiece - 1) / kPiece), [&](int piece, int) {
        const std::size_t begin = static_cast<std::size_t>(piece) * kPiece;
        const std::size_t end = std::min(begin + kPiece, parameters);
        std::copy(gradients + begin, gradients + end, sum.data() + begin);
        for (std::size_t chunk = 1; chunk < static_cast<std::size_t>(chunks); ++chunk)
            for (std::size_t i = begin; i < end; ++i)
                sum[i] += gradients[chunk * parameters + i];
    });
}

} // namespace

DistillationResult distillationLoss(
    const Model& model, Parameters theta, GradientEstimator estimator, Gradient dTheta, DistillationWorkspace& w)
{
    const bool withGradient = !dTheta.empty();
    const Density& density = *model.density;
    const Index batch = w.z.rows();
    const double share = 1 / static_cast<double>(batch);
    const BatchSlices slices(batch, density.flow());
    const int chunks = std::min(slices.count(), DistillationWorkspace::kMaxChunks);
    const Derivatives derivatives = !withGradient ? Derivatives::None
        : estimator == GradientEstimator::Path    ? Derivatives::PathProduct
                                                  : Derivatives::Product;
    w.x.resize(batch, w.z.cols());
    w.logRatio.resize(batch);
    w.slices.resize(static_cast<std::size_t>(slices.workers(w.threads)));
    Real* const gradients
        = withGradient ? w.gradients.ensure(dTheta.size() * static_cast<std::size_t>(chunks)) : nullptr;

    slices.forEach(w.threads, chunks, [&](const SliceTurn& turn) {
        DistillationSlice& slice = w.slices[static_cast<std::size_t>(turn.thread)];
        slices.share(w.threads, slice.density.flow);
        slice.density.flow.stop = w.stop;
        const Index first = slices.first(turn.slice);
        const Index rows = slices.rows(turn.slice);
        slice.density.z = w.z.middleRows(first, rows);
        density.generate(theta, derivatives, slice.density);
        if (isSet(w.stop))
            return;
        slice.logPi.resize(rows);
        slice.dX.resize(rows, w.z.cols());
        MatrixRef dX(slice.dX);
        model.target->evaluate(
            slice.density.x, slice.logPi, withGradient ? &dX : nullptr, slice.density.flow.threads, slice.target);
        w.logRatio.segment(first, rows) = slice.density.logQ - slice.logPi;
        w.x.middleRows(first, rows) = slice.density.x;
        if (!withGradient)
            return;
        const Gradient gradient(gradients + static_cast<std::size_t>(turn.chunk) * dTheta.size(), dTheta.size());
        if (turn.startsChunk)
            std::fill(gradient.begin(), gradient.end(), Real(0));
        slice.dX *= static_cast<Real>(-share);
        if (estimator == GradientEstimator::Path)
            density.pathProduct(theta, share, slice.dX, gradient, slice.density);
        else
            density.product(theta, share, slice.dX, gradient, slice.density);
    });
    if (withGradient)
        addChunks(gradients, chunks, dTheta, w.threads);

    DistillationResult result;
    result.freeEnergy = w.logRatio.mean();
    result.sigma = std::sqrt(
        (w.logRatio.array() - result.freeEnergy).square().sum() / std::max(static_cast<double>(batch) - 1, 1.0));
    return result;
}

} // namespace nrg
