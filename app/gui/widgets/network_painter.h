#pragma once
// How the network is drawn: bands of scales, wires, the layers' parts with what they do to the present configuration,
// and latents.

#include <QCoreApplication>

#include <optional>
#include <vector>

#include "app/gui/widgets/color_map.h"
#include "app/gui/widgets/network_geometry.h"
#include "app/gui/widgets/theme.h"

QT_BEGIN_NAMESPACE
class QPainter;
class QWidget;
QT_END_NAMESPACE

namespace nrg::gui {

/// What the parts show of a configuration; empty where the layout drawn is not the one that ran.
struct NetworkValues {
    std::vector<Eigen::VectorXf> blockLogDet; ///< as in Exploration, possibly per site
    Eigen::VectorXf latents;                  ///< (sites)
    Eigen::VectorXf fields;                   ///< (sites)
    bool perSite = false;                     ///< whether the above is divided by the part's sites
    double logDetLimit = 1;                   ///< of the colours
    double latentLimit = 1;
    double fieldLimit = 1;
    std::vector<double> gradients = {}; ///< of each layer, as in GradientProfile; empty where there is none
    int litScales = 0;                  ///< from the finest on, those whose gradient is drawn
};

enum class NetworkShow { LogDeterminants, Latents, Gradient };

/// Everything that is drawn; refers to what the diagram owns.
struct NetworkPicture {
    const nrg::Layout& layout;
    const NetworkGeometry& geometry;
    const NetworkValues& values;
    NetworkShow show;
    const ColorMap& colors;
    std::optional<nrg::BlockAddress> chosen;
    const NetworkCone& cone; ///< of what is pointed at, else of what is chosen; empty where nothing is
    const std::vector<std::optional<nrg::BlockAddress>>& leaving; ///< per site, as leavingParts()
    std::optional<int> chosenLatent;
    std::optional<int> chosenSite; ///< of the physical lattice
};

class NetworkPainter {
    Q_DECLARE_TR_FUNCTIONS(NetworkPainter)

public:
    /// @param widget  whose palette, font and width are used
    NetworkPainter(const NetworkPicture& picture, const QWidget& widget, QPainter& painter);

    void draw() const;

private:
    void drawBands() const;
    void drawWires() const;
    void drawBlock(const BlockShape& shape) const;
    void drawContents(const QRectF& area, const nrg::BlockAddress& address) const;
    void drawBar(const QRectF& area, const nrg::BlockAddress& address) const;
    void drawReads() const;
    void drawVariable(const LatentShape& variable) const;
    void drawLatent(const LatentShape& latent) const;
    QColor latentColor(int site) const;
    void drawLeavingInBlock(const QRectF& area, const nrg::Layer& layer, int block) const;
    /// |ln det| of a part as a share of the largest one; nothing where it is not known.
    std::optional<double> shareOf(const nrg::BlockAddress& address) const;
    /// The gradient of a part's layer as a share of the largest one; 0 where it is not drawn.
    double gradientShareOf(const nrg::BlockAddress& address) const;

    NetworkPicture m_picture;
    const QWidget& m_widget;
    QPainter& m_painter;
    Theme m_theme;
};

} // namespace nrg::gui
