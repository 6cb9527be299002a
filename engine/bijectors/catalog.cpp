// The tables of conditioners and maps.

#include "engine/bijectors/catalog.h"

#include "engine/bijectors/conditioners/mlp.h"
#include "engine/bijectors/conditioners/stencil_network.h"
#include "engine/bijectors/maps/affine.h"
#include "engine/bijectors/maps/tanh.h"

namespace nrg {

const std::vector<ConditionerRow>& conditionerCatalog()
{
    static const std::vector<ConditionerRow> kRows{mlpConditioner(), equivariantConditioner(), plainConditioner()};
    return kRows;
}

const std::vector<MapRow>& mapCatalog()
{
    static const std::vector<MapRow> kRows{affineMap(), tanhMap(), twoBendMap()};
    return kRows;
}

} // namespace nrg
