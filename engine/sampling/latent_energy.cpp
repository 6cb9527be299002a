#include "engine/sampling/latent_energy.h"

#include <cmath>
#include <numbers>
#include <stdexcept>
#include <string>

#include "engine/flow/symmetrized_flow.h"

namespace nrg {

LatentEnergy::LatentEnergy(
    std::shared_ptr<const Model> model, std::shared_ptr<const std::vector<Real>> theta, int threads)
    : m_model(std::move(model))
    , m_theta(std::move(theta))
    , m_flow(threads)
{
    if (static_cast<Index>(m_theta->size()) != m_model->flow->parameterCount())
        throw std::invalid_argument("theta has " + std::to_string(m_theta->size()) + " entries; expected "
            + std::to_string(m_model->flow->parameterCount()));
}

// Without symmetrisation ln p(z) cancels and U = -ln pi(x) - ln|det dx/dz|. With it
//     d ln q_sym = w d ln q(x) + w' d ln q(-x),   w + w' = 1,
// and of ln q(x) = ln p(z) - ln|det dx/dz| the prior's part w (-z) leaves w' z of the gradient z of -ln p(z).
void LatentEnergy::evaluate(const ConstMatrixRef& z, VectorRef energy, MatrixRef* gradient, Matrix* fields)
{
    const bool withGradient = gradient != nullptr;
    const bool symmetric = m_model->symmetric;
    const Parameters theta(*m_theta);
    const RenormalizationFlow& flow = *m_model->flow;
    m_logAbsDet.resize(z.rows());
    m_x = z;
    flow.generate(theta, m_x, m_logAbsDet, m_flow, withGradient ? &m_generateTape : nullptr);
    m_model->target->evaluate(m_x, energy, gradient, m_flow.threads, m_target); // ln pi and its gradient
    energy = -energy - m_logAbsDet;
    if (symmetric)
        symmetrize(z, energy, withGradient);
    if (fields)
        *fields = m_x;
    if (!withGradient)
        return;

    *gradient *= Real(-1);
    if (!symmetric) {
        m_weight.setConstant(z.rows(), 1);
    } else {
        m_rowFactor = m_weightMirrored.cast<Real>(); // once, not for every site
        m_dMirrored.resize(z.rows(), z.cols());
        for (Index site = 0; site < z.cols(); ++site)
            m_dMirrored.col(site).array() = -m_rowFactor * m_mirrored.col(site).array();
        flow.inferProduct(theta, m_inferTape, m_dMirrored, m_weightMirrored, {}, m_flow);
        *gradient -= m_dMirrored;
    }
    flow.generateProduct(theta, m_x, m_generateTape, *gradient, -m_weight, {}, m_flow);
    if (symmetric)
        for (Index site = 0; site < z.cols(); ++site)
            gradient->col(site).array() += m_rowFactor * z.col(site).array();
}

void LatentEnergy::symmetrize(const ConstMatrixRef& z, VectorRef energy, bool withTape)
{
    const Index chains = z.rows();
    m_logPrior.resize(chains);
    m_logAbsDetMirrored.resize(chains);
    m_logQMirrored.resize(chains);
    m_weight.resize(chains);
    m_weightMirrored.resize(chains);
    logPrior(z, m_logPrior);
    m_mirrored = -m_x;
    m_model->flow->infer(
        Parameters(*m_theta), m_mirrored, m_logAbsDetMirrored, m_flow, withTape ? &m_inferTape : nullptr);
    logPrior(m_mirrored, m_logQMirrored);
    m_logQMirrored += m_logAbsDetMirrored;
    for (Index i = 0; i < chains; ++i) {
        const double logQ = m_logPrior[i] - m_logAbsDet[i];
        const double sum = logAddExp(logQ, m_logQMirrored[i]);
        m_weight[i] = std::exp(logQ - sum);
        m_weightMirrored[i] = std::exp(m_logQMirrored[i] - sum);
        energy[i] += sum - std::numbers::ln2 - logQ; // ln q_sym - ln q, Eq. (S2)
    }
}

Matrix LatentEnergy::positionsOf(const ConstMatrixRef& fields)
{
    Matrix z = fields;
    Vector logAbsDet(z.rows());
    m_model->flow->infer(Parameters(*m_theta), z, logAbsDet, m_flow);
    return z;
}

} // namespace nrg
