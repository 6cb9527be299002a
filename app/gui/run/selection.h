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

signals:
    void latentChanged();

private:
    std::optional<int> m_latent;
};

} // namespace nrg::gui
