// The table of priors.

#include "engine/priors/catalog.h"

#include "engine/priors/normal.h"

namespace nrg {

const std::vector<PriorRow>& priorCatalog()
{
    static const std::vector<PriorRow> kRows{
        {.id = "normal",
            .title = "Standard normal",
            .description = "Independent latents z ~ N(0, 1), the prior of Li & Wang.",
            .options = {},
            .make = [](const Options&) -> std::unique_ptr<Prior> { return std::make_unique<NormalPrior>(); }},
    };
    return kRows;
}

} // namespace nrg
