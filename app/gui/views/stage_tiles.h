#pragma once
// The pictures of the scales beside the network: the field that each scale keeps, and the latents that leave there.

#include <QObject>
#include <QTimer>

#include <optional>
#include <vector>

#include <Eigen/Core>

#include "app/gui/widgets/heat_map.h"
#include "app/gui/widgets/network_geometry.h"

namespace nrg::gui {

class Specimen;

class StageTiles : public QObject {
    Q_OBJECT

public:
    /// @param ground  the widget over which they stand
    StageTiles(Specimen& specimen, QWidget& ground);
    ~StageTiles() override;

    /// Draws the specimen's configuration; the specimen must have one.
    void draw();
    /// Leaves them empty and without effect until the next draw().
    void rest();
    /// Takes them away until there is a configuration.
    void clear();
    /// Beside the bands of the scales, in the last `margin` pixels.
    void place(const NetworkGeometry& geometry, int width, int margin);
    /// Side of the largest tile that a ground of this size has room for.
    static int largestSide(const QSize& ground, int scales);
    static int marginOf(int side);

    /// From the finest scale to the coarsest.
    const std::vector<HeatMap*>& fields() const { return m_fields; }
    const std::vector<HeatMap*>& latents() const { return m_latents; }
    double fieldLimit() const { return m_fieldLimit; }
    double latentLimit() const { return m_latentLimit; }
    int scales() const { return static_cast<int>(m_fields.size()); }

    void setSelectedSite(std::optional<int> site);
    void setSelectedLatent(std::optional<int> site);
    /// Sites of the physical lattice that belong together; drawn on the finest field.
    void setCone(std::vector<bool> sites);
    /// Latents to frame (sites); empty for none.
    void setMarked(std::vector<bool> latents);

signals:
    void siteHovered(const std::optional<int>& site);
    void latentHovered(const std::optional<int>& site);
    void siteChosen(int site);
    void latentChosen(int site);

private:
    enum class Kind { Field, Latents };

    HeatMap* addTile(Kind kind, int scale);
    void setScales(int scales);
    int siteOf(Kind kind, int scale, const HeatMapCell& cell) const;
    double valueOf(Kind kind, int site) const;
    void setValue(Kind kind, int site, double value, bool first);
    /// Remembers what is there before a change.
    void begin();
    void outline();

    Specimen& m_specimen;
    QWidget& m_ground;
    std::vector<HeatMap*> m_fields;
    std::vector<HeatMap*> m_latents;
    double m_fieldLimit = 0;
    double m_latentLimit = 0;
    double m_dragStart = 0;
    bool m_dragging = false;
    std::vector<bool> m_cone;
    std::vector<bool> m_marked;
    std::optional<Eigen::VectorXf> m_before; ///< the field that the user changes (sites)
    QTimer m_forget;                         ///< until what has changed is no longer outlined
};

} // namespace nrg::gui
