#pragma once
// What the user points at, shared by all views: choosing it in one shows it in all.

#include <QObject>

#include <optional>

namespace nrg::gui {

class Selection : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    /// The site that holds the chosen latent, if one is chosen.
    std::optional<int> latent() const { return m_latent; }
    void setLatent(std::optional<int> site);

    /// The chosen site of the physical lattice. Choosing a site gives up the latent, and the other way round.
    std::optional<int> site() const { return m_site; }
    void setSite(std::optional<int> site);

signals:
    void latentChanged();
    void siteChanged();

private:
    std::optional<int> m_latent;
    std::optional<int> m_site;
};

} // namespace nrg::gui
