#include "engine/training/distillation_loss.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "engine/flow/symmetrized_flow.h"

namespace nrg {

namespace {

/// Fills x, ln q(x), ln q(-x) where symmetrised, and the shares of both signs in q_sym, each divided by the batch size.
void evaluateDensity(const Model& model, Parameters theta, bool withTapes, DistillationWorkspace& w)
{
    const Index batch = w.z.rows();
    w.weight.resize(batch);
    w.logRatio.resize(batch);
    w.logQ.resize(batch);
    w.x = w.z;
    model.flow->generate(theta, w.x, w.weight, w.flow, withTapes ? &w.generateTape : nullptr);
    logPrior(w.z, w.logQ);
    w.logQ -= w.weight;
    const double share = 1 / static_cast<double>(batch);
    if (!model.symmetric) {
        w.weight.setConstant(share);
        w.logRatio = w.logQ;
        return;
    }
    w.weightMirrored.resize(batch);
    w.logQMirrored.resize(batch);
    w.mirrored = -w.x;
    model.flow->infer(theta, w.mirrored, w.weightMirrored, w.flow, withTapes ? &w.inferTape : nullptr);
    logPrior(w.mirrored, w.logQMirrored);
    w.logQMirrored += w.weightMirrored;
    for (Index i = 0; i < batch; ++i) {
        const double sum = logAddExp(w.logQ[i], w.logQMirrored[i]);
        w.weight[i] = share * std::exp(w.logQ[i] - sum);
        w.weightMirrored[i] = share * std::exp(w.logQMirrored[i] - sum);
        w.logRatio[i] = sum - std::numbers::ln2; // ln q_sym, Eq. (S2)
    }
}

/// dMirrored(i, .) = -weight[i] * latents(i, .), the derivative of weight[i] ln p(latents)
void scorePrior(const Matrix& latents, const Vector& weight, DistillationWorkspace& w)
{
    w.rowFactor = -weight.cast<Real>(); // once, not for every site
    w.dMirrored.resize(latents.rows(), latents.cols());
    for (Index site = 0; site < latents.cols(); ++site)
        w.dMirrored.col(site).array() = latents.col(site).array() * w.rowFactor;
}

/// Derivative of Eq. (5) or (S4): through x, and through theta in ln q itself. On entry dX holds -d ln pi/dx / batch.
void totalGradient(const Model& model, Parameters theta, Gradient dTheta, DistillationWorkspace& w)
{
    if (model.symmetric) {
        scorePrior(w.mirrored, w.weightMirrored, w);
        model.flow->inferProduct(theta, w.inferTape, w.dMirrored, w.weightMirrored, dTheta, w.flow);
        w.dX -= w.dMirrored;
    }
    w.scratch = w.x;
    model.flow->generateProduct(theta, w.scratch, w.generateTape, w.dX, -w.weight, dTheta, w.flow);
}

/// The same without the score term, whose expectation is zero: ln q enters by its derivative in x alone.
void pathGradient(const Model& model, Parameters theta, Gradient dTheta, DistillationWorkspace& w)
{
    scorePrior(w.z, w.weight, w);
    model.flow->inferProduct(theta, w.generateTape, w.dMirrored, w.weight, {}, w.flow);
    w.dX += w.dMirrored;
    if (model.symmetric) {
        scorePrior(w.mirrored, w.weightMirrored, w);
        model.flow->inferProduct(theta, w.inferTape, w.dMirrored, w.weightMirrored, {}, w.flow);
        w.dX -= w.dMirrored;
    }
    w.scratch = w.x;
    w.weight.setZero();
    model.flow->generateProduct(theta, w.scratch, w.generateTape, w.dX, w.weight, dTheta, w.flow);
}

} // namespace

DistillationResult distillationLoss(
    const Model& model, Parameters theta, GradientEstimator estimator, Gradient dTheta, DistillationWorkspace& w)
{
    const bool withGradient = !dTheta.empty();
    const auto batch = static_cast<double>(w.z.rows());
    evaluateDensity(model, theta, withGradient, w);

    w.logPi.resize(w.z.rows());
    w.dX.resize(w.z.rows(), w.z.cols());
    MatrixRef gradient(w.dX);
    model.target->evaluate(w.x, w.logPi, withGradient ? &gradient : nullptr, w.flow.threads, w.target);
    w.logRatio -= w.logPi;

    DistillationResult result;
    result.freeEnergy = w.logRatio.mean();
    result.sigma = std::sqrt((w.logRatio.array() - result.freeEnergy).square().sum() / std::max(batch - 1, 1.0));
    if (withGradient) {
        std::fill(dTheta.begin(), dTheta.end(), Real(0));
        w.dX *= static_cast<Real>(-1 / batch);
        if (estimator == GradientEstimator::Total)
            totalGradient(model, theta, dTheta, w);
        else
            pathGradient(model, theta, dTheta, w);
    }
    return result;
}

} // namespace nrg
