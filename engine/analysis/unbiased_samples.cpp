#include "engine/analysis/unbiased_samples.h"

#include <algorithm>
#include <cmath>
#include <stdexcept>
#include <string>

#include "engine/core/philox.h"
#include "engine/flow/model.h"
#include "engine/sampling/hmc.h"
#include "engine/sampling/latent_energy.h"

namespace nrg {

namespace {

struct Cancelled { };

/// What a random number of an analysis is for: the block of its address.
constexpr std::uint32_t kPosteriorSign = 2;
constexpr std::uint32_t kFairSign = 3;
constexpr std::uint32_t kSeedOfGroup = 4;

/// Asks before each evaluation whether to go on, and throws Cancelled otherwise.
class CancellableEnergy final : public Energy {
public:
    CancellableEnergy(std::unique_ptr<Energy> energy, std::function<bool()> goOn)
        : m_energy(std::move(energy))
        , m_goOn(std::move(goOn))
    {
    }

    Index variableCount() const override { return m_energy->variableCount(); }

    void evaluate(const ConstMatrixRef& positions, VectorRef energy, MatrixRef* gradient, Matrix* fields) override
    {
        if (!m_goOn())
            throw Cancelled();
        m_energy->evaluate(positions, energy, gradient, fields);
    }

    Matrix positionsOf(const ConstMatrixRef& fields) override { return m_energy->positionsOf(fields); }

private:
    std::unique_ptr<Energy> m_energy;
    std::function<bool()> m_goOn;
};

void require(bool holds, const char* name, std::int64_t value, const char* expected)
{
    if (!holds)
        throw std::invalid_argument(std::string(name) + " is " + std::to_string(value) + "; expected " + expected);
}

/// The chains of one call.
class ChainGroups {
public:
    ChainGroups(std::shared_ptr<const Model> model, std::shared_ptr<const std::vector<Real>> theta,
        const UnbiasedOptions& options, int threads, const UnbiasedProgress& progress, const Matrix* fields)
        : m_model(std::move(model))
        , m_theta(std::move(theta))
        , m_options(options)
        , m_threads(threads)
        , m_progress(progress)
        , m_fields(fields)
    {
        m_result.z.resize(options.samples, m_model->flow().siteCount());
        m_result.y.resizeLike(m_result.z);
    }

    /// Chains first, first + 1, ... from their start to their samples.
    void run(Index first, Index count)
    {
        ChainState state;
        state.positions = start(first, count);
        state.stepSize = m_stepSize;
        const HmcOptions options{.leapfrogSteps = m_options.leapfrogSteps,
            .seed = m_options.seed
                ^ (static_cast<std::uint64_t>(randomWords(
                       m_options.seed, {.stream = Stream::Analysis, .step = groupOf(first), .block = kSeedOfGroup})[0])
                    << 20)};
        m_evaluations = static_cast<double>(first) * evaluationsPerChain();
        auto energy = std::make_unique<CancellableEnergy>(
            std::make_unique<LatentEnergy>(m_model, m_theta, m_threads), [this, count] {
                const double share = m_evaluations / (evaluationsPerChain() * m_options.samples);
                m_evaluations += static_cast<double>(count);
                return !m_progress || m_progress(std::min(share, 1.0));
            });
        Hmc hmc(std::move(energy), options, std::move(state));
        const int warmUp = m_options.trajectories / 2;
        for (int trajectory = 0; trajectory < m_options.trajectories; ++trajectory) {
            if (trajectory == warmUp)
                hmc.endWarmUp();
            hmc.advance();
        }
        m_stepSize = hmc.state().stepSize; // where the next group begins
        m_result.z.middleRows(first, count) = hmc.state().positions;
        m_result.y.middleRows(first, count) = hmc.fields();
        m_accepted += hmc.state().accepted;
        m_proposed += hmc.state().proposed;
        m_stepSizes += std::exp(m_stepSize.logAverage);
        m_result.divergences += hmc.state().divergences;
    }

    UnbiasedSamples finish(Index groups)
    {
        m_result.acceptance = static_cast<double>(m_accepted) / static_cast<double>(m_proposed);
        m_result.stepSize = m_stepSizes / static_cast<double>(groups);
        return std::move(m_result);
    }

private:
    double evaluationsPerChain() const { return 1.0 + m_options.trajectories * m_options.leapfrogSteps; }
    std::uint64_t groupOf(Index first) const
    {
        return static_cast<std::uint64_t>(first / chainsInGroup(m_model->flow().siteCount()));
    }

    Matrix start(Index first, Index count) const
    {
        Matrix z(count, m_model->flow().siteCount());
        m_model->prior().draw(z, m_options.seed, Stream::Analysis, 0, static_cast<std::uint32_t>(first), m_threads);
        const Index given = m_fields ? std::clamp<Index>(m_fields->rows() - first, 0, count) : 0;
        if (given > 0) {
            const Matrix y = drawPosteriorSigns(
                *m_model, *m_theta, m_fields->middleRows(first, given), m_options.seed + groupOf(first), m_threads);
            z.topRows(given) = m_model->density->latents(*m_theta, y, m_threads);
        }
        return z;
    }

    std::shared_ptr<const Model> m_model;
    std::shared_ptr<const std::vector<Real>> m_theta;
    UnbiasedOptions m_options;
    int m_threads;
    const UnbiasedProgress& m_progress;
    const Matrix* m_fields;
    StepSizeAdaptation m_stepSize = StepSizeAdaptation::startingAt(HmcOptions().initialStepSize);
    double m_evaluations = 0; ///< of the energy, times chains
    std::int64_t m_accepted = 0;
    std::int64_t m_proposed = 0;
    double m_stepSizes = 0;
    UnbiasedSamples m_result;
};

} // namespace

int chainsInGroup(int sites)
{
    return std::clamp(16384 / sites, 8, 64);
}

std::optional<UnbiasedSamples> drawUnbiasedSamples(const std::shared_ptr<const Model>& model,
    const std::shared_ptr<const std::vector<Real>>& theta, const UnbiasedOptions& options, int threads,
    const UnbiasedProgress& progress, const Matrix* fields)
{
    require(options.samples >= 1, "samples", options.samples, "at least 1");
    require(
        options.trajectories >= 2, "trajectories", options.trajectories, "at least 2, half of them for the step size");
    require(options.leapfrogSteps >= 1, "leapfrogSteps", options.leapfrogSteps, "at least 1");
    const Index size = chainsInGroup(model->flow().siteCount());
    ChainGroups chains(model, theta, options, threads, progress, fields);
    Index groups = 0;
    try {
        for (Index first = 0; first < options.samples; first += size, ++groups)
            chains.run(first, std::min<Index>(size, options.samples - first));
    } catch (const Cancelled&) {
        return std::nullopt;
    }
    return chains.finish(groups);
}

Matrix drawPosteriorSigns(
    const Model& model, Parameters theta, const ConstMatrixRef& x, std::uint64_t seed, int threads)
{
    return model.density->withPosteriorSigns(
        theta, x, seed, {.stream = Stream::Analysis, .block = kPosteriorSign}, threads);
}

Matrix drawFairSigns(const Model& model, const ConstMatrixRef& y, std::uint64_t seed)
{
    Matrix x = y;
    applySigns(x, model.density->drawFairSigns(x.rows(), seed, {.stream = Stream::Analysis, .block = kFairSign}));
    return x;
}

} // namespace nrg
