#pragma once
// The network of Fig. 1(a) as the settings describe it, each part of a layer a thumbnail of what it does to the
// configuration of the laboratory, and the causal cone of the chosen part in the lattice.

#include <optional>

#include "app/gui/views/view.h"
#include "engine/run/settings.h"
#include "engine/session/explorer.h"

QT_BEGIN_NAMESPACE
class QComboBox;
class QLabel;
class QScrollArea;
QT_END_NAMESPACE

namespace nrg::gui {

class ColorBar;
class HeatMap;
class NetworkDiagram;
class Specimen;

class NetworkView final : public View {
    Q_OBJECT

public:
    explicit NetworkView(QWidget* parent = nullptr);

    using View::show;
    void attach(RunController& run, Selection& selection) override;
    void show(const RunHistory& history, const nrg::Snapshot& snapshot) override;
    QWidget* headerControl() override;

    NetworkDiagram& diagram() { return *m_diagram; }
    HeatMap& cone() { return *m_cone; }
    QString caption() const;

protected:
    void applyTheme(const Theme& theme) override;

private:
    void drawSettings();
    void drawValues();
    void drawCone();
    void drawKey(const Theme& theme);
    /// Brings a layer into sight.
    void scrollTo(int layer);
    void takeSelection();

    QScrollArea* m_scroll;
    NetworkDiagram* m_diagram;
    QComboBox* m_what;
    ColorBar* m_bar;
    HeatMap* m_cone;
    QLabel* m_key;
    QLabel* m_caption;
    RunController* m_run = nullptr;
    Selection* m_selection = nullptr;
    Specimen* m_specimen = nullptr;
    std::optional<nrg::Settings> m_drawn; ///< settings whose network is drawn
    std::uint64_t m_revision = 0;         ///< of the specimen
    double m_logDetLimit = 0;
    double m_latentLimit = 0;
    double m_fieldLimit = 0;
    bool m_fromBottom = true; ///< until the user scrolls
};

} // namespace nrg::gui
