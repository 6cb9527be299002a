#include "engine/sampling/hmc.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <stdexcept>
#include <string>

#include "engine/core/normal_matrix.h"
#include "engine/core/parallel.h"
#include "engine/core/philox.h"

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

constexpr Index kAllChains = std::numeric_limits<int>::max(); ///< in one slice

Energies alone(std::unique_ptr<Energy> energy)
{
    Energies energies;
    energies.push_back(std::move(energy));
    return energies;
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
    : Hmc(alone(std::move(energy)), kAllChains, options, std::move(state))
{
}

Hmc::Hmc(Energies energies, const HmcOptions& options, Matrix positions)
    : Hmc(std::move(energies), kSliceChains, options, startState(std::move(positions), options))
{
}

Hmc::Hmc(Energies energies, const HmcOptions& options, ChainState state)
    : Hmc(std::move(energies), kSliceChains, options, std::move(state))
{
}

Hmc::Hmc(Energies energies, Index sliceChains, const HmcOptions& options, ChainState state)
    : m_energies(std::move(energies))
    , m_sliceChains(sliceChains)
    , m_options(options)
    , m_state(std::move(state))
    , m_slices(m_energies.size())
{
    if (m_energies.empty())
        throw std::invalid_argument("energies are none; expected one for each thread");
    require(options.leapfrogSteps >= 1, "leapfrogSteps", options.leapfrogSteps, "at least 1");
    require(options.targetAcceptance > 0 && options.targetAcceptance < 1, "targetAcceptance", options.targetAcceptance,
        "between 0 and 1");
    require(options.jitter >= 0 && options.jitter < 1, "jitter", options.jitter, "0 to less than 1");
    const Index variables = m_energies.front()->variableCount();
    if (m_state.positions.rows() < 1 || m_state.positions.cols() != variables)
        throw std::invalid_argument("positions are " + std::to_string(m_state.positions.rows()) + " x "
            + std::to_string(m_state.positions.cols()) + "; expected at least one chain of " + std::to_string(variables)
            + " variables");
    m_current.positions = m_state.positions;
    evaluate(m_current);
    for (Index chain = 0; chain < m_current.energy.size(); ++chain)
        if (!std::isfinite(m_current.energy[chain]))
            throw std::runtime_error("The energy of chain " + std::to_string(chain)
                + " is not finite where it starts; start the chains again.");
    m_proposal = m_current;
    m_stepSizes.resize(m_current.energy.size());
    m_energyErrors = Vector::Zero(m_current.energy.size());
}

void Hmc::drawStepSizes()
{
    const auto step = static_cast<std::uint64_t>(m_state.step);
    const double base = std::exp(m_state.stepSize.logStep);
    for (Index chain = 0; chain < m_stepSizes.size(); ++chain) {
        const double uniform = uniforms(m_options.seed,
            {.stream = Stream::StepSize, .step = step, .sample = static_cast<std::uint32_t>(chain), .block = 0})[0];
        m_stepSizes[chain] = base * (1 + m_options.jitter * (2 * uniform - 1));
    }
}

void Hmc::propose(Energy& energy, Slice& slice, Index first, Index rows)
{
    ChainPoint& point = slice.point;
    point.positions = m_current.positions.middleRows(first, rows);
    point.gradient = m_current.gradient.middleRows(first, rows);
    point.energy = m_current.energy.segment(first, rows);
    slice.momenta.resize(rows, point.positions.cols());
    drawNormals(slice.momenta, m_options.seed, Stream::Momentum, static_cast<std::uint64_t>(m_state.step),
        static_cast<std::uint32_t>(first), 1);
    const Vector before = point.energy + kineticEnergy(slice.momenta);
    leapfrog(energy, point, slice.momenta, m_stepSizes.segment(first, rows), m_options.leapfrogSteps);
    m_energyErrors.segment(first, rows) = point.energy + kineticEnergy(slice.momenta) - before;
    m_proposal.positions.middleRows(first, rows) = point.positions;
    m_proposal.gradient.middleRows(first, rows) = point.gradient;
    m_proposal.energy.segment(first, rows) = point.energy;
    m_proposal.fields.middleRows(first, rows) = point.fields;
}

ChainReport Hmc::advance()
{
    drawStepSizes();
    const Index chains = m_current.energy.size();
    const auto slices = static_cast<int>((chains + m_sliceChains - 1) / m_sliceChains);
    parallelFor(static_cast<int>(m_energies.size()), slices, [&](int slice, int thread) {
        const auto worker = static_cast<std::size_t>(thread);
        const Index first = slice * m_sliceChains;
        propose(*m_energies[worker], m_slices[worker], first, std::min(m_sliceChains, chains - first));
    });
    ChainReport report = metropolis(
        m_energyErrors, m_options.seed, m_state.step, m_state, [this](Index chain) { place(m_proposal, chain); });
    report.stepSize = std::exp(m_state.stepSize.logStep);
    ++m_state.step;
    if (m_state.warmingUp)
        m_state.stepSize.update(report.acceptanceProbability, m_options.targetAcceptance);
    return report;
}

void Hmc::place(const ChainPoint& points, Index chain)
{
    m_current.positions.row(chain) = points.positions.row(chain);
    m_current.gradient.row(chain) = points.gradient.row(chain);
    m_current.fields.row(chain) = points.fields.row(chain);
    m_current.energy[chain] = points.energy[chain];
    m_state.positions.row(chain) = points.positions.row(chain);
    m_state.stays[static_cast<std::size_t>(chain)] = 0;
}

} // namespace nrg
