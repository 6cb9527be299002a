// The table of priors.

#include "engine/priors/catalog.h"

namespace nrg {

struct Prior { };

const std::vector<PriorRow>& priorCatalog()
{
    static const std::vector<PriorRow> kRows{
        {.id = "normal",
            .title = "Standard normal",
            .description = "Independent latents z ~ N(0, 1).",
            .options = {},
            .make = nullptr},
    };
    return kRows;
}

} // namespace nrg
