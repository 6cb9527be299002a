#include "engine/sampling/latent_energy.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <stdexcept>
#include <string>

#include "engine/core/parallel.h"
#include "engine/flow/batch_slices.h"
#include "engine/flow/symmetrized_flow.h"

namespace nrg {

LatentEnergy::LatentEnergy(
    std::shared_ptr<const Model> model, std::shared_ptr<const std::vector<Real>> theta, int threads)
    : m_model(std::move(model))
    , m_theta(std::move(theta))
    , m_threads(std::max(threads, 1))
{
    if (static_cast<Index>(m_theta->size()) != m_model->flow->parameterCount())
        throw std::invalid_argument("theta has " + std::to_string(m_theta->size()) + " entries; expected "
            + std::to_string(m_model->flow->parameterCount()));
}

void LatentEnergy::evaluate(const ConstMatrixRef& z, VectorRef energy, MatrixRef* gradient, Matrix* fields)
{
    const BatchSlices slices(z.rows(), z.cols());
    const bool sharesBatch = slices.count() > 1;
    m_slices.resize(static_cast<std::size_t>(sharesBatch ? m_threads : 1));
    if (fields)
        fields->resize(z.rows(), z.cols());
    parallelFor(sharesBatch ? m_threads : 1, slices.count(), [&](int index, int thread) {
        Slice& slice = m_slices[static_cast<std::size_t>(thread)];
        slice.flow.threads = sharesBatch ? 1 : m_threads;
        slice.flow.maxChunks = sharesBatch ? 1 : FlowWorkspace::kMaxChunks;
        const Index first = slices.first(index);
        const Index rows = slices.rows(index);
        slice.z = z.middleRows(first, rows);
        if (fields) {
            MatrixRef own(fields->middleRows(first, rows));
            evaluateSlice(slice, gradient != nullptr, &own);
        } else {
            evaluateSlice(slice, gradient != nullptr, nullptr);
        }
        energy.segment(first, rows) = slice.energy;
        if (gradient)
            gradient->middleRows(first, rows) = slice.gradient;
    });
}

// Without symmetrisation ln p(z) cancels and U = -ln pi(x) - ln|det dx/dz|. With it
//     d ln q_sym = w d ln q(x) + w' d ln q(-x),   w + w' = 1,
// and of ln q(x) = ln p(z) - ln|det dx/dz| the prior's part w (-z) leaves w' z of the gradient z of -ln p(z).
void LatentEnergy::evaluateSlice(Slice& w, bool withGradient, MatrixRef* fields) const
{
    const bool symmetric = m_model->symmetric;
    const Parameters theta(*m_theta);
    const RenormalizationFlow& flow = *m_model->flow;
    const Index chains = w.z.rows();
    w.logAbsDet.resize(chains);
    w.energy.resize(chains);
    w.gradient.resize(chains, w.z.cols());
    w.x = w.z;
    flow.generate(theta, w.x, w.logAbsDet, w.flow, withGradient ? &w.generateTape : nullptr);
    MatrixRef gradient(w.gradient);
    m_model->target->evaluate(w.x, w.energy, withGradient ? &gradient : nullptr, w.flow.threads, w.target);
    w.energy = -w.energy - w.logAbsDet;
    if (symmetric)
        symmetrize(w, withGradient);
    if (fields)
        *fields = w.x;
    if (!withGradient)
        return;

    w.gradient *= Real(-1);
    if (!symmetric) {
        w.weight.setConstant(chains, 1);
    } else {
        w.dMirrored.resize(chains, w.z.cols());
        const Eigen::Array<Real, Eigen::Dynamic, 1> share = w.weightMirrored.cast<Real>();
        for (Index site = 0; site < w.z.cols(); ++site)
            w.dMirrored.col(site).array() = -w.mirrored.col(site).array() * share;
        flow.inferProduct(theta, w.inferTape, w.dMirrored, w.weightMirrored, {}, w.flow);
        w.gradient -= w.dMirrored;
    }
    flow.generateProduct(theta, w.x, w.generateTape, w.gradient, -w.weight, {}, w.flow);
    if (symmetric) {
        const Eigen::Array<Real, Eigen::Dynamic, 1> share = w.weightMirrored.cast<Real>();
        for (Index site = 0; site < w.z.cols(); ++site)
            w.gradient.col(site).array() += w.z.col(site).array() * share;
    }
}

void LatentEnergy::symmetrize(Slice& w, bool withTape) const
{
    const Index chains = w.z.rows();
    w.logPrior.resize(chains);
    w.logAbsDetMirrored.resize(chains);
    w.logQMirrored.resize(chains);
    w.weight.resize(chains);
    w.weightMirrored.resize(chains);
    logPrior(w.z, w.logPrior);
    w.mirrored = -w.x;
    m_model->flow->infer(
        Parameters(*m_theta), w.mirrored, w.logAbsDetMirrored, w.flow, withTape ? &w.inferTape : nullptr);
    logPrior(w.mirrored, w.logQMirrored);
    w.logQMirrored += w.logAbsDetMirrored;
    for (Index i = 0; i < chains; ++i) {
        const double logQ = w.logPrior[i] - w.logAbsDet[i];
        const double sum = logAddExp(logQ, w.logQMirrored[i]);
        w.weight[i] = std::exp(logQ - sum);
        w.weightMirrored[i] = std::exp(w.logQMirrored[i] - sum);
        w.energy[i] += sum - std::numbers::ln2 - logQ; // ln q_sym - ln q, Eq. (S2)
    }
}

Matrix LatentEnergy::positionsOf(const ConstMatrixRef& fields)
{
    Matrix z = fields;
    Vector logAbsDet(z.rows());
    FlowWorkspace workspace(m_threads);
    m_model->flow->infer(Parameters(*m_theta), z, logAbsDet, workspace);
    return z;
}

} // namespace nrg
