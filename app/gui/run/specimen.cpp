#include "app/gui/run/specimen.h"

#include <algorithm>
#include <cmath>
#include <ranges>
#include <utility>

namespace nrg::gui {

namespace {

constexpr float kStep = 0.5F; ///< of difference quotients

constexpr std::size_t kMostUndone = 200;
constexpr double kShareOfTime = 0.05; ///< of the window's thread, for following newer models while training

double rootMeanSquare(const Eigen::VectorXf& values, const std::vector<int>& sites)
{
    double sum = 0;
    for (const int site : sites)
        sum += static_cast<double>(values[site]) * static_cast<double>(values[site]);
    return std::sqrt(sum / static_cast<double>(sites.size()));
}

bool sameNetwork(const nrg::Explorer& a, const nrg::Explorer& b)
{
    return a.lattice() == b.lattice() && a.latentLevels() == b.latentLevels()
        && a.layout().layers.size() == b.layout().layers.size() && a.hasSpins() == b.hasSpins();
}

} // namespace

void Specimen::setModel(const std::shared_ptr<const nrg::FrozenModel>& frozen)
{
    if (!frozen || (m_explorer && &m_explorer->frozen() == frozen.get()))
        return;
    auto newer = std::make_unique<nrg::Explorer>(frozen, 1); // one configuration is too little work to share
    const bool goesOn = m_explorer && sameNetwork(*m_explorer, *newer);
    if (goesOn && static_cast<double>(m_sinceModel.nsecsElapsed()) * 1e-9 * kShareOfTime < m_lastSeconds)
        return;
    m_explorer = std::move(newer);
    m_sinceModel.start();
    if (goesOn) {
        evaluate();
        return;
    }
    m_undo.clear();
    m_redo.clear();
    emit replaced();
    take({Given::Latents, m_explorer->drawLatents(m_draws), 0});
}

void Specimen::clear()
{
    m_explorer.reset();
    m_exploration = {};
    m_state = {};
    m_undo.clear();
    m_redo.clear();
    ++m_revision;
    emit replaced();
    emit changed();
}

bool Specimen::hasSite(int site) const
{
    return m_explorer && site >= 0 && site < m_explorer->siteCount();
}

bool Specimen::hasLevel(int level) const
{
    return m_explorer && level >= 0 && level < m_explorer->levelCount();
}

const Eigen::VectorXf& Specimen::spins() const
{
    return m_state.given == Given::Spins ? m_state.values : m_exploration.meanSpins;
}

double Specimen::amplitude(int level) const
{
    return rootMeanSquare(m_exploration.z, m_explorer->latentsOf(level));
}

Eigen::VectorXf Specimen::reading(int site)
{
    Eigen::VectorXf x = m_exploration.x;
    x[site] += kStep;
    return (m_explorer->infer(x).z - m_exploration.z) / kStep;
}

Eigen::VectorXf Specimen::influence(int site)
{
    Eigen::VectorXf z = m_exploration.z;
    z[site] += kStep;
    return (m_explorer->generate(z).x - m_exploration.x) / kStep;
}

void Specimen::beginEdit()
{
    if (!m_explorer)
        return;
    m_undo.push_back(m_state);
    if (m_undo.size() > kMostUndone)
        m_undo.erase(m_undo.begin());
    m_redo.clear();
}

void Specimen::take(State state)
{
    m_state = std::move(state);
    evaluate();
    m_pattern = m_exploration.z;
}

void Specimen::evaluate()
{
    QElapsedTimer timer;
    timer.start();
    switch (m_state.given) {
    case Given::Latents:
        m_exploration = m_explorer->generate(m_state.values);
        break;
    case Given::Field:
        m_exploration = m_explorer->infer(m_state.values);
        break;
    case Given::Spins:
        m_exploration = m_explorer->infer(m_explorer->fieldOfSpins(m_state.values, m_state.draw));
        break;
    }
    m_lastSeconds = static_cast<double>(timer.nsecsElapsed()) * 1e-9;
    ++m_revision;
    emit changed();
}

void Specimen::setLatent(int site, double value)
{
    if (!hasSite(site))
        return;
    Eigen::VectorXf z = m_exploration.z;
    z[site] = static_cast<float>(value);
    take({Given::Latents, std::move(z), 0});
}

void Specimen::setAmplitude(int level, double amplitude)
{
    if (!hasLevel(level))
        return;
    const std::vector<int>& sites = m_explorer->latentsOf(level);
    if (rootMeanSquare(m_pattern, sites) == 0)
        m_pattern = m_explorer->resampleScale(m_pattern, level, m_draws);
    const double factor = amplitude / rootMeanSquare(m_pattern, sites);
    State state{Given::Latents, m_exploration.z, 0};
    for (const int site : sites)
        state.values[site] = static_cast<float>(factor * static_cast<double>(m_pattern[site]));
    const Eigen::VectorXf pattern = m_pattern;
    take(std::move(state));
    for (const int site : sites)
        m_pattern[site] = pattern[site];
}

void Specimen::paintField(const std::vector<int>& sites, double value)
{
    if (!m_explorer)
        return;
    State state{Given::Field, m_exploration.x, 0};
    for (const int site : sites | std::views::filter([this](int site) { return hasSite(site); }))
        state.values[site] = static_cast<float>(value);
    take(std::move(state));
}

void Specimen::paintSpins(const std::vector<int>& sites, int spin)
{
    if (!m_explorer || !m_explorer->hasSpins())
        return;
    State state{Given::Spins, spins(), m_state.given == Given::Spins ? m_state.draw : m_draws};
    for (float& value : state.values)
        value = value < 0 ? -1.0F : 1.0F;
    for (const int site : sites | std::views::filter([this](int site) { return hasSite(site); }))
        state.values[site] = static_cast<float>(spin);
    take(std::move(state));
}

void Specimen::drawNew()
{
    if (!m_explorer)
        return;
    beginEdit();
    take({Given::Latents, m_explorer->drawLatents(++m_draws), 0});
}

void Specimen::drawFromTarget()
{
    if (!m_explorer)
        return;
    if (!m_explorer->drawsFields()) {
        drawNew();
        return;
    }
    beginEdit();
    take({Given::Field, m_explorer->drawField(++m_draws), 0});
}

void Specimen::resample(int level)
{
    if (!hasLevel(level))
        return;
    beginEdit();
    take({Given::Latents, m_explorer->resampleScale(m_exploration.z, level, ++m_draws), 0});
}

void Specimen::resampleFinest(int levels)
{
    if (!m_explorer || levels < 1)
        return;
    beginEdit();
    Eigen::VectorXf z = m_exploration.z;
    ++m_draws;
    for (int level = 0; level < std::min(levels, m_explorer->levelCount()); ++level)
        z = m_explorer->resampleScale(z, level, m_draws);
    take({Given::Latents, std::move(z), 0});
}

void Specimen::undo()
{
    goTo(m_undo, m_redo);
}

void Specimen::redo()
{
    goTo(m_redo, m_undo);
}

void Specimen::goTo(std::vector<State>& from, std::vector<State>& to)
{
    if (from.empty())
        return;
    to.push_back(m_state);
    State state = std::move(from.back());
    from.pop_back();
    take(std::move(state));
}

} // namespace nrg::gui
