#include "engine/sampling/flow_mixture.h"

#include <utility>

#include "engine/core/philox.h"

namespace nrg {

FlowMixture::FlowMixture(std::shared_ptr<const Model> model, Hmc hmc, std::uint64_t seed, int threads)
    : m_model(std::move(model))
    , m_hmc(std::move(hmc))
    , m_seed(seed)
    , m_threads(threads)
{
    m_proposal.positions.resizeLike(m_hmc.state().positions);
}

ChainReport FlowMixture::advance()
{
    const ChainReport report = m_hmc.advance();
    jump();
    return report;
}

void FlowMixture::jump()
{
    constexpr std::uint32_t kBlock = 1; // 0 has decided on the trajectories
    const std::int64_t step = m_hmc.state().step;
    const Prior& prior = m_model->prior();
    prior.draw(m_proposal.positions, m_seed, Stream::Proposal, static_cast<std::uint64_t>(step), 0, m_threads);
    m_hmc.evaluate(m_proposal);
    // -ln w = U(z) + ln p(z)
    Vector ofDraws(m_proposal.energy.size());
    Vector ofChains(m_proposal.energy.size());
    prior.logProbability(m_proposal.positions, ofDraws);
    prior.logProbability(m_hmc.state().positions, ofChains);
    const Vector errors = (m_proposal.energy + ofDraws) - (m_hmc.current().energy + ofChains);
    metropolis(
        errors, m_seed, step, m_draws, [this](Index chain) { m_hmc.place(m_proposal, chain); }, kBlock);
}

void FlowMixture::endWarmUp()
{
    m_hmc.endWarmUp();
    m_draws.endWarmUp();
}

} // namespace nrg
