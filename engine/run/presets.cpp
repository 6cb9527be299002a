#include "engine/run/presets.h"

#include <algorithm>

#include "engine/run/settings_options.h"

namespace nrg {

namespace {

Preset quickLook()
{
    return {.id = "quick-look",
        .title = "Quick look",
        .description = "The critical Ising model on 8 x 8 sites; comes within 2 % of the exact value in seconds.",
        .settings = settingsWith({{"lattice", "8"}, {"couplings", "4"}, {"hidden", "24"}, {"translation-scale", "0.05"},
            {"gradient", "path"}, {"batch", "256"}, {"learning-rate", "4e-3"}, {"warmup-steps", "20"},
            {"decay-steps", "3000"}}),
        .seconds = 15};
}

/// The paper's supplement.
Preset paper()
{
    return {.id = "paper",
        .title = "The paper's run",
        .description
        = "The critical Ising model on 16 x 16 sites as Li & Wang train it: 2 x 2 blocks of 8 couplings, one "
          "hidden layer of 64, batches of 512, symmetrised.",
        .settings = {},
        .seconds = 120};
}

/// The stencil flow with these further options.
Settings stencils(std::initializer_list<std::pair<const std::string, std::string>> further)
{
    OptionTexts texts{{"layout", "stencil"}, {"map", "tanh"}, {"gradient", "path"}, {"batch", "64"},
        {"learning-rate", "5e-3"}, {"beta2", "0.95"}, {"clip-growth", "3"}, {"warmup-steps", "200"},
        {"decay-steps", "20000"}};
    for (const auto& [key, value] : further)
        texts.insert_or_assign(key, value);
    return withOptions({}, texts);
}

Preset sharp()
{
    return {.id = "sharp",
        .title = "Sharp",
        .description = "The critical Ising model on 16 x 16 sites by the stencil flow: its gap falls below 0.1 nats "
                       "within seconds, and below 0.02 in the end.",
        .settings = stencils({}),
        .seconds = 15};
}

Preset sharpHot()
{
    return {.id = "sharp-hot",
        .title = "Sharp, disordered",
        .description = "The stencil flow above the transition, at T = 3.",
        .settings = stencils({{"temperature", "3"}}),
        .seconds = 15};
}

Preset sharpCold()
{
    return {.id = "sharp-cold",
        .title = "Sharp, ordered",
        .description
        = "The stencil flow below the transition, at T = 2, where tails are heavy and training takes longer.",
        .settings = stencils({{"temperature", "2"}, {"batch", "128"}}),
        .seconds = 30};
}

Preset sharp32()
{
    return {.id = "sharp-32",
        .title = "Sharp, 32 x 32",
        .description = "The stencil flow on 32 x 32 sites, grown from 8 x 8.",
        .settings = stencils({{"lattice", "32"}, {"grow-from", "8"}, {"grow-steps", "6000"}}),
        .seconds = 60};
}

Preset sharp64()
{
    return {.id = "sharp-64",
        .title = "Sharp, 64 x 64",
        .description = "The stencil flow on 64 x 64 sites, grown from 8 x 8.",
        .settings = stencils({{"lattice", "64"}, {"grow-from", "8"}, {"grow-steps", "8000"}}),
        .seconds = 250};
}

Preset sharpBlocks()
{
    return {.id = "sharp-blocks",
        .title = "Sharp, in blocks",
        .description = "The critical Ising model on 16 x 16 sites by blocks: 4 x 4 disentanglers and the path gradient "
                       "bring the gap below 1 nat.",
        .settings = settingsWith({{"block", "4"}, {"block-couplings", "4"}, {"block-hidden", "48"}, {"couplings", "4"},
            {"hidden", "24"}, {"translation-scale", "0.05"}, {"gradient", "path"}, {"batch", "128"},
            {"learning-rate", "4e-3"}, {"warmup-steps", "50"}, {"decay-steps", "18000"}}),
        .seconds = 300};
}

Preset oneSign()
{
    return {.id = "one-sign",
        .title = "One sign only",
        .description
        = "The stencil flow at T = 2 without symmetrisation: it learns one of the two signs and misses the "
          "other, which its free energy shows as ln 2.",
        .settings = stencils({{"temperature", "2"}, {"symmetric", "false"}}),
        .seconds = 15};
}

Preset shallow()
{
    return {.id = "shallow",
        .title = "Depth too small",
        .description
        = "The critical Ising model on 16 x 16 sites by two scales of blocks instead of four: correlations "
          "are cut off beyond them, Fig. 2(a).",
        .settings = settingsWith(
            {{"depth", "2"}, {"couplings", "4"}, {"hidden", "24"}, {"translation-scale", "0.05"}, {"gradient", "path"},
                {"batch", "128"}, {"learning-rate", "4e-3"}, {"warmup-steps", "50"}, {"decay-steps", "5000"}}),
        .seconds = 10};
}

Preset tree()
{
    return {.id = "tree",
        .title = "Tree instead of MERA",
        .description
        = "The quick look without disentanglers: a tree separates neighbours at the borders of its blocks.",
        .settings = settingsWith({{"layout", "tree"}, {"lattice", "8"}, {"couplings", "4"}, {"hidden", "24"},
            {"translation-scale", "0.05"}, {"gradient", "path"}, {"batch", "256"}, {"learning-rate", "4e-3"},
            {"warmup-steps", "20"}, {"decay-steps", "3000"}}),
        .seconds = 3};
}

Preset freeField()
{
    return {.id = "free-field",
        .title = "Free field",
        .description = "The Gaussian field on 16 x 16 sites, about which everything is known exactly.",
        .settings = settingsWith({{"target", "gaussian"}, {"couplings", "6"}, {"hidden", "4"}, {"repeats", "3"},
            {"batch", "128"}, {"decay-steps", "12000"}, {"learning-rate", "4e-3"}, {"translation-scale", "0.05"},
            {"gradient", "path"}, {"warmup-steps", "50"}}),
        .seconds = 35};
}

} // namespace

const std::vector<Preset>& presets()
{
    static const std::vector<Preset> kPresets = {quickLook(), paper(), sharp(), sharpHot(), sharpCold(), oneSign(),
        shallow(), tree(), freeField(), sharp32(), sharp64(), sharpBlocks()};
    return kPresets;
}

const Preset* findPreset(std::string_view id)
{
    const auto& all = presets();
    const auto preset = std::find_if(all.begin(), all.end(), [id](const Preset& p) { return p.id == id; });
    return preset == all.end() ? nullptr : &*preset;
}

} // namespace nrg
