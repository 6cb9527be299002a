#include "app/gui/views/view.h"

#include "engine/session/frozen_model.h"

namespace nrg::gui {

void View::follow(const nrg::Snapshot& snapshot)
{
    if (!snapshot.model || !snapshot.model->model || snapshot.model->model->target == m_target)
        return;
    m_target = snapshot.model->model->target;
    targetChanged();
}

} // namespace nrg::gui
