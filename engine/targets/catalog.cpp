// The table of targets.

#include "engine/targets/catalog.h"

#include <algorithm>

#include "engine/targets/dual_ising.h"

namespace nrg {

const std::vector<TargetRow>& targetCatalog()
{
    static const std::vector<TargetRow> rows{
        {"dual-ising", "Ising model (dual field)",
            "Continuous field that couples to the spins of the two-dimensional Ising model; given the field the spins "
            "are "
            "independent. Li & Wang, Eq. (7).",
            {"lattice", "temperature"},
            [](int lattice, double temperature) -> std::unique_ptr<Target> {
                return std::make_unique<DualIsing>(lattice, temperature);
            }},
    };
    return rows;
}

const TargetRow* findTarget(const std::string& id)
{
    const std::vector<TargetRow>& rows = targetCatalog();
    const auto row = std::find_if(rows.begin(), rows.end(), [&](const TargetRow& r) { return r.id == id; });
    return row == rows.end() ? nullptr : &*row;
}

} // namespace nrg
