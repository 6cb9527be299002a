#include "engine/run/training_settings.h"

namespace nrg {

namespace {

struct Description {
    const char* key;
    const char* label;
    const char* symbol;
    const char* help;
    double minimum = 0;
    double maximum = 0;
    const char* unit = "";
    const char* zeroMeans = "";
    bool live = false;
};

template <auto Member>
MemberOption<TrainingSettings> row(const Description& about, std::vector<Choice> choices = {})
{
    return memberOption<Member>(OptionRow{.key = about.key,
        .label = about.label,
        .symbol = about.symbol,
        .help = about.help,
        .unit = about.unit,
        .standard = {},
        .minimum = about.minimum,
        .maximum = about.maximum,
        .choices = std::move(choices),
        .live = about.live,
        .zeroMeans = about.zeroMeans});
}

} // namespace

const MemberOptions<TrainingSettings>& trainingOptions()
{
    using T = TrainingSettings;
    static const MemberOptions<T> kRows{
        row<&T::gradient>({"gradient", "Gradient", "∂F/∂θ",
                              "Estimator of the gradient: total is the derivative of Eq. (5) as it stands; path "
                              "differentiates ln q through x alone, and its noise vanishes as q approaches π/Z."},
            {{"total", "Total"}, {"path", "Path"}}),
        row<&T::batch>({"batch", "Batch", "", "Configurations drawn at each step to estimate the free energy, Eq. (5).",
            1, 65536}),
        row<&T::learningRate>({.key = "learning-rate",
            .label = "Learning rate",
            .symbol = "",
            .help = "Step length of Adam, before warm-up and decay.",
            .minimum = 1e-8,
            .maximum = 1,
            .live = true}),
        row<&T::warmupSteps>({"warmup-steps", "Warm-up", "",
            "Steps over which the learning rate rises linearly; 0 for none.", 0, 1e9, "steps", "none"}),
        row<&T::decaySteps>({"decay-steps", "Decay", "",
            "Steps over which the learning rate falls along a cosine to its final value; 0 keeps it constant.", 0, 1e9,
            "steps", "constant"}),
        row<&T::decaySeconds>({"decay-seconds", "Decay time", "",
            "Training time over which the learning rate falls along a cosine to its final value; 0 for not by time. "
            "Such "
            "a run depends on the machine's speed.",
            0, 1e9, "s", "off"}),
        row<&T::finalLearningRate>(
            {"final-learning-rate", "Final learning rate", "", "Learning rate at the end of the decay.", 0, 1}),
        row<&T::clipNorm>({"clip-norm", "Clip gradient at", "",
            "Longer gradients are scaled down to this norm; 0 for never.", 0, 1e9, "", "off"}),
        row<&T::clipGrowth>({"clip-growth", "Clip at multiple", "",
            "Gradients longer than this multiple of the mean norm of the last 50 or so are scaled down to it; 0 for "
            "never.",
            0, 1e6, "", "off"}),
        row<&T::firstDecay>({"beta1", "Adam's first decay", "β₁",
            "Decay rate of Adam's mean gradient, from step to step.", 0, 0.99999}),
        row<&T::secondDecay>({"beta2", "Adam's second decay", "β₂",
            "Decay rate of Adam's mean squared gradient, from step to step.", 0, 0.999999}),
        row<&T::growFrom>({"grow-from", "Grow from", "L",
            "Lattice on which training begins: what it learns there starts a flow of twice the size, until the run's "
            "own "
            "lattice is reached (footnote 41); 0 for no growth. The smallest lattice learns at twice the learning "
            "rate.",
            0, 64, "", "no growth"}),
        row<&T::growSteps>({"grow-steps", "Growth steps", "",
            "Steps on each smaller lattice, over which the learning rate falls to its final value.", 1, 1e9, "steps"}),
        row<&T::seed>({"seed", "Seed", "", "Equal seeds give equal results, whatever the number of threads.", 0,
            9007199254740991.0}),
        row<&T::threads>({.key = "threads",
            .label = "Threads",
            .symbol = "",
            .help = "Processor cores to compute on; 0 for all of them.",
            .minimum = 0,
            .maximum = 512,
            .zeroMeans = "all cores",
            .live = true}),
    };
    return kRows;
}

} // namespace nrg
