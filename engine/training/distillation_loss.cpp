#include "engine/training/distillation_loss.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "engine/core/parallel.h"
#include "engine/flow/batch_slices.h"
#include "engine/flow/symmetrized_flow.h"

namespace nrg {

namespace {

/// to(i, .) = factor[i] * from(i, .)
void scaleRows(const Matrix& from, const Vector& factor, Matrix& to)
{
    const Eigen::Array<Real, Eigen::Dynamic, 1> rows = factor.cast<Real>();
    to.resize(from.rows(), from.cols());
    for (Index site = 0; site < from.cols(); ++site)
        to.col(site).array() = from.col(site).array() * rows;
}

/// to(i, .) += factor[i] * from(i, .)
void addScaledRows(const Matrix& from, const Vector& factor, Matrix& to)
{
    const Eigen::Array<Real, Eigen::Dynamic, 1> rows = factor.cast<Real>();
    for (Index site = 0; site < from.cols(); ++site)
        to.col(site).array() += from.col(site).array() * rows;
}

/// What one slice of the batch adds to the loss and its gradient.
class SliceLoss {
public:
    SliceLoss(const Model& model, Parameters theta, double share, DistillationSlice& slice)
        : m_model(model)
        , m_flow(*model.flow)
        , m_theta(theta)
        , m_share(share)
        , w(slice)
    {
    }

    /// Fills x and ln(q/pi) of the latents in z.
    /// @param estimator  null where no gradient will be asked for
    void evaluate(const GradientEstimator* estimator, VectorRef logRatio)
    {
        const Index rows = w.z.rows();
        w.weight.resize(rows);
        w.logQ.resize(rows);
        w.x = w.z;
        Tape* const tape = estimator ? &w.generateTape : nullptr;
        if (estimator && *estimator == GradientEstimator::Path) {
            w.score = -w.z; // d ln p/dz
            m_flow.generateWithScore(m_theta, w.x, w.score, w.weight, w.flow, tape);
        } else {
            m_flow.generate(m_theta, w.x, w.weight, w.flow, tape);
        }
        logPrior(w.z, w.logQ);
        w.logQ -= w.weight;
        logRatio = w.logQ;
        w.weight.setConstant(m_share);
        if (m_model.symmetric)
            symmetrize(estimator != nullptr, logRatio);

        w.logPi.resize(rows);
        w.dX.resize(rows, w.z.cols());
        MatrixRef gradient(w.dX);
        m_model.target->evaluate(w.x, w.logPi, estimator ? &gradient : nullptr, w.flow.threads, w.target);
        logRatio -= w.logPi;
    }

    /// Adds the gradient; consumes x.
    void addGradient(GradientEstimator estimator, Gradient dTheta)
    {
        w.dX *= static_cast<Real>(-m_share);
        if (estimator == GradientEstimator::Total)
            addTotalGradient(dTheta);
        else
            addPathGradient(dTheta);
    }

private:
    /// ln q becomes ln q_sym, Eq. (S2), and the weights the shares of both signs in it.
    void symmetrize(bool withTape, VectorRef logQ)
    {
        const Index rows = w.z.rows();
        w.weightMirrored.resize(rows);
        w.logQMirrored.resize(rows);
        w.mirrored = -w.x;
        m_flow.infer(m_theta, w.mirrored, w.weightMirrored, w.flow, withTape ? &w.inferTape : nullptr);
        logPrior(w.mirrored, w.logQMirrored);
        w.logQMirrored += w.weightMirrored;
        for (Index i = 0; i < rows; ++i) {
            const double sum = logAddExp(w.logQ[i], w.logQMirrored[i]);
            w.weight[i] = m_share * std::exp(w.logQ[i] - sum);
            w.weightMirrored[i] = m_share * std::exp(w.logQMirrored[i] - sum);
            logQ[i] = sum - std::numbers::ln2;
        }
    }

    /// Adds the derivative of ln q(-x), weighted by its share, to dX and, unless it is empty, to dTheta.
    void addMirrored(Gradient dTheta)
    {
        scaleRows(w.mirrored, -w.weightMirrored, w.dMirrored); // d ln p(z')/dz' = -z'
        m_flow.inferProduct(m_theta, w.inferTape, w.dMirrored, w.weightMirrored, dTheta, w.flow);
        w.dX -= w.dMirrored;
    }

    /// Derivative of Eq. (5) or (S4): through x, and through theta in ln q itself.
    void addTotalGradient(Gradient dTheta)
    {
        if (m_model.symmetric)
            addMirrored(dTheta);
        m_flow.generateProduct(m_theta, w.x, w.generateTape, w.dX, -w.weight, dTheta, w.flow);
    }

    /// The same without the score term, whose expectation is zero: ln q enters by its derivative in x alone.
    void addPathGradient(Gradient dTheta)
    {
        addScaledRows(w.score, w.weight, w.dX);
        if (m_model.symmetric)
            addMirrored({});
        w.weight.setZero();
        m_flow.generateProduct(m_theta, w.x, w.generateTape, w.dX, w.weight, dTheta, w.flow);
    }

    const Model& m_model;
    const RenormalizationFlow& m_flow;
    Parameters m_theta;
    double m_share; ///< of one configuration in the mean over the batch
    DistillationSlice& w;
};

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
    const Index batch = w.z.rows();
    const double share = 1 / static_cast<double>(batch);
    const BatchSlices slices(batch, w.z.cols());
    const int chunks = std::min(slices.count(), DistillationWorkspace::kMaxChunks);
    const bool sharesBatch = slices.count() > 1;
    w.x.resize(batch, w.z.cols());
    w.logRatio.resize(batch);
    w.slices.resize(static_cast<std::size_t>(sharesBatch ? std::max(w.threads, 1) : 1));
    Real* const gradients
        = withGradient ? w.gradients.ensure(dTheta.size() * static_cast<std::size_t>(chunks)) : nullptr;

    parallelFor(sharesBatch ? w.threads : 1, chunks, [&](int chunk, int thread) {
        DistillationSlice& scratch = w.slices[static_cast<std::size_t>(thread)];
        scratch.flow.threads = sharesBatch ? 1 : w.threads;
        scratch.flow.maxChunks = sharesBatch ? 1 : FlowWorkspace::kMaxChunks;
        Gradient gradient;
        if (withGradient) {
            gradient = {gradients + static_cast<std::size_t>(chunk) * dTheta.size(), dTheta.size()};
            std::fill(gradient.begin(), gradient.end(), Real(0));
        }
        SliceLoss loss(model, theta, share, scratch);
        for (int slice = slices.count() * chunk / chunks; slice < slices.count() * (chunk + 1) / chunks; ++slice) {
            const Index first = slices.first(slice);
            const Index rows = slices.rows(slice);
            scratch.z = w.z.middleRows(first, rows);
            loss.evaluate(withGradient ? &estimator : nullptr, w.logRatio.segment(first, rows));
            w.x.middleRows(first, rows) = scratch.x;
            if (withGradient)
                loss.addGradient(estimator, gradient);
        }
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
