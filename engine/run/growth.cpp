#include "engine/run/growth.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <map>
#include <stdexcept>
#include <string>

#include "engine/run/build_model.h"

namespace nrg {

namespace {

int levelsOf(const Flow& flow)
{
    return flow.layout().layers.back().level + 1;
}

/// "theta/level<l>/..." with the level of the smaller flow; other names as they are.
std::string sourceName(const std::string& name, int smallLevels, int largeLevels)
{
    constexpr std::string_view kStart = "theta/level";
    if (!name.starts_with(kStart))
        return name;
    int level = 0;
    const char* const begin = name.data() + kStart.size();
    const char* const end = std::from_chars(begin, name.data() + name.size(), level).ptr;
    const int source = level == largeLevels - 1 ? smallLevels - 1 : std::clamp(level, 0, std::max(smallLevels - 2, 0));
    return std::string(kStart) + std::to_string(source) + std::string(end, name.data() + name.size());
}

/// Exponents of n x n modes, stored as SpectralLayer does, at any wave number.
class Exponents {
public:
    Exponents(const Real* values, Index count)
        : m_values(values)
        , m_largest(static_cast<int>(std::lround((std::sqrt(8.0 * static_cast<double>(count) + 1) - 3) / 2)))
    {
    }

    int largest() const { return m_largest; } ///< wave number, n / 2

    double at(int a, int b) const
    {
        const Index high = std::max(a, b);
        return static_cast<double>(m_values[high * (high + 1) / 2 + std::min(a, b)]);
    }

    /// Bilinear.
    double at(double a, double b) const
    {
        const int row = std::min(static_cast<int>(a), m_largest - 1);
        const int column = std::min(static_cast<int>(b), m_largest - 1);
        const double u = a - row;
        const double v = b - column;
        return (1 - u) * ((1 - v) * at(row, column) + v * at(row, column + 1))
            + u * ((1 - v) * at(row + 1, column) + v * at(row + 1, column + 1));
    }

private:
    const Real* m_values;
    int m_largest;
};

void interpolate(const Real* from, Index fromCount, Real* to, Index toCount)
{
    const Exponents small(from, fromCount);
    const int largest = Exponents(to, toCount).largest();
    const double scale = static_cast<double>(small.largest()) / largest;
    for (int a = 0; a <= largest; ++a)
        for (int b = 0; b <= a; ++b)
            to[a * (a + 1) / 2 + b] = static_cast<Real>(small.at(scale * a, scale * b));
}

/// From scratch, at twice the learning rate.
Settings firstStage(const Settings& settings)
{
    Settings first = settings;
    first.lattice = settings.training.growFrom;
    first.training.growFrom = 0;
    first.training.decaySteps = settings.training.growSteps;
    first.training.decaySeconds = 0;
    first.training.learningRate *= 2;
    return first;
}

/// After a stage of a run, which has its own learning rate from then on.
Settings nextStage(const Settings& stage, const Settings& run)
{
    Settings next = grownSettings(stage);
    next.training.learningRate = run.training.learningRate;
    return next;
}

} // namespace

Settings grownSettings(const Settings& settings)
{
    Settings grown = settings;
    grown.lattice = 2 * settings.lattice;
    grown.training.growFrom = 0;
    grown.training.learningRate /= 2;
    const int depth = settings.layout.options.integer("depth");
    const LayoutRow* const layout = findLayout(settings.layout.id);
    const bool depthIsOfLevels = layout && layout->maximumDepth(grown.lattice) > layout->maximumDepth(settings.lattice);
    if (!depthIsOfLevels)
        grown.layout.options.set("depth", std::int64_t(resolvedDepth(settings)));
    else if (depth != 0)
        grown.layout.options.set("depth", std::int64_t(depth + 1));
    if (std::vector<Problem> problems = validate(grown); !problems.empty())
        throw SettingsError(std::move(problems));
    return grown;
}

std::vector<Real> grownParameters(const Flow& small, Parameters theta, const Flow& large)
{
    std::map<std::string, ParameterTensor> sources;
    for (const ParameterTensor& tensor : small.tensors())
        sources.emplace(tensor.name, tensor);
    std::vector<Real> grown(static_cast<std::size_t>(large.parameterCount()));
    for (const ParameterTensor& tensor : large.tensors()) {
        const auto source = sources.find(sourceName(tensor.name, levelsOf(small), levelsOf(large)));
        const bool isExponent = tensor.name.ends_with("/exponent");
        if (source == sources.end() || (!isExponent && source->second.shape != tensor.shape))
            throw std::invalid_argument("the flow cannot grow: it has nothing that " + tensor.name
                + " could start from; flows whose levels are alike can grow");
        const Real* const from = theta.data() + source->second.offset;
        Real* const to = grown.data() + tensor.offset;
        if (isExponent)
            interpolate(from, source->second.size(), to, tensor.size());
        else
            std::copy_n(from, tensor.size(), to);
    }
    return grown;
}

std::unique_ptr<Trainer> grownTrainer(const Flow& small, Parameters theta, const Settings& settings)
{
    auto trainer = std::make_unique<Trainer>(buildModel(settings), trainerOptions(settings));
    TrainerState state = trainer->state(); // Adam's moments start at zero
    state.theta = grownParameters(small, theta, trainer->model().flow());
    trainer->restore(std::move(state));
    return trainer;
}

std::optional<Settings> stageSettings(const Settings& settings, int lattice)
{
    const int first = settings.training.growFrom;
    if (first == 0 || lattice < first || lattice >= settings.lattice)
        return std::nullopt;
    Settings stage = firstStage(settings);
    while (stage.lattice < lattice)
        stage = nextStage(stage, settings);
    return stage.lattice == lattice ? std::optional(stage) : std::nullopt;
}

std::unique_ptr<GrowthStages> GrowthStages::of(const Settings& settings)
{
    if (settings.training.growFrom == 0 || settings.training.growFrom >= settings.lattice)
        return nullptr;
    return std::unique_ptr<GrowthStages>(new GrowthStages(settings, firstStage(settings)));
}

std::unique_ptr<GrowthStages> GrowthStages::of(const Settings& settings, GrowthState growth)
{
    const std::optional<Settings> stage = stageSettings(settings, growth.lattice);
    if (!stage)
        throw std::invalid_argument("the run has no stage on " + std::to_string(growth.lattice) + " sites a side");
    std::unique_ptr<GrowthStages> stages(new GrowthStages(settings, *stage));
    stages->m_trainer->restore(std::move(growth.state));
    return stages;
}

GrowthStages::GrowthStages(const Settings& settings, const Settings& stage)
    : m_last(settings)
    , m_stageSteps(settings.training.growSteps)
{
    begin(stage, {});
}

void GrowthStages::begin(const Settings& settings, std::vector<Real> theta)
{
    m_settings = settings;
    auto trainer = std::make_unique<Trainer>(buildModel(settings), trainerOptions(settings));
    if (!theta.empty()) {
        TrainerState state = trainer->state();
        state.theta = std::move(theta);
        trainer->restore(std::move(state));
    }
    m_minusLogZ = trainer->model().target->minusLogZ();
    m_trainer = std::move(trainer);
}

StepOutcome GrowthStages::step(const StopFlag* stop)
{
    const StepOutcome outcome = m_trainer->step(0, stop);
    if (outcome.abandoned || m_trainer->state().step < m_stageSteps)
        return outcome;
    const Settings next = nextStage(m_settings, m_last);
    const std::shared_ptr<const Model> model = buildModel(next);
    std::vector<Real> theta = grownParameters(m_trainer->model().flow(), m_trainer->state().theta, model->flow());
    if (next.lattice < m_last.lattice) {
        begin(next, std::move(theta));
    } else {
        m_trainer.reset();
        m_theta = std::move(theta);
    }
    return outcome;
}

double GrowthStages::share() const
{
    if (isDone())
        return 1;
    double all = 0;
    double done = 0;
    for (int lattice = m_last.training.growFrom; lattice < m_last.lattice; lattice *= 2) {
        const double work = static_cast<double>(lattice) * lattice;
        all += work;
        if (lattice < m_settings.lattice)
            done += work;
        else if (lattice == m_settings.lattice)
            done += work * static_cast<double>(stepsDone()) / static_cast<double>(m_stageSteps);
    }
    return done / all;
}

} // namespace nrg
