#pragma once
// Fig. 4(b, c): mutual information of all pairs of latents and of all pairs of sites, and how that of two sites falls
// with their distance.

#include <memory>

#include "app/gui/views/view.h"
#include "engine/session/analysis_snapshot.h"

QT_BEGIN_NAMESPACE
class QLabel;
class QProgressBar;
class QToolButton;
QT_END_NAMESPACE

namespace nrg::gui {

class ColorBar;
class HeatMap;

class InformationView final : public View {
    Q_OBJECT

public:
    explicit InformationView(QWidget* parent = nullptr);

    using View::show;
    void attach(RunController& run, Selection& selection) override;
    void show(const RunHistory& history, const nrg::Snapshot& snapshot) override;
    bool isFilled() const override;
    bool hasPicture() const override { return m_report.samples > 0; }
    std::vector<DataTable> tables() const override;
    QWidget* headerControl() override;

    HeatMap& latents() { return *m_latents.map; }
    HeatMap& sites() { return *m_sites.map; }
    HeatMap& fromOrigin() { return *m_fromOrigin.map; }
    QToolButton& button() { return *m_button; }
    QString latentsCaption() const;
    /// Of an earlier model than the one it stands beside.
    bool isStale() const;

protected:
    void applyTheme(const Theme& theme) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    struct Panel {
        QWidget* box = nullptr;
        QLabel* caption = nullptr;
        HeatMap* map = nullptr;
        ColorBar* bar = nullptr;
        double limit = 0;
    };

    Panel makePanel(const QString& name);
    void draw();
    void drawPairs(Panel& panel, const QString& title, const nrg::PairInformation& information);
    QString captionOf(const QString& title, const nrg::PairInformation& information) const;
    void drawOrigin();
    void drawAge();
    QStringList estimateWords() const;
    void drawSelection();
    void drawProgress(const nrg::AnalysisSnapshot& analysis);
    QString pairText(
        const nrg::PairInformation& information, bool latents, const QString& sign, int row, int column) const;

    QWidget* m_controls;
    QProgressBar* m_progress;
    QToolButton* m_button;
    Panel m_latents;
    Panel m_sites;
    Panel m_fromOrigin;
    QLabel* m_summary;
    RunController* m_run = nullptr;
    Selection* m_selection = nullptr;
    nrg::InformationReport m_report;
    nrg::InformationReport m_preview; ///< shown where the estimate has no value yet
    std::int64_t m_step = 0;          ///< of the model beside which it stands
    bool m_working = false;
    std::shared_ptr<const nrg::AnalysisSnapshot> m_shown; ///< last
};

} // namespace nrg::gui
