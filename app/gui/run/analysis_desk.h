#pragma once
// What the views want analysed, put together into the one request that the session works on.

#include <QObject>

#include <optional>
#include <set>
#include <utility>

#include "engine/session/analysis_snapshot.h"

namespace nrg::gui {

class AnalysisDesk : public QObject {
    Q_OBJECT

public:
    enum class Part { Response, Information };

    using QObject::QObject;

    /// A view that shows this part can be seen, or no longer. A part that no view shows is finished, but not repeated
    /// with newer models.
    void setWatched(Part part, const QObject* view, bool watched);
    /// The latent whose response is wanted besides the top level's.
    void setLatent(std::optional<int> site);
    /// What the response view averages, and whether the top level's latents are rotated for it.
    void setMaps(nrg::MapKind kind, bool rotated);
    void setInformationWanted(bool wanted);
    bool isInformationWanted() const { return m_informationWanted; }
    /// Asks again: another run, or the user wants it.
    void restart();

signals:
    void requested(const nrg::AnalysisRequest& request);

private:
    void update();
    nrg::AnalysisRequest request() const;

    bool isWatched(Part part) const;

    std::set<std::pair<Part, const QObject*>> m_watched;
    bool m_informationWanted = true;
    std::optional<int> m_latent;
    nrg::MapKind m_kind = nrg::MapKind::Response;
    bool m_rotated = false;
    std::optional<nrg::AnalysisRequest> m_sent;
};

} // namespace nrg::gui
