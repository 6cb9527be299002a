#include "app/gui/run/selection.h"

namespace nrg::gui {

void Selection::setLatent(std::optional<int> site)
{
    if (site == m_latent)
        return;
    m_latent = site;
    if (site)
        setSite(std::nullopt);
    emit latentChanged();
}

void Selection::setSite(std::optional<int> site)
{
    if (site == m_site)
        return;
    m_site = site;
    if (site)
        setLatent(std::nullopt);
    emit siteChanged();
}

} // namespace nrg::gui
