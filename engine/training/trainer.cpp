#include "engine/training/trainer.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <limits>
#include <stdexcept>
#include <string>

#include "engine/flow/model.h"
#include "engine/training/adam.h"
#include "engine/training/bounds.h"

namespace nrg {

namespace {

constexpr int kMaxConsecutiveSkips = 3;

/// Whether parameters may follow a step. (sigma is NaN for a batch of 1.)
bool isUsable(const StepReport& report, double longestNorm)
{
    return std::abs(report.freeEnergy) <= kLargestFigure && !(report.sigma > kLargestFigure)
        && report.gradientNorm <= kLargestFigure && std::min(report.gradientNorm, longestNorm) <= kLargestGradient;
}

} // namespace

Trainer::Trainer(std::shared_ptr<const Model> model, const TrainerOptions& options)
    : m_model(std::move(model))
    , m_options(options)
    , m_workspace(std::make_unique<DistillationWorkspace>(options.threads))
{
    if (options.batch < 1)
        throw std::invalid_argument("batch is " + std::to_string(options.batch) + "; expected at least 1");
    if (m_model->isSymmetrised() && !m_model->target->isEven())
        throw std::invalid_argument("symmetric is on, but the target is not symmetric under x -> -x");
    const auto parameters = static_cast<std::size_t>(m_model->flow().parameterCount());
    m_state.theta.resize(parameters);
    m_state.adamM.assign(parameters, 0);
    m_state.adamV.assign(parameters, 0);
    m_gradient.resize(parameters);
    m_model->flow().initialize(m_state.theta, options.seed);
}

Trainer::~Trainer() = default;

StepOutcome Trainer::step(double seconds, const StopFlag* stop)
{
    const auto start = std::chrono::steady_clock::now();
    DistillationWorkspace& w = *m_workspace;
    w.threads = m_options.threads;
    w.stop = stop;
    const bool isFirst = w.x.rows() == 0;
    w.z.resize(m_options.batch, m_model->flow().siteCount());
    m_model->prior().draw(
        w.z, m_options.seed, Stream::Prior, static_cast<std::uint64_t>(m_state.step), 0, m_options.threads);
    const DistillationResult loss = distillationLoss(*m_model, m_state.theta, m_options.estimator, m_gradient, w);

    StepOutcome report;
    report.abandoned = isSet(stop);
    if (report.abandoned) {
        if (isFirst)
            w.x.resize(0, 0);
        return report;
    }
    report.freeEnergy = loss.freeEnergy;
    report.sigma = loss.sigma;
    report.gradientNorm = norm(m_gradient);
    const LearningRateSchedule schedule{.base = m_options.learningRate,
        .warmupSteps = m_options.warmupSteps,
        .decaySteps = m_options.decaySteps,
        .decaySeconds = m_options.decaySeconds,
        .final = m_options.finalLearningRate};
    report.learningRate = schedule.at(m_state.step, seconds);
    const double longest = longestNorm();
    report.skipped = !isUsable(report, longest);
    std::vector<double> layers = layerGradients(m_model->flow(), m_gradient);
    report.step = ++m_state.step;
    m_lastGradient = {.step = report.step, .layers = std::move(layers)};
    if (report.skipped) {
        ++m_state.skippedSteps;
        report.stalled = ++m_state.consecutiveSkips >= kMaxConsecutiveSkips;
        if (report.stalled)
            m_state.consecutiveSkips = 0;
    } else {
        m_state.consecutiveSkips = 0;
        const bool clip = report.gradientNorm > longest;
        adamUpdate(m_state.theta, m_gradient, clip ? longest / report.gradientNorm : 1.0, report.learningRate,
            m_options.adamDecay, ++m_state.adamUpdates, m_state.adamM, m_state.adamV);
        followNorm(std::min(report.gradientNorm, longest));
    }
    report.stepSeconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    return report;
}

double Trainer::longestNorm() const
{
    double longest = std::numeric_limits<double>::infinity();
    if (m_options.clipNorm > 0)
        longest = m_options.clipNorm;
    if (m_options.clipGrowth > 0 && m_state.meanNorm > 0)
        longest = std::min(longest, m_options.clipGrowth * m_state.meanNorm);
    return longest;
}

void Trainer::followNorm(double norm)
{
    constexpr double kDecay = 0.98;
    m_state.meanNorm = m_state.meanNorm > 0 ? kDecay * m_state.meanNorm + (1 - kDecay) * norm : norm;
}

void Trainer::restore(TrainerState state)
{
    const std::size_t parameters = m_state.theta.size();
    if (state.theta.size() != parameters || state.adamM.size() != parameters || state.adamV.size() != parameters)
        throw std::invalid_argument("the stored parameters number " + std::to_string(state.theta.size())
            + "; the model has " + std::to_string(parameters));
    m_state = std::move(state);
    m_lastGradient = {};
}

const Matrix& Trainer::lastBatch() const
{
    return m_workspace->x;
}

} // namespace nrg
