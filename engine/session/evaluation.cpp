#include "engine/session/evaluation.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <stdexcept>
#include <string>
#include <vector>

#include "engine/core/parallel.h"
#include "engine/core/philox.h"
#include "engine/flow/symmetrized_flow.h"

namespace nrg {

namespace {

constexpr int kResamples = 200;

/// Per sample: ln(pi/q) and the observables.
struct Draws {
    explicit Draws(std::int64_t count)
        : logWeight(count)
        , energy(count)
        , structure(count)
    {
    }

    Vector logWeight;
    Vector energy;
    Vector structure;
};

/// Importance-weighted means of one set of samples.
struct Weighted {
    double logZ = 0;
    double energy = 0;
    double structure = 0;
};

/// Collects weights relative to exp(reference).
class WeightedSum {
public:
    void add(double weight, double energy, double structure)
    {
        m_weight += weight;
        m_energy += weight * energy;
        m_structure += weight * structure;
    }

    Weighted means(double reference, double count) const
    {
        return {reference + std::log(m_weight / count), m_energy / m_weight, m_structure / m_weight};
    }

private:
    double m_weight = 0;
    double m_energy = 0;
    double m_structure = 0;
};

/// One bootstrap resample: as many draws with replacement as there are samples.
Weighted resample(const Draws& draws, const Vector& weight, double reference, std::uint64_t seed, int number)
{
    const auto count = static_cast<std::uint64_t>(weight.size());
    WeightedSum sum;
    for (std::uint64_t first = 0; first < count; first += 4) {
        const auto words = randomWords(seed,
            {.stream = Stream::Bootstrap,
                .step = static_cast<std::uint64_t>(number),
                .sample = 0,
                .block = static_cast<std::uint32_t>(first / 4)});
        for (std::uint64_t j = 0; j < std::min<std::uint64_t>(4, count - first); ++j) {
            const auto i = static_cast<Index>(words[j] * count >> 32);
            sum.add(weight[i], draws.energy[i], draws.structure[i]);
        }
    }
    return sum.means(reference, static_cast<double>(count));
}

template <class Get>
double spread(const std::vector<Weighted>& resamples, Get get)
{
    const auto count = static_cast<double>(resamples.size());
    double mean = 0;
    for (const Weighted& w : resamples)
        mean += get(w) / count;
    double square = 0;
    for (const Weighted& w : resamples)
        square += (get(w) - mean) * (get(w) - mean);
    return std::sqrt(square / (count - 1));
}

void weigh(const Draws& draws, const EvaluationOptions& options, Evaluation& result)
{
    const double reference = draws.logWeight.maxCoeff();
    const Vector weight = (draws.logWeight.array() - reference).exp();
    WeightedSum sum;
    for (Index i = 0; i < weight.size(); ++i)
        sum.add(weight[i], draws.energy[i], draws.structure[i]);
    const Weighted all = sum.means(reference, static_cast<double>(options.samples));
    result.logZ = all.logZ;
    result.energy = all.energy;
    result.structureFactor = all.structure;
    result.essSamples = weight.sum() * weight.sum() / weight.squaredNorm();
    result.ess = result.essSamples / static_cast<double>(options.samples);
    result.reliable = result.essSamples >= kReliableSamples;

    std::vector<Weighted> resamples(kResamples);
    parallelFor(options.threads, kResamples, [&](int number, int) {
        resamples[static_cast<std::size_t>(number)] = resample(draws, weight, reference, options.seed, number);
    });
    result.logZError = spread(resamples, [](const Weighted& w) { return w.logZ; });
    result.energyError = spread(resamples, [](const Weighted& w) { return w.energy; });
    result.structureFactorError = spread(resamples, [](const Weighted& w) { return w.structure; });
}

void summarizeBound(const Draws& draws, const Model& model, Evaluation& result)
{
    const auto count = static_cast<double>(result.samples);
    result.freeEnergy = -draws.logWeight.mean();
    const double variance = (draws.logWeight.array() + result.freeEnergy).square().sum() / (count - 1);
    result.freeEnergySigma = std::sqrt(variance);
    result.freeEnergyError = std::sqrt(variance / count);
    result.minusLogZ = model.target->minusLogZ();
    if (result.minusLogZ) {
        result.gap = result.freeEnergy - *result.minusLogZ;
        result.relativeError = *result.gap / std::abs(*result.minusLogZ);
    }
}

} // namespace

std::optional<Evaluation> evaluate(
    const Model& model, Parameters theta, const EvaluationOptions& options, const EvaluationProgress& progress)
{
    if (options.samples < 2 || options.samples > std::numeric_limits<int>::max())
        throw std::invalid_argument("samples is " + std::to_string(options.samples) + "; expected 2 to 2147483647");
    Draws draws(options.samples);
    for (std::int64_t first = 0; first < options.samples;) {
        const int count = static_cast<int>(std::min<std::int64_t>(sliceSize(model), options.samples - first));
        const ModelSamples samples
            = drawSamples(model, theta, count, options.seed, static_cast<std::uint32_t>(first), options.threads);
        draws.logWeight.segment(first, count) = samples.logPi - samples.logQ;
        draws.energy.segment(first, count) = energyPerSite(samples.x, model.flow->lattice());
        draws.structure.segment(first, count) = structureFactor(samples.x);
        first += count;
        if (progress && !progress(first))
            return std::nullopt;
    }
    Evaluation result;
    result.samples = options.samples;
    summarizeBound(draws, model, result);
    weigh(draws, options, result);
    return result;
}

int sliceSize(const Model& model)
{
    constexpr int kValues = 1 << 20;
    return std::clamp(kValues / model.flow->siteCount(), 64, 4096);
}

Vector energyPerSite(const ConstMatrixRef& x, int lattice)
{
    const Matrix spin = x.array().tanh();
    Vector energy = Vector::Zero(x.rows());
    for (int row = 0; row < lattice; ++row)
        for (int column = 0; column < lattice; ++column) {
            const int right = row * lattice + (column + 1) % lattice;
            const int below = (row + 1) % lattice * lattice + column;
            energy.array() -= spin.col(row * lattice + column).array().cast<double>()
                * (spin.col(right) + spin.col(below)).array().cast<double>();
        }
    return energy / static_cast<double>(x.cols());
}

Vector structureFactor(const ConstMatrixRef& x)
{
    const auto sites = static_cast<double>(x.cols());
    Vector sum = Vector::Zero(x.rows());
    Vector squares = Vector::Zero(x.rows());
    for (Index site = 0; site < x.cols(); ++site) {
        const Vector spin = x.col(site).array().tanh().cast<double>();
        sum += spin;
        squares += spin.cwiseAbs2();
    }
    return (sum / sites).array().square() - squares.array() / (sites * sites) + 1 / sites;
}

} // namespace nrg
