#pragma once
// The network as a picture to choose from: the parts of its layers with what they do to the present configuration, and
// crosses where latents leave.

#include <QWidget>

#include <optional>
#include <vector>

#include "app/gui/widgets/color_map.h"
#include "app/gui/widgets/network_geometry.h"
#include "app/gui/widgets/network_painter.h"

namespace nrg::gui {

class NetworkDiagram : public QWidget {
    Q_OBJECT

public:
    using Show = NetworkShow;

    explicit NetworkDiagram(QWidget* parent = nullptr);

    /// Clears the choice where the layout has other layers.
    void setNetwork(nrg::Layout layout);
    const nrg::Layout& network() const { return m_layout; }
    void setValues(NetworkValues values);
    void setShow(Show show);

    /// The cut goes through the chosen part.
    void setChosen(std::optional<nrg::BlockAddress> block);
    std::optional<nrg::BlockAddress> chosen() const { return m_chosen; }
    void setChosenLatent(std::optional<int> site);
    /// Of the physical lattice; the cut goes through it.
    void setChosenSite(std::optional<int> site);
    /// While something is pointed at, its cone is drawn instead of that of what is chosen.
    void pointAt(std::optional<NetworkCone> cone);
    /// Pixels kept free on the right, over which the bands of the scales go on.
    void setMargin(int pixels);

    const NetworkGeometry& geometry() const { return m_geometry; }
    std::optional<nrg::BlockAddress> blockAt(const QPointF& position) const;
    std::optional<int> latentAt(const QPointF& position) const;
    /// Of the physical variables at the bottom.
    std::optional<int> siteAt(const QPointF& position) const;
    /// The part where the latent at `site` leaves; none where no layer moves it.
    std::optional<nrg::BlockAddress> partOfLatent(int site) const { return m_leaving[static_cast<std::size_t>(site)]; }

    QSize sizeHint() const override { return {420, 480}; }
    QSize minimumSizeHint() const override;

signals:
    void blockChosen(const nrg::BlockAddress& block);
    void latentChosen(int site);
    void siteChosen(int site);
    /// The mouse is over something else than before.
    void blockHovered(const std::optional<nrg::BlockAddress>& block);
    void latentHovered(const std::optional<int>& site);
    void siteHovered(const std::optional<int>& site);
    /// The geometry is new.
    void placed();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void leaveEvent(QEvent* event) override;
    bool event(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void place();
    QString textOf(const nrg::BlockAddress& address) const;
    QString textOfLatent(int site) const;
    void choose(nrg::BlockAddress block);
    void hover(std::optional<nrg::BlockAddress> block, std::optional<int> latent, std::optional<int> site);
    void step(int layers, int blocks);
    void chooseNextLatent();

    nrg::Layout m_layout;
    NetworkValues m_values;
    Show m_show = Show::LogDeterminants;
    ColorMap m_colors;
    NetworkGeometry m_geometry;
    int m_row = 0; ///< of the cut
    std::optional<nrg::BlockAddress> m_chosen;
    NetworkCone m_cone;                   ///< of what is chosen
    std::optional<NetworkCone> m_pointed; ///< of what is pointed at
    std::optional<nrg::BlockAddress> m_hoveredBlock;
    std::optional<int> m_hoveredLatent;
    std::optional<int> m_hoveredSite;
    std::optional<int> m_chosenSite;
    int m_margin = 0;
    std::vector<std::optional<nrg::BlockAddress>> m_leaving; ///< per site
    std::optional<int> m_chosenLatent;
};

} // namespace nrg::gui
