#include "engine/flow/layout_options.h"

namespace nrg {

std::vector<OptionRow> layoutOptions(bool allowsBlock4)
{
    const OptionRow depth{.key = "depth",
        .label = "Depth",
        .symbol = "d",
        .help = "Levels, each twice as coarse as the one before; 0 stands for log2 L (brickwork: pairs of layers, up "
                "to 32).",
        .unit = "",
        .standard = std::int64_t(0),
        .minimum = 0,
        .maximum = 32,
        .zeroMeans = "all levels"};
    const OptionRow repeats{.key = "repeats",
        .label = "Repeats",
        .symbol = "",
        .help = "Pairs of disentangler and decimator layers in each level.",
        .unit = "",
        .standard = std::int64_t(1),
        .minimum = 1,
        .maximum = 16};
    const OptionRow block{.key = "block",
        .label = "Largest block",
        .symbol = "k",
        .help = "Side of the largest blocks; with 4, every level that has four sites a side begins with layers of "
                "4 x 4 disentanglers (mera only).",
        .unit = "",
        .standard = std::int64_t(2),
        .minimum = 2,
        .maximum = 4,
        .choices = {{"2", "2 x 2"}, {"4", "4 x 4"}}};
    const OptionRow couplings{.key = "couplings",
        .label = "Couplings",
        .symbol = "",
        .help = "Couplings of a 2 x 2 block; each moves half of its variables, Eq. (S1).",
        .unit = "",
        .standard = std::int64_t(8),
        .minimum = 1,
        .maximum = 64};
    const OptionRow blockCouplings{.key = "block-couplings",
        .label = "4 x 4 couplings",
        .symbol = "",
        .help = "Couplings of a 4 x 4 block, where block is 4.",
        .unit = "",
        .standard = std::int64_t(4),
        .minimum = 1,
        .maximum = 64,
        .onlyWith = OptionCondition{"block", std::int64_t(4)}};
    const OptionRow shareLevels{.key = "share-levels",
        .label = "Share levels",
        .symbol = "",
        .help = "All levels share their weights (footnote 41), as in a scale-invariant renormalization group.",
        .unit = "",
        .standard = false};
    if (allowsBlock4)
        return {depth, repeats, block, couplings, blockCouplings, shareLevels};
    return {depth, repeats, couplings, shareLevels};
}

} // namespace nrg
