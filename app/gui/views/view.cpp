#include "app/gui/views/view.h"

#include "app/gui/widgets/heat_map.h"
#include "engine/session/frozen_model.h"

namespace nrg::gui {

std::vector<DataTable> View::tables() const
{
    std::vector<DataTable> tables;
    for (const HeatMap* map : findChildren<HeatMap*>()) {
        if (!map->isVisibleTo(this) || map->data().maps == 0)
            continue;
        const HeatMapData& drawn = map->data();
        DataTable table{.series = map->accessibleName(),
            .columns
            = {QStringLiteral("map"), QStringLiteral("row"), QStringLiteral("column"), QStringLiteral("value")},
            .values = {}};
        for (int i = 0; i < drawn.maps; ++i)
            for (int row = 0; row < drawn.rows; ++row)
                for (int column = 0; column < drawn.columns; ++column)
                    table.add({i + 1.0, static_cast<double>(row), static_cast<double>(column),
                        decimalOf(drawn.at(i, row, column))});
        tables.push_back(std::move(table));
    }
    return tables;
}

void View::follow(const nrg::Snapshot& snapshot)
{
    if (!snapshot.model || !snapshot.model->model || snapshot.model->model->target == m_target)
        return;
    m_target = snapshot.model->model->target;
    targetChanged();
}

} // namespace nrg::gui
