#include "engine/sampling/hmc.h"

#include <cmath>
#include <stdexcept>
#include <string>

#include "engine/core/philox.h"
#include "engine/flow/symmetrized_flow.h"

namespace nrg {

namespace {

void require(bool holds, const char* name, double value, const char* expected)
{
    if (!holds)
        throw std::invalid_argument(std::string(name) + " is " + std::to_string(value) + "; expected " + expected);
}

ChainState startState(Matrix positions, const HmcOptions& options)
{
    require(options.initialStepSize > 0, "initialStepSize", options.initialStepSize, "more than 0");
    ChainState state;
    state.positions = std::move(positions);
    state.stepSize = StepSizeAdaptation::startingAt(options.initialStepSize);
    return state;
}

/// to(i, .) += factor[i] * from(i, .)
void addScaledRows(const Matrix& from, const Eigen::Array<Real, Eigen::Dynamic, 1>& factor, Matrix& to)
{
    for (Index column = 0; column < from.cols(); ++column)
        to.col(column).array() += factor * from.col(column).array();
}

} // namespace

void evaluate(Energy& energy, ChainPoint& point)
{
    point.energy.resize(point.positions.rows());
    point.gradient.resize(point.positions.rows(), point.positions.cols());
    MatrixRef gradient(point.gradient);
    energy.evaluate(point.positions, point.energy, &gradient, &point.fields);
}

Vector kineticEnergy(const ConstMatrixRef& momenta)
{
    Vector kinetic = Vector::Zero(momenta.rows());
    for (Index column = 0; column < momenta.cols(); ++column)
        kinetic += 0.5 * momenta.col(column).cast<double>().cwiseAbs2();
    return kinetic;
}

void leapfrog(Energy& energy, ChainPoint& point, Matrix& momenta, const ConstVectorRef& stepSize, int steps)
{
    const Eigen::Array<Real, Eigen::Dynamic, 1> drift = stepSize.cast<Real>();
    const Eigen::Array<Real, Eigen::Dynamic, 1> kick = -drift;
    const Eigen::Array<Real, Eigen::Dynamic, 1> halfKick = Real(-0.5) * drift;
    MatrixRef gradient(point.gradient);
    addScaledRows(point.gradient, halfKick, momenta);
    for (int step = 1; step <= steps; ++step) {
        addScaledRows(momenta, drift, point.positions);
        energy.evaluate(point.positions, point.energy, &gradient, step == steps ? &point.fields : nullptr);
        addScaledRows(point.gradient, step == steps ? halfKick : kick, momenta);
    }
}

Hmc::Hmc(std::unique_ptr<Energy> energy, const HmcOptions& options, Matrix positions)
    : Hmc(std::move(energy), options, startState(std::move(positions), options))
{
}

Hmc::Hmc(std::unique_ptr<Energy> energy, const HmcOptions& options, ChainState state)
    : m_energy(std::move(energy))
    , m_options(options)
    , m_state(std::move(state))
{
    require(options.leapfrogSteps >= 1, "leapfrogSteps", options.leapfrogSteps, "at least 1");
    require(options.targetAcceptance > 0 && options.targetAcceptance < 1, "targetAcceptance", options.targetAcceptance,
        "between 0 and 1");
    require(options.jitter >= 0 && options.jitter < 1, "jitter", options.jitter, "0 to less than 1");
    if (m_state.positions.rows() < 1 || m_state.positions.cols() != m_energy->variableCount())
        throw std::invalid_argument("positions are " + std::to_string(m_state.positions.rows()) + " x "
            + std::to_string(m_state.positions.cols()) + "; expected at least one chain of "
            + std::to_string(m_energy->variableCount()) + " variables");
    m_current.positions = m_state.positions;
    evaluate(*m_energy, m_current);
    for (Index chain = 0; chain < m_current.energy.size(); ++chain)
        if (!std::isfinite(m_current.energy[chain]))
            throw std::runtime_error("The energy of chain " + std::to_string(chain)
                + " is not finite where it starts; start the chains anew.");
    m_proposal = m_current;
    m_momenta.resizeLike(m_current.positions);
    m_stepSizes.resize(m_current.energy.size());
    m_energyErrors = Vector::Zero(m_current.energy.size());
}

void Hmc::drawMomentaAndStepSizes()
{
    const auto step = static_cast<std::uint64_t>(m_state.step);
    drawPrior(m_momenta, m_options.seed, Stream::Momentum, step, 0, 1);
    const double base = std::exp(m_state.stepSize.logStep);
    for (Index chain = 0; chain < m_stepSizes.size(); ++chain) {
        const double uniform = uniforms(m_options.seed,
            {.stream = Stream::StepSize, .step = step, .sample = static_cast<std::uint32_t>(chain), .block = 0})[0];
        m_stepSizes[chain] = base * (1 + m_options.jitter * (2 * uniform - 1));
    }
}

ChainReport Hmc::advance()
{
    drawMomentaAndStepSizes();
    const Vector before = m_current.energy + kineticEnergy(m_momenta);
    m_proposal.positions = m_current.positions;
    m_proposal.gradient = m_current.gradient;
    leapfrog(*m_energy, m_proposal, m_momenta, m_stepSizes, m_options.leapfrogSteps);
    m_energyErrors = m_proposal.energy + kineticEnergy(m_momenta) - before;

    ChainReport report
        = metropolis(m_energyErrors, m_options.seed, m_state.step, m_state, [this](Index chain) { accept(chain); });
    report.stepSize = std::exp(m_state.stepSize.logStep);
    ++m_state.step;
    if (m_state.warmingUp)
        m_state.stepSize.update(report.acceptanceProbability, m_options.targetAcceptance);
    return report;
}

void Hmc::accept(Index chain)
{
    m_current.positions.row(chain) = m_proposal.positions.row(chain);
    m_current.gradient.row(chain) = m_proposal.gradient.row(chain);
    m_current.fields.row(chain) = m_proposal.fields.row(chain);
    m_current.energy[chain] = m_proposal.energy[chain];
    m_state.positions.row(chain) = m_proposal.positions.row(chain);
}

} // namespace nrg
