#include "engine/sampling/flow_mixture.h"

#include <cmath>
#include <utility>

#include "engine/core/philox.h"

namespace nrg {

namespace {

constexpr std::uint32_t kBlock = 1; ///< of the address; 0 is that of the trajectories

} // namespace

FlowMixture::FlowMixture(std::unique_ptr<LatentEnergy> energy, const HmcOptions& options, Matrix positions, int threads)
    : m_model(energy->sharedModel())
    , m_seed(options.seed)
    , m_threads(threads)
    , m_hmc(std::move(energy), options, std::move(positions))
{
    m_draws.positions.resizeLike(m_hmc.state().positions);
}

FlowMixture::FlowMixture(std::unique_ptr<LatentEnergy> energy, const HmcOptions& options, ChainState state, int threads)
    : m_model(energy->sharedModel())
    , m_seed(options.seed)
    , m_threads(threads)
    , m_hmc(std::move(energy), options, std::move(state))
{
    m_draws.positions.resizeLike(m_hmc.state().positions);
}

ChainReport FlowMixture::advance()
{
    const ChainReport report = m_hmc.advance();
    m_accepted += jump();
    m_proposed += m_draws.energy.size();
    return report;
}

int FlowMixture::jump()
{
    const auto step = static_cast<std::uint64_t>(m_hmc.state().step);
    m_model->prior().draw(m_draws.positions, m_seed, Stream::Proposal, step, 0, m_threads);
    m_hmc.evaluate(m_draws);
    // ln w = -U(z) - ln p(z)
    Vector ofDraws(m_draws.energy.size());
    Vector ofChains(m_draws.energy.size());
    m_model->prior().logProbability(m_draws.positions, ofDraws);
    m_model->prior().logProbability(m_hmc.state().positions, ofChains);
    const Vector logRatio = (m_hmc.current().energy + ofChains) - (m_draws.energy + ofDraws);
    int moved = 0;
    for (Index chain = 0; chain < logRatio.size(); ++chain) {
        const double uniform = uniforms(m_seed,
            {.stream = Stream::Acceptance,
                .step = step,
                .sample = static_cast<std::uint32_t>(chain),
                .block = kBlock})[0];
        if (!std::isfinite(logRatio[chain]) || uniform >= std::exp(logRatio[chain]))
            continue;
        m_hmc.place(m_draws, chain);
        ++moved;
    }
    return moved;
}

void FlowMixture::endWarmUp()
{
    m_hmc.endWarmUp();
    m_proposed = 0;
    m_accepted = 0;
}

double FlowMixture::jumpRate() const
{
    return m_proposed ? static_cast<double>(m_accepted) / static_cast<double>(m_proposed) : 0;
}

} // namespace nrg
