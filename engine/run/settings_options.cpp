// The one table from which the settings form, the shell options and the run file's metadata are built.

#include "engine/run/settings.h"

#include <algorithm>
#include <concepts>
#include <limits>

#include "engine/core/catalog.h"
#include "engine/flow/layout.h"
#include "engine/targets/catalog.h"

namespace nrg {

namespace {

template <auto Member>
ParameterValue getMember(const Settings& settings)
{
    const auto& value = settings.*Member;
    using T = std::remove_cvref_t<decltype(value)>;
    if constexpr (std::same_as<T, int> || std::same_as<T, std::uint64_t>)
        return static_cast<std::int64_t>(value);
    else
        return value;
}

/// Out-of-range integers saturate, so that validate() still sees that they are out of range.
template <auto Member>
void setMember(Settings& settings, const ParameterValue& value)
{
    auto& member = settings.*Member;
    using T = std::remove_cvref_t<decltype(member)>;
    if constexpr (std::same_as<T, int>) {
        using Limits = std::numeric_limits<int>;
        member
            = static_cast<int>(std::clamp<std::int64_t>(std::get<std::int64_t>(value), Limits::min(), Limits::max()));
    } else if constexpr (std::same_as<T, std::uint64_t>) {
        member = static_cast<std::uint64_t>(std::get<std::int64_t>(value));
    } else {
        member = std::get<T>(value);
    }
}

struct Description {
    const char* key;
    const char* label;
    const char* symbol;
    const char* help;
    double minimum = 0;
    double maximum = 0;
    const char* unit = "";
};

template <auto Member>
ParameterRow row(const char* group, const Description& about, std::vector<Choice> choices = {}, bool live = false)
{
    return {.key = about.key,
        .group = group,
        .label = about.label,
        .symbol = about.symbol,
        .help = about.help,
        .unit = about.unit,
        .defaultValue = getMember<Member>(Settings{}),
        .minimum = about.minimum,
        .maximum = about.maximum,
        .choices = std::move(choices),
        .live = live,
        .get = getMember<Member>,
        .set = setMember<Member>};
}

std::vector<Choice> latticeChoices()
{
    std::vector<Choice> choices;
    for (int side = 4; side <= 128; side *= 2)
        choices.push_back({std::to_string(side), std::to_string(side) + " x " + std::to_string(side)});
    return choices;
}

void appendTargetRows(std::vector<ParameterRow>& rows)
{
    rows.push_back(row<&Settings::target>("target",
        {"target", "Target", "π", "The density that the flow learns, given up to its normalisation Z."},
        choicesOf(targetCatalog())));
    rows.push_back(row<&Settings::lattice>("target",
        {"lattice", "Lattice size", "L", "Sites a side of the periodic square lattice, N = L² in all.", 4, 128},
        latticeChoices()));
    rows.push_back(row<&Settings::temperature>("target",
        {"temperature", "Temperature", "T",
            "Temperature of the Ising model; the coupling is J/T and the critical point T_c = 2 / ln(1 + √2) ≈ 2.269.",
            0.1, 100, "J/k_B"}));
}

void appendLayoutRows(std::vector<ParameterRow>& rows)
{
    rows.push_back(row<&Settings::layout>("flow",
        {"layout", "Layout", "", "How the blocks are arranged in layers, from the lattice up to the coarsest scale."},
        choicesOf(layoutCatalog())));
    rows.push_back(row<&Settings::depth>("flow",
        {"depth", "Depth", "d",
            "Levels, each twice as coarse as the one before; 0 stands for log2 L (brickwork: pairs of layers, up to "
            "32).",
            0, 32}));
    rows.push_back(row<&Settings::repeats>(
        "flow", {"repeats", "Repeats", "", "Pairs of disentangler and decimator layers in each level.", 1, 16}));
    rows.push_back(row<&Settings::block>("flow",
        {"block", "Largest block", "k",
            "Side of the largest blocks; with 4, every level that has four sites a side begins with layers of 4 x 4 "
            "disentanglers (mera only).",
            2, 4},
        {{"2", "2 x 2"}, {"4", "4 x 4"}}));
    rows.push_back(row<&Settings::couplings>("flow",
        {"couplings", "Couplings", "", "Affine couplings of a 2 x 2 block: x = z exp(s) + t on half of it, Eq. (S1).",
            1, 64}));
    rows.push_back(row<&Settings::hidden>("flow",
        {"hidden", "Hidden width", "", "Units in each hidden layer of the networks s and t of a 2 x 2 block.", 1,
            1024}));
    rows.push_back(row<&Settings::hiddenLayers>("flow",
        {"hidden-layers", "Hidden layers", "", "Hidden layers, with ELU, of the networks s and t of every block.", 1,
            8}));
    rows.push_back(row<&Settings::blockCouplings>("flow",
        {"block-couplings", "4 x 4 couplings", "", "Affine couplings of a 4 x 4 block, where block is 4.", 1, 64}));
    rows.push_back(row<&Settings::blockHidden>("flow",
        {"block-hidden", "4 x 4 hidden width", "",
            "Units in each hidden layer of the networks s and t of a 4 x 4 block, where block is 4.", 1, 1024}));
    rows.push_back(row<&Settings::shareLevels>("flow",
        {"share-levels", "Share levels", "",
            "All levels share their weights (footnote 41), as in a scale-invariant renormalization group."}));
    rows.push_back(row<&Settings::translationScale>("flow",
        {"translation-scale", "Initial translation", "",
            "Factor on the last layer of the network t at the start; small values start near the identity.", 0, 10}));
    rows.push_back(row<&Settings::symmetric>("flow",
        {"symmetric", "Symmetrised", "q_sym",
            "Imposes the spin-flip symmetry on the density: q_sym(x) = [q(x) + q(-x)] / 2, Eq. (S2)."}));
}

void appendTrainingRows(std::vector<ParameterRow>& rows)
{
    rows.push_back(row<&Settings::gradient>("training",
        {"gradient", "Gradient", "∂F/∂θ",
            "Estimator of the gradient: total is the derivative of Eq. (5) as it stands; path differentiates ln q "
            "through x alone, and its noise vanishes as q approaches π/Z."},
        {{"total", "Total"}, {"path", "Path"}}));
    rows.push_back(row<&Settings::batch>("training",
        {"batch", "Batch", "", "Configurations drawn at each step to estimate the free energy, Eq. (5).", 1, 65536}));
    rows.push_back(row<&Settings::learningRate>("training",
        {"learning-rate", "Learning rate", "", "Step length of Adam, before warm-up and decay.", 1e-8, 1}, {}, true));
    rows.push_back(row<&Settings::warmupSteps>("training",
        {"warmup-steps", "Warm-up", "", "Steps over which the learning rate rises linearly; 0 for none.", 0, 1e9,
            "steps"}));
    rows.push_back(row<&Settings::decaySteps>("training",
        {"decay-steps", "Decay", "",
            "Steps over which the learning rate falls along a cosine to its final value; 0 keeps it constant.", 0, 1e9,
            "steps"}));
    rows.push_back(row<&Settings::finalLearningRate>("training",
        {"final-learning-rate", "Final learning rate", "", "Learning rate at the end of the decay.", 0, 1}));
    rows.push_back(row<&Settings::clipNorm>("training",
        {"clip-norm", "Clip gradient at", "", "Longer gradients are scaled down to this norm; 0 for never.", 0, 1e9}));
    rows.push_back(row<&Settings::seed>("training",
        {"seed", "Seed", "", "Equal seeds give equal results, whatever the number of threads.", 0,
            9007199254740991.0}));
    rows.push_back(row<&Settings::threads>(
        "training", {"threads", "Threads", "", "Processor cores to compute on; 0 for all of them.", 0, 512}, {}, true));
}

} // namespace

const std::vector<ParameterRow>& parameterTable()
{
    static const std::vector<ParameterRow> kRows = [] {
        std::vector<ParameterRow> rows;
        appendTargetRows(rows);
        appendLayoutRows(rows);
        appendTrainingRows(rows);
        return rows;
    }();
    return kRows;
}

const ParameterRow* findParameter(std::string_view key)
{
    const auto& rows = parameterTable();
    const auto row = std::find_if(rows.begin(), rows.end(), [key](const ParameterRow& r) { return r.key == key; });
    return row == rows.end() ? nullptr : &*row;
}

} // namespace nrg
