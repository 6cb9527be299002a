// The table of targets.

#include "engine/targets/catalog.h"

#include "engine/targets/dual_ising/dual_ising.h"
#include "engine/targets/dual_ising/exact_ising.h"
#include "engine/targets/gaussian/free_field.h"

namespace nrg {

const std::vector<TargetRow>& targetCatalog()
{
    static const std::vector<TargetRow> kRows{
        {.id = "dual-ising",
            .title = "Ising model (dual field)",
            .description = "Continuous field that couples to the spins of the two-dimensional Ising model; given the "
                           "field the spins are independent. Li & Wang, Eq. (7).",
            .options = {{.key = "temperature",
                .label = "Temperature",
                .symbol = "T",
                .help = "Temperature of the Ising model; the coupling is J/T and the critical point "
                        "T_c = 2 / ln(1 + √2) ≈ 2.269.",
                .unit = "J/k_B",
                .standard = kCriticalTemperature,
                .minimum = 0.1,
                .maximum = 100}},
            .make = [](const Options& options, int lattice) -> std::unique_ptr<Target> {
                return std::make_unique<DualIsing>(lattice, options.number("temperature"));
            }},
        {.id = "gaussian",
            .title = "Free field",
            .description = "Gaussian field with nearest-neighbour couplings; everything about it is known exactly.",
            .options = {{.key = "temperature",
                .label = "Temperature",
                .symbol = "T",
                .help = "Temperature of the field: neighbours are coupled by K = 1/T, and its covariance is "
                        "A = K + (0.1 + 4/T) I.",
                .unit = "",
                .standard = 2.0,
                .minimum = 0.1,
                .maximum = 100}},
            .make = [](const Options& options, int lattice) -> std::unique_ptr<Target> {
                return std::make_unique<FreeField>(lattice, options.number("temperature"));
            }},
    };
    return kRows;
}

const TargetRow* findTarget(std::string_view id)
{
    return findRow(targetCatalog(), id);
}

} // namespace nrg
