#pragma once
// The stage: the network of Fig. 1(a), large. Noise enters at the top, a configuration leaves below; beside each scale
// stand the field that it keeps and the latents that leave there.

#include <optional>

#include "app/gui/views/view.h"
#include "engine/run/settings.h"
#include "engine/session/explorer.h"

QT_BEGIN_NAMESPACE
class QComboBox;
class QHBoxLayout;
class QLabel;
QT_END_NAMESPACE

namespace nrg::gui {

class NetworkDiagram;
class Specimen;
class StagePlayer;
class StageTiles;

class StageView final : public View {
    Q_OBJECT

public:
    explicit StageView(QWidget* parent = nullptr);

    using View::show;
    void attach(RunController& run, Selection& selection) override;
    void show(const RunHistory& history, const nrg::Snapshot& snapshot) override;
    bool changesSpecimen() const override { return true; }
    QWidget* headerControl() override;
    QList<KeyEntry> key() const override;
    bool isFilled() const override { return isTrained(); }

    NetworkDiagram& diagram() { return *m_diagram; }
    /// Null before the view is attached.
    StageTiles* tiles() { return m_tiles; }
    StagePlayer& player() { return *m_player; }
    QComboBox& what() { return *m_what; }
    enum What { LogJacobian, Latents, Gradient }; ///< the choices of what()
    /// Hides the field at every scale, and what the network does to the latents.
    void showLatentsAlone(bool alone);
    /// How many scales, from the finest on, show their gradient; all without a number.
    void lightScales(std::optional<int> scales);
    /// What the line below says of the thing that is pointed at, or chosen.
    QString caption() const;
    /// The two numbers that frame the stage, with their words; plain text.
    QString latentsShare() const;
    QString sitesShare() const;

protected:
    void applyTheme(const Theme& theme) override;
    void targetChanged() override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void makeControls();
    void connectDiagram();
    void connectTiles();
    void drawSettings();
    void drawSpecimen();
    void drawPlay();
    /// Of the update that has led to the model shown; one sentence.
    QString gradientText() const;
    void drawTotals(const nrg::Snapshot& snapshot);
    void drawChosen();
    void place();
    void arrangeWords();
    void pointAtSite(const std::optional<int>& site);
    void pointAtLatent(const std::optional<int>& site);
    void pointAtPart(const std::optional<nrg::BlockAddress>& part);
    void say(const QString& text);
    /// Whether the network drawn is that of the configuration, and that is drawn, too.
    bool isTrained() const;
    QString partText(const nrg::BlockAddress& part) const;
    QString siteReading(int site);
    QString influenceText(int site, const Eigen::VectorXf& influence) const;

    QWidget* m_controls;
    QComboBox* m_what;
    StagePlayer* m_player;
    QHBoxLayout* m_top;
    QHBoxLayout* m_bottom;
    QLabel* m_noise;
    QLabel* m_latentsShare;
    QLabel* m_fieldTitle;
    QLabel* m_latentTitle;
    NetworkDiagram* m_diagram;
    QLabel* m_caption;
    QLabel* m_sitesShare;
    StageTiles* m_tiles = nullptr;
    RunController* m_run = nullptr;
    Selection* m_selection = nullptr;
    Specimen* m_specimen = nullptr;
    std::optional<nrg::Settings> m_drawn; ///< settings whose network is drawn
    std::uint64_t m_revision = 0;         ///< of the specimen
    std::shared_ptr<const nrg::AnalysisSnapshot> m_analysis;
    bool m_isStale = false; ///< whether that is of an earlier model
    double m_logDetLimit = 0;
    bool m_latentsAlone = false;
    std::optional<int> m_litScales;
    QString m_chosenText;
};

} // namespace nrg::gui
