#include "engine/sampling/flow_metropolis.h"

#include <stdexcept>
#include <string>

#include "engine/core/philox.h"
#include "engine/flow/model.h"

namespace nrg {

namespace {

/// A draw from the prior at step 0; proposals count from 1.
ChainState startState(const Model& model, int chains, std::uint64_t seed, int threads)
{
    if (chains < 1)
        throw std::invalid_argument("chains is " + std::to_string(chains) + "; expected at least 1");
    ChainState state;
    state.positions.resize(chains, model.flow().siteCount());
    model.prior().draw(state.positions, seed, Stream::Proposal, 0, 0, threads);
    return state;
}

} // namespace

FlowMetropolis::FlowMetropolis(const std::shared_ptr<const Model>& model,
    std::shared_ptr<const std::vector<Real>> theta, int chains, std::uint64_t seed, int threads)
    : FlowMetropolis(model, std::move(theta), startState(*model, chains, seed, threads), seed, threads)
{
}

FlowMetropolis::FlowMetropolis(std::shared_ptr<const Model> model, std::shared_ptr<const std::vector<Real>> theta,
    ChainState state, std::uint64_t seed, int threads)
    : m_energy(std::move(model), std::move(theta), threads)
    , m_seed(seed)
    , m_threads(threads)
    , m_state(std::move(state))
{
    if (m_state.positions.rows() < 1 || m_state.positions.cols() != m_energy.variableCount())
        throw std::invalid_argument("positions are " + std::to_string(m_state.positions.rows()) + " x "
            + std::to_string(m_state.positions.cols()) + "; expected at least one chain of "
            + std::to_string(m_energy.variableCount()) + " variables");
    m_logWeights = weigh(m_state.positions, m_fields);
    m_proposal.resizeLike(m_state.positions);
}

// U(z) = -ln p(z) - ln w.
Vector FlowMetropolis::weigh(const Matrix& z, Matrix& fields)
{
    Vector energy(z.rows());
    Vector prior(z.rows());
    m_energy.evaluate(z, energy, nullptr, &fields);
    m_energy.model().prior().logProbability(z, prior);
    return -energy - prior;
}

ChainReport FlowMetropolis::advance()
{
    const auto step = static_cast<std::uint64_t>(++m_state.step);
    m_energy.model().prior().draw(m_proposal, m_seed, Stream::Proposal, step, 0, m_threads);
    m_proposals.logWeights = weigh(m_proposal, m_proposals.fields);
    const Vector& logWeights = m_proposals.logWeights;

    // Under a new model, a chain whose own weight is not finite accepts the next proposal of finite weight.
    const Vector errors = m_logWeights.array().isFinite().select(m_logWeights - logWeights, logWeights * 0);
    return metropolis(errors, m_seed, m_state.step, m_state, [&](Index chain) {
        m_state.positions.row(chain) = m_proposal.row(chain);
        m_fields.row(chain) = m_proposals.fields.row(chain);
        m_logWeights[chain] = logWeights[chain];
    });
}

} // namespace nrg
