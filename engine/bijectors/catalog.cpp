// The tables of conditioners and maps.

#include "engine/bijectors/catalog.h"

namespace nrg {

struct Conditioner { };
struct CouplingMap { };

const std::vector<ConditionerRow>& conditionerCatalog()
{
    static const std::vector<ConditionerRow> kRows{
        {.id = "mlp",
            .title = "Multilayer perceptron",
            .description = "Fully connected layers with ELU in between, a network for each of s and t.",
            .options = {{.key = "hidden",
                            .label = "Hidden width",
                            .symbol = "",
                            .help = "Units in each hidden layer of the networks s and t of a 2 x 2 block.",
                            .unit = "",
                            .standard = std::int64_t(64),
                            .minimum = 1,
                            .maximum = 1024},
                {.key = "hidden-layers",
                    .label = "Hidden layers",
                    .symbol = "",
                    .help = "Hidden layers, with ELU, of the networks s and t of every block.",
                    .unit = "",
                    .standard = std::int64_t(1),
                    .minimum = 1,
                    .maximum = 8},
                {.key = "block-hidden",
                    .label = "4 x 4 hidden width",
                    .symbol = "",
                    .help = "Units in each hidden layer of the networks s and t of a 4 x 4 block, where block is 4.",
                    .unit = "",
                    .standard = std::int64_t(48),
                    .minimum = 1,
                    .maximum = 1024,
                    .onlyWith = OptionCondition{"block", std::int64_t(4)}}},
            .make = nullptr},
    };
    return kRows;
}

const std::vector<MapRow>& mapCatalog()
{
    static const std::vector<MapRow> kRows{
        {.id = "affine",
            .title = "Affine",
            .description = "x = z exp(s) + t, Eq. (S1).",
            .options = {{.key = "translation-scale",
                .label = "Initial translation",
                .symbol = "",
                .help = "Factor on the last layer of the network t at the start; small values start near the identity.",
                .unit = "",
                .standard = 1.0,
                .minimum = 0,
                .maximum = 10}},
            .make = nullptr},
    };
    return kRows;
}

} // namespace nrg
