#include "app/gui/run/analysis_desk.h"

#include <algorithm>

namespace nrg::gui {

void AnalysisDesk::setWatched(Part part, const QObject* view, bool watched)
{
    if (watched)
        m_watched.insert({part, view});
    else
        m_watched.erase({part, view});
    update();
}

bool AnalysisDesk::isWatched(Part part) const
{
    return std::ranges::any_of(m_watched, [part](const auto& entry) { return entry.first == part; });
}

void AnalysisDesk::setLatent(std::optional<int> site)
{
    m_latent = site;
    update();
}

void AnalysisDesk::setMaps(nrg::MapKind kind, bool rotated)
{
    m_kind = kind;
    m_rotated = rotated;
    update();
}

void AnalysisDesk::setInformationWanted(bool wanted)
{
    m_informationWanted = wanted;
    update();
}

void AnalysisDesk::restart()
{
    m_sent.reset();
    update();
}

nrg::AnalysisRequest AnalysisDesk::request() const
{
    nrg::AnalysisRequest request;
    if (m_latent)
        request.latents.push_back(*m_latent);
    request.kind = m_kind;
    request.rotated = m_rotated;
    const bool alreadyAsked = m_sent && m_sent->information;
    request.information = m_informationWanted && (isWatched(Part::Information) || alreadyAsked);
    request.follow = !m_watched.empty();
    return request;
}

void AnalysisDesk::update()
{
    const nrg::AnalysisRequest next = request();
    if (m_sent ? next == *m_sent : !next.follow)
        return;
    m_sent = next;
    emit requested(next);
}

} // namespace nrg::gui
