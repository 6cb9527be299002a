#include "app/gui/run/selection.h"

namespace nrg::gui {

void Selection::setLatent(std::optional<int> site)
{
    if (site == m_latent)
        return;
    m_latent = site;
    emit latentChanged();
}

} // namespace nrg::gui
