#include "engine/session/divergence_watch.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace nrg {

namespace {

constexpr double kRise = 10;
constexpr int kSteps = 5;

std::string brief(double value)
{
    char text[32];
    std::snprintf(text, sizeof text, "%.5g", value);
    return text;
}

} // namespace

void DivergenceWatch::restart(const History& history)
{
    *this = DivergenceWatch(m_sites);
    for (const StepReport& row : history.rows())
        if (!row.skipped)
            follow(row.freeEnergy);
}

bool DivergenceWatch::add(const StepReport& report)
{
    if (report.skipped)
        return false;
    follow(report.freeEnergy);
    const double bound = m_start + kRise * std::max(m_start - m_least, static_cast<double>(m_sites));
    m_beyond = report.freeEnergy > bound ? m_beyond + 1 : 0;
    return m_beyond >= kSteps;
}

void DivergenceWatch::follow(double freeEnergy)
{
    if (!m_hasBegun)
        m_start = m_least = freeEnergy;
    m_hasBegun = true;
    m_least = std::min(m_least, freeEnergy);
}

std::string divergenceSentence(const StepOutcome& outcome, std::int64_t bestStep, double bestFreeEnergy)
{
    const std::string step = std::to_string(outcome.step);
    const std::string what = outcome.stalled
        ? "Three steps in a row were skipped because the loss or its gradient was not finite (step " + step + "); "
        : "The run has diverged (F is " + brief(outcome.freeEnergy) + " nats at step " + step + "); ";
    const std::string advice = " with a lower learning rate, or set a gradient-norm clip.";
    if (bestStep == 0)
        return what + "begin again" + advice;
    const std::string figure = std::isfinite(bestFreeEnergy) ? " (F = " + brief(bestFreeEnergy) + " nats)" : "";
    return what + "go on from step " + std::to_string(bestStep) + figure + advice;
}

bool areSane(std::span<const Real> theta)
{
    return std::all_of(theta.begin(), theta.end(), [](Real value) { return std::abs(value) <= kLargestParameter; });
}

} // namespace nrg
